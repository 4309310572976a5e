import type { Ids } from './reopen-entries.js';
import type { Found, Inside, Resolver } from './resolve.js';
import type { CaseRecord } from './schema.js';
import { levelRenamed, whenAndWho, type Tell } from './tell.js';

/** What became of one answer: the question and option that it now stands under; null where it no longer fits. */
export function answerNow(
  { find, nameThen }: Resolver,
  question: string,
  option: string,
  inside: Inside | undefined,
  told: (text: string) => void,
  lost: (text: string) => void,
  who = '',
): { readonly question: string; readonly option: string } | null {
  const asked = find('question', question, inside);
  const path = (holder: string | undefined, id: string) => (holder ? `${holder}/${id}` : id);
  const options = {
    then: path(inside?.then, question),
    now: path(inside?.now, asked?.id ?? question),
  };
  const label = nameThen('option', option, options);
  const text = nameThen('question', question, inside);
  if (!asked) {
    lost(`You answered “${label}” to “${text}”${who}. The document no longer asks this, so the answer does not count.`);
    return null;
  }
  const chosen = find('option', option, options);
  if (!chosen) {
    lost(
      `You answered “${label}” to “${text}”${who}. The document no longer has this answer. Answer the question again.`,
    );
    return null;
  }
  if (asked.renamed)
    told(`You answered “${label}” to “${text}”${who}. The document now asks “${asked.words}”. Check your answer.`);
  if (chosen.renamed) told(`Your answer to “${text}”${who} was “${label}”. It now reads “${chosen.words}”. Check it.`);
  return { question: asked.id, option: chosen.id };
}

export function reopenAnswers(
  record: CaseRecord,
  found: Resolver,
  { idNow, knownNow }: Ids,
  tell: Tell,
): Pick<CaseRecord, 'answers' | 'judged'> {
  const answers: Record<string, string> = {};
  const judged: NonNullable<CaseRecord['judged']> = {};
  for (const [question, option] of Object.entries(record.answers)) {
    const by = Object.hasOwn(record.judged ?? {}, question) ? record.judged![question] : undefined;
    const was = { answer: { question, option, ...(by ? { judged: by } : {}) } };
    const lost = (text: string) => tell({ text, was });
    const told = (text: string) => tell({ text });
    const now = answerNow(found, question, option, undefined, told, lost, whenAndWho(by));
    if (!now) continue;
    if (Object.hasOwn(answers, now.question)) {
      lost(
        `You answered “${found.nameThen('option', option, { then: question, now: question })}” to “${found.nameThen('question', question)}”${whenAndWho(by)}. It is answered twice. Check the answer that is recorded now.`,
      );
      continue;
    }
    answers[now.question] = now.option;
    if (by)
      judged[now.question] = {
        ...by,
        ...(by.known && { known: knownNow(by.known) }),
        ...(by.noted && { noted: [...new Set(by.noted.map(idNow))] }),
      };
  }
  return { answers, ...(record.judged && { judged: Object.keys(judged).length ? judged : undefined }) };
}

export function reopenAgreed(
  record: CaseRecord,
  { find, nameThen }: Resolver,
  { knownNow }: Ids,
  tell: Tell,
): CaseRecord['agreed'] {
  const { agreed } = record;
  if (!agreed) return null;
  const inside = { then: agreed.level, now: agreed.level };
  const name = [
    nameThen('level', agreed.level),
    ...(agreed.tier === undefined ? [] : [nameThen('tier', agreed.tier, inside)]),
  ].join(', ');
  const recorded = `You recorded the level “${name}”${whenAndWho(agreed)}`;
  const reasons = agreed.rationale.trim() && ` Your reasons: “${agreed.rationale}”.`;
  const consulted = agreed.consulted === undefined ? '' : ` You consulted “${agreed.consulted}”.`;
  const level = find('level', agreed.level);
  if (!level) {
    tell({
      text: `${recorded}. The document no longer has this level. Record the level again.${reasons}${consulted}`,
      was: { agreed },
    });
    return null;
  }
  if (level.renamed) tell({ text: levelRenamed(level) });
  const { tier: before, ...rest } = agreed;
  const tier = before === undefined ? null : find('tier', before, { then: agreed.level, now: level.id });
  if (before !== undefined && !tier)
    tell({ text: `${recorded}. The document no longer has this tier. Record the level again.`, was: { agreed } });
  if (tier?.renamed) tell({ text: tierRenamed(tier) });
  return {
    ...rest,
    level: level.id,
    ...(tier ? { tier: tier.id } : {}),
    ...(agreed.known && { known: knownNow(agreed.known) }),
  };
}

const tierRenamed = ({ was, words }: Found) =>
  `The tier “${was}” is now called “${words}”. Check the level you recorded.`;

/** What was said of a level stays with it, or is told where the document no longer has it. */
export function reopenLevelIs(
  { levelIs }: CaseRecord,
  { find, nameThen }: Resolver,
  tell: Tell,
): Pick<CaseRecord, 'levelIs'> {
  if (!levelIs) return {};
  const now = ({ level: id, tier: part }: typeof levelIs.from) => {
    const level = find('level', id);
    const tier = level && part !== undefined ? find('tier', part, { then: id, now: level.id }) : null;
    if (!level || (part !== undefined && !tier)) return null;
    if (level.renamed) tell({ text: levelRenamed(level) });
    if (tier?.renamed) tell({ text: tierRenamed(tier) });
    return { level: level.id, ...(tier ? { tier: tier.id } : {}) };
  };
  const [from, to] = [now(levelIs.from), now(levelIs.to)];
  if (from && to) return { levelIs: { is: levelIs.is, from, to } };
  const names = [...new Set([levelIs.from.level, levelIs.to.level])].map((id) => `“${nameThen('level', id)}”`);
  const said = levelIs.is === 'now' ? 'is where the family is now' : 'is where the family should go';
  tell({
    text: `You said that the level ${names.join(' to ')} ${said}. The document no longer has it. Say it again.`,
    was: { levelIs },
  });
  return { levelIs: undefined };
}

export function reopenCalls(record: CaseRecord, { find, nameThen }: Resolver, tell: Tell): Pick<CaseRecord, 'calls'> {
  if (!record.calls) return {};
  return {
    calls: record.calls.map((call) => {
      if (call.contact === undefined) return call;
      const { contact: id, ...rest } = call;
      const contact = find('contact', id);
      if (contact?.renamed)
        tell({
          text: `You called “${contact.was}”${whenAndWho({ on: call.on })}. The document now lists this contact as “${contact.words}”. Check it.`,
        });
      if (contact) return { ...call, contact: contact.id };
      const name = nameThen('contact', id);
      tell({
        text: `You called “${call.to}”. The document no longer lists “${name}”. The call stays recorded.`,
        was: { call },
      });
      return rest;
    }),
  };
}

export function reopenConsent(
  record: CaseRecord,
  { find, nameThen }: Resolver,
  tell: Tell,
): Pick<CaseRecord, 'consent'> {
  if (!record.consent) return {};
  const { sharing, checked, ...rest } = record.consent;
  const lines = checked.flatMap((id) => {
    const line = find('line', id);
    if (line?.renamed)
      tell({ text: `You ticked “${line.was}”. The document's check list now says “${line.words}”. Check it.` });
    if (!line)
      tell({ text: `You ticked “${nameThen('line', id)}”, which the check list no longer has.`, was: { line: id } });
    return line?.id ?? [];
  });
  const now = { ...rest, ...(sharing && { sharing: sharingNow(sharing) }), checked: [...new Set(lines)] };
  return { consent: now };

  function sharingNow(given: NonNullable<typeof sharing>) {
    const { ground: id, ...others } = given;
    if (id === undefined) return given;
    const ground = find('ground', id);
    if (ground?.renamed)
      tell({ text: `You gave the ground “${ground.was}” for sharing. It now reads “${ground.words}”. Check it.` });
    if (ground) return { ...given, ground: ground.id };
    tell({
      text: `You gave the ground “${nameThen('ground', id)}” for sharing. The document no longer has it. Choose the ground again.`,
      was: { ground: id },
    });
    return others;
  }
}
