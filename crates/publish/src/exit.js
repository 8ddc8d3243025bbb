// Leaves at once: a click on the way out, or Shift pressed three times within five seconds. Stands in each page's head,
// since a reader on a slow line cannot wait for the app. Touches nothing that the app draws but the words of the status,
// which the app leaves alone.
(() => {
  const FORGOTTEN_AFTER = 5000;
  const WORDS = ["", "once", "twice"];
  let presses = [];
  let alone = false;
  let page = null;

  const status = () => document.querySelector(".exit [role=status]");

  const say = (count) => {
    const { dataset } = status();
    dataset.presses = count;
    status().textContent = dataset[WORDS[count]] ?? "";
  };

  // Each press counts for as long, so that any three within that time leave. By when they were made: a busy page feels them,
  // and its timers, later.
  const forgetUntil = (now) => {
    if (presses.length === 0) return;
    presses = presses.filter((made) => now - made < FORGOTTEN_AFTER);
    say(presses.length);
  };

  const forget = () => {
    presses = [];
    say(0);
  };

  // Blank first: the other site may be long in coming. The body goes as a whole: nothing of it is seen or read aloud any
  // more, whatever lies above it, and WebKitGTK, which needs minutes to hide a long page, drops it at once.
  const blank = (words) => {
    page = { title: document.title, body: document.body };
    const alert = document.createElement("p");
    alert.className = "skip";
    // Firefox before 119 knows no `role` of an element.
    alert.setAttribute("role", "alert");
    page.body.replaceWith(document.createElement("body"));
    document.body.append(alert);
    document.title = alert.textContent = words;
  };

  const leave = (to) => {
    forget();
    blank(status().dataset.leaving);
    // What is still loading here would hold the other site up on a slow line.
    stop();
    location.replace(to);
  };

  const pressed = (now) => {
    const link = document.querySelector(".exit .exit-link");
    if (!link || !status()) return;
    forgetUntil(now);
    if (presses.length === 2) return leave(link.href);
    presses.push(now);
    say(presses.length);
    // A little later than that, for browsers that tell the time roughly.
    setTimeout(() => forgetUntil(performance.now()), FORGOTTEN_AFTER + 100);
  };

  // Only Shift by itself counts, not what makes a capital, walks backwards or changes the keyboard's language.
  addEventListener("keydown", (event) => {
    const shift = event.key === "Shift";
    if (!shift && presses.length > 0) forget();
    alone = shift && (alone || !event.repeat) && !event.ctrlKey && !event.altKey && !event.metaKey;
  }, true);
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    pressed(event.timeStamp);
  }, true);
  addEventListener("pointerdown", () => (alone = false), true);

  addEventListener("click", (event) => {
    const link = event.target.closest?.(".exit-link");
    if (!link || !status()) return;
    event.preventDefault();
    leave(link.href);
  }, true);

  // A page that the browser had kept comes back as it was left: blank.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || !page) return;
    document.body.replaceWith(page.body);
    document.title = page.title;
    page = null;
  });
})();
