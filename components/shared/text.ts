import { css } from 'lit';

/* The sizes of text, against the host's own: every size in the kit is one of these. On paper it is points. */

/** Where room is short: inside a mark, and in the bar of a phone. */
export const tiny = css`max(0.8125em, 12px)`;
/** Notes beside what matters. */
export const small = css`0.875em`;
/** What is dense or goes with other words: signs, sources, doubts. */
export const quiet = css`0.9375em`;
/** What one reads. */
export const body = css`1em`;
/** Headings inside a part, and what must not be missed. */
export const large = css`1.125em`;
/** The heading of a part, and its answer. */
export const title = css`1.5em`;
