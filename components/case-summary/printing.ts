import type { LitElement, ReactiveController } from 'lit';
import type { Report } from '../../src/index.js';
import type { Case } from '../shared/context.js';
import { printAlone } from '../shared/print-alone.js';
import { paperTemplate, type Drawing } from './report.js';
import { PAPER } from './styles.js';

/** What printing the report needs of its element. */
interface Printer {
  /** The case that it stands in, once there is one. */
  readonly standing: () => Case | undefined;
  /** The report, and how paper shows it; undefined where none can be made. */
  readonly make: () => { readonly report: Report; readonly drawing: Drawing } | undefined;
}

/** Each sheet says whose it is: one that got loose could be put to another family's. */
const footOf = (title: string, reference?: string): string =>
  `@page { @bottom-left { content: "${CSS.escape([title, reference].filter(Boolean).join('. '))}"; font: 7pt sans-serif; } }`;

/** Prints the report on A4, and nothing else of the page. The case around it can do so too. */
export class Printing implements ReactiveController {
  readonly #host: LitElement;
  readonly #printer: Printer;
  #reports: Case['reports'] | undefined;

  constructor(host: LitElement, printer: Printer) {
    this.#host = host;
    this.#printer = printer;
    host.addController(this);
  }

  hostUpdate(): void {
    const reports = this.#printer.standing()?.reports;
    if (reports !== this.#reports && this.#host.isConnected) this.#offer(reports);
  }

  hostDisconnected(): void {
    this.#offer(undefined);
  }

  /** False where no report can be made. */
  readonly print = (): boolean => {
    const made = this.#printer.make();
    if (!made) return false;
    const { report, drawing } = made;
    const root = this.#host.renderRoot;
    void printAlone(root.querySelector('.tools .main') ?? root.firstElementChild!, {
      title: report.title,
      lang: 'en-GB',
      dir: 'ltr',
      sheet: `${PAPER}\n${footOf(report.title, this.#printer.standing()?.record?.reference)}`,
      content: paperTemplate(report, drawing),
    });
    return true;
  };

  #offer(reports: Case['reports'] | undefined): void {
    this.#reports?.delete(this.print);
    reports?.add(this.print);
    this.#reports = reports;
  }
}
