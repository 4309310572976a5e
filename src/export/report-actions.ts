import { contactsIn, isEverywhere, riskToJudge, type Action } from '../assess/index.js';
import {
  adviceFor,
  asSentence,
  intervalWords,
  lookup,
  positionWords,
  sentences,
  tierOf,
  urgentNumber,
  type Contact,
  type Position,
} from '../document/index.js';
import { hoursWords } from '../calendar/index.js';
import { group, line, list, those, type Blocks, type Matter } from './report-paper.js';
import type { ReportGroup, ReportStatement } from './report-types.js';

const BASIS = { stated: '', implied: '(implied, not printed)', judgement: '(left to judgement)' } as const;

/** A rule’s text, with how firmly the source carries it before its stop. */
export const withBasis = (text: string, rule: string | null, basis: keyof typeof BASIS): string =>
  rule && BASIS[basis] ? text.replace(/\.?$/, ` ${BASIS[basis]}$&`) : text;

/** The emergency advice, and the number that the document prints beside 999. */
export function emergencyBlocks({ document, numbers }: Matter): Blocks {
  const { emergency } = document;
  const { contact, press, doubt, missing } = urgentNumber(document);
  const phones = contact?.phones ?? [];
  const ring = phones.map(({ number, label }) => (label && phones.length > 1 ? `${number} (${label})` : number));
  const options = press.length ? sentences.option(press) : '';
  return [
    line(sentences.emergency),
    numbers.said({ text: emergency.text, sections: emergency.section, doubts: those(emergency.doubt) }),
    ...(contact
      ? [
          numbers.said({
            text: `Urgent: ${contact.name}, ${ring.join(' or ')}${options}.`,
            sections: contact.section,
            doubts: those(doubt),
          }),
        ]
      : []),
    ...missing.map(({ name, text }) => line(`${name}: ${text}`)),
  ];
}

/** What to do, in the order of work, and whom to ring. While a child may be at risk now, the call and nothing after it. */
export function doBlocks(matter: Matter): Blocks {
  const { document, assessment, theirs, plan, actNow } = matter;
  const { actions, urgent } = assessment;
  const first = actions.filter(({ kind }) => kind === 'urgent');
  if (actNow) {
    return [
      ...list(
        first.map((action) => actionStatement(matter, action)),
        true,
      ),
      ...ringGroup(matter, contactsOf(document, urgent!.contacts)),
      ...group('What to have ready', list(READY.map((text) => line(text)))),
    ];
  }
  const rest = actions.filter(({ kind }) => kind !== 'urgent');
  const waits = riskToJudge(urgent);
  const called = contactsIn(document, [...actions, ...(theirs?.actions ?? [])]);
  // Whoever is to be rung at once stands before every other number.
  const atOnce = waits ? contactsOf(document, urgent.contacts) : [];
  const hasNumber = atOnce.some(({ phones = [] }) => phones.some(({ number }) => number !== '999'));
  return [
    ...list(
      [
        ...first.map((action) => actionStatement(matter, action)),
        ...(waits
          ? [
              line(
                `If so, or if you are not sure, ring ${hasNumber ? 'at once: 999 or a number below' : '999 at once'}. If not, continue.`,
              ),
            ]
          : []),
      ],
      true,
    ),
    ...actionGroups(matter, rest, (condition) => condition ?? (waits ? 'Once immediate risk is judged' : 'To do')),
    ...(actions.length
      ? []
      : [line(plan?.next.length ? 'What to do now is under “Step”.' : 'The document asks for nothing at this point.')]),
    ...adviceGroup(matter),
    ...ringGroup(matter, [...new Set([...atOnce, ...called, ...contactsOf(document, namedInStep(matter))])]),
  ];
}

/** What the document says to single professions: where people settled, and at its own level where they settled on a lower one. */
function adviceGroup({ document, assessment, theirs, numbers }: Matter): ReportGroup[] {
  const advice = [assessment, theirs].flatMap((one) => (one ? adviceFor(document, one.basis) : []));
  const said = [...new Set(advice)].map((one) =>
    numbers.said({
      text: `${one.for}: ${one.text}`,
      texts: [one.text],
      sections: one.section,
      doubts: those(one.doubt),
    }),
  );
  return group(sentences.advice, list(said));
}

/** Whom a step names: nobody is to look for the number of whoever it sends them to. */
const namedInStep = ({ plan, riskOpen }: Matter): string[] =>
  plan && !riskOpen
    ? [
        ...plan.stages.filter(({ status }) => status === 'open').flatMap(({ contacts }) => contacts),
        ...those(plan.state === 'not-agreed' && plan.notAgreed.escalation?.contact),
      ]
    : [];

const contactsOf = (document: Matter['document'], ids: readonly string[]): Contact[] =>
  ids.flatMap((id) => lookup(document).contacts.get(id) ?? []);

/** What whoever answers the call will ask. */
const READY = [
  'The child’s initials, age and where they are now',
  'What was seen or told, by whom and when; the child’s own words',
  'Who is at home, and whether the parents know of the call',
  'Your name, role and number to be called back on',
];

/** Actions in their order: those that hold whatever is still open (null), then what depends on something, by its condition. */
export function actionGroups(
  matter: Matter,
  actions: readonly Action[],
  title: (condition: string | null) => string,
): ReportGroup[] {
  const groups = new Map<string | null, Action[]>([[null, []]]);
  for (const action of actions) {
    const condition = action.certain ? null : conditionWords(matter, action);
    groups.set(condition, [...(groups.get(condition) ?? []), action]);
  }
  return [...groups].flatMap(([condition, some]) =>
    group(
      title(condition),
      list(
        some.map((action) => actionStatement(matter, action)),
        true,
      ),
    ),
  );
}

/** What an action depends on: a position, an answer, or what only a person sees. */
function conditionWords(matter: Matter, action: Action): string {
  const { document } = matter;
  const { at, decidedBy } = action;
  if (!isEverywhere(document, matter.assessment, action))
    return `If ${at.map((position) => placeWords(matter, position)).join(' or ')}`;
  if (!decidedBy.length) return 'Where it fits';
  const asked = decidedBy.map((id) => lookup(document).questions.get(id)).map((one) => one?.short ?? one?.text);
  return `Depends on “${asked.join('; ')}”`;
}

/** A tier by itself where the level is plain from what the document points to, else the whole position. */
function placeWords({ document, assessment }: Matter, position: Position): string {
  const { from, to } = assessment.indicated ?? {};
  const tier = tierOf(document, position);
  return tier && from?.level === to?.level && from?.level === position.level
    ? tier.name
    : positionWords(document, position);
}

/** Beside what sends somebody to ask for agreement, where they need not. */
export const UNASKED = 'The writer recorded why they share without agreement';

/** Whether what is recorded takes the place of agreement: then nobody is sent to ask for it. */
export function standsWithoutAgreement({ record: { consent }, review: { mayGoOn } }: Matter): boolean {
  const { decision, basis, reasons } = consent?.sharing ?? {};
  const without = decision === 'share' && (basis === 'ground' || basis === 'other') && Boolean(reasons);
  return without && (mayGoOn === 'yes' || mayGoOn === 'share-now');
}

function actionStatement(matter: Matter, action: Action): ReportStatement {
  const { document, numbers } = matter;
  const { kind, order, text, sections, doubts, responses, rules, basis, contact } = action;
  // Their own words do not say why, and a rule with an action does not stand among the reasons.
  const asksForPaper = kind === 'assessment' || kind === 'plan';
  const why = asksForPaper ? document.rules.filter(({ id }) => rules.includes(id)).map((one) => one.text) : [];
  const reached = contact === null ? undefined : lookup(document).contacts.get(contact);
  const isToAsk = kind === 'agreement' || order === 'agreement';
  const unasked = isToAsk && standsWithoutAgreement(matter);
  return numbers.said(
    {
      text: withBasis(text, rules[0] ?? null, basis),
      texts: [text],
      sections,
      doubts: [...doubts, ...responses.flatMap((one) => one.doubt ?? [])],
    },
    ...why,
    unasked && UNASKED,
    ...responses.map((one) => `${one.for}: ${intervalWords(one.within)}`),
    reached && `Contact: ${reached.name}`,
  );
}

function ringGroup({ numbers }: Matter, contacts: readonly Contact[]) {
  const notes = new Set<string>();
  return contacts.length
    ? group('Whom to ring or write to', [
        line('As printed in the document; they may have changed.'),
        ...list(
          contacts.map((contact) =>
            numbers.said(
              {
                text: `${contact.name}: ${asSentence(contact.for)}`,
                texts: [contact.name, contact.for],
                sections: contact.section,
                doubts: those(contact.doubt),
              },
              ...reachWords(contact, notes),
            ),
          ),
        ),
      ])
    : [];
}

/** Every way to reach a contact that the document prints, and what it does not print. A note on a number is said once. */
function reachWords({ phones = [], emails = [], web = [], missing }: Contact, notes: Set<string>): string[] {
  const once = (number: string, label = '') => {
    const note = `${number} ${label}`;
    return notes.has(note) ? undefined : (notes.add(note), label);
  };
  return those(
    ...phones.flatMap(({ number, label, options = [], open = [], outsideHoursOf }) => {
      const press = options.map((one) => sentences.press(one.press, one.for)).join('; ');
      const isOne = phones.length === 1;
      const about = those(
        // A label tells numbers apart; of one alone it is a note.
        !isOne && label,
        ...open.map(hoursWords),
        !label && outsideHoursOf !== undefined && `outside the hours of ${outsideHoursOf}`,
      ).join('; ');
      return [`Ring ${number}${about && ` (${about})`}${press && `: ${press}`}`, isOne && once(number, label)];
    }),
    ...emails.map((one) => `E-mail ${one.address}: ${one.for}`),
    web.length > 0 && `On the web: ${web.map(({ label, url }) => (url ? `${label} (${url})` : label)).join('; ')}`,
    missing,
  );
}
