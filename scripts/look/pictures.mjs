// make social-images: what is shown of a page where a link to it is shown, taken from the built site; and the icon as PNG.
//
// pictures.mjs SITE CONTENT: the built site, and the bundle that it was built from, whose pictures are made anew.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { pages, serve } from './site.mjs';
import { open, wish } from './tab.mjs';
import { browser, run, tool } from './tools.mjs';

const [site, content] = process.argv.slice(2);

/** Half of the 1200 × 630 pixels that services take, at twice the density: letters are then as large as the page's own. */
const CARD = { width: 600, height: 315, deviceScaleFactor: 2 };

/** Pixels of the icon's sides: what phones put on their home screens. */
const ICON = 180;

const CARD_STYLE = await readFile(new URL('card.css', import.meta.url), 'utf8');

run(async () => {
  const sharp = await tool('sharp');
  const small = (image) => image.png({ palette: true, colours: 64, dither: 0, effort: 10 });
  const folders = (await readdir(content, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const wanted = (await pages(site)).map((page) => ({ ...page, subject: subject(page) })).filter(({ subject }) => subject);
  const chromium = await browser();
  const served = await serve(site);
  try {
    const tab = await chromium.newPage();
    await tab.setViewport(CARD);
    await wish(tab, 'light');
    for (const page of wanted) {
      const folder = join(content, folders.find((name) => name.toLowerCase() === page.language), 'social');
      await open(tab, served.origin, page);
      await tab.addStyleTag({ content: CARD_STYLE });
      const to = join(folder, `${page.subject}.png`);
      await mkdir(folder, { recursive: true });
      await small(sharp(await tab.screenshot())).toFile(to);
      console.log(to);
    }
  } finally {
    await chromium.close();
    served.close();
  }
  const svg = await readFile('public/icon.svg');
  await writeFile('public/icon.png', await small(sharp(svg, { density: 72 * 8 }).resize(ICON, ICON)).toBuffer());
  console.log('public/icon.png');
});

/** Which of the bundle's pictures a page is shown by; none for persons, who share the overview's, and for what is no page. */
function subject({ below, hasApp }) {
  if (!hasApp) return null;
  if (below === '') return 'overview';
  if (below === 'stories/' || below === 'notes/') return below.slice(0, -1);
  // The one other page at the first level; persons' pages are a level deeper.
  return below.split('/').length === 2 ? 'project' : null;
}
