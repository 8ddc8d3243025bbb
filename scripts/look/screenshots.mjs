// make screenshots: every page at four widths, light, dark and in forced colours, in old Chromiums, and printed: each alone, and all
// together on one sheet.
//
// screenshots.mjs SITE OUT [ONLY]: the built site, the folder for the pictures, and part of the names of those that are wanted.

import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { OLD, oldTab } from './old.mjs';
import { pages, serve } from './site.mjs';
import { open, wish } from './tab.mjs';
import { browser, run, tool } from './tools.mjs';

const [site, out, only = ''] = process.argv.slice(2);

/** CSS pixels, and how many of a sheet's each of a page's columns has. */
const WIDTHS = { 320: 214, 360: 240, 412: 275, 768: 340, 1280: 420, 1920: 560 };
const NEW_WIDTHS = [360, 768, 1280, 1920];
const SCHEMES = ['light', 'dark', 'forced'];

/** What is looked at in old Chromiums. */
const OLD_WIDTHS = [320, 412, 1280];
const OLD_SCHEMES = ['light', 'dark'];
const PAPERS = ['A4', 'Letter'];

/** The margin that browsers print with, unless a page's style asks for another. */
const MARGIN = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };

/** How tall a sheet's column may be, and how wide a sheet is. What is taller goes on beside itself. */
const COLUMN = 960;
const SHEET = 2400;

/** A page beyond this is more than Chromium takes in one picture. */
const TALLEST = 16_000;

const sharp = await tool('sharp');

/** Few colours are enough for flat pages, and a fifth of the bytes. */
const small = (png) => sharp(png, { limitInputPixels: false }).png({ palette: true, dither: 0, effort: 3 });

run(async () => {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'pages'), { recursive: true });
  const found = await pages(site);
  // The browser first: a server that listens already would keep the command from ending where there is none.
  const chromium = await browser();
  const [served, drawn] = [await serve(site), await serve(out)];
  try {
    const sheets = kinds(found).filter(({ name }) => name.includes(only));
    if (sheets.length === 0) throw new Error(`no sheet has “${only}” in its name`);
    // One after another: of two tabs, the one behind draws nothing.
    for (const sheet of sheets) {
      const take = sheet.paper ? printed : shown;
      const figures = await within(sheet.old ? await oldTab(sheet.old.version) : await chromium.newPage(), (tab) => take(tab, served.origin, sheet));
      await within(await chromium.newPage(), (tab) => together(tab, drawn.origin, sheet, figures));
      console.log(join(out, `${sheet.name}.png`));
    }
  } finally {
    await chromium.close();
    [served, drawn].forEach((server) => server.close());
  }
});

/** Every sheet: of one language's pages, one engine, one width and one scheme, or one paper. */
function kinds(found) {
  return [...new Set(found.map((page) => page.language))].flatMap((language) => {
    const sheet = (name, more) => ({ name: `${language}-${name}`, pages: found.filter((page) => page.language === language), ...more });
    return [
      ...NEW_WIDTHS.flatMap((width) => SCHEMES.map((scheme) => sheet(`${width}-${scheme}`, { width, scheme }))),
      ...OLD.flatMap((old) => OLD_WIDTHS.flatMap((width) =>
        OLD_SCHEMES.map((scheme) => sheet(`${width}-${scheme}-chromium-${old.version}`, { width, scheme, old })))),
      ...PAPERS.map((paper) => sheet(`print-${paper}`, { paper })),
    ];
  });
}

/** Does something in a tab of its own: what a tab was told to wish for stays with it. */
async function within(tab, work) {
  const done = await work(tab);
  await tab.close();
  return done;
}

/** Each page as a picture of its full height. */
async function shown(tab, origin, sheet) {
  const figures = [];
  await wish(tab, sheet.scheme);
  for (const page of sheet.pages) {
    await tab.setViewport({ width: sheet.width, height: 900 });
    await open(tab, origin, page, sheet.old?.alive ?? true);
    const height = await tab.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    const file = `pages/${page.name}-${sheet.name}.png`;
    const clip = { x: 0, y: 0, width: sheet.width, height: Math.min(height, TALLEST) };
    const png = await tab.screenshot({ clip, captureBeyondViewport: true });
    await small(png).toFile(join(out, file));
    const caption = `${page.address} · ${height} px${height > TALLEST ? ', cut' : ''}`;
    figures.push({ caption, columns: columns(file, clip) });
  }
  return figures;
}

/** A picture cut into columns of equal height, as small as a sheet shows it. */
function columns(file, { width, height }) {
  const scale = WIDTHS[width] / width;
  const count = Math.ceil((height * scale) / COLUMN);
  const each = Math.ceil((height * scale) / count);
  return Array.from({ length: count }, (_, index) => ({ file, width: WIDTHS[width], height: each, from: index * each }));
}

/** Each page as a PDF, and its sheets of paper as pictures. */
async function printed(tab, origin, sheet) {
  const figures = [];
  await wish(tab, 'light');
  for (const page of sheet.pages) {
    await open(tab, origin, page);
    const name = `${page.name}-${sheet.name}`;
    const pdf = join(out, 'pages', `${name}.pdf`);
    await tab.pdf({ path: pdf, format: sheet.paper, margin: MARGIN });
    await promisify(execFile)('pdftoppm', ['-png', '-r', '60', pdf, join(out, 'pages', name)]);
    const files = (await readdir(join(out, 'pages'))).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'));
    const sizes = await Promise.all(files.sort().map(async (file) => {
      const { width, height } = await sharp(join(out, 'pages', file)).metadata();
      return { file: `pages/${file}`, width, height, from: 0 };
    }));
    figures.push({ caption: `${page.address} · ${sizes.length} of ${sheet.paper}`, columns: sizes });
  }
  return figures;
}

/** All of it on one sheet, set by the browser. */
async function together(tab, origin, sheet, figures) {
  const column = ({ file, width, height, from }) =>
    `<i style="width:${width}px;height:${height}px;background:url(${file}) 0 -${from}px/${width}px auto no-repeat #777"></i>`;
  const figure = ({ caption, columns }) => `<figure><figcaption>${caption}</figcaption><p>${columns.map(column).join('')}</p></figure>`;
  const html = `<!doctype html><meta charset="utf-8"><title>${sheet.name}</title><style>
    body { margin: 24px; background: #777; display: flex; flex-wrap: wrap; gap: 24px 32px; font: 16px sans-serif; }
    figure { margin: 0; }
    figcaption { color: #fff; margin-block-end: 6px; }
    p { margin: 0; display: flex; flex-wrap: wrap; gap: 6px; align-items: start; }
  </style><h1 style="width:100%;margin:0;color:#fff">${sheet.name}</h1>${figures.map(figure).join('')}`;
  await writeFile(join(out, `${sheet.name}.html`), html);
  await tab.setViewport({ width: SHEET, height: 1200 });
  await tab.goto(`${origin}/${sheet.name}.html`, { waitUntil: 'load' });
  await small(await tab.screenshot({ fullPage: true })).toFile(join(out, `${sheet.name}.png`));
  await rm(join(out, `${sheet.name}.html`));
}
