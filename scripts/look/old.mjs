// Old Chromiums, each with one page: as much of a tab as pictures need, over the protocol that `old-chromium.py` hands on.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The versions that `scripts/setup.d/old-chromiums` brings, and whether the app runs there. */
export const OLD = [
  { version: 90, alive: false },
  { version: 108, alive: true },
];

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Starts an old Chromium. Its tab answers to what is used of puppeteer's. */
export async function oldTab(version) {
  const program = spawn(path(`../../.tools/chromium-${version}/bin/python`), [path('old-chromium.py')], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map();
  const loads = [];
  let count = 0;
  const lines = createInterface({ input: program.stdout });
  await Promise.race([
    once(lines, 'line'),
    once(program, 'exit').then(() => { throw new Error(`Chromium ${version} did not start; bash scripts/setup old-chromiums brings it`); }),
  ]);
  lines.on('line', (line) => {
    const { id, result, error, method } = JSON.parse(line);
    if (method === 'Page.loadEventFired') loads.splice(0).forEach((done) => done());
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.fail(new Error(error.message));
    else asked?.done(result);
  });
  const send = (method, params = {}) =>
    new Promise((done, fail) => {
      waiting.set(++count, { done, fail });
      program.stdin.write(`${JSON.stringify({ id: count, method, params })}\n`);
    });
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await send('Page.enable');
  return {
    createCDPSession: async () => ({ send }),
    setViewport: ({ width, height }) => send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }),
    goto: async (url) => {
      const loaded = new Promise((done) => loads.push(done));
      await send('Page.navigate', { url });
      await loaded;
    },
    evaluate: (work) => evaluate(`(${work})()`),
    waitForFunction: async (check) => {
      while (!(await evaluate(`(${check})()`))) await new Promise((soon) => setTimeout(soon, 50));
    },
    screenshot: async ({ clip }) => {
      const { data } = await send('Page.captureScreenshot', { format: 'png', clip: { ...clip, scale: 1 }, captureBeyondViewport: true });
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      program.stdin.end();
      await once(program, 'exit');
    },
  };
}
