// What DAISY Ace, which looks at books as their readers' organisations do, finds in a site's EPUBs.

import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { chromium, file } from './tools.mjs';

const start = promisify(execFile);

/** Every issue of every book in a folder, as lines. */
export async function issues(site) {
  const books = (await readdir(site)).filter((name) => name.endsWith('.epub')).sort();
  if (books.length === 0) throw new Error(`${site} holds no book`);
  const lines = [];
  for (const book of books) {
    const found = await look(join(site, book));
    lines.push(...found.map((line) => `${book}: ${line}`));
    console.log(`DAISY Ace  ${book}`);
  }
  return lines;
}

async function look(book) {
  const folder = await mkdtemp(join(tmpdir(), 'award-story-ace-'));
  try {
    const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: chromium() };
    // It ends with status 0 whatever it has found, and without a report where it could not look.
    await start(process.execPath, [file('@daisy/ace-cli/bin/ace.js'), '--force', '--silent', '--outdir', folder, book], { env });
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
    return report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) => assertions.map((one) => said(url, one)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const said = (url, { 'earl:test': test, 'earl:result': result }) =>
  `${url}: ${test['dct:title']} (${test['earl:impact']}): ${result['dct:description']}`.replace(/\s+/g, ' ');
