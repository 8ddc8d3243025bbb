// In a file of its own: the page's policy lets no inline script run.
import init from "./desk.js";

init({ module_or_path: "./desk_bg.wasm" });
