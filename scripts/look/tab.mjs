// A browser's tab, made to be what one wants to look with.

/** What a reader's system can wish for. Nothing moves in any: a picture of something half drawn shows nothing. */
const SCHEMES = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  forced: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
};

/** Makes the tab wish for a scheme: `light`, `dark` or `forced`. */
export async function wish(tab, scheme) {
  const features = { ...SCHEMES[scheme], 'prefers-reduced-motion': 'reduce' };
  // By the browser's own protocol: puppeteer's method does not know forced colours.
  const session = await tab.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** Opens a page and waits until nothing on it changes any more: it is taken over by the app, and its fonts are there. */
export async function open(tab, origin, page, script = true) {
  await tab.goto(origin + page.address, { waitUntil: 'load' });
  if (script && page.hasApp) {
    await tab.waitForFunction(() => performance.getEntriesByName('interactive').length > 0, { timeout: 30_000 });
  }
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
}
