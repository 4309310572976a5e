import { css } from 'lit';

/*
 * The spaces, against the size of the text they stand by: every margin, padding and gap in the kit is
 * one of these. With text of 16 px they are 2, 4, 6, 8, 12, 16 and 24 px, and 32 and 40 px for what is
 * set in. On paper it is millimetres.
 */

/** Between marks that belong together. */
export const hair = css`0.125em`;
/** Between the lines of a dense list. */
export const tight = css`0.25em`;
/** Between a mark and its word, and in what one presses. */
export const close = css`0.375em`;
/** Between a box and its words, and inside a cell. */
export const near = css`0.5em`;
/** Between paragraphs, and inside a frame. */
export const apart = css`0.75em`;
/** Between questions, and between things side by side. */
export const wide = css`1em`;
/** Between parts. */
export const far = css`1.5em`;
/** Set in by a level's mark. */
export const mark = css`2em`;
/** Set in by what one presses. */
export const box = css`2.5em`;
