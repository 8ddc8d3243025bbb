// Leaves at once: a click on the way out, or Shift pressed three times within five seconds. Stands in each page's head,
// since a reader on a slow line cannot wait for the app. Touches nothing that the app draws but the words of the status,
// which the app leaves alone.
(() => {
  const FORGOTTEN_AFTER = 5000;
  const WORDS = [null, "once", "twice", "leaving"];
  const root = document.documentElement;
  let presses = [];
  let alone = false;
  let title = null;

  // Says how many presses count, or that the page is being left; returns the words.
  const say = (count) => {
    const status = document.querySelector(".exit [role=status]");
    if (!status) return "";
    status.dataset.presses = count;
    return (status.textContent = status.dataset[WORDS[count]] ?? "");
  };

  // Each press counts for as long, so that any three within that time leave.
  const forgetOne = () => {
    presses.shift();
    say(presses.length);
  };

  const forget = () => {
    presses.forEach(clearTimeout);
    presses = [];
    say(0);
  };

  const leave = (link) => {
    forget();
    // Blank first: the other page may be long in coming, and what is still loading here would hold it up.
    root.classList.add("left");
    title ??= document.title;
    document.title = say(3);
    stop();
    location.replace(link.href);
  };

  const pressed = () => {
    const link = document.querySelector(".leave");
    if (!link) return;
    if (presses.length === 2) return leave(link);
    presses.push(setTimeout(forgetOne, FORGOTTEN_AFTER));
    say(presses.length);
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
    pressed();
  }, true);
  addEventListener("pointerdown", () => (alone = false), true);

  addEventListener("click", (event) => {
    const link = event.target.closest?.(".leave");
    if (!link) return;
    event.preventDefault();
    leave(link);
  }, true);

  // A page that the browser had kept comes back as it was left: blank.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || title === null) return;
    root.classList.remove("left");
    document.title = title;
    title = null;
    say(0);
  });
})();
