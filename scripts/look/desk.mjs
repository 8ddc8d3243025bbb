// The desk, screen by screen, in two of its languages, narrow and wide: axe-core looks at each screen in light and dark, IBM's engine in
// light, Lighthouse at the first one. `WALK` is the way through the screens.

import { readFile } from 'node:fs/promises';

import * as axe from './axe.mjs';
import * as ibm from './ibm.mjs';
import * as lighthouse from './lighthouse.mjs';
import { serve } from './site.mjs';
import { wish } from './tab.mjs';

/** One of the desk's languages with letters, and one with characters. */
const LANGUAGES = ['en', 'zh-Hans'];
const SCHEMES = ['light', 'dark'];

/** CSS pixels. A narrow screen shows one pane at a time. */
const SIZES = [{ width: 360, height: 640, isNarrow: true }, { width: 1280, height: 800, isNarrow: false }];

/** Brotli's: nothing here depends on how small the worker is, and as far as it goes takes a minute. */
const QUALITY = 4;

/** What Lighthouse is asked about the desk: its speed is measured by `make bench`, and search engines have nothing to find. */
const CATEGORIES = ['accessibility', 'best-practices'];

const WORDS = new URL('../../crates/desk/words/', import.meta.url);
const AWARD_PAGE = new URL('../../crates/import/tests/import/award-page.txt', import.meta.url);

/** What IBM's engine says and is not mended: the rule, and why. */
const EXPLAINED = [
  { rule: 'style_highcontrast_visible', because: 'in forced colours everything keeps its border, and what is chosen has an outline' },
  { rule: 'style_color_misuse', because: 'what has a colour of its own also has words, a line or a place of its own' },
  { rule: 'style_focus_visible', because: 'whatever has the focus has the same outline, and a browser test holds that' },
  { rule: 'element_tabbable_unobscured', because: 'what gets the focus is scrolled out from under the bar, and a browser test holds that' },
  { rule: 'element_tabbable_visible', because: 'what gets the focus is scrolled into sight, and a browser test holds that' },
  { rule: 'element_attribute_deprecated', because: 'http-equiv is how HTML lets a document say its content security policy' },
  { rule: 'text_block_heading', because: 'the name of the desk leads no section, and a pasted paragraph is only shown' },
  { rule: 'text_sensory_misuse', because: 'the words speak of the order of a page or a form, and name what they lead to' },
  { rule: 'input_label_visible', because: 'the engine does not look for the label element of a textarea' },
  { rule: 'input_fields_grouped', because: 'fields that belong together stand in a fieldset or a group, and others do not' },
  { rule: 'input_checkboxes_grouped', because: 'each checkbox is a choice of its own' },
  { rule: 'select_options_grouped', because: 'each page in the list is named with its language' },
  { rule: 'frame_src_valid', because: 'the frame holds a page of the site, and the engine looks at that page too' },
  { rule: 'aria_main_label_visible', because: 'the other main element is that of the page in the frame' },
];

/** The files of an entry that is whole, but for its people. */
const PARTS = ['bundle', 'award', 'overrides', 'project', 'glossary', 'timeline', 'figures', 'sources', 'corrections', 'unknowns', 'interface'];

/** The way through the screens: what each is called in a finding, what leads to it, and whether only narrow screens have it. */
const WALK = [
  { name: 'begin', go: (editor) => editor.waits('.ways li button:enabled') },
  { name: 'paste, refused', go: async (editor) => {
    await editor.presses('paste');
    await editor.waits('#award-page-text');
    await editor.presses('make');
    await editor.waits('.message > p');
  } },
  { name: 'roles', go: async (editor) => {
    await editor.fills('#award-page-text', await readFile(AWARD_PAGE, 'utf8'));
    await editor.presses('make');
    await editor.waits('.paragraphs li');
  } },
  { name: 'work, from a text', go: async (editor) => {
    await editor.presses('roles_done');
    await editor.seesPage();
  } },
  { name: 'quoted words and marks', go: async (editor) => {
    await editor.focuses('#field-title');
    await editor.waits('#field-title ~ .verbatim button');
    await editor.opensAll('.editor details');
  } },
  { name: 'problems', go: async (editor) => {
    await editor.presses('part.glossary');
    await editor.waits('#field-terms');
    await editor.presses('add', 'field.terms');
    await editor.waits('.problems .error');
    await editor.opensAll('details');
  } },
  { name: 'the preview, behind', isNarrow: true, go: (editor) => editor.presses('preview') },
  { name: 'downloads, refused', isNarrow: true, go: (editor) => editor.presses('downloads_short') },
  { name: 'begin, with a draft', go: async (editor) => {
    await editor.clicks('.keep input');
    await editor.waitsUntil(() => localStorage.getItem('award-story-draft') !== null);
    await editor.presses('begin_again');
    await editor.waits('#draft');
  } },
  { name: 'work, an example', go: async (editor) => {
    await editor.presses('example.documentary');
    await editor.seesPage();
    await editor.opensAll('.editor details');
  } },
  { name: 'the preview', isNarrow: true, go: (editor) => editor.presses('preview') },
  { name: 'downloads', isNarrow: true, go: async (editor) => {
    await editor.presses('downloads_short');
    await editor.opensAll('.downloads details');
  } },
  ...['person', ...PARTS.filter((kind) => kind !== 'award')].map((kind) => ({
    name: `the form of ${kind}`,
    go: async (editor) => {
      await editor.edits(kind);
      await editor.opensAll('.editor details');
    },
  })),
  { name: 'JSON, broken', go: async (editor) => {
    await editor.clicks('.editor .bar input');
    await editor.waits('#file');
    await editor.fills('#file', '{');
    await editor.waits('.problems .error');
  } },
];

/** What is found, as lines. */
export async function findings(chromium, folder) {
  const served = await serve(folder, QUALITY);
  try {
    const lines = [];
    const used = new Set();
    const engines = { axe: await axe.engine(), ibm: await ibm.engine() };
    for (const language of LANGUAGES) {
      for (const size of SIZES) {
        for (const scheme of SCHEMES) {
          const how = `${language}, ${scheme}, ${size.width} px`;
          const look = async (tab, name) => {
            const where = `the desk, ${name} (${how})`;
            await tab.evaluate(engines.axe);
            lines.push(...(await axe.violations(tab, where)));
            // As on the site's pages: what differs in the dark are colours, and axe-core measures them.
            if (scheme !== 'light') return;
            await tab.evaluate(engines.ibm);
            lines.push(...(await ibm.unexplained(tab, where, EXPLAINED, used)));
          };
          await walk(chromium, served.origin, { language, size, scheme }, look);
          console.log(`desk       ${how}`);
        }
      }
    }
    lines.push(...ibm.unused(EXPLAINED, used), ...(await points(chromium, served.origin)));
    console.log(`\n${lines.length} findings at the desk of axe-core, IBM's engine and Lighthouse without a stated reason.`);
    return lines;
  } finally {
    served.close();
  }
}

/** Walks through the screens, and has each looked at. */
async function walk(chromium, origin, { language, size, scheme }, look) {
  const words = JSON.parse(await readFile(new URL(`${language.toLowerCase()}.json`, WORDS), 'utf8'));
  // A context of its own: no draft of an earlier walk is there.
  const context = await chromium.createBrowserContext();
  const tab = await context.newPage();
  // The desk asks whether changes may be lost.
  tab.on('dialog', (dialog) => dialog.accept());
  await tab.setViewport(size);
  await wish(tab, scheme);
  await tab.goto(origin, { waitUntil: 'load' });
  await tab.waitForSelector('.masthead select');
  await tab.select('.masthead select', language);
  const editor = hands(tab, words);
  for (const { name, isNarrow = false, go } of WALK.filter((step) => size.isNarrow || !step.isNarrow)) {
    if (size.isNarrow && !isNarrow) await editor.pressesIfThere('edit');
    await go(editor).catch((error) => { throw new Error(`${name} is not reached: ${error.message}`); });
    await look(tab, name);
  }
  await context.close();
}

/** What an editor does, who finds buttons by what they are called. */
function hands(tab, words) {
  const press = (text) => {
    const button = [...document.querySelectorAll('main button, header button')].find((it) => it.textContent.trim() === text);
    if (!button || button.disabled) return false;
    button.closest('details')?.setAttribute('open', '');
    button.click();
    return true;
  };
  return {
    waits: (selector) => tab.waitForSelector(selector),
    waitsUntil: (condition) => tab.waitForFunction(condition),
    presses: (...names) => tab.waitForFunction(press, {}, names.map((name) => words[name]).join(': ')),
    pressesIfThere: (name) => tab.evaluate(press, words[name]),
    clicks: (selector) => tab.$eval(selector, (it) => it.click()),
    focuses: (selector) => tab.$eval(selector, (it) => it.focus()),
    fills: (selector, value) => tab.$eval(selector, (it, value) => {
      it.value = value;
      it.dispatchEvent(new Event('input', { bubbles: true }));
    }, value),
    /** A part of the entry's first language; of its people, the first one. */
    edits: (kind) => tab.evaluate((name, others) => {
      const parts = [...document.querySelectorAll('.parts > ul > li:nth-child(-n+2) ul button')];
      const named = (it) => it.firstChild.textContent.trim();
      parts.find((it) => (name ? named(it) === name : !others.includes(named(it)))).click();
    }, kind === 'person' ? '' : words[`part.${kind}`], PARTS.map((one) => words[`part.${one}`])),
    /** Waits for the preview to have a page. */
    seesPage: () => tab.waitForFunction(() => document.querySelector('iframe')?.contentDocument?.querySelector('main h1')),
    opensAll: (selector) => tab.$$eval(selector, (all) => all.forEach((it) => { it.open = true; })),
  };
}

/** The points that Lighthouse takes on the first screen, as lines. */
async function points(chromium, origin) {
  const report = await lighthouse.report(chromium, `${origin}/`, CATEGORIES);
  return lighthouse.missing(report).map(({ id, title, category }) => `the desk, begin: ${category}: ${id}: ${title}`);
}
