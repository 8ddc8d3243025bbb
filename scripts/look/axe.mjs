// What axe-core finds on whatever a tab shows.

import { readFile } from 'node:fs/promises';

import { file } from './tools.mjs';

/** What it looks at: WCAG 2.2 AA and what is held to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Its code, to be run in a tab before `violations`. */
export const engine = () => readFile(file('axe-core/axe.min.js'), 'utf8');

/** Its violations in the tab, as lines that begin with `where`. */
export async function violations(tab, where) {
  const { violations } = await tab.evaluate((values) => axe.run(document, { runOnly: { type: 'tag', values } }), TAGS);
  return violations.map(({ id, help, nodes }) => `${where}: ${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' · ')}`);
}
