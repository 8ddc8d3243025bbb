// Passes the page's address on: to the clipboard, or to the system's share sheet. Touches nothing that the app draws.
(() => {
  const SAID_FOR = 5000;
  let said;

  // Without query and fragment: what has followed the reader here does not follow the next one.
  const page = () => ({ title: document.title, url: location.origin + location.pathname });
  const canShare = () => navigator.share && (navigator.canShare?.(page()) ?? true);
  document.documentElement.dataset.sharing = canShare() ? "copy share" : "copy";

  const status = () => document.querySelector(".sharing [role=status]");

  const say = (words = "") => {
    clearTimeout(said);
    // A page that was left at once has none any more.
    if (status()) status().textContent = words;
  };

  const copy = async ({ url }) => {
    say();
    try {
      await navigator.clipboard.writeText(url);
      say(status().dataset.copied);
      said = setTimeout(() => say(), SAID_FOR);
    } catch {
      // Where the browser copies nothing, as on a page without TLS, the reader does.
      say(url);
      getSelection().selectAllChildren(status());
    }
  };

  addEventListener("click", ({ target }) => {
    if (target.closest?.(".sharing .copy")) copy(page());
    // A reader who changes her mind is no fault.
    if (target.closest?.(".sharing .share")) navigator.share(page()).catch(() => {});
  });

  // The next page's heading takes the focus: what was said of the page before is over, and this one may have no citation.
  addEventListener("focusin", ({ target }) => {
    if (target.localName !== "h1") return;
    say();
    const sharing = document.querySelector(".sharing");
    if (sharing) sharing.hidden = !document.getElementById("cite");
  });
})();
