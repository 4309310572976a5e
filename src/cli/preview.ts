import { once } from 'node:events';
import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { packIds } from '../packs/index.js';
import { advise } from './advise.js';
import { Misuse, openPack, type Opened, readText } from './files.js';
import { PREVIEW_CSS, PREVIEW_JS, previewPage } from './preview-page.js';

/** The built kit, as it stands beside this file in the package. */
const KIT = new URL('../../../', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

/** As a careful council's page would have it: nothing from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** How often a file is looked at, in milliseconds: editors replace a file in many ways, and a look sees each. */
const LOOK = 300;

const SAVED = 'data: saved\n\n';

export interface Preview {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the kit with a pack, on this machine only, and draws the page again when the file, or one on which it builds, is saved. */
export async function preview(file: string, port = 0): Promise<Preview> {
  const isFile = !packIds.includes(file);
  if (isFile) await readText(file);
  const waiting = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => send(response, 500, 'html', 'The preview could not be made.'));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page from elsewhere could have its own name lead to this machine.
    if (!/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(request.headers.host ?? ''))
      return send(response, 403, 'html', 'This preview answers on this machine only.');
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://localhost');
    const kit = /^\/kit\/((?:packs\/)?[\w-][\w.-]*\.(js|css|json))$/.exec(path);
    if (path === '/') return send(response, 200, 'html', await page(file, watch, saves));
    if (path === '/pack.json') return send(response, 200, 'json', await packText(file, watch));
    if (path === '/preview.css') return send(response, 200, 'css', PREVIEW_CSS);
    if (path === '/preview.js') return send(response, 200, 'js', PREVIEW_JS);
    if (path === '/saved') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write('\n');
      waiting.add(response);
      // A save that came while the page was on its way would be missed.
      if (search !== `?${saves}`) response.write(SAVED);
      request.on('close', () => waiting.delete(response));
      return;
    }
    if (path === '/favicon.ico') return send(response, 204, 'html', '');
    const content = kit && (await readFile(new URL(kit[1]!, KIT)).catch(() => null));
    if (content) send(response, 200, kit[2]!, content);
    else send(response, 404, 'html', 'Not found');
  }

  let saves = 0;
  const saved = () => {
    saves += 1;
    waiting.forEach((response) => response.write(SAVED));
  };
  const watched = new Set<string>();
  const watch = (one: string) => {
    if (watched.has(one)) return;
    watched.add(one);
    watchFile(one, { interval: LOOK }, saved);
  };
  const unwatch = () => watched.forEach((one) => unwatchFile(one, saved));
  if (isFile) watch(file);
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    unwatch();
    throw new Misuse(`Port ${port} cannot be used. Choose another with --port, or leave it out for any that is free.`);
  }
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        unwatch();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response
    .writeHead(status, {
      'Content-Type': TYPES[type] ?? '',
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    })
    .end(body);
}

/** The pack whole, with what it builds on; the file as it stands where it has faults, so that the kit refuses it too. */
async function packText(file: string, found: (file: string) => void): Promise<string> {
  const read = await openPack(file, found);
  return read.ok ? JSON.stringify(read.value) : readText(file);
}

/** The pack; where its file cannot be read at all, that as its one fault: the page waits for the next save. */
async function openOrSay(file: string, found: (file: string) => void): Promise<Opened> {
  try {
    return await openPack(file, found);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    return { ok: false, issues: [{ path: '', message: error.message }], bases: [], place: () => '' };
  }
}

async function page(file: string, found: (file: string) => void, saves: number): Promise<string> {
  const read = await openOrSay(file, found);
  return previewPage({
    file,
    title: read.ok ? read.value.provenance.title : file,
    faults: read.ok ? [] : read.issues,
    points: read.ok ? advise(read.value, read.bases) : [],
    place: read.place,
    saves,
  });
}

/** Serves a preview until somebody ends it. */
export async function previewUntilEnded(
  file: string,
  port: string | undefined,
  say: { err(text: string): void },
): Promise<number> {
  const number = Number(port ?? 0);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new Misuse(`--port must be a whole number from 0 to 65535, not "${port}".`);
  const { url, close } = await preview(file, number);
  const ended = Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
  say.err(`Preview of "${file}": ${url} (on this machine only). Press Ctrl+C to end it.\n`);
  await ended;
  await close();
  return 0;
}
