// What IBM's accessibility engine finds. It judges in kinds: what it knows to be a failure, what may be one and a person must look
// at, and what it recommends. A failure is mended. All else is mended too, or its reason stands here or, for the desk, in desk.mjs; it
// ends when it is no longer needed.

import { readFile } from 'node:fs/promises';

import { open, wish } from './tab.mjs';
import { file } from './tools.mjs';

const POLICIES = ['IBM_Accessibility', 'WCAG_2_2'];

/** What is not mended on the site's pages: the rule, and why. */
const EXPLAINED = [
  { rule: 'style_highcontrast_visible', because: 'forced colours have a style sheet of their own, and axe-core and the pictures of pages look at it' },
  { rule: 'style_color_misuse', because: 'what has a colour of its own also has words, a line or a place of its own' },
  { rule: 'aria_role_redundant', because: 'Safari forgets that a list without bullets is a list, unless it is told' },
  { rule: 'aria_complementary_label_visible', because: 'the way to leave is one link, and its words are the label' },
  { rule: 'text_block_heading', because: 'the award line and the word of an open panel are large, and lead no section' },
  { rule: 'element_tabbable_unobscured', because: 'the way to leave covers nothing before a reader scrolls, and a browser test holds that' },
  { rule: 'list_structure_proper', because: 'HTML lets a dl hold its groups in div elements' },
  { rule: 'text_sensory_misuse', because: 'the words are those of the award page, or speak of the order of a text, and instruct nobody' },
  { rule: 'figure_label_exists', because: 'the words as printed, and with them their caption, are closed until a reader opens them' },
  { rule: 'style_focus_visible', because: 'whatever has the focus has the same outline, and browser tests look for it' },
  { rule: 'style_viewport_resizable', because: 'sizes that follow the window also follow the text, but for drawings, whose facts stand beside them, and a browser test doubles the text' },
  { rule: 'element_attribute_deprecated', because: 'http-equiv is how HTML lets a document say its content security policy' },
];

/** What it finds on the pages, as lines: with the page's panels closed, and with the first open, which is made as all others are. */
export async function findings(browser, origin, pages) {
  const source = await engine();
  const lines = [];
  const used = new Set();
  for (const page of pages) {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 360, height: 640 });
    await wish(tab, 'light');
    await open(tab, origin, page);
    await tab.evaluate(source);
    const panels = await tab.$$eval('[popover]', (all) => all.map(({ id }) => id));
    for (const panel of ['', ...panels.slice(0, 1)]) {
      await tab.evaluate((id) => id && document.getElementById(id).showPopover(), panel);
      lines.push(...(await unexplained(tab, `${page.address}${panel && ` (#${panel} open)`}`, EXPLAINED, used)));
    }
    await tab.close();
    console.log(`IBM        ${page.address}`);
  }
  return [...lines, ...unused(EXPLAINED, used)];
}

/** Its code, to be run in a tab before `unexplained`. */
export const engine = () => readFile(file('accessibility-checker-engine/ace.js'), 'utf8');

/**
 * What it finds in the tab without one of these reasons, as lines that begin with `where`. A reason that was needed is put into `used`.
 * What is in a frame is one of the site's pages, and has their reasons as well.
 */
export async function unexplained(tab, where, reasons, used) {
  const lines = [];
  for (const found of await tab.evaluate(look, POLICIES)) {
    const reason = [...reasons, ...(found.isFramed ? EXPLAINED : [])].find((one) => one.rule === found.rule && !found.fails);
    if (reason) used.add(reason);
    else lines.push(`${where}: ${found.rule}: ${found.verdict}: ${found.message}: ${found.snippet}`);
  }
  return lines;
}

/** The reasons that were not needed, as lines. */
export function unused(reasons, used) {
  const left = reasons.filter((one) => !used.has(one));
  return left.map(({ rule, because }) => `${rule} no longer says anything, but is explained: ${because}`);
}

/** Runs in the page. */
async function look(policies) {
  const { results } = await new ace.Checker().check(document, policies);
  return results
    .filter(({ value: [, verdict] }) => verdict !== 'PASS')
    .map(({ ruleId, value: [kind, verdict], message, snippet, path }) => ({
      rule: ruleId,
      verdict: `${kind} ${verdict}`,
      fails: kind === 'VIOLATION' && verdict === 'FAIL',
      message,
      snippet: snippet.slice(0, 160),
      isFramed: /\/iframe\[\d+\]\/./.test(path.dom),
    }));
}
