/*
 * The server of the bench: each side is a page at its own address, and everything goes out in brotli, as a
 * good host sends it. It knows how many bytes it has sent.
 */
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const root = join(import.meta.dirname, '../..');
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

export const packed = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** Serves `pages`, texts by their address; the folders of `mounted` by theirs; and the repository. */
export async function serve(pages = {}, mounted = {}) {
  const kept = new Map();
  const sent = { bytes: 0, requests: 0 };
  const fileOf = (path) => {
    const [at] = Object.keys(mounted).filter((prefix) => path.startsWith(prefix));
    return at ? join(mounted[at], path.slice(at.length)) : join(root, path);
  };
  const bodyOf = (path) => {
    if (path in pages) return pages[path];
    const file = fileOf(path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (!kept.has(path)) {
      const body = bodyOf(path);
      kept.set(path, body === undefined ? undefined : packed(Buffer.from(body)));
    }
    const body = kept.get(path);
    if (!body) return response.writeHead(404).end();
    sent.bytes += body.length;
    sent.requests += 1;
    return response
      .writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? TYPES['.html'],
        'Content-Encoding': 'br',
        'Content-Length': body.length,
        // An isolated page has a finer clock.
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      })
      .end(body);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${server.address().port}`,
    pages,
    /** What has been sent since this was asked the last time. */
    sent: () => ({ ...sent }),
    reset: () => Object.assign(sent, { bytes: 0, requests: 0 }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
