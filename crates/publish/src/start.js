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

// A function that returns an `externref`: what the app is compiled to needs them, and engines before 2022 lack them.
const REFERENCE_TYPES = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 111];
const canRun = () => typeof WebAssembly === "object" && WebAssembly.validate(new Uint8Array(REFERENCE_TYPES));
if (canRun()) import(SCRIPT).then((app) => app.default({ module_or_path: MODULE })).catch(fail);
