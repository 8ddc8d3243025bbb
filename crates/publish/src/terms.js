// Engines before 2023 know no popovers, and a term would open nothing: it leads to its entry in the glossary instead, on the
// same page. The entry's id is that of the panel without what all panels' ids begin with (`components/inlines.rs`).
(() => {
  if ("popover" in HTMLElement.prototype) return;
  addEventListener("click", ({ target }) => {
    const term = target.closest?.("[popovertarget]");
    if (term) location.hash = term.getAttribute("popovertarget").replace("about-", "");
  });
})();
