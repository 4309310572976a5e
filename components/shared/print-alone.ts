import { css, render, type TemplateResult } from 'lit';
import { mayHere } from './allowed.js';

/** A paper of its own: its words, its sheet, and how it is written. */
export interface Paper {
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly sheet: string;
  readonly content: TemplateResult;
}

/**
 * Prints one thing and nothing else: from a frame of its own, because a page can only be printed whole.
 * Nothing is loaded: the frame is empty and takes its words from here. {@link printAloneStyles} keep it out of sight.
 */
export async function printAlone(pressed: Element, { title, lang, dir, sheet, content }: Paper): Promise<void> {
  if (!mayHere('print', pressed)) return;
  const root = pressed.getRootNode() as ShadowRoot;
  const frame = root.ownerDocument.createElement('iframe');
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  root.append(frame);
  // Outside a page it has none, and no frame loads.
  if (!frame.contentDocument) return frame.remove();
  // Firefox puts another empty page into the frame a moment later, which would be printed in place of the words.
  await loaded;
  const page = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page || !view) return frame.remove();
  const made = new view.CSSStyleSheet();
  made.replaceSync(sheet);
  page.adoptedStyleSheets = [made];
  page.title = title;
  page.documentElement.lang = lang;
  page.documentElement.dir = dir;
  render(content, page.body, { creationScope: page });
  view.addEventListener('afterprint', () => frame.remove());
  // The words are laid out before they are printed.
  await new Promise((done) => setTimeout(done));
  view.print();
}

export const printAloneStyles = css`
  .print-frame {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    clip-path: inset(50%);
  }
`;
