import type { Issue } from '../document/index.js';
import { escape } from '../export/index.js';

/** What a preview shows beside the grid. */
export interface Previewed {
  /** The pack's file, as it was named. */
  readonly file: string;
  readonly title: string;
  readonly faults: readonly Issue[];
  readonly points: readonly Issue[];
  /** Says where in the file something stands. */
  readonly place: (path: string) => string;
  /** How many saves had been seen when the page was begun. */
  readonly saves: number;
}

const list = (issues: readonly Issue[], place: Previewed['place']) =>
  `<ul>${issues.map(({ path, message }) => `<li>${path ? `${escape(place(path))}<code>${escape(path)}</code> ` : ''}${escape(message)}</li>`).join('')}</ul>`;

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** The page of a preview: the kit itself with the pack, and what the check says of it. */
export const previewPage = ({ file, title, faults, points, place, saves }: Previewed): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${escape(title)} (preview)</title>
    <link rel="stylesheet" href="/preview.css">
    <script type="module" src="/kit/threshold-kit.js"></script>
    <script type="module" src="/preview.js" data-saves="${saves}"></script>
  </head>
  <body>
    <main>
      <h1>${escape(title)} <small>preview</small></h1>
      <p>This is the kit on this machine only. It is drawn again when you save <code>${escape(file)}</code>.</p>
      <threshold-case src="/pack.json">
        <triage-grid><p>In danger now? Call <a href="tel:999">999</a>.</p></triage-grid>
      </threshold-case>
    </main>
    <aside aria-label="What to check">
      <h2>${faults.length ? count(faults.length, 'fault', 'faults') : 'No faults'}</h2>
      ${faults.length ? `<p>The pack cannot be used until these are mended.</p>${list(faults, place)}` : ''}
      ${faults.length ? '' : `<h2>${points.length ? count(points.length, 'point to check', 'points to check') : 'No points to check'}</h2>${points.length ? list(points, place) : ''}`}
    </aside>
  </body>
</html>
`;

export const PREVIEW_CSS = `body { display: grid; gap: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; margin: 1rem; }
main, aside { min-inline-size: 0; }
h1 { font-size: 1.5rem; margin-block-start: 0; }
h1 small { font-weight: normal; }
h2 { font-size: 1.1rem; margin-block: 0 .5rem; }
aside { border-block-start: 1px solid; padding-block-start: 1rem; }
ul { margin-block-start: 0; padding-inline-start: 1.2rem; }
li { margin-block-end: .5rem; overflow-wrap: anywhere; }
@media (min-width: 90rem) {
  body { grid-template-columns: 1fr 24rem; }
  aside { border-block-start: 0; border-inline-start: 1px solid; max-block-size: calc(100vh - 2rem); overflow: auto; padding: 0 0 0 1rem; position: sticky; inset-block-start: 1rem; }
}
`;

/** Draws the page again when the server says that the file was saved, after the page was begun. */
export const PREVIEW_JS = `new EventSource('/saved?' + document.querySelector('[data-saves]').dataset.saves).onmessage = () => location.reload();
`;
