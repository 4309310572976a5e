import type { CaseSummary } from '../../components/case-summary/case-summary.js';
import type { CaseRecord } from '../../src/index.js';
import { get, heard, mount, openRecord, Page, until, words } from './page.js';

/** A page with a report in a case, and what one does there. */
export class SummaryPage extends Page {
  readonly summary: CaseSummary = document.createElement('case-summary');
  readonly changes = heard(this.case, 'threshold-change');

  override get root(): ShadowRoot {
    return this.summary.shadowRoot!;
  }

  override async settled(): Promise<void> {
    for (const one of [this.case, this.summary, this.summary]) if (one.isConnected) await one.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }

  said(): string {
    return words(this.root);
  }

  async opens(record: CaseRecord): Promise<void> {
    await openRecord(this.case, record);
    await this.settled();
  }

  /** Chooses a file with this content. */
  async file(content: string): Promise<void> {
    if (!this.root.querySelector('#file')) await this.press(this.get('disclosure', 'Open a record'));
    const field = this.root.querySelector<HTMLInputElement>('#file')!;
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'record.json', { type: 'application/json' }));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
    const before = this.case.record;
    await until(() => this.case.record !== before || this.root.querySelector('#refused, #sure'), 'the file is read');
    await this.settled();
  }

  override async write(label: string, text: string): Promise<void> {
    await this.fill(this.get<HTMLInputElement>('textbox', label), text);
  }

  async save(): Promise<void> {
    await this.press(this.get('button', 'Save'));
  }
}

/** A report in a case, of a document, and with a record where one is given. */
export async function openSummary(given?: CaseRecord, pack = 'cheshire-east-2023'): Promise<SummaryPage> {
  const page = new SummaryPage();
  page.case.pack = pack;
  page.case.append(page.summary);
  mount(page.case);
  await until(() => page.case.record, 'the document is loaded');
  await page.settled();
  if (given) await page.opens(given);
  return page;
}

/** What is handed to the reader to save while something is done, by its name. */
export async function savedBy(act: () => Promise<void>): Promise<Map<string, Blob>> {
  const saved = new Map<string, Blob>();
  const [made, click] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
  let last: Blob | undefined;
  URL.createObjectURL = (blob: Blob) => {
    last = blob;
    return 'blob:of-a-test';
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.set(this.download, last!);
  };
  try {
    await act();
  } finally {
    [URL.createObjectURL, HTMLAnchorElement.prototype.click] = [made, click];
  }
  return saved;
}

/** What is written to the clipboard while something is done; null where the page may not write. */
export async function copiedBy(act: () => Promise<void>, refused = false): Promise<Record<string, string> | null> {
  let copied: Record<string, string> | null = null;
  let asked = false;
  const { clipboard } = navigator;
  const write = async (items: ClipboardItem[]) => {
    asked = true;
    if (refused) throw new DOMException('No.', 'NotAllowedError');
    const [item] = items;
    const parts = await Promise.all(
      item!.types.map(async (type) => [type, await (await item!.getType(type)).text()] as const),
    );
    copied = Object.fromEntries(parts);
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
  try {
    await act();
    await until(() => (refused ? asked : copied), 'the clipboard is asked');
  } finally {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  }
  return copied;
}

export interface Paper {
  readonly title: string;
  readonly words: string;
  readonly sheet: string;
  readonly body: HTMLElement;
}

/** What an element puts on paper by itself while something is done. */
export async function printedBy(page: SummaryPage, act: () => void): Promise<Paper[]> {
  const papers: Paper[] = [];
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof HTMLIFrameElement) {
          const print = () => {
            const { title, body, adoptedStyleSheets } = node.contentDocument!;
            const sheet = adoptedStyleSheets
              .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
              .join('\n');
            papers.push({ title, words: words(body), sheet, body: body.cloneNode(true) as HTMLElement });
            node.contentWindow!.dispatchEvent(new Event('afterprint'));
          };
          node.contentWindow!.print = print;
          // In Firefox the page of the frame is another one from then on.
          node.addEventListener('load', () => (node.contentWindow!.print = print));
        }
  });
  watch.observe(page.root, { childList: true });
  act();
  await until(() => papers.length, 'the print');
  watch.disconnect();
  return papers;
}

export const region = (page: SummaryPage, name: string) => get(page.root, 'region', name);
