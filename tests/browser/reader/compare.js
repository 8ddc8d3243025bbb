// Arguments: whether to compare the head too; what to call with the list of differences.
const [withHead, done] = arguments;

// A line for each element, text and end, comments left out and neighbouring texts joined as the parser joins them.
const lines = (root) => {
  const found = [];
  const walk = (node, place) => {
    let text = "";
    const endText = () => {
      if (text !== "") found.push(`${place} “${text}”`);
      text = "";
    };
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.data;
      if (child.nodeType !== Node.ELEMENT_NODE || ignored(child)) continue;
      endText();
      const attributes = [...child.attributes].map(({ name, value }) => `${name}="${value}"`).sort();
      const inside = `${place}/${child.localName}`;
      found.push(`${inside} [${attributes.join(" ")}] in ${child.namespaceURI}`);
      // The app's own stands in places of its own.
      if (child.hasAttribute("data-place")) continue;
      // Without scripting the parser reads what stands in noscript as elements, with it as text.
      if (child.localName !== "noscript") walk(child, inside);
      found.push(`${inside} ends`);
    }
    endText();
  };
  walk(root, root.localName);
  return found;
};

// All rules of the style, which a page asks for last; the tests' own recorder; and, after a move, the data of the page that the
// visit began with.
const ignored = (element) =>
  (element.localName === "link" && /\/style-[0-9a-f]+\.css$/.test(element.getAttribute("href"))) ||
  element.localName === "script" && (element.getAttribute("src") === "/__recorder.js" || !withHead);

fetch(location.pathname)
  .then((response) => response.text())
  .then((html) => {
    // Chromium holds another page's style against this page's policy, even in a document that nobody sees.
    const compared = withHead ? html : html.replace(/<style>[^]*?<\/style>/g, "");
    const served = new DOMParser().parseFromString(compared, "text/html");
    const root = (page) => (withHead ? page.documentElement : page.body);
    const [before, now] = [lines(root(served)), lines(root(document))];
    const differences = [];
    for (let index = 0; index < Math.max(before.length, now.length) && differences.length < 6; index += 1) {
      if (before[index] !== now[index]) {
        differences.push(`published: ${before[index]}\n       now: ${now[index]}`);
      }
    }
    done(differences);
  })
  .catch((error) => done([`the comparison failed: ${error}`]));
