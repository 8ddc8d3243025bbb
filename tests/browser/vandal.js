
// What changes a page that is not its own, as translators, extensions, proxies and data detectors do. `vandalize(deed, seed)`
// does it once; where the host names a vandal, it is at work before the app starts, while it starts and when it has started.
(() => {
  // The words and links of the page, and what is around them; not the head, and not the data, which a page without an app has
  // no use for either.
  const nodes = (type) => {
    const found = [];
    const walker = document.createTreeWalker(document.body, type);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("script")) found.push(walker.currentNode);
    return found;
  };
  const elements = () => nodes(NodeFilter.SHOW_ELEMENT).filter((element) => element.localName !== "script");
  const texts = () => nodes(NodeFilter.SHOW_TEXT).filter((text) => text.data.trim() !== "");

  // The same numbers for the same seed (mulberry32).
  const random = (seed) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  const wrap = (node, name) => {
    const around = document.createElement(name);
    node.replaceWith(around);
    around.append(node);
    return around;
  };
  const stranger = () => {
    const element = document.createElement("div");
    element.textContent = "a stranger's words";
    return element;
  };

  const deeds = {
    translate: () => texts().forEach((text) => wrap(wrap(text, "font"), "font")),
    prepend: () => [document.body, ...document.querySelectorAll("header nav ul, main, [data-place]")].forEach((place) => place.prepend(stranger())),
    space: () => elements().forEach((element) => element.prepend("\n  ")),
    detect: () => {
      const link = document.createElement("a");
      link.href = "tel:+15550100";
      link.textContent = "555-0100";
      document.querySelector("header a:not(.skip)")?.append(link);
    },
    // Wraps, inserts, removes, moves and names any node at random.
    random: (next) => {
      const any = (list) => list[Math.floor(next() * list.length)];
      const acts = [
        () => wrap(any(texts()) ?? document.body.appendChild(stranger()), "span"),
        () => any(elements())?.prepend(stranger()),
        () => any(elements())?.append("more "),
        () => any(elements())?.remove(),
        () => {
          const [node, to] = [any(elements()), any(elements())];
          if (node && to && !node.contains(to)) to.append(node);
        },
        () => ["class", "lang", "title", "data-x", "role", "aria-busy"].forEach((name) => any(elements())?.setAttribute(name, "x")),
      ];
      for (let count = 0; count < 12; count += 1) any(acts)();
    },
  };

  window.vandalize = (deed, seed) => deeds[deed](random(seed));

  const vandal = window.__vandal;
  if (!vandal) return;
  let { deed, seed } = vandal;
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return;
    vandalize(deed, (seed += 1));
    let times = 0;
    const here = location.pathname;
    const timer = setInterval(() => {
      // The page that a reader has moved on to is left as it comes.
      if (location.pathname !== here) return clearInterval(timer);
      vandalize(deed, (seed += 1));
      times += 1;
      if (times > 8 || performance.getEntriesByName("interactive").length > 0) clearInterval(timer);
    }, 40);
  });
})();
