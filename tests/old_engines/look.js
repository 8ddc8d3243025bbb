// What is wrong with a page as it stands in the window, wished for in this scheme.
(scheme) => {
  const found = [];
  const root = document.documentElement;
  const said = (element) => `${element.localName} “${element.textContent.trim().slice(0, 30)}”`;
  const expect = (what, is, should) => {
    if (is !== should) found.push(`${what} is ${is}, not ${should}`);
  };
  const style = (element, pseudo) => getComputedStyle(element, pseudo);

  // The palette: paper, ink, water.
  const [paper, raised, ink, water] = scheme === "dark"
    ? ["rgb(20, 25, 27)", "rgb(30, 38, 41)", "rgb(236, 232, 224)", "rgb(124, 199, 209)"]
    : ["rgb(250, 247, 241)", "rgb(240, 235, 224)", "rgb(28, 26, 23)", "rgb(11, 85, 99)"];
  expect("the page's ground", style(root).backgroundColor, paper);
  expect("the colour of words", style(document.body).color, ink);
  for (const link of document.querySelectorAll("main p > a, .people li a")) {
    if (!link.closest("sup")) expect(`the colour of ${said(link)}`, style(link).color, water);
  }
  for (const land of document.querySelectorAll(".journeys .land")) expect("the map's land", style(land).fill, raised);

  // Two voices, each in the fonts of its language.
  const isChinese = /^zh/.test(root.lang);
  const fonts = (element) => style(element).fontFamily;
  const heading = document.querySelector("main > h1");
  if (heading) {
    const serif = fonts(heading).includes("serif") && /Songti|Iowan/.test(fonts(heading));
    if (!serif) found.push(`the title is set in ${fonts(heading)}`);
    if (parseFloat(style(heading).fontSize) < 20) found.push(`the title is ${style(heading).fontSize} large`);
  }
  const own = isChinese ? /PingFang/ : /system-ui/;
  if (!own.test(fonts(document.body))) found.push(`the page is set in ${fonts(document.body)}`);
  for (const quoted of document.querySelectorAll("blockquote")) {
    if (!/Iowan|Songti/.test(fonts(quoted))) found.push(`${said(quoted)} is set in ${fonts(quoted)}`);
  }
  for (const quoted of document.querySelectorAll("q")) expect(`the quotation marks of ${said(quoted)}`, style(quoted).quotes, "none");

  // Nothing beyond the screen, but for what stands in a line of the header that is scrolled by itself.
  const scrolls = (element) => element.closest(".site-header") && /auto|scroll/.test(style(element.closest("ul") || element).overflowX);
  const { scrollWidth, clientWidth } = root;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide`);
  for (const element of document.querySelectorAll("main p, main li, main h1, main h2, main h3, main dt, main dd, main td, .exit, .site-header *")) {
    const { left, right } = element.getBoundingClientRect();
    const isInside = element.localName !== "ul" && scrolls(element.parentElement);
    if (!isInside && (left < -1 || right > clientWidth + 1)) found.push(`${said(element)} sticks out`);
  }

  // The way out stays in sight, on no words of the header.
  const exit = document.querySelector(".exit .exit-link");
  const way = exit && exit.getBoundingClientRect();
  if (way && way.height < 24) found.push(`the way out is ${way.height} high`);
  for (const link of way ? document.querySelectorAll(".site-header a:not(.skip)") : []) {
    for (const box of link.getClientRects()) {
      const isUnder = box.left < way.right && box.right > way.left && box.top < way.bottom && box.bottom > way.top;
      if (isUnder) found.push(`the way out lies on ${said(link)}`);
    }
  }

  // All words, but those that are opened by a press.
  const closed = "details:not([open]) > :not(summary), [popover], .skip, script, style, svg, [hidden]";
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    if (text.data.trim() === "" || text.parentElement.closest(closed)) continue;
    const words = document.createRange();
    words.selectNodeContents(text);
    const isSeen = [...words.getClientRects()].some(({ width, height }) => width > 1 && height > 1);
    if (!isSeen || style(text.parentElement).visibility !== "visible") found.push(`“${text.data.trim().slice(0, 40)}” is not seen`);
  }
  for (const panel of document.querySelectorAll("[popover]")) expect(`the panel ${panel.id}`, style(panel).display, "none");
  return found;
}
