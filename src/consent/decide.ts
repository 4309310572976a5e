import type { Consent } from '../document/index.js';
import type { Sharing } from '../record/index.js';
import { saysNo, type PersonReview } from './people.js';
import type { ConsentReview, Outstanding } from './types.js';
import type { Why } from './words.js';

/** What the answer hangs on. */
export interface ConsentFacts {
  /** A child is, or may be, at immediate risk. */
  readonly actNow: boolean;
  /** Something recorded describes harm, and whether the risk is immediate was not judged since. */
  readonly askNow: boolean;
  /** False while no level is known. */
  readonly placed: boolean;
  /** True where agreement is asked for in some steps alone, and none is chosen. */
  readonly stepOpen: boolean;
  readonly need: Exclude<ConsentReview['need'], 'of-a-step'>;
  readonly safeguarding: boolean;
  /** A referral that does not wait for anybody's agreement: the document orders it, or the level is one of protection. */
  readonly refers: boolean;
  readonly people: readonly PersonReview[];
  /** True where everybody whose agreement counts is listed. */
  readonly listed: boolean;
  readonly sharing: Sharing;
  readonly grounds: Consent['grounds'];
  /** The document's words on taking advice. */
  readonly advice: Consent['advice'];
  /** Faults in the record of the sharing decision. */
  readonly unrecorded: readonly Outstanding['field'][];
  /** True where advice is taken after a refusal, and either decision can then stand. */
  readonly adviceAfterRefusal: boolean;
}

/** What was found on the way to the answer, for the words. */
export interface Decision {
  readonly mayGoOn: ConsentReview['mayGoOn'];
  readonly why: Why;
}

/**
 * Can it go ahead? Immediate risk comes before everything. A refusal or silence never closes a
 * safeguarding route: there the answer asks at most for what the practitioner can give alone.
 * Deciding not to share is never a yes.
 */
export function decide(at: ConsentFacts): Decision {
  const decision = weigh(at);
  const { mayGoOn } = decision;
  // A referral that is not to wait is never answered with "not yet", or with advice first because somebody said no.
  const urges = at.refers && at.sharing.decision !== 'not-share';
  // Nobody is held up by a missing line, or told to ask anybody, while it is open whether a child is in danger.
  if (at.askNow && (mayGoOn === null || mayGoOn === 'no' || mayGoOn === 'advice'))
    return { mayGoOn: urges ? 'refer' : 'advice', why: 'risk-open' };
  // What was said still counts; only what the document asks for is open.
  if (at.stepOpen && decision.why === 'not-stated') return { mayGoOn: null, why: 'step-open' };
  return urges && (mayGoOn === 'no' || mayGoOn === 'advice') ? { ...decision, mayGoOn: 'refer' } : decision;
}

function weigh(at: ConsentFacts): Decision {
  const { need, sharing, safeguarding, adviceAfterRefusal } = at;
  if (at.actNow) return { mayGoOn: 'share-now', why: 'immediate' };
  if (!at.placed) return { mayGoOn: null, why: 'unplaced' };
  const recorded = at.unrecorded.length === 0;
  const { refused, silent, untold, agreed } = answers(at);
  const adviceFirst = refused && adviceAfterRefusal && !sharing.advice;

  if (sharing.decision === 'not-share') {
    if (safeguarding) return { mayGoOn: 'advice', why: 'not-sharing-harm' };
    if (adviceFirst) return { mayGoOn: 'advice', why: 'refused-advice' };
    return recorded ? { mayGoOn: 'not-sharing', why: 'not-sharing' } : { mayGoOn: 'no', why: 'incomplete' };
  }
  if (standsWithoutAgreement(at)) {
    if (!recorded) return { mayGoOn: 'no', why: 'incomplete' };
    return untold ? { mayGoOn: 'share-now', why: 'ground-untold' } : { mayGoOn: 'yes', why: 'ground-told' };
  }
  if (refused || silent) return afterRefusal(at, adviceFirst);
  if (isObjectionOpen(at)) {
    const where = safeguarding ? '-safeguarding' : need === 'not-stated' ? '-not-stated' : '';
    return { mayGoOn: 'advice', why: `objection${where}` };
  }
  if (agreed) {
    if (!recorded) return { mayGoOn: 'no', why: 'incomplete' };
    return { mayGoOn: 'yes', why: need === 'not-stated' ? 'agreed-not-stated' : 'agreed' };
  }
  if (need === 'not-stated')
    return at.refers ? { mayGoOn: 'no', why: 'refer-not-stated' } : { mayGoOn: 'advice', why: 'not-stated' };
  if (need === 'later') return recorded ? { mayGoOn: 'yes', why: 'later' } : { mayGoOn: 'no', why: 'incomplete' };
  if (!untold || replaces(at)) return { mayGoOn: 'no', why: recorded ? 'agreement-incomplete' : 'incomplete' };
  if (at.refers) return { mayGoOn: 'no', why: 'ask-and-refer' };
  if (groundOf(at)) return { mayGoOn: 'no', why: 'still-ask' };
  return { mayGoOn: 'no', why: states(at, 'not-asking') ? 'not-asked' : 'not-asked-no-ground' };
}

/** Somebody refused, or was asked and has not answered, and what is recorded does not stand in the place of agreement. */
function afterRefusal(at: ConsentFacts, adviceFirst: boolean): Decision {
  const { sharing, safeguarding, need } = at;
  const { refused } = answers(at);
  // A basis that only lacks its reasons is finished by writing them, not by asking anybody.
  if (replaces(at) && sharing.basis === 'ground') return { mayGoOn: 'no', why: 'incomplete' };
  const said = refused ? 'refused' : 'silent';
  if (safeguarding) {
    if (sharing.advice) return { mayGoOn: 'no', why: 'basis-missing' };
    if (at.refers) return { mayGoOn: 'no', why: `${said}-refer` };
    return { mayGoOn: 'advice', why: `${said}-safeguarding${states(at, 'refusal') ? '' : '-no-ground'}` };
  }
  if (need === 'not-stated') {
    if (!refused) return { mayGoOn: 'advice', why: 'not-stated' };
    return sharing.advice ? { mayGoOn: 'no', why: 'after-advice' } : { mayGoOn: 'advice', why: 'refused-not-stated' };
  }
  const uses = groundOf(at)?.for;
  if (uses && sharing.reasons) {
    if (!overcomes(at, uses)) {
      if (sharing.advice) return { mayGoOn: 'no', why: `ground-${said}-advised` };
      return { mayGoOn: 'advice', why: uses.includes('sharing') ? `${said}-advice` : `ground-${said}` };
    }
    return { mayGoOn: 'no', why: 'still-ask' };
  }
  if (adviceFirst) return { mayGoOn: 'advice', why: 'refused-advice' };
  if (refused && at.adviceAfterRefusal) return { mayGoOn: 'no', why: 'after-advice' };
  return { mayGoOn: 'no', why: said };
}

/** What those whose agreement counts have said. */
function answers({ people, listed, need }: ConsentFacts) {
  const counted = people.filter(({ asked }) => asked !== 'no');
  return {
    refused: counted.some(saysNo),
    silent: need !== 'later' && counted.some(({ state }) => state === 'no-answer'),
    untold: !listed || counted.some(({ state }) => state === 'not-asked'),
    agreed: listed && counted.length > 0 && counted.every(({ informed }) => informed),
  };
}

/** Whether somebody said no, which is a child whose agreement is not asked for where nobody refused, and nobody was asked for advice on it. */
const isObjectionOpen = ({ people, sharing }: ConsentFacts): boolean => !sharing.advice && people.some(saysNo);

const states = ({ grounds }: ConsentFacts, use: Consent['grounds'][number]['for'][number]) =>
  grounds.some((ground) => ground.for.includes(use));

/** The ground of the document that one shares on; undefined where the basis is another. */
const groundOf = ({ sharing, grounds }: ConsentFacts) =>
  sharing.basis === 'ground' ? grounds.find(({ id }) => id === sharing.ground) : undefined;

/** Whether a ground for these uses answers a refusal or silence. Advice makes one that permits sharing enough. */
const overcomes = (at: ConsentFacts, uses: Consent['grounds'][number]['for']): boolean =>
  at.safeguarding ||
  at.need === 'not-stated' ||
  uses.includes('refusal') ||
  (uses.includes('sharing') && at.sharing.advice !== undefined);

/**
 * Whether the basis, once its reasons are written, takes the place of agreement from everybody: one
 * who was not asked needs an exception to asking, one who refused a ground that answers a refusal.
 */
export function replaces(at: ConsentFacts): boolean {
  const { sharing, safeguarding, need } = at;
  if (sharing.decision === 'not-share') return false;
  const { refused, silent, untold } = answers(at);
  const blocked = refused || silent;
  if (sharing.basis === 'other') {
    const eitherCanStand = refused && !untold && at.adviceAfterRefusal;
    return sharing.advice !== undefined && (safeguarding || need === 'not-stated' || eitherCanStand);
  }
  const ground = groundOf(at);
  if (!ground) return false;
  const asksFirst = need === 'required' || need === 'sought';
  const excused = ground.for.includes('not-asking') || !asksFirst || (blocked && safeguarding);
  return (!untold || excused) && (!blocked || overcomes(at, ground.for));
}

/** Whether sharing stands on something other than agreement, with its reasons recorded. */
export const standsWithoutAgreement = (at: ConsentFacts): boolean => Boolean(at.sharing.reasons) && replaces(at);

/** Whether a ground was chosen that does not fit what people said: it stays outstanding to choose another. */
export const isGroundUnfit = (at: ConsentFacts): boolean =>
  groundOf(at) !== undefined && at.sharing.decision !== 'not-share' && !answers(at).agreed && !replaces(at);
