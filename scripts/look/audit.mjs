// make audit: axe-core on every page, light and dark, with and without script; IBM's engine on every page; DAISY Ace on every book;
// Lighthouse as on a phone; and the desk, screen by screen. Ends with status 1 on any violation, on anything without a reason here,
// in ibm.mjs or in desk.mjs, and on a reason that no longer applies.
//
// audit.mjs DESK [SITE]: the built desk, and the built site. Without a site, only the desk is looked at.

import * as axe from './axe.mjs';
import { issues } from './books.mjs';
import * as desk from './desk.mjs';
import { findings } from './ibm.mjs';
import * as lighthouse from './lighthouse.mjs';
import { pages, serve } from './site.mjs';
import { open, wish } from './tab.mjs';
import { browser, run } from './tools.mjs';

const [deskFolder, site] = process.argv.slice(2);

/** Why Lighthouse may take points: the audit, the pages it is about, and the reason. */
const EXPLAINED = [
  { audit: 'is-crawlable', of: (page) => !page.indexed, because: 'the page of a person is kept out of search engines on purpose' },
  { audit: 'hreflang', of: (page) => !page.absolute, because: 'built without ORIGIN, the site cannot name its versions by whole addresses' },
];

/** Lighthouse's speed differs from run to run. Where it is below 100, the median of this many counts. */
const RUNS = 3;

run(async () => {
  // The browser first: a server that listens already would keep the command from ending where there is none.
  const chromium = await browser();
  try {
    const lines = [...(site ? await ofSite(chromium) : []), ...(await desk.findings(chromium, deskFolder))];
    for (const line of lines) console.log(`  ${line}`);
    if (lines.length > 0) process.exitCode = 1;
  } finally {
    await chromium.close();
  }
});

/** What is found on the site, as lines; how much of what is printed. */
async function ofSite(chromium) {
  const found = await pages(site);
  const served = await serve(site);
  try {
    const violations = await accessibility(chromium, served.origin, found);
    const unmended = await findings(chromium, served.origin, found);
    const ofBooks = await issues(site);
    const unexplained = await quality(chromium, served.origin, found.filter((page) => page.hasApp));
    console.log(`\n${violations.length} axe-core violations, ${unmended.length} findings of IBM's engine without a stated reason,`);
    console.log(`${ofBooks.length} issues of DAISY Ace, ${unexplained.length} points of Lighthouse lost without a stated reason.`);
    return [...violations, ...unmended, ...ofBooks, ...unexplained];
  } finally {
    served.close();
  }
}

/** What axe-core finds, as lines: on each page in each scheme, with script and without, and with each panel open. */
async function accessibility(chromium, origin, found) {
  const engine = await axe.engine();
  const violations = [];
  for (const page of found) {
    for (const scheme of ['light', 'dark']) {
      for (const script of [true, false]) {
        const tab = await chromium.newPage();
        await tab.setViewport({ width: 360, height: 640 });
        await wish(tab, scheme);
        // The page's own scripts are kept away, not all scripts switched off: axe-core is one itself.
        if (!script) await withoutScripts(tab);
        await open(tab, origin, page, script);
        await tab.evaluate(engine);
        const how = `${page.address} (${scheme}${script ? '' : ', without script'}`;
        violations.push(...(await axe.violations(tab, `${how})`)));
        const panels = await tab.$$eval('[popover]', (all) => all.map(({ id }) => id));
        for (const panel of panels) {
          await tab.evaluate((id) => document.getElementById(id).showPopover(), panel);
          violations.push(...(await axe.violations(tab, `${how}, #${panel} open)`)));
        }
        await tab.close();
      }
    }
    console.log(`axe-core  ${page.address}`);
  }
  return violations;
}

async function withoutScripts(tab) {
  await tab.setRequestInterception(true);
  tab.on('request', (request) => (request.resourceType() === 'script' ? request.abort() : request.continue()));
  await tab.evaluateOnNewDocument(() => {
    // A module that stands in the page itself asks for nothing that could be refused, but it has to find its parts.
    addEventListener('unhandledrejection', (event) => event.preventDefault());
  });
}

/** The points that Lighthouse takes without a reason of ours, as lines; the table of all points is printed. */
async function quality(chromium, origin, found) {
  const measure = (page) => lighthouse.report(chromium, origin + page.address);
  const lines = [];
  const used = new Set();
  for (const page of found) {
    let reports = [await measure(page)];
    while (reports.length < RUNS && reports[0].categories.performance.score < 1) reports.push(await measure(page));
    reports.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
    const report = reports[Math.floor(reports.length / 2)];
    const points = Object.values(report.categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
    console.log(`Lighthouse  ${page.address.padEnd(24)}${points.join(', ')}`);
    // What takes less than half a point from a category is not seen in it.
    for (const { id, title, category } of lighthouse.missing(report).filter(({ score }) => Math.round(score * 100) < 100)) {
      const reason = EXPLAINED.find((one) => one.audit === id && one.of(page));
      if (reason) used.add(reason);
      if (reason) console.log(`            ${id}: ${reason.because}`);
      else lines.push(`${page.address}: ${category}: ${id}: ${title}`);
    }
  }
  for (const { audit, because } of EXPLAINED.filter((one) => !used.has(one))) {
    lines.push(`${audit} no longer takes points, but is explained: ${because}`);
  }
  return lines;
}
