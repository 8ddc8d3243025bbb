// What npm brought, from .tools/npm, where Node does not look by itself; and the browser that this machine has.

import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(new URL('../../.tools/npm/', import.meta.url));

/** The path of a file of a package. */
export const file = (name) => require.resolve(name);

/** What a package exports by default. */
export const tool = async (name) => (await import(pathToFileURL(file(name)))).default;

/** A program on PATH. */
function program(...names) {
  for (const name of names) {
    for (const folder of process.env.PATH.split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here.
      }
    }
  }
  throw new Error(`${names.join(' or ')} was not found on PATH; bash scripts/setup look installs it`);
}

/** Where Chromium is. */
export const chromium = () => program('chromium', 'google-chrome');

/** Chromium without a window, asking nobody outside this machine for anything. It works for root too, as in containers. */
export async function browser() {
  const puppeteer = await tool('puppeteer-core');
  return puppeteer.launch({
    executablePath: chromium(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--force-color-profile=srgb'],
  });
}

/** Runs a program; its end is the command's. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
