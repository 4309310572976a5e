/* Serves the host pages beside the built kit, as a careful council would: no script, style or request from elsewhere. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { inLayout, readPage } from './layout.js';
import { createPortal } from './portal.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const setHeaders = (response) => {
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // A page that was sent "no-store" does not get its form back after going back to it.
  response.setHeader('Cache-Control', 'no-cache');
};
const folder = (path) => sirv(join(import.meta.dirname, path), { dev: true, setHeaders, extensions: [] });
const places = { '/dist/': folder('../dist'), '/examples/': folder('examples'), '/': folder('pages') };

async function answer(request, response, portal) {
  const [pathname] = request.url.split('?');
  if (pathname === '/portal.html') {
    setHeaders(response);
    return portal(request, response);
  }
  const name = pathname === '/' ? 'index.html' : /^\/([\w-]+\.html)$/.exec(pathname)?.[1];
  const page = name && (await readPage(name));
  if (page) {
    setHeaders(response);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(await inLayout(page, pathname));
    return;
  }
  const notFound = () => {
    setHeaders(response);
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
  };
  const place = Object.keys(places).find((prefix) => request.url.startsWith(prefix));
  if (!place) return notFound();
  request.url = request.url.slice(place.length - 1);
  places[place](request, response, notFound);
}

/** Serves on a port, 0 for any free one. Rejects when the port is in use. What the portal is sent is kept until the server is stopped. */
export async function serve(port = 0, store = new Map()) {
  const portal = createPortal(store);
  const server = createServer((request, response) => answer(request, response, portal)).listen(port, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const port = Number(process.env.PORT || 8000);
  try {
    const { url } = await serve(port);
    console.log(`Threshold Kit demo: ${url}`);
  } catch (error) {
    const plain = {
      EADDRINUSE: `Port ${port} is in use. Stop what uses it, or choose another: PORT=8001 npm start`,
      ERR_SOCKET_BAD_PORT: `PORT must be a whole number from 0 to 65535, not "${process.env.PORT}".`,
    };
    console.error(plain[error.code] ?? `The demo could not be served: ${error.message}`);
    process.exitCode = 1;
  }
}
