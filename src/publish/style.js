// A page holds the rules that its own elements need. What the app brings later may need others: all rules are fetched once
// the page is there, and hold from when `main` changes. A style that does not match is fetched last, and costs nothing.
(() => {
  addEventListener("load", () => {
    const all = document.createElement("link");
    all.rel = "stylesheet";
    all.media = "not all";
    all.href = "HREF";
    // Between the page's own rules and those for paper and forced colours, as the source has them.
    document.querySelector("style").after(all);
    const observer = new MutationObserver(() => {
      all.media = "all";
      observer.disconnect();
    });
    observer.observe(document.getElementById("main"), { childList: true });
  });
})();
