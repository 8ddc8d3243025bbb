// A page holds the rules that its own elements need. What the app brings later may need others: all rules are fetched once
// the page is there, and hold from the first move on. A style that does not match is fetched last, and costs nothing.
(() => {
  const all = document.createElement("link");
  all.rel = "stylesheet";
  all.media = "not all";
  all.href = "HREF";
  // Between the page's own rules and those for paper and forced colours, as the source has them.
  const add = () => {
    const own = document.querySelector("style");
    if (own && !all.isConnected) own.after(all);
  };
  // Not within the event: WebKit takes the page for unfinished then, for as long as anything else is on its way.
  addEventListener("load", () => setTimeout(add));
  addEventListener("app-moves", () => {
    all.media = "all";
    add();
  });
})();
