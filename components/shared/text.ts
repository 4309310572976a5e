import { css } from 'lit';

/* The sizes of text, against the host's own: every size in the kit is one of these. On paper it is points. */

/** Notes beside what matters. */
export const small = css`0.9em`;
/** What one reads. */
export const body = css`1em`;
/** Headings inside a part, and what must not be missed. */
export const large = css`1.15em`;
/** The heading of a part, and its answer. */
export const title = css`1.35em`;
