// Runs in every page before anything else, and notes what the browser tells of it.
(() => {
    const seen = { painted: 0, tasks: [], shift: 0, drawn: null };
    // Before the app listens: it may have moved on by the time that a later listener hears of the click.
    let clicked;
    addEventListener("click", (event) => { clicked = event.timeStamp; }, { capture: true });
    const watch = (type, note) => {
        new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    };
    watch("largest-contentful-paint", (paint) => { seen.painted = paint.startTime; });
    watch("longtask", (task) => { seen.tasks.push({ start: task.startTime, duration: task.duration }); });
    watch("layout-shift", (shift) => { if (!shift.hadRecentInput) seen.shift += shift.value; });

    // When a script draws the heading; none where it was there when the parser was done.
    let isPublished = false;
    document.addEventListener("readystatechange", () => {
        isPublished ||= document.readyState === "interactive" && document.querySelector("h1") !== null;
    });
    new MutationObserver((_, observer) => {
        if (document.querySelector("h1") === null) return;
        observer.disconnect();
        if (document.readyState !== "loading" && !isPublished) seen.drawn = performance.now();
    }).observe(document, { subtree: true, childList: true });

    window.benchLoad = () => {
        const [page] = performance.getEntriesByType("navigation");
        const files = [page, ...performance.getEntriesByType("resource")];
        const [interactive] = performance.getEntriesByName("interactive");
        const bytes = (files) => files.reduce((sum, file) => sum + file.transferSize, 0);
        return {
            ...seen,
            interactive: interactive?.startTime ?? null,
            files: files.length,
            bytes: bytes(files),
            first_bytes: bytes(files.filter((file) => !interactive || file.responseEnd <= interactive.startTime)),
            complete: document.readyState === "complete",
            waited: page.responseEnd - page.requestStart,
            is_cold: page.secureConnectionStart > 0 && page.connectEnd > page.connectStart,
            protocol: page.nextHopProtocol,
        };
    };

    // Where the link is that comes after the one to this page, or the first. `benchMoved` then tells how long the click took.
    window.benchNext = (selector) => {
        const links = [...document.querySelectorAll(selector)];
        const here = links.findIndex((link) => link.pathname === location.pathname);
        const link = links[(here + 1) % links.length];
        link.scrollIntoView({ block: "center", behavior: "instant" });
        window.benchMoved = move();
        const box = link.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };

    // From the click's own time until the new heading is in the document, and until the frame after that is painted.
    const move = () => new Promise((done, failed) => {
        const heading = () => document.querySelector("main h1")?.textContent;
        const before = heading();
        const observer = new MutationObserver(() => {
            if (heading() === before) return;
            observer.disconnect();
            const drawn = performance.now() - clicked;
            requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => done({ drawn, painted: performance.now() - clicked });
                port2.postMessage(null);
            });
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        setTimeout(() => failed(new Error("ten seconds after the click there is no new heading")), 10000);
    });
})();
