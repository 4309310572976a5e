import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { toReport, toRichText, toText, type CaseRecord, type Report } from '../../src/index.js';
import { Cites } from '../shared/cited.js';
import { datesId } from '../shared/dates-id.js';
import { FormController } from '../shared/form-controller.js';
import { OwnHolidays } from '../shared/own-holidays.js';
import { RecordingElement } from '../shared/recording-element.js';
import { isRecorded } from '../shared/recorded.js';
import { Ticking } from '../shared/ticking.js';
import { now } from '../shared/today.js';
import { copyBoth } from './clipboard.js';
import { filesOf, recordFile } from './files.js';
import { Opening } from './opening.js';
import { Printing } from './printing.js';
import { beginForm, formStands, formTitle, openerOf, receivingTemplate, type OpenForm } from './receiving.js';
import { onPaper, onScreen, sectionsTemplate } from './report.js';
import { strings } from './strings.js';
import { styles } from './styles.js';
import {
  buttonsTemplate,
  copyTemplate,
  downloadsTemplate,
  failedTemplate,
  openingTemplate,
  type Tool,
} from './tools.js';

export type * from '../shared/public-types.js';

/**
 * The decision report of a case: what was recorded, what the document says about it, what was decided and
 * why. To read, print, copy and download, and to open a record from a file. In a `threshold-case`, or alone
 * with a `pack`.
 *
 * @fires threshold-ready - the document is loaded (where the element stands alone)
 * @fires threshold-change - a person recorded something or opened a record (where the element stands alone)
 * @fires threshold-error - the document could not be loaded, the report not be drawn or the bank holidays are wrong; cancelable
 * @cssproperty --threshold-level-1-colour - colour of the first level
 * @cssproperty --threshold-level-2-colour - colour of the second level
 * @cssproperty --threshold-level-3-colour - colour of the third level
 * @cssproperty --threshold-level-4-colour - colour of the fourth level
 * @cssproperty --threshold-level-5-colour - colour of the fifth level
 * @cssproperty --threshold-level-6-colour - colour of the sixth level and of any after it
 * @cssproperty --threshold-accent-colour - colour of what can be pressed
 * @cssproperty --threshold-alert-colour - colour of immediate risk and of errors
 * @cssproperty --threshold-focus-colour - colour of the line around what has the focus
 * @cssproperty --threshold-sticky-top - where headings stop, below a host's own sticky header
 */
export class CaseSummary extends RecordingElement {
  static override styles = styles;

  /** Whether the report is shown. */
  @property({ type: Boolean }) open = false;

  /** Bank holidays in the gov.uk format that take the place of the kit's own, as of `step-decision`. */
  @property({ attribute: false }) holidays?: unknown;

  @state() private tool: Tool | null = null;
  /** The record that was copied, and the one whose text stands there to be copied by hand. */
  @state() private copied: CaseRecord | null = null;
  @state() private byHand = false;
  /** The record of which no report could be made. */
  @state() private broken: CaseRecord | null = null;

  protected override readonly reading = '[data-read], #copy-field';
  protected override readonly focusLast = '#title';
  readonly #cites = new Cites();
  readonly #holidays = new OwnHolidays(this);
  readonly #form = new FormController<OpenForm>(this, {
    begin: (form) => beginForm(this.case!.record!, form),
    title: formTitle,
    opener: (form) => openerOf(this.case!.record!, form),
    stands: (form) => Boolean(this.case?.record && formStands(this.case.record, form)),
    focusNext: (...places) => this.focusNext(...places),
  });
  readonly #opening = new Opening(this, {
    standing: () => this.case,
    focusNext: (place) => this.focusNext(place),
    tell: ({ concerns, strengths }) => this.announce(strings.announceOpened(concerns.length + strengths.length)),
  });
  readonly #printing = new Printing(this, {
    standing: () => this.case,
    make: () =>
      this.#made(() => ({ report: this.#report(), drawing: onPaper(this.case!.document!, this.case!.assessment!) })),
  });

  constructor() {
    super();
    // What the report says of a date may not be older than what a step beside it says.
    new Ticking(this);
  }

  /** Prints the report on A4, and nothing else of the page. Does nothing where none can be made. */
  print(): void {
    this.#printing.print();
  }

  protected override faults(): ReadonlyMap<string, string> {
    return this.#form.faults();
  }

  protected override halfWritten(): unknown {
    return this.#form.halfWritten;
  }

  protected override resume(halfWritten: unknown): void {
    this.#form.resume(halfWritten);
  }

  protected override control(field: string): HTMLElement | null {
    return this.find(this.#form.place(field));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('holidays')) void this.#holidays.take(this.holidays);
  }

  protected override forget(): void {
    this.#form.reset();
    this.#cites.close();
    this.#opening.forget();
    this.tool = this.copied = this.broken = null;
    this.byHand = false;
  }

  protected override draw() {
    const { document, record, assessment } = this.case!;
    const recorded = isRecorded(record!);
    // While a fault stands no level is shown, and the report has one.
    const ready = recorded && assessment !== null && this.broken !== record;
    const shown = ready && this.open;
    const { fault } = this.#holidays;
    return html`<div class="summary ${shown ? '' : 'closed'}">
      <h2 id="title" tabindex="-1">${strings.title}</h2>
      ${assessment?.urgent?.status === 'act-now' ? html`<p class="ring-first">${strings.ringFirst}</p>` : nothing}
      ${recorded && !ready ? failedTemplate() : html`<p class="hint">${recorded ? strings.ready : strings.nothing}</p>`}
      ${fault ? html`<p class="error">${fault}</p>` : nothing}
      ${buttonsTemplate({
        report: ready
          ? {
              shown,
              toggle: () => (this.open = !this.open),
              print: this.#printing.print,
              copy: () => void this.#copy(),
            }
          : null,
        canDownload: recorded,
        tool: this.tool,
        use: (tool) => this.#use(tool),
      })}
      ${ready && this.byHand ? copyTemplate(toText(document!, record!, this.#options())) : nothing}
      ${record === this.copied ? html`<p class="copied" aria-hidden="true">${strings.copied}</p>` : nothing}
      ${this.tool === 'download' && recorded ? this.#downloads(ready) : nothing}
      ${
        this.tool === 'open'
          ? openingTemplate({
              refused: this.#opening.refused,
              asks: this.#opening.asked !== null,
              choose: (file) => void this.#opening.choose(file),
              yes: () => void this.#opening.open(this.#opening.asked!),
              no: () => this.#opening.keep(),
            })
          : nothing
      }
      ${
        recorded || this.#form.halfWritten !== null
          ? receivingTemplate(record!, this.#form, {
              save: (change, said) => {
                this.#form.leave();
                this.edit(change, said);
              },
              remove: (change, said) => {
                this.focusNext('#call-add');
                this.edit(change, said);
              },
            })
          : nothing
      }
      ${shown ? this.#reportTemplate() : nothing}
    </div>`;
  }

  #reportTemplate() {
    const { document, assessment } = this.case!;
    const report = this.#report();
    const drawing = onScreen(report, document!, assessment!, this.#cites, () => this.requestUpdate());
    return html`<div class="report">${sectionsTemplate(report, drawing)}</div>`;
  }

  #options() {
    const { value } = this.#holidays;
    return { now: now(), ...(value ? { holidays: value } : {}) };
  }

  #report(): Report {
    return toReport(this.case!.document!, this.case!.record!, this.#options());
  }

  /** The record itself can be saved whatever else fails. */
  #downloads(ready: boolean) {
    const { document, record } = this.case!;
    const files = ready
      ? filesOf(document!, record!, { id: datesId(record!, this.case!.opened), holidays: this.#holidays.value })
      : { record: recordFile(record!) };
    return downloadsTemplate(files);
  }

  #use(tool: Tool): void {
    this.tool = this.tool === tool ? null : tool;
    this.#opening.reset();
  }

  /** Makes something of the report; where that fails no level stays on screen. */
  #made<T>(make: () => T): T | undefined {
    const { record, assessment } = this.case ?? {};
    if (!record || !assessment || !isRecorded(record)) return undefined;
    try {
      return make();
    } catch (error) {
      console.error(error);
      this.broken = record;
      return undefined;
    }
  }

  /** Rich and plain at once: an editor takes the one, a plain field the other. */
  async #copy(): Promise<void> {
    const { document, record, opened } = this.case!;
    const made = this.#made(() => ({
      plain: toText(document!, record!, this.#options()),
      rich: toRichText(document!, record!, this.#options()),
    }));
    if (!made) return;
    const copied = await copyBoth(made);
    // Another family's record came while the browser asked.
    if (this.case?.opened !== opened) return;
    this.byHand = !copied;
    this.copied = this.byHand ? null : record;
    if (!this.byHand) return this.announce(strings.copied);
    this.focusNext('#copy-field');
    await this.updateComplete;
    const field = this.find<HTMLTextAreaElement>('#copy-field');
    field?.select();
    if (field) field.scrollTop = 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-summary': CaseSummary;
  }
}
