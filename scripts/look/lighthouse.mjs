// Lighthouse on a page of a browser that runs already.

import { tool } from './tools.mjs';

/**
 * Its report on an address; of these categories, or of all. Line and processor are slowed down while the page loads. What Lighthouse
 * does by itself, reckoning from a load that nothing slows down, takes the app for a part of the largest paint: on this machine its
 * file is here before the page is painted, as it never is on a phone.
 */
export async function report(chromium, address, categories = null) {
  const lighthouse = await tool('lighthouse/core/index.js');
  const port = Number(new URL(chromium.wsEndpoint()).port);
  const { lhr } = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: categories,
    throttlingMethod: 'devtools',
  });
  return lhr;
}

/** The audits that take points, with the category that they are taken from and what is left of it, from 0 to 1. */
export function missing({ categories, audits }) {
  return Object.values(categories).flatMap(({ title: category, score, auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id }) => ({ id, title: `${audits[id].title} ${audits[id].displayValue ?? ''}`.trim(), category, score })));
}
