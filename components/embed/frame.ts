/*
 * The script of embed.html: puts the elements that the address names into the page, and answers the
 * page around it where that one is on the list in embed.html. It never speaks first, and says
 * nothing to anyone else: to know who shows the frame is no reason to hand over a family's record.
 */
import { ContextEvent } from '@lit/context';
import { tags } from '../page.js';
import { caseContext } from '../shared/context.js';
import { EVENTS, FRAME, HOST, type FromFrame, type FromHost } from './messages.js';

const listed = document.querySelector<HTMLMetaElement>('meta[name="threshold-kit-hosts"]')?.content.split(/\s+/) ?? [];
const allowed = [location.origin, ...listed];
/** What the host has not heard yet: the latest of each. */
const kept = new Map<string, FromFrame>();
const visit = String(Math.random());
let host: string | undefined;

function tell(what: string, news: Omit<FromFrame, 'kit' | 'visit'>): void {
  const message: FromFrame = { kit: FRAME, visit, ...news };
  if (host) parent.postMessage(message, host);
  else kept.set(what, message);
}

document.querySelector('.not-there')?.remove();
const asked = new URLSearchParams(location.search);
const inside = (asked.get('elements') ?? 'triage-grid').split(',');
const family = document.createElement('threshold-case');
family.pack = asked.get('pack') ?? '';

if (family.pack && inside.every((tag) => tag !== 'threshold-case' && tags.includes(tag))) {
  family.append(...inside.map((tag) => document.createElement(tag)));
  for (const type of EVENTS) family.addEventListener(type, ({ detail }) => tell(type, { event: { type, detail } }));
  // Not a static import: what others use too would be taken from this file, and run it in pages that are no frame.
  void import('../shared/allowed.js').then(({ mayHere }) =>
    family.addEventListener('click', (event) => {
      const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
      const leads = link?.getAttribute('href')?.startsWith('#') === false;
      if (leads && !mayHere('follow', link)) event.preventDefault();
    }),
  );
  document.querySelector('main')!.append(family);
  const last = family.lastElementChild!;
  last.dispatchEvent(
    new ContextEvent(
      caseContext,
      last,
      ({ record, assessment }) => tell('state', { state: { record, assessment } }),
      true,
    ),
  );
} else document.getElementById('refused')!.hidden = false;

const page = document.documentElement;
const tellHeight = () => tell('height', { height: page.offsetHeight });
new ResizeObserver(tellHeight).observe(page);
// What hangs on the window's height changes with the height that the host gives; an observer is not told of that.
addEventListener('resize', () => requestAnimationFrame(tellHeight));

// The window is the same one for what comes next, and where this page is loaded again its address is too.
addEventListener('pagehide', ({ persisted }) => {
  if (host && !persisted) tell('gone', { gone: true });
});

addEventListener('message', ({ source, origin, data }: MessageEvent<FromHost | null>) => {
  if (source !== parent || source === window || data?.kit !== HOST) return;
  if (!allowed.includes(origin)) {
    console.warn(
      `Threshold Kit does not answer ${origin}, which shows this page in a frame: the list in embed.html does not name it.`,
    );
    return;
  }
  host = origin;
  for (const message of kept.values()) parent.postMessage(message, host);
  kept.clear();
  if ('record' in data) family.record = data.record as typeof family.record;
});
