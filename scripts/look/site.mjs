// The built site: which pages it has, and a small server for it.

import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};

/**
 * The pages that lie in a built site, whatever they are: the address, the language, and a name for files. Pages come before those
 * below them, `404.html` comes last.
 */
export async function pages(folder) {
  const files = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll(sep, '/'));
  const html = files.filter((path) => path.endsWith('.html')).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return Promise.all(html.map((path) => page(folder, path)));
}

const order = (path) => (path.endsWith('index.html') ? path.slice(0, -'index.html'.length) : `~${path}`);

async function page(folder, path) {
  const html = await readFile(join(folder, path), 'utf8');
  const [, language = 'und'] = html.match(/<html[^>]* lang="([^"]*)"/) ?? [];
  const address = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
  const prefix = `/${language.toLowerCase()}/`;
  const below = address.startsWith(prefix) ? address.slice(prefix.length) : address.slice(1);
  return {
    path,
    address,
    language: language.toLowerCase(),
    // Without its language: `stories/`, and nothing for an overview.
    below,
    name: below.replace(/\/$|\.html$/, '').replaceAll('/', '-') || 'overview',
    indexed: !/<meta name="?robots"? content="?noindex/.test(html),
    // Whether it was told under which host it stands.
    absolute: /<link[^>]* rel="?canonical/.test(html),
    hasApp: /<script type="?module/.test(html),
  };
}

/**
 * Serves a folder at a port of its own, to this machine alone. Plain HTTP, which browsers trust on this machine as they trust TLS
 * elsewhere; with Brotli, as hosts send it, of this quality.
 */
export async function serve(folder, quality = constants.BROTLI_MAX_QUALITY) {
  const smaller = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    let path = normalize(decodeURIComponent(pathname));
    if (path.endsWith('/')) path += 'index.html';
    let status = 200;
    let bytes = await readFile(join(folder, path)).catch(() => null);
    if (bytes === null) {
      [status, path] = [404, '404.html'];
      bytes = await readFile(join(folder, path)).catch(() => Buffer.from('Nothing is here.'));
    }
    const headers = { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', vary: 'accept-encoding' };
    if (/\bbr\b/.test(request.headers['accept-encoding'] ?? '') && extname(path) !== '.png') {
      if (!smaller.has(path)) smaller.set(path, await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
      bytes = smaller.get(path);
      headers['content-encoding'] = 'br';
    }
    response.writeHead(status, headers).end(bytes);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
