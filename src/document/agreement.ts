/** Whose agreement a document asks for: everyone with parental responsibility; the child, where the child has capacity. */
export const AGREE_FROM = ['parents', 'child'] as const;
/** What a document asks for: agreement before one goes on, to seek it, or to seek it at the first contact after a referral. */
export const AGREEMENT_NEEDS = ['required', 'sought', 'later'] as const;
/** What a ground is for: it permits sharing, it excuses you from asking, it lets you share in spite of a refusal. */
export const GROUND_USES = ['sharing', 'not-asking', 'refusal'] as const;
/** Where somebody's agreement to support can stand, once they were asked. Not asked is the absence of all four. */
export const AGREEMENT_STATES = ['given', 'refused', 'withdrawn', 'no-answer'] as const;

export type AgreementState = (typeof AGREEMENT_STATES)[number];
