import { expect } from '@esm-bundle/chai';
import {
  answer,
  assess,
  addConcern,
  addStrength,
  contactsIn,
  lawNotes,
  newRecord,
  urgentQuestion,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, tacProtocol, westCheshire2019, worcestershire2019 } from '../core/documents.js';
import { all, clear, nameOf, open, openRecord, until, type Page } from './page.js';

/*
 * Nothing of a document is lost: with every area and every fold open, all that the grid can show of it stands
 * on the page, and once. What another element shows, or none, is listed here by name with its reason.
 */

const PACKS = [cheshireEast2023, tacProtocol, westCheshire2019, worcestershire2019] as const;

/** Parts of a document that the grid does not show, and why. */
const ELSEWHERE = {
  consent: 'the consent-checklist shows it',
  steps: 'the step-decision shows them',
  sections: 'they are the names in citations, and stand there',
  words: 'everyday words of the kit: the search uses them and says whose they are',
  ladders: 'their names head what is found and the threads of a recorded sign',
  overlaps: 'told only where one of the two signs is recorded',
  tools: 'no element shows the list: a tool stands in the action that asks for it',
  pathways: 'no element shows them: a pathway repeats the actions in the order of a diagram',
  programmes: 'no element shows them: they count what a council may claim, not what a family needs',
  measures: 'no element shows them: they measure a partnership, not a family',
  ids: 'names for programs',
} as const;

type Texts = Map<string, string>;
const one = (name: string, text: string | undefined): [string, string][] => (text ? [[name, text]] : []);

/** What stands on the page whatever is recorded, by where it comes from. */
function standing(source: ThresholdDocument, mode: string): Texts {
  const texts: [string, string][] = [];
  const { provenance, emergency } = source;
  texts.push(...one('provenance.title', provenance.title), ...one('provenance.statusNote', provenance.statusNote));
  texts.push(
    ...one('provenance.source', provenance.source),
    ...one('provenance.supersededBy', provenance.supersededBy),
  );
  texts.push(...one('emergency.text', emergency.text), ...one('emergency.doubt', emergency.doubt));
  for (const { id, text } of source.principles) texts.push([`principles.${id}`, text]);
  for (const { id, term, text } of source.definitions) texts.push([`definitions.${id}`, `${term} ${text}`]);
  for (const part of source.levels.flatMap((level) => [level, ...(level.tiers ?? [])])) {
    texts.push([`levels.${part.id}.summary`, part.summary], ...one(`levels.${part.id}.doubt`, part.doubt));
    for (const key of ['lead', 'basis', 'agreement'] as const) {
      texts.push(...one(`levels.${part.id}.${key}`, part[key]?.text));
      texts.push(...one(`levels.${part.id}.${key}.doubt`, part[key]?.doubt));
    }
    if ('test' in part)
      texts.push([`levels.${part.id}.test`, part.test.text], ...one(`${part.id}.test`, part.test.doubt));
  }
  for (const [at, { domain, level, text }] of source.gaps.entries())
    if (mode !== 'blank' || (domain === undefined) === (level === undefined)) texts.push([`gaps[${at}]`, text]);
  // The blank sheet is to be written on: it has no switch for what is unclear.
  if (mode !== 'blank') for (const { id, doubt } of source.domains) texts.push(...one(`domains.${id}.doubt`, doubt));
  if (mode !== 'blank')
    for (const { id, text, doubt, conditions = [] } of source.indicators) {
      texts.push([`indicators.${id}`, text], ...one(`indicators.${id}.doubt`, doubt));
      conditions.forEach((condition, at) => texts.push([`indicators.${id}.conditions[${at}]`, condition]));
    }
  for (const { id, text } of lawNotes.notes) texts.push([`law.${id}`, text]);
  return new Map(texts);
}

/** Everything there is to open, opened. */
async function unfolded(page: Page): Promise<void> {
  await page.openAll();
  const [unclear] = page.all('button', /^Show what is unclear/);
  if (unclear && unclear.getAttribute('aria-pressed') !== 'true') await page.press(unclear);
  for (;;) {
    const closed = all(page.root, 'disclosure').filter(
      (opener) =>
        (opener.closest('details')
          ? !opener.closest('details')!.open
          : opener.getAttribute('aria-expanded') === 'false') &&
        // These open a form, and show no more of the document.
        !/^(Add or change|.*: Change, or add a note)$/.test(nameOf(opener)) &&
        // A thread repeats its signs for whoever asks for it.
        !opener.matches('.q, .rungs'),
    );
    if (!closed.length) return;
    for (const opener of closed) opener.click();
    await page.settled();
  }
}

/** The page's visible words; those of one part of it, where one is named. */
function visible(root: ParentNode): string {
  const parts = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof HTMLElement)) return '';
    // What has no box of its own but passes its children on is on show.
    if (
      (!node.checkVisibility() && getComputedStyle(node).display !== 'contents') ||
      node.matches('.visually-hidden, [aria-hidden="true"], select, option')
    )
      return '';
    const inside = [...node.childNodes].map(parts).join('');
    return /inline/.test(getComputedStyle(node).display) && node.localName !== 'button' ? inside : ` ${inside} `;
  };
  return flat([...root.childNodes].map(parts).join(' '));
}
const flat = (text: string) =>
  text
    .replace(/[\u00A0\s]+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .trim();
const times = (text: string, within: string) => within.split(flat(text)).length - 1;

/** What may stand there a second time, by name: a document without a table says so by its title, and its answer says from the start who leads and who agrees. */
const againIn = ({ domains }: ThresholdDocument, name: string) =>
  !domains.length && /^(provenance\.title|levels\..*\.(lead|agreement)(\.doubt)?)$/.test(name);

/** How often each may stand there: once, but for a text that other texts of the document hold. */
const allowed = (text: string, texts: Texts) =>
  [...texts.values()].reduce((sum, other) => sum + times(text, flat(other)), 0);

/** How firmly the source carries a rule stands before the stop. */
const FIRMLY = { stated: '', implied: ' (implied, not printed)', judgement: ' (left to judgement)' };
const firmly = (text: string, basis: keyof typeof FIRMLY) => text.replace(/\.?$/, `${FIRMLY[basis]}$&`);

describe('Nothing of a document is lost', () => {
  let page: Page;
  afterEach(clear);

  it('what the grid leaves out is listed with a reason', () => {
    const shown = [
      'format',
      'provenance',
      'principles',
      'emergency',
      'levels',
      'needs',
      'dimensions',
      'domains',
      'gaps',
    ];
    shown.push('indicators', 'questions', 'rules', 'contacts', 'routes', 'assessments', 'plans', 'definitions');
    for (const source of PACKS)
      for (const part of Object.keys(source))
        expect([...shown, ...Object.keys(ELSEWHERE)], source.provenance.title).to.include(part);
  });

  for (const source of PACKS)
    for (const mode of ['triage', 'reference', 'blank'])
      it(`${source.provenance.id}, ${mode}: every sign, doubt, gap, principle, meaning, definition and note stands there once`, async () => {
        page = await open({ pack: source.provenance.id, mode });
        await until(() => page.case.assessment, 'the case is ready');
        await unfolded(page);
        const texts = standing(source, mode);
        const shown = visible(page.root);
        const lost: string[] = [];
        const twice: string[] = [];
        for (const [name, text] of texts) {
          const count = times(text, shown);
          if (!count) lost.push(`${name}: ${text}`);
          else if (count > allowed(text, texts) && text.length > 25 && !againIn(source, name))
            twice.push(`${name} (${count}): ${text}`);
        }
        expect({ lost, twice }).to.deep.equal({ lost: [], twice: [] });
        for (const { name, phones = [] } of source.emergency.contacts.flatMap(
          (id) => source.contacts.find((contact) => contact.id === id) ?? [],
        )) {
          expect(shown, name).to.contain(name);
          for (const { number } of phones) expect(shown, name).to.contain(number);
        }
      });

  for (const source of PACKS)
    it(`${source.provenance.id}: whatever is recorded, every reason, rule, action, contact, citation and doubt stands in the answer`, async () => {
      page = await open({ pack: source.provenance.id });
      for (const [name, record] of records(source)) {
        await openRecord(page.case, record);
        await page.settled();
        await unfolded(page);
        const { reasons, actions, undecided } = assess(source, record);
        const shown = visible(page.answerPart);
        const risk = urgentQuestion(source)?.id;
        const lost: string[] = [];
        const wanted = (kind: string, text: string | undefined) => {
          if (text && !times(text, shown)) lost.push(`${kind}: ${text}`);
        };
        const place = (citation: string) => citation.replaceAll(' > ', ', ');
        for (const { kind, text, citation, doubts, entries, basis } of reasons) {
          if (kind === 'agreed' || (kind === 'concern' && basis === 'judgement')) continue;
          wanted(
            kind,
            kind === 'concern' && entries.length === 1
              ? source.indicators.find(({ id }) => id === entries[0])?.text
              : kind === 'rule'
                ? firmly(text, basis)
                : text,
          );
          wanted(`${kind} source`, place(citation));
          doubts.forEach((doubt) => wanted(`${kind} doubt`, doubt));
        }
        for (const { kind, text, sections, doubts, rules, basis } of actions.filter(({ kind }) => kind !== 'urgent')) {
          wanted(kind, rules.length ? firmly(text, basis) : text);
          wanted(`${kind} source`, place(sections.join('; ')));
          doubts.forEach((doubt) => wanted(`${kind} doubt`, doubt));
        }
        for (const contact of contactsIn(
          source,
          actions.filter(({ kind }) => kind !== 'urgent'),
        )) {
          wanted('contact', contact.name);
          contact.phones?.forEach(({ number }) => wanted(contact.name, number));
          contact.emails?.forEach(({ address }) => wanted(contact.name, address));
          wanted(contact.name, contact.missing);
          wanted(contact.name, contact.doubt);
        }
        for (const { question, text, narrows } of undecided.filter((prompt) => prompt.question !== risk))
          if (narrows && !times(text, shown))
            wanted('question', source.questions.find(({ id }) => id === question)?.short ?? text);
        expect(lost, name).to.deep.equal([]);
      }
    });
});

/** A few cases of each document: nothing but an answer, one sign at each level, and all the signs of two areas. */
function records(source: ThresholdDocument): [string, CaseRecord][] {
  const risk = urgentQuestion(source);
  const no = risk?.options.find(({ id }) => id === 'no')?.id ?? null;
  const judged = risk ? answer(newRecord(source), risk.id, no) : newRecord(source);
  const add = (record: CaseRecord, ids: readonly string[]) =>
    ids.reduce((before, id) => {
      const sign = source.indicators.find((one) => one.id === id)!;
      return (sign.kind === 'strength' ? addStrength : addConcern)(before, { indicator: id, people: [] });
    }, record);
  const list: [string, CaseRecord][] = [];
  for (const { id } of source.levels) {
    const sign = source.indicators.find((one) => one.level === id && one.kind === 'need');
    if (sign) list.push([`one sign at ${id}`, add(judged, [sign.id])]);
  }
  const areas = source.domains.slice(0, 2).map(({ id }) => id);
  if (areas.length)
    list.push([
      'two areas',
      add(
        judged,
        source.indicators.filter(({ domain }) => areas.includes(domain)).map(({ id }) => id),
      ),
    ]);
  for (const { id, options } of source.questions.filter((one) => one.id !== risk?.id))
    list.push([`${id} answered`, answer(list[1]?.[1] ?? judged, id, options[0]!.id)]);
  return list;
}
