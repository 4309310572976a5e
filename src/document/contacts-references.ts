import type { Condition, Span, ThresholdDocument } from './schema.js';

type Path = readonly (string | number)[];

/** How a fault is said, and how ids, spans and conditions are looked into. */
interface Checks {
  readonly say: (path: Path, message: string) => void;
  readonly ids: (items: readonly { readonly id: string }[], path: Path) => ReadonlySet<string>;
  readonly known: (set: ReadonlySet<string>, id: string, kind: string, path: Path) => boolean;
  readonly atSpan: (span: Span, path: Path) => void;
  readonly inCondition: (condition: Condition, path: Path) => void;
}

/** Faults in what a pack says on agreement and sharing. */
export function consentFaults(
  document: ThresholdDocument,
  { ids, known, atSpan, inCondition }: Pick<Checks, 'ids' | 'known' | 'atSpan' | 'inCondition'>,
): void {
  const { consent } = document;
  if (consent) {
    for (const name of ['agreement', 'grounds', 'refusal', 'checklist'] as const) ids(consent[name], ['consent', name]);
    for (const name of ['agreement', 'refusal'] as const)
      consent[name].forEach(({ at }, n) => atSpan(at, ['consent', name, n, 'at']));
    const steps = new Set(document.steps?.map(({ id }) => id));
    consent.agreement.forEach(({ when, steps: only = [] }, n) => {
      if (when) inCondition(when, ['consent', 'agreement', n, 'when']);
      only.forEach((id, at) => known(steps, id, 'step', ['consent', 'agreement', n, 'steps', at]));
    });
    if (consent.safeguarding.at) atSpan(consent.safeguarding.at, ['consent', 'safeguarding', 'at']);
    if (consent.safeguarding.when) inCondition(consent.safeguarding.when, ['consent', 'safeguarding', 'when']);
  }
}

/** Faults in whom one can reach, and in what leads to them. */
export function contactFaults(document: ThresholdDocument, { say, ids, known, atSpan, inCondition }: Checks): void {
  const contacts = new Set(document.contacts.map(({ id }) => id));
  document.emergency.contacts.forEach((id, at) => known(contacts, id, 'contact', ['emergency', 'contacts', at]));
  const { ring } = document.emergency;
  if (ring) {
    const path = ['emergency', 'ring', 'contact'];
    const phones = document.contacts.find(({ id }) => id === ring.contact)?.phones;
    if (known(contacts, ring.contact, 'contact', path) && !phones)
      say(path, `"${ring.contact}" has no telephone number. Name a contact that one can ring.`);
  }
  document.contacts.forEach((contact, at) =>
    contact.phones?.forEach((phone, n) => {
      const path = ['contacts', at, 'phones', n];
      phone.open?.forEach(({ from, to }, hour) => {
        if (from >= to)
          say(
            [...path, 'open', hour],
            `It opens at ${from} and closes at ${to}. The closing time must be the later one.`,
          );
      });
      if (phone.outsideHoursOf !== undefined) {
        known(
          new Set(contact.phones?.filter(({ open }) => open).map(({ number }) => number)),
          phone.outsideHoursOf,
          'phone with opening hours',
          [...path, 'outsideHoursOf'],
        );
      }
    }),
  );
  document.routes.forEach((route, at) => {
    const path = ['routes', at];
    if (route.contact !== undefined) known(contacts, route.contact, 'contact', [...path, 'contact']);
    atSpan(route.at, [...path, 'at']);
    if (route.when) inCondition(route.when, [...path, 'when']);
  });
  ids(document.advice ?? [], ['advice']);
  document.advice?.forEach(({ at }, n) => at && atSpan(at, ['advice', n, 'at']));
  for (const name of ['assessments', 'plans', 'tools'] as const) {
    document[name].forEach(({ send }, at) => {
      if (send) known(contacts, send.contact, 'contact', [name, at, 'send', 'contact']);
    });
  }
}
