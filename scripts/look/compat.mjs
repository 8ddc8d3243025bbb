// What style and scripts of a built site ask of engines, against MDN's data on what each engine has: for Firefox 91 and Safari 15.4,
// which no package brings, and for Chromium 90. Ends with status 1 on what the floor lacks without a reason below, and on a reason that
// no longer applies. It is no more than that: it knows names, not how a page looks.
//
// compat.mjs SITE: the built site.

import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';

import { file, run } from './tools.mjs';

const [site] = process.argv.slice(2);
const load = createRequire(file('acorn'));

/** The oldest engines that the pages are designed for. All of them have ECMAScript 2021 and not all the next one. */
const FLOOR = { chrome: 90, firefox: 91, safari: 15.4, safari_ios: 15.4 };
const ECMASCRIPT = 2021;

/** What some of them lack, and why it does no harm there. */
const EXPLAINED = {
  'color-scheme': 'the scroll bar is light; the colours are the page’s own',
  'text-wrap': 'lines break where they have room',
  'text-autospace': 'no space is added between scripts',
  'text-spacing-trim': 'punctuation is as wide as its square',
  'hanging-punctuation': 'quotation marks stand within the text',
  'text-size-adjust': 'the prefixed property stands beside it, and desktop engines enlarge no text',
  'print-color-adjust': 'the printer leaves out backgrounds if its user says so',
  'forced-color-adjust': 'forced colours take away the lines that are backgrounds',
  'align-content: start': 'grids have it; the data is of flexible boxes',
  'align-self: start': 'grids have it; the data is of flexible boxes',
  'cursor: pointer': 'a phone has no pointer',
  'content-visibility': 'only for paper',
  'break-after: avoid': 'only for paper',
  'break-before: avoid': 'only for paper',
  'orphans': 'only for paper',
  'widows': 'only for paper',
  '@page': 'the margins are the printer’s own',
  'mask-composite': 'the prefixed property stands before it',
  'mask-image': 'the prefixed property stands before it',
  'mask-position': 'the prefixed property stands before it',
  'mask-size': 'the prefixed property stands before it',
  'mask-repeat': 'the prefixed property stands before it',
  'mask-clip': 'the prefixed property stands before it',
  'mask-origin': 'the prefixed property stands before it',
  'mask-mode': 'as it is without it',
  '@media scripting': 'the place of a field stays empty where no script runs',
  '@media forced-colors': 'no colours are forced',
  ':has': 'asked for first; the line is there from the beginning',
  ':popover-open': 'a panel stays closed, and a script leads to the glossary',
  '::details-content': 'what is closed on the screen is closed on paper',
  'navigator.share': 'asked for first',
  'navigator.canShare': 'asked for first',
};

run(async () => {
  const data = JSON.parse(await readFile(file('@mdn/browser-compat-data'), 'utf8'));
  const { styles, scripts } = await sources(site);
  const lacks = new Map();
  const lacking = (name, compat, where) => {
    const engines = Object.keys(FLOOR).filter((engine) => !has(compat, engine));
    if (engines.length > 0) lacks.set(name, `${engines.join(', ')}: ${where}`);
    return engines.length > 0;
  };
  for (const style of styles) checkStyle(data, style, lacking);
  for (const script of scripts) checkScript(data, script, lacking);
  const wrong = [...lacks].filter(([name]) => !(name in EXPLAINED)).map(([name, where]) => `${name} is not in ${where}`);
  wrong.push(...Object.keys(EXPLAINED).filter((name) => !lacks.has(name)).map((name) => `${name} is explained, and nothing lacks it`));
  console.log(`${styles.length} styles and ${scripts.length} scripts, ${lacks.size} names that the floor lacks, ${wrong.length} without a reason.`);
  wrong.forEach((line) => console.log(`  ${line}`));
  if (styles.length === 0 || scripts.length === 0 || wrong.length > 0) process.exitCode = 1;
});

/** The styles and scripts of a site, each once. The app itself asks first whether it can run. */
async function sources(folder) {
  const [styles, scripts] = [new Set(), new Set()];
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    const ending = extname(path);
    if (!['.html', '.css', '.js'].includes(ending) || /(^|\/)award-story-/.test(path)) continue;
    const text = await readFile(join(folder, path), 'utf8');
    if (ending === '.css') styles.add(text);
    if (ending === '.js') scripts.add(text);
    if (ending !== '.html') continue;
    for (const [, style] of text.matchAll(/<style>(.*?)<\/style>/gs)) styles.add(style);
    for (const [, script] of text.matchAll(/<script>(.*?)<\/script>/gs)) scripts.add(script);
  }
  return { styles: [...styles], scripts: [...scripts] };
}

/** Whether an engine of the floor has something, under its own name. What the data does not know is not there. */
function has(compat, engine) {
  const support = compat?.support?.[engine];
  const isUntil = (version) => parseFloat(String(version).replace('≤', '')) <= FLOOR[engine];
  return [support ?? []].flat().some(({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) =>
    added && isUntil(added) && !(removed && isUntil(removed)) && !flags && !prefix && !other);
}

/** The same for a property whose name has a prefix. */
function prefixed({ support = {} } = {}, prefix) {
  const own = ([engine, statements]) => [engine, [statements].flat().filter((one) => one.prefix === prefix).map((one) => ({ ...one, prefix: undefined }))];
  return { support: Object.fromEntries(Object.entries(support).map(own)) };
}

function checkStyle({ css }, source, lacking) {
  const { parse, walk, generate } = load('css-tree');
  const sheet = parse(source, { onParseError: (error) => { throw error; } });
  let asked = 0;
  const isQuestion = (node) => node.type === 'Atrule' && node.name === 'supports';
  const leave = (node) => { if (isQuestion(node)) asked -= 1; };
  const enter = function (node) {
    if (isQuestion(node)) asked += 1;
    // What stands within @supports was asked for.
    if (asked > 0) return;
    if (node.type === 'Atrule') lacking(`@${node.name}`, css['at-rules'][node.name]?.__compat, generate(node).slice(0, 80));
    if (node.type === 'Feature' && this.atrule?.name === 'media') {
      const feature = css['at-rules'].media[node.name.replace(/^(min|max)-/, '')];
      lacking(`@media ${node.name}`, feature?.__compat, generate(node));
    }
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
      // Four pseudo-elements may be written as pseudo-classes.
      const colons = node.type === 'PseudoClassSelector' ? ':' : '::';
      lacking(`${colons}${node.name}`, css.selectors[node.name]?.__compat, this.rule ? generate(this.rule.prelude) : '');
    }
    if (node.type === 'Block') checkDeclarations(css, node, lacking, generate, walk);
  };
  walk(sheet, { enter, leave });
}

/** The declarations of a block. One with a new value is harmless where the same property stands before it. */
function checkDeclarations(css, block, lacking, generate, walk) {
  const before = new Set();
  for (const node of block.children) {
    if (node.type !== 'Declaration') continue;
    const [, prefix, name] = node.property.match(/^(-[a-z]+-)?(.*)$/);
    if (node.property.startsWith('--')) continue;
    const property = css.properties[name];
    const compat = prefix ? prefixed(property?.__compat, prefix) : property?.__compat;
    const where = generate(node);
    // A prefixed property is for engines that know no other; it stands for none.
    if (!prefix && !lacking(name, compat, where) && !before.has(name)) {
      walk(node.value, (value) => {
        const word = value.type === 'Identifier' || value.type === 'Function' ? value.name : null;
        const known = word && ((property?.[word] ?? property?.grid_context?.[word])?.__compat ?? css.types[word]?.__compat ?? css.types.color?.[word]?.__compat);
        if (known) lacking(`${name}: ${word}`, known, where);
      });
      const alternative = name === 'content' && / ?\/ ?"/.test(where);
      if (alternative) lacking('content with its words', property.alt_text?.__compat, where);
    }
    before.add(name);
  }
}

function checkScript({ api, javascript }, source, lacking) {
  const { parse } = load('acorn');
  const { simple } = load('acorn-walk');
  const tree = parse(source, { ecmaVersion: ECMASCRIPT });
  const interfaces = [...Object.values(api), ...Object.values(javascript.builtins)];
  simple(tree, {
    MemberExpression({ object, property, computed }) {
      if (computed) return;
      const own = Object.hasOwn;
      const known = interfaces.filter((one) => own(one, property.name)).map((one) => one[property.name].__compat).filter(Boolean);
      // Of which interface the object is, nobody knows here: one of those that have the name.
      const best = known.find((compat) => Object.keys(FLOOR).every((engine) => has(compat, engine))) ?? known[0];
      const name = object.type === 'Identifier' ? `${object.name}.${property.name}` : `.${property.name}`;
      if (best) lacking(name, best, source.slice(0, 60));
    },
    NewExpression({ callee: { name } }) {
      if (name && api[name]) lacking(`new ${name}`, api[name].__compat, source.slice(0, 60));
    },
  });
}
