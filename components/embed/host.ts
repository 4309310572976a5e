/*
 * The script for a page that shows embed.html in a frame. It keeps the frame as high as its content,
 * sends the kit's events to the iframe element, and gives that `record` and `assessment`.
 *
 * It trusts the embed.html that stands beside it and nothing else: every message has to come from
 * that origin and from a frame on this page that shows that file.
 */
import { EVENTS, FRAME, HOST, type FromFrame, type FromHost } from './messages.js';

/** A frame that shows the kit. */
interface Frame extends HTMLIFrameElement {
  /** What is recorded in the frame; null before anything is known. Setting it opens a saved record. */
  record?: unknown;
  readonly assessment?: unknown;
}
type State = NonNullable<FromFrame['state']>;

const { href: address, origin } = new URL('embed.html', (document.currentScript as HTMLScriptElement).src);
/** What is known of a frame while it shows one page. */
interface About {
  readonly page: string;
  readonly window: Window | null;
  readonly state?: State;
  readonly visit?: string;
  /** The record that the page gets with its first answer. */
  readonly waiting?: FromHost | undefined;
}
const known = new WeakMap<Frame, About>();

const pageOf = ({ src }: Frame): string => src.split('#')[0]!;

/** Whether a frame shows that page still: it may have been sent to another, or taken out of the page and put back. */
const isShown = (frame: Frame, { page, window }: About): boolean =>
  window !== null && window === frame.contentWindow && page === pageOf(frame);

/** What is recorded on the page that the frame shows; of one on its way nothing is known yet. */
function stateOf(frame: Frame): State | undefined {
  const about = known.get(frame);
  return about && isShown(frame, about) ? about.state : undefined;
}

/** The script may be on the page twice: the first one serves the frame. */
const served = Symbol.for('threshold-kit/embed@1');

function serve(frame: Frame & { [served]?: boolean }): void {
  if (frame.src.split(/[?#]/)[0] !== address) return;
  if (!frame[served]) {
    frame[served] = true;
    const early = Object.getOwnPropertyDescriptor(frame, 'record');
    known.set(frame, { page: pageOf(frame), window: frame.contentWindow });
    Object.defineProperties(frame, {
      record: {
        configurable: true,
        get: () => stateOf(frame)?.record ?? null,
        set: (record: unknown) => send(frame, record),
      },
      assessment: { configurable: true, get: () => stateOf(frame)?.assessment ?? null },
    });
    if (early) send(frame, early.value);
  }
  const about = known.get(frame);
  if (!about) return;
  if (!isShown(frame, about))
    known.set(frame, { page: pageOf(frame), window: frame.contentWindow, waiting: about.waiting });
  // It holds nothing, so it may be heard by whatever the frame is showing at this moment.
  frame.contentWindow?.postMessage({ kit: HOST } satisfies FromHost, '*');
}

function send(frame: Frame, record: unknown): void {
  const message: FromHost = { kit: HOST, record };
  if (stateOf(frame)) frame.contentWindow?.postMessage(message, origin);
  // A frame that has not answered yet gets it with its first answer.
  else known.set(frame, { ...known.get(frame)!, waiting: message });
}

addEventListener('message', ({ source, origin: from, data }: MessageEvent<FromFrame | null>) => {
  if (from !== origin || data?.kit !== FRAME) return;
  const { visit, height, state, event, gone } = data;
  const frame = [...document.getElementsByTagName('iframe')].find((one) =>
    gone ? known.get(one)?.visit === visit : one.contentWindow === source,
  );
  const about = frame && known.get(frame);
  if (!frame || !about || !isShown(frame, about)) return;
  if (gone) known.set(frame, { page: about.page, window: about.window });
  if (height) {
    const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${height + border}px`;
  }
  if (state) {
    known.set(frame, { page: about.page, window: about.window, state, visit });
    if (about.waiting) frame.contentWindow?.postMessage(about.waiting, origin);
  }
  const type = EVENTS.find((one) => one === event?.type);
  if (type) frame.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail: event!.detail }));
});

// A frame says that it has loaded without a bubbling event.
document.addEventListener('load', ({ target }) => target instanceof HTMLIFrameElement && serve(target), true);
for (const frame of document.getElementsByTagName('iframe')) serve(frame);
