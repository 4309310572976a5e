import {
  type CaseRecord,
  type Facts,
  type OpenFact,
  type Suggestion,
  type ThresholdDocument,
} from '../../src/index.js';
import type { Evidence, Fault, Suggested } from './context.js';
import { given } from './given.js';
import { Latest } from './latest.js';
import { readersFor, type Readers } from './readers.js';
import { same } from './same.js';
import { caseStrings } from './strings.js';
import type { Place, Wrong } from './telling.js';
import { today } from './today.js';

interface Worked {
  readonly from: readonly unknown[];
  readonly suggestions: readonly Suggestion[];
  readonly open: readonly OpenFact[];
}

const sameAs = (a: readonly unknown[], b: readonly unknown[]) => a.every((one, at) => one === b[at]);

/** Holds facts of a family, and what was dismissed as long as they are here. It records nothing. */
export class EvidenceStore {
  readonly #changed: () => void;
  readonly #tell: (wrong: Wrong, place: Place) => void;
  readonly #stands: () => boolean;
  readonly #asked = new Latest();
  #given: { readonly facts: Facts; readonly core: Readers } | null = null;
  #fault: Fault | null = null;
  #dismissed = new Set<string>();
  #worked: Worked | undefined;
  #kept: readonly Suggested[] = [];

  constructor(changed: () => void, tell: (wrong: Wrong, place: Place) => void, stands: () => boolean) {
    this.#changed = changed;
    this.#tell = tell;
    this.#stands = stands;
  }

  /** Takes facts that other systems hold about the family; null or undefined for none. Faulty ones are told and suggest nothing. */
  async take(value: unknown): Promise<void> {
    const json = given(value);
    const latest = this.#asked.ask();
    if (json === null) {
      this.#refuse(null);
      return this.#changed();
    }
    const again = () => this.take(value);
    const core = await readersFor(() => latest() && this.#stands(), again);
    if (!latest()) return;
    const read = core?.readFacts(json);
    if (core && read?.ok) {
      this.#use(core, read.value);
      return this.#changed();
    }
    const issues = read && !read.ok ? read.issues : [];
    const say = () => (core ? caseStrings.factsRefused : caseStrings.factsNotLoaded);
    this.#tell(
      { say, issues, again: core ? undefined : () => void again() },
      { put: (fault) => this.#refuse(fault), has: latest },
    );
  }

  /** The case stands in a page again: what could not be checked is taken again. */
  stood(): void {
    this.#fault?.again?.();
  }

  /** The same ones again, as frameworks give them, change nothing. */
  #use(core: Readers, facts: Facts): void {
    if (same(facts, this.#given?.facts)) return;
    this.#refuse(null);
    this.#given = { core, facts };
  }

  /** Has no facts: null, or what was wrong with those given. Suggestions from the ones before would be out of date. */
  #refuse(fault: Fault | null): void {
    this.#given = null;
    this.#fault = fault;
    this.#dismissed.clear();
  }

  dismiss({ key }: Suggested, dismissed: boolean): void {
    if (dismissed) this.#dismissed.add(key);
    else this.#dismissed.delete(key);
    this.#changed();
  }

  /** What the facts suggest for a record, as of today; null where there are none. */
  evidenceFor(document: ThresholdDocument | null, record: CaseRecord | null): Evidence | null {
    if (this.#fault)
      return {
        facts: null,
        on: today(),
        suggestions: [],
        open: [],
        strangers: 0,
        notChildren: 0,
        foreign: false,
        fault: this.#fault,
      };
    if (!this.#given || !document || !record) return null;
    const { facts } = this.#given;
    const here = new Set(record.people.map(({ id }) => id));
    const named = facts.children.flatMap(({ person }) => person ?? []);
    const strangers = named.filter((id) => !here.has(id));
    // Facts that name nobody of this family may be another family's, the rent with them.
    const foreign = named.length > 0 && strangers.length === named.length;
    // A sign of a child must not be suggested of an adult, nor of a child who is not born.
    const children = new Set(record.people.filter(({ role }) => role === 'child').map(({ id }) => id));
    const isOurs = ({ people = [] }: { readonly people?: readonly string[] }) =>
      !foreign && people.every((id) => children.has(id));
    const on = today();
    const { suggestions, open } = this.#work(document, on);
    return {
      facts,
      on,
      suggestions: this.#marked(suggestions.filter(isOurs)),
      open: open.filter(isOurs),
      strangers: strangers.length,
      notChildren: named.filter((id) => here.has(id) && !children.has(id)).length,
      foreign,
      fault: null,
    };
  }

  #work(document: ThresholdDocument, on: string): Worked {
    const { core, facts } = this.#given!;
    const from = [document, facts, on];
    if (!this.#worked || !sameAs(this.#worked.from, from)) {
      this.#worked = {
        from,
        suggestions: core.suggestIndicators(document, facts, { today: on }),
        open: core.openFacts(document, facts, { today: on }),
      };
    }
    return this.#worked;
  }

  /** A suggestion that has not changed stays the same value, so that it is not drawn again. */
  #marked(suggestions: readonly Suggestion[]): readonly Suggested[] {
    const before = new Map(this.#kept.map((one) => [one.suggestion, one]));
    this.#kept = suggestions.map((suggestion) => {
      const key = [suggestion.indicator, ...(suggestion.people ?? [])].join(' ');
      const now: Suggested = { key, suggestion, dismissed: this.#dismissed.has(key) };
      const known = before.get(suggestion);
      return known?.dismissed === now.dismissed ? known : now;
    });
    return this.#kept;
  }
}
