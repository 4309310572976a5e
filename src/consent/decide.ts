import type { Consent } from '../document/index.js';
import type { Sharing } from '../record/index.js';
import type { PersonReview } from './people.js';
import type { ConsentReview, Outstanding } from './types.js';

/** What the answer hangs on. */
export interface ConsentFacts {
  /** A child is, or may be, at immediate risk. */
  readonly actNow: boolean;
  /** Something recorded describes harm, and whether the risk is immediate was not judged. */
  readonly askNow: boolean;
  /** False while no level is known. */
  readonly placed: boolean;
  readonly need: ConsentReview['need'];
  readonly safeguarding: boolean;
  readonly people: readonly PersonReview[];
  /** True where everybody whose agreement counts is listed. */
  readonly listed: boolean;
  readonly sharing: Sharing;
  readonly consent: Consent | undefined;
  /** Faults in the record of the sharing decision. */
  readonly unrecorded: readonly Outstanding['field'][];
  /** True where the document asks for advice after a refusal. */
  readonly adviceAfterRefusal: boolean;
}

/** What was found on the way to the answer, for the words. */
export interface Decision {
  readonly mayGoOn: ConsentReview['mayGoOn'];
  readonly why: keyof typeof WORDS;
}

/** Why, in words. They stand beside the answer itself. */
export const WORDS = {
  immediate:
    'A child may be at immediate risk: do not wait for anybody’s agreement. Tell them after, when it is safe, and record why.',
  unplaced:
    'The level is not known yet, so it is not known which agreement the document asks for. If you fear that a child may come to harm, do not wait: speak to your safeguarding lead.',
  'risk-open':
    'Judge first whether a child is at immediate risk: something recorded describes harm. If so, or if you are not sure, share now. If not, see what is missing below.',
  'not-sharing':
    'You recorded that you will not share, and this may be a matter of safeguarding. Go through it with your manager or safeguarding lead.',
  'ground-untold': 'You recorded a ground for sharing without asking first. Tell them when it is safe.',
  'ground-told': 'You recorded a ground and your reasons for sharing without agreement.',
  incomplete: 'Something is missing from the record of your decision.',
  'refused-safeguarding':
    'A refusal does not close the way: where a child may come to harm, you can share without agreement, on a ground, with your reasons recorded.',
  'silent-safeguarding':
    'No answer does not close the way: where a child may come to harm, you can share without agreement, on a ground, with your reasons recorded.',
  'basis-missing':
    'You have taken advice: now record on which ground you share without agreement, and your reasons. The refusal does not close the way.',
  'refused-advice':
    'The document asks for advice from your manager or safeguarding lead after a refusal. Record the outcome.',
  refused:
    'Agreement was refused or taken back, and no ground for going on without it is recorded. If you come to fear harm to a child, the way to children’s social care stays open.',
  silent: 'Somebody was asked and has not answered. If you come to fear harm to a child, do not wait for the answer.',
  'not-asked':
    'First ask for agreement. Where asking would itself bring a risk, record the ground and your reasons instead.',
  'not-stated': 'The document does not say which agreement is needed here. Follow your own organisation’s rules.',
  'nothing-shared':
    'You recorded that nothing is shared, and why. Here the document asks for agreement before sharing.',
  objection:
    'The child does not agree. The document asks for the agreement of parents only, and does not say what follows.',
  later: 'The document has consent asked for at the first contact with the family, after the referral.',
  agreed: 'Everyone whose agreement the document asks for has agreed, and the record is complete.',
} as const;

/**
 * May one go on? Immediate risk comes before everything. A refusal or silence never closes a
 * safeguarding route: there the answer asks at most for what the practitioner can give alone.
 */
export function decide(at: ConsentFacts): Decision {
  const decision = weigh(at);
  // Nobody is held up by a missing line while it is open whether a child is in danger.
  return decision.mayGoOn === 'no' && at.askNow ? { mayGoOn: 'advice', why: 'risk-open' } : decision;
}

function weigh(at: ConsentFacts): Decision {
  if (at.actNow) return { mayGoOn: 'share-now', why: 'immediate' };
  if (!at.placed) return { mayGoOn: null, why: 'unplaced' };
  if (at.safeguarding && at.sharing.decision === 'not-share') return { mayGoOn: 'advice', why: 'not-sharing' };

  const counted = at.people.filter(({ asked }) => asked !== 'no');
  const agreed = at.listed && counted.length > 0 && counted.every(({ informed }) => informed);
  const refused = counted.some(saysNo);
  const silent = counted.some(({ state }) => state === 'no-answer');
  const untold = !at.listed || counted.some(({ state }) => state === 'not-asked');
  const recorded = at.unrecorded.length === 0;

  if (standsOnGround(at)) {
    if (!recorded) return { mayGoOn: 'no', why: 'incomplete' };
    return untold ? { mayGoOn: 'share-now', why: 'ground-untold' } : { mayGoOn: 'yes', why: 'ground-told' };
  }
  if (!at.safeguarding && at.sharing.decision === 'not-share' && at.need !== 'required') {
    return recorded ? { mayGoOn: 'yes', why: 'nothing-shared' } : { mayGoOn: 'no', why: 'incomplete' };
  }
  if (refused || (silent && at.need !== 'later')) {
    // A ground that only lacks its reasons is finished by writing them, not by asking anybody.
    if (at.sharing.basis === 'ground' && at.sharing.ground) return { mayGoOn: 'no', why: 'incomplete' };
    if (at.safeguarding && at.sharing.advice) return { mayGoOn: 'no', why: 'basis-missing' };
    if (at.safeguarding) return { mayGoOn: 'advice', why: refused ? 'refused-safeguarding' : 'silent-safeguarding' };
    if (at.need === 'not-stated') return { mayGoOn: 'advice', why: 'not-stated' };
    if (refused && at.adviceAfterRefusal && !at.sharing.advice) return { mayGoOn: 'advice', why: 'refused-advice' };
    return { mayGoOn: 'no', why: refused ? 'refused' : 'silent' };
  }
  if (at.people.some(saysNo)) return { mayGoOn: 'advice', why: 'objection' };
  if (agreed) return recorded ? { mayGoOn: 'yes', why: 'agreed' } : { mayGoOn: 'no', why: 'incomplete' };
  if (at.need === 'not-stated') return { mayGoOn: 'advice', why: 'not-stated' };
  if (at.need === 'later') return recorded ? { mayGoOn: 'yes', why: 'later' } : { mayGoOn: 'no', why: 'incomplete' };
  return { mayGoOn: 'no', why: untold ? 'not-asked' : 'incomplete' };
}

const saysNo = ({ state }: PersonReview) => state === 'refused' || state === 'withdrawn';

/**
 * Whether sharing stands on something other than agreement: a ground of the document with reasons,
 * or, where the document leaves room for it, another reason on which advice was taken.
 */
export function standsOnGround({ sharing, consent, safeguarding, need }: ConsentFacts): boolean {
  if (sharing.decision === 'not-share' || !sharing.reasons) return false;
  if (sharing.basis === 'ground') return Boolean(consent?.grounds.some(({ id }) => id === sharing.ground));
  return sharing.basis === 'other' && sharing.advice !== undefined && (safeguarding || need === 'not-stated');
}
