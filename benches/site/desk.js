// Runs in the desk before anything else, and notes what the bench asks about. Nothing in any other page has these classes.
(() => {
    let ready = null;
    const observer = new MutationObserver(() => {
        if (document.querySelector(".ways li button:enabled") === null) return;
        ready = performance.now();
        observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    window.deskReady = () => ready;

    const page = () => document.querySelector("iframe")?.contentDocument;
    const title = () => document.getElementById("field-title");
    const until = (condition) => new Promise((done, failed) => {
        const start = performance.now();
        const look = () => {
            if (condition()) done(true);
            else if (performance.now() - start > 60000) failed(new Error(`a minute is over: ${condition}`));
            else setTimeout(look, 20);
        };
        look();
    });

    // Opens a bundle as a person does who chooses a file, and the quoted title for changes.
    window.deskOpen = async (base64) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], "bundle.zip"));
        const input = document.querySelector("input[type=file]");
        input.files = data.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
        await until(() => page()?.querySelector("h1"));
        title().focus();
        const unlock = () => title().parentElement.querySelector(".verbatim button");
        await until(unlock);
        unlock().click();
        return until(() => !title().readOnly);
    };

    // From the next key in the title's field until the page in the frame has the field's words.
    window.deskType = () => {
        const area = title();
        area.focus();
        area.setSelectionRange(area.value.length, area.value.length);
        window.deskTyped = new Promise((done, failed) => {
            let pressed;
            area.addEventListener("keydown", (event) => { pressed = event.timeStamp; }, { capture: true, once: true });
            const observer = new MutationObserver(() => {
                if (pressed === undefined || !page().querySelector("h1").textContent.includes(area.value)) return;
                observer.disconnect();
                done(performance.now() - pressed);
            });
            observer.observe(page(), { subtree: true, childList: true, characterData: true });
            setTimeout(() => failed(new Error("half a minute after the key the page is the old one")), 30000);
        });
        return true;
    };
})();
