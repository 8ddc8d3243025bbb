// Starts the app, and keeps every link alive when the app falls. Where WebAssembly is missing, too old or refused, as in
// browsers that are hardened, the page stays as it is, without an error.
let hasFailed = false;
let isTraversing = false;

// From now on the app gets no click in a link and no history event. A move that it has broken off is the browser's to finish.
const fail = () => {
  if (!hasFailed && isTraversing) location.reload();
  hasFailed = true;
};
const isTrap = (error) => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;

addEventListener("app-failed", fail);
addEventListener("error", ({ error }) => isTrap(error) && fail());
addEventListener("unhandledrejection", ({ reason }) => isTrap(reason) && fail());

// Before the app listens itself: the first listener is heard first.
addEventListener("click", (event) => {
  if (hasFailed && event.target.closest?.("a[href]")) event.stopImmediatePropagation();
}, true);
addEventListener("popstate", (event) => {
  if (hasFailed) {
    event.stopImmediatePropagation();
    location.reload();
  }
  isTraversing = true;
  setTimeout(() => (isTraversing = false));
});

// All rules of the style. A page holds those of its own elements, and what the app brings may need others: it starts when they
// are here, and they hold from its first move on. A style that does not match holds up no paint.
const style = document.createElement("link");
const styled = new Promise((done, failed) => Object.assign(style, { onload: done, onerror: failed }));
const addStyle = () => {
  Object.assign(style, { rel: "stylesheet", media: "not all", href: STYLE });
  // Between the page's own rules and those for paper and forced colours, as the source has them.
  (document.querySelector("style") || document.head.lastElementChild).after(style);
  return styled;
};
addEventListener("app-moves", () => (style.media = "all"));

// A function that returns an `externref`: what the app is compiled to needs them, and engines before 2022 lack them.
const REFERENCE_TYPES = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 111];
const canRun = () => typeof WebAssembly === "object" && WebAssembly.validate(new Uint8Array(REFERENCE_TYPES));
const start = async () => {
  const [app] = await Promise.all([import(SCRIPT), addStyle()]);
  await app.default({ module_or_path: MODULE });
};
if (canRun()) start().catch(fail);
