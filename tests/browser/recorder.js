// Hears what happens in a page, in every engine alike: no engine's own way of listening to the console works in all
// three. Runs before any other script of the page, and touches nothing but the window.
(() => {
  const wanted = WANTED;
  // Tells one document from another, also one that the browser has kept.
  window.__document = Math.random();
  const recorded = (window.__recorded = []);
  const record = (kind, text) => recorded.push({ kind, text });
  const words = (value) => {
    if (value instanceof Error) return `${value.name}: ${value.message}\n${value.stack ?? ""}`;
    try {
      return typeof value === "string" ? value : JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };

  for (const name of ["debug", "dir", "error", "info", "log", "table", "trace", "warn"]) {
    const original = console[name].bind(console);
    console[name] = (...values) => {
      record(`console.${name}`, values.map(words).join(" "));
      original(...values);
    };
  }
  const assert = console.assert.bind(console);
  console.assert = (condition, ...values) => {
    if (!condition) record("console.assert", values.map(words).join(" "));
    assert(condition, ...values);
  };

  const failed = (element) =>
    `<${element.localName}> did not load: ${element.currentSrc || element.src || element.href || ""}`;
  // A stylesheet for another medium is fetched last, and no load waits for it: whoever moves on gives it up, which is no fault.
  const waited = (element) => !element.media || matchMedia(element.media).matches;
  addEventListener(
    "error",
    (event) => {
      if (!(event.target instanceof Element)) record("error", `${event.message} ${words(event.error)}`);
      else if (waited(event.target)) record("error", failed(event.target));
    },
    true,
  );
  addEventListener("unhandledrejection", (event) => record("unhandledrejection", words(event.reason)));
  document.addEventListener("securitypolicyviolation", (event) =>
    record("securitypolicyviolation", `${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );

  if (window.PerformanceObserver?.supportedEntryTypes?.includes("layout-shift")) {
    const box = ({ x, y, width, height }) => `${width}×${height} at ${x},${y}`;
    const moved = ({ node, previousRect, currentRect }) =>
      `${node?.nodeName ?? "a node that is gone"} “${node?.textContent.trim().slice(0, 40) ?? ""}”, ` +
      `${box(previousRect)}, now ${box(currentRect)}`;
    // When Chromium restores how far a page was scrolled, it may take what sticks to the window for moved by as much, and
    // does not name what is no element, such as the line along the text.
    const sticks = (node) =>
      Boolean(node) && ((node instanceof Element && getComputedStyle(node).position === "sticky") || sticks(node.parentElement));
    // While a page still comes, the line and the row that are being set may break anew; `suite::arriving` holds the rest.
    let arrived = Infinity;
    document.addEventListener("readystatechange", () => requestAnimationFrame(() => setTimeout(() => (arrived = Math.min(arrived, performance.now())))));
    const observer = new PerformanceObserver((list) => {
      for (const { value, startTime, hadRecentInput, sources } of list.getEntries()) {
        const named = sources.filter(({ node }) => startTime > arrived && !sticks(node));
        const when = `${Math.round(startTime)} ms after ${location.pathname}, scrolled to ${scrollY}`;
        if (!hadRecentInput && named.length > 0) record("layout-shift", `${value}, ${when}: ${named.map(moved).join("; ")}`);
      }
    });
    observer.observe({ type: "layout-shift", buffered: true });
  }

  addEventListener("pagehide", () => {
    if (recorded.length > 0) navigator.sendBeacon("/__recorded", JSON.stringify(recorded.splice(0)));
  });

  // What the app next does to `main` ends as a panic does, in a trap.
  window.__fall = () => {
    const trap = () => {
      throw new WebAssembly.RuntimeError("unreachable");
    };
    const property = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
    Object.defineProperty(Element.prototype, "innerHTML", { ...property, set: trap });
  };
  if (wanted.withoutWasm) delete window.WebAssembly;
  window.__vandal = wanted.vandal;
  if (wanted.savesData) {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  }
  if (wanted.shareSheet !== null) {
    const share = async (data) => {
      window.__shared = data;
      throw new DOMException("closed", "AbortError");
    };
    Object.defineProperty(navigator, "share", { value: wanted.shareSheet ? share : undefined });
    Object.defineProperty(navigator, "canShare", { value: wanted.shareSheet ? () => true : undefined });
  }
  if (wanted.holdsIdle) {
    const held = [];
    let idle = false;
    const deadline = { didTimeout: false, timeRemaining: () => 40 };
    window.requestIdleCallback = (callback) => (idle ? setTimeout(callback, 0, deadline) : held.push(callback));
    window.__idle = () => {
      idle = true;
      for (const callback of held.splice(0)) callback(deadline);
    };
  }
})();
