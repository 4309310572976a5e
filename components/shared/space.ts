import { css } from 'lit';

/*
 * The spaces, against the size of the text they stand by: every margin, padding and gap in the kit is
 * one of these. With text of 16 px they are 2, 4, 8, 12, 16 and 24 px. On paper it is millimetres.
 */

/** Between marks that belong together. */
export const hair = css`0.125em`;
/** Between the lines of a dense list. */
export const tight = css`0.25em`;
/** Between a box and its words, and inside a cell. */
export const near = css`0.5em`;
/** Between paragraphs, and inside a frame. */
export const apart = css`0.75em`;
/** Between questions, and between things side by side. */
export const wide = css`1em`;
/** Between parts. */
export const far = css`1.5em`;
