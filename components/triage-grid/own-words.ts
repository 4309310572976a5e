import { html, nothing } from 'lit';
import {
  mayBeHarm,
  addConcern,
  addStrength,
  entryId,
  levelOf,
  lookup,
  shortName,
  urgentQuestion,
  type ThresholdDocument,
} from '../../src/index.js';
import { hidden } from '../shared/hidden.js';
import { levelMark } from '../shared/levels.js';
import { riskOptionsTemplate } from './answer/question.js';
import { aboutWords, entriesOf, riskAsked, type Hands, type View, type Writing } from './model.js';
import { strings } from './strings.js';

/*
 * Own words: in a cell, as a strength of an area, or under the search with the area and level still to
 * choose. Every form asks whether this could be harm; what may be harm is followed by the risk.
 */

/** Says in the form that it is a strength. */
const STRENGTH = 'strength';

/** What is being written, in words. */
export function writingLabel(document: ThresholdDocument, { domain, level, inFind }: Writing): string {
  if (inFind || !domain) return strings.ownFindLabel;
  const area = shortName(lookup(document).domains.get(domain)!.domain);
  return level === undefined ? strings.ownStrengthLabel(area) : strings.ownLabel(area, levelOf(document, level).name);
}

/** The button that opens the form, in its place. */
export function addTemplate(view: View, hands: Hands, domain: string, level?: string) {
  const { document, writing } = view;
  if (writing && !writing.inFind && writing.domain === domain && writing.level === level)
    return ownFormTemplate(view, hands, writing);
  const place = shortName(lookup(document).domains.get(domain)!.domain);
  const words = level === undefined ? strings.addStrength : strings.addOwn;
  const about = level === undefined ? place : `${place}, ${levelOf(document, level).name}`;
  return html`<button type="button" class="plain own-words" id=${openerOf(domain, level)} @click=${(event: Event) => write(hands, { domain, level, inFind: false, text: '', error: '' }, event)}>${words}${hidden(about)}</button>`;
}

const openerOf = (domain: string, level: string | undefined) => `write-${domain}-${level ?? STRENGTH}`;

/** Opens the form, with the focus in it. What was written in another place, and not saved, goes along: nothing is lost. */
export function write(hands: Hands, writing: Writing, { currentTarget }: Event): void {
  const shown = (currentTarget as Element).getRootNode() as ShadowRoot;
  const written = hands.now().writing && shown.querySelector<HTMLTextAreaElement>('#writing')?.value.trim();
  hands.set({ writing: { ...writing, text: written || writing.text }, judging: false });
  hands.focusNext('#writing');
}

/** Where one was before the form was opened. */
const opener = ({ domain, level, inFind }: Writing) => (inFind ? '#find' : `#${CSS.escape(openerOf(domain, level))}`);

export function ownFormTemplate(view: View, hands: Hands, writing: Writing) {
  const { document } = view;
  const { inFind, error, domain, text } = writing;
  const stop = () => {
    hands.set({ writing: null, judging: false });
    hands.focusNext(opener(writing), '#find');
  };
  // Under the search the form stands there before anybody wrote in it.
  const keep = () => view.writing ?? hands.set({ writing });
  return html`<form class="own-form" novalidate @input=${keep} @change=${keep}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      save(view, hands, writing, new FormData(event.currentTarget as HTMLFormElement));
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      // Else it would close a host's dialog too.
      event.preventDefault();
      stop();
    }}
  >
    <label for="writing">${writingLabel(document, writing)}</label>
    <p id="writing-hint" class="hint">${strings.ownHint}</p>
    ${error ? html`<p id="writing-error" class="error">${error}</p>` : nothing}
    <textarea id="writing" name="text" rows="2" autocomplete="off" .value=${text} aria-describedby="writing-hint ${error ? 'writing-error' : ''}" aria-invalid=${error ? 'true' : nothing}></textarea>
    ${
      inFind
        ? html`<label>${strings.ownArea}<select name="domain">
            <option value="">${strings.ownAreaChoose}</option>
            ${document.domains.map((one) => html`<option value=${one.id} ?selected=${one.id === domain}>${shortName(one)}</option>`)}
          </select></label>
          <fieldset class="levels">
            <legend>${strings.ownLevel}</legend>
            ${document.levels.map((one) => html`<label><input type="radio" name="level" value=${one.id} />${levelMark(document, one.id)}<span>${one.short ?? one.name}</span></label>`)}
            <label><input type="radio" name="level" value=${STRENGTH} /><span>${strings.ownStrength}</span></label>
          </fieldset>`
        : nothing
    }
    ${harmTemplate(view, hands)}
    <div class="row">
      <button class="main">${strings.save}</button>
      <button type="button" class="plain" @click=${stop}>${strings.cancel}</button>
    </div>
  </form>`;
}

/** "Could this be harm? Judge the risk": the question where one stands, so that nothing written is lost. */
function harmTemplate(view: View, hands: Hands) {
  const { document, record, judging } = view;
  const question = urgentQuestion(document);
  if (!question) return nothing;
  if (judging)
    return html`<div class="harm-line" role="group" aria-labelledby="harm-question">
      <p id="harm-question"><b>${question.text}</b></p>
      <div class="row">${riskOptionsTemplate(view, hands, (option) => {
        hands.set({ judging: false });
        if (option === 'no') hands.focusNext('#judge-here');
        else hands.goAnswer();
      })}</div>
    </div>`;
  const given = question.options.find(({ id }) => id === record.answers[question.id]);
  return html`<div class="harm-line">
    <p>${strings.mayBeHarm} ${given ? html`${strings.riskIs} <b>${given.label}</b>. ` : nothing}
    <button type="button" class="plain" id="judge-here" @click=${() => {
      hands.set({ judging: true });
      hands.focusNext('.harm-line .row button');
    }}>${strings.judge}</button></p>
  </div>`;
}

function save(view: View, hands: Hands, writing: Writing, data: FormData): void {
  const { document, who, found } = view;
  const field = (name: string) => String(data.get(name) ?? '').trim();
  const text = field('text');
  const domain = writing.inFind ? field('domain') : writing.domain;
  const chosen = writing.inFind ? field('level') : (writing.level ?? STRENGTH);
  const [error, place] = !text
    ? [strings.ownMissing, '#writing']
    : !domain
      ? [strings.ownAreaMissing, '.own-form select']
      : !chosen
        ? [strings.ownLevelMissing, '.own-form input']
        : ['', ''];
  if (error) {
    hands.set({ writing: { ...writing, error } });
    return hands.focusNext(place);
  }
  const strength = chosen === STRENGTH;
  const people = who ? [who] : [];
  const words = strings.announceAdded(aboutWords(view.record, people), text);
  const entry = strength ? { domain, text } : { domain, level: chosen, text };
  const harm = mayBeHarm(document, text) || Boolean(writing.inFind && found?.harm);
  const before = riskAsked(view);
  // First, so that the question is announced with what raised it.
  if (harm) hands.set({ raised: [...hands.now().raised, entryId(entry)] });
  const taken = hands.edit(
    (record) =>
      strength
        ? addStrength(record, { domain, text, people })
        : addConcern(record, { domain, level: chosen, text, people }),
    words,
    entryId(entry),
  );
  // What is recorded already is recorded, and the form does not stand there as if it were not.
  const there = entriesOf(document, hands.now().record).byId.get(entryId(entry));
  if (!there) return;
  if (!taken) hands.announce(strings.announceAdded(aboutWords(view.record, there.people), text));
  hands.set({
    writing: null,
    judging: false,
    ...(writing.inFind ? { query: '' } : {}),
  });
  if (!before && riskAsked(hands.now())) hands.goAnswer();
  else hands.focusNext(opener(writing), '#find');
}
