import { lookup, urgentQuestion } from '../../src/index.js';
import type { AgreeDraft, AnswerDesk, CallDraft } from './answer/desk.js';
import { isRiskShown } from './answer/risk.js';
import { entriesOf, type GridState, type View } from './model.js';
import { unsaved } from './unsaved.js';

/** What is half written in the grid, as data: a browser keeps it for whoever comes back to the page. */
export interface HalfWritten {
  readonly doing: Pick<GridState, 'who' | 'people' | 'writing' | 'editing' | 'last' | 'raised'>;
  readonly open: readonly string[];
  readonly agreeing: Omit<AgreeDraft, 'errors'> | null;
  readonly calling: Omit<CallDraft, 'errors'> | null;
  readonly judgedBy: string;
  /** What only the controls have, by their selectors. */
  readonly filled: Readonly<Record<string, string>>;
}

const NOTE = '.entry-edit textarea';
const LEVEL = '.own-form input[name="level"]';
const FILLED = ['#person-label', '#dock-note', NOTE, '.own-form select', `${LEVEL}:checked`];

/** Null where nothing is half written. */
export function halfWritten(root: ParentNode, view: View, desk: AnswerDesk): HalfWritten | null {
  const { who, people, writing, editing, last, raised, open } = view;
  const { agreeing, calling } = desk;
  const judgedBy = isRiskShown(view, desk) ? desk.judgedBy.trim() : '';
  const valueOf = (selector: string) => root.querySelector<HTMLInputElement>(selector)?.value;
  // Looked for only where a note is open: this is asked at every tick.
  const note = editing === null ? undefined : valueOf(NOTE)?.trim();
  const entry = editing === null ? undefined : entriesOf(view.document, view.record).byId.get(editing);
  const noted = note !== undefined && note !== (entry?.note ?? '');
  if (!noted && !judgedBy && !unsaved(root, view, desk).size) return null;
  return {
    doing: { who, people, writing: writing && { ...writing, text: valueOf('#writing') ?? '' }, editing, last, raised },
    open: [...open],
    agreeing: agreeing && withoutErrors(agreeing),
    calling: calling && withoutErrors(calling),
    judgedBy,
    filled: Object.fromEntries(FILLED.map((one) => [one, valueOf(one) ?? ''])),
  };
}

function withoutErrors<T extends { errors: unknown }>({ errors: _, ...draft }: T): Omit<T, 'errors'> {
  return draft;
}

/** What one was doing when the page was left. Words whose place the document no longer has wait for another one. */
export function resumed({ document }: View, desk: AnswerDesk, left: HalfWritten): Partial<GridState> {
  const { writing, ...doing } = left.doing;
  const { domains, levels } = lookup(document);
  const hasLevel = (id: string) => levels.has(id);
  if (left.agreeing) {
    const [level = '', tier] = left.agreeing.position.split(' ');
    const has = hasLevel(level) && (!tier || levels.get(level)!.level.tiers?.some(({ id }) => id === tier));
    desk.agreeing = { ...left.agreeing, ...(has ? {} : { position: '' }), errors: new Map() };
  }
  if (left.calling) desk.calling = { ...left.calling, errors: new Map() };
  if (left.judgedBy) {
    desk.judgedBy = left.judgedBy;
    desk.asking = urgentQuestion(document)?.id ?? null;
  }
  const stands =
    writing && (writing.inFind || domains.has(writing.domain)) && (!writing.level || hasLevel(writing.level));
  return {
    ...doing,
    writing: stands || !writing ? writing : { domain: '', inFind: true, text: writing.text, error: '' },
    open: new Set(left.open),
  };
}

/** Fills in again what only the controls had. */
export function fill(root: ParentNode, { filled }: HalfWritten): void {
  for (const [selector, value] of Object.entries(filled)) {
    const radio = selector.startsWith(LEVEL);
    const place = radio ? `${LEVEL}[value="${CSS.escape(value)}"]` : selector;
    const control = value ? root.querySelector<HTMLInputElement>(place) : null;
    if (!control) continue;
    if (radio) control.checked = true;
    else control.value = value;
  }
}
