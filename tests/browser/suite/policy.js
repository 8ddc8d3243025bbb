// Puts into the page what an attacker would, one thing after the other, and waits for the violation that each must be.
const [stranger, done] = arguments;
const ran = (window.__ran = []);
const violated = [];
document.addEventListener("securitypolicyviolation", (event) => violated.push(event.effectiveDirective));

const put = (name, attributes, text = "") => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return document.body.appendChild(element);
};
const pressed = (element, markup) => {
  element.insertAdjacentHTML("beforeend", markup);
  element.firstChild.click();
};
const ignored = (promise) => promise.catch(() => {});

const attempts = [
  ["an inline script", "script-src", () => put("script", {}, "__ran.push('inline')")],
  ["an inline module", "script-src", () => put("script", { type: "module" }, "__ran.push('module')")],
  ["a handler", "script-src", () => put("b", { onclick: "__ran.push('handler')" }).click()],
  ["a handler in markup", "script-src", () => pressed(put("div", {}), "<i onclick=\"__ran.push('markup')\">Press</i>")],
  ["a javascript: link", "script-src", () => put("a", { href: "javascript:__ran.push('link')" }).click()],
  ["words run as a script", "script-src", () => setTimeout("__ran.push('words')")],
  ["a stranger's script", "script-src", () => put("script", { src: `${stranger}harm.js` })],
  ["an inline style", "style-src", () => put("style", {}, "h1 { color: red }")],
  ["a style attribute", "style-src", () => put("b", { style: "color: red" })],
  ["a stranger's style", "style-src", () => put("link", { rel: "stylesheet", href: `${stranger}harm.css` })],
  ["a stranger's picture", "img-src", () => put("img", { src: `${stranger}harm.png` })],
  ["a frame", "frame-src", () => put("iframe", { src: `${stranger}harm.html` })],
  ["an object", "object-src", () => put("object", { data: `${stranger}harm.svg`, type: "image/svg+xml" })],
  ["a sound", "media-src", () => put("audio", { src: `${stranger}harm.mp3` }).load()],
  ["a fetch", "connect-src", () => ignored(fetch(`${stranger}harm.json`))],
  ["a beacon", "connect-src", () => navigator.sendBeacon(`${stranger}harm`, "harm")],
  ["an event source", "connect-src", () => new EventSource(`${stranger}harm.events`)],
  ["a socket", "connect-src", () => new WebSocket(`${stranger.replace("http", "ws")}harm`)],
  ["a font", "font-src", () => ignored(new FontFace("harm", `url(${stranger}harm.woff2)`).load())],
  ["another base", "base-uri", () => put("base", { href: stranger })],
  ["a form", "form-action", () => put("form", { action: `${stranger}harm.cgi`, method: "post" }).submit()],
];

(async () => {
  const all = [];
  for (const [name, expected, attempt] of attempts) {
    violated.length = 0;
    try {
      attempt();
    } catch {
      // A refusal may be thrown as well.
    }
    for (let turn = 0; turn < 40 && violated.length === 0; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
    all.push({ name, expected, violated: [...violated] });
  }
  return { all, ran };
})().then(done);
