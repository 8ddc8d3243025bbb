// Presses every term of a page: its explanation must be reached, open as a panel or as its entry in the glossary.
async () => {
  const found = [];
  const pause = () => new Promise((done) => setTimeout(done, 50));
  for (const term of document.querySelectorAll("button.term")) {
    term.click();
    await pause();
    const entry = document.querySelector(":target");
    const panel = document.getElementById(term.getAttribute("popovertarget"));
    const box = (entry || panel).getBoundingClientRect();
    const isSeen = box.height > 0 && box.top < innerHeight && box.bottom > 0;
    const word = panel.querySelector(".word").textContent;
    const isTold = entry ? entry.textContent.includes(word) : getComputedStyle(panel).display !== "none";
    if (!isSeen || !isTold) found.push(`“${term.textContent}” leads to ${location.hash || "nothing"}`);
    if (entry && getComputedStyle(panel).display !== "none") found.push(`#${panel.id} is open`);
    history.replaceState(history.state, "", location.pathname);
  }
  return found;
}
