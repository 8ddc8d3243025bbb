// Lighthouse on a page of a browser that runs already.

import { tool } from './tools.mjs';

/** Its report on an address; of these categories, or of all. */
export async function report(chromium, address, categories = null) {
  const lighthouse = await tool('lighthouse/core/index.js');
  const port = Number(new URL(chromium.wsEndpoint()).port);
  const { lhr } = await lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories: categories });
  return lhr;
}

/** The audits that take points, with the category that they are taken from and what is left of it, from 0 to 1. */
export function missing({ categories, audits }) {
  return Object.values(categories).flatMap(({ title: category, score, auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id }) => ({ id, title: `${audits[id].title} ${audits[id].displayValue ?? ''}`.trim(), category, score })));
}
