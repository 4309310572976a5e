import type { Checks } from './checks.js';
import { conditionFaults } from './condition-references.js';
import type { ThresholdDocument } from './schema.js';

/** Faults in what a pack says on agreement and sharing. */
export function consentFaults(document: ThresholdDocument, checks: Checks): void {
  const { ids, known, atSpan } = checks;
  const { consent } = document;
  if (consent) {
    for (const name of ['agreement', 'grounds', 'refusal', 'checklist'] as const) ids(consent[name], ['consent', name]);
    for (const name of ['agreement', 'refusal'] as const)
      consent[name].forEach(({ at }, n) => atSpan(at, ['consent', name, n, 'at']));
    const steps = new Set(document.steps?.map(({ id }) => id));
    consent.agreement.forEach(({ when, steps: only = [] }, n) => {
      if (when) conditionFaults(document, when, ['consent', 'agreement', n, 'when'], checks);
      only.forEach((id, at) => known(steps, id, 'step', ['consent', 'agreement', n, 'steps', at]));
    });
    if (consent.safeguarding.at) atSpan(consent.safeguarding.at, ['consent', 'safeguarding', 'at']);
    if (consent.safeguarding.when)
      conditionFaults(document, consent.safeguarding.when, ['consent', 'safeguarding', 'when'], checks);
  }
}

/** Faults in whom one can reach, and in what leads to them. */
export function contactFaults(document: ThresholdDocument, checks: Checks): void {
  const { say, ids, once, known, atSpan } = checks;
  const contacts = new Set(document.contacts.map(({ id }) => id));
  document.emergency.contacts.forEach((id, at) => known(contacts, id, 'contact', ['emergency', 'contacts', at]));
  once(document.emergency.contacts, ['emergency', 'contacts']);
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
    if (route.when) conditionFaults(document, route.when, [...path, 'when'], checks);
  });
  ids(document.advice ?? [], ['advice']);
  document.advice?.forEach(({ at }, n) => at && atSpan(at, ['advice', n, 'at']));
  for (const name of ['assessments', 'plans', 'tools'] as const) {
    document[name].forEach(({ send }, at) => {
      if (send) known(contacts, send.contact, 'contact', [name, at, 'send', 'contact']);
    });
  }
}
