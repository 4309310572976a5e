import { css } from 'lit';

/**
 * Declarations where an element begins. Of what a host's sheet hands down, the font, letter and word spacing and the
 * direction go on; what would keep text from being read, copied or typed ends here.
 */
export const ground = css`
  background: Canvas;
  color: CanvasText;
  /* A floor, so that it can be read whatever the host does. */
  font-size: max(1em, 14px);
  font-variant-caps: normal;
  font-variant-position: normal;
  line-height: 1.4;
  text-align: start;
  text-align-last: auto;
  text-indent: 0;
  text-emphasis: none;
  text-shadow: none;
  text-transform: none;
  white-space: normal;
  hyphens: manual;
  word-break: normal;
  line-break: auto;
  list-style: outside;
  cursor: auto;
  caret-color: auto;
  quotes: auto;
  forced-color-adjust: auto;
  /* Not "auto", which follows the page: a telephone number and the report are there to be copied. */
  -webkit-user-select: text;
  user-select: text;
  -webkit-touch-callout: default;
  -webkit-text-fill-color: currentColor;
  -webkit-text-stroke: 0;
  -webkit-text-security: none;
  /* A long word, or an e-mail address, may be wider than a small screen, beside a box too. */
  overflow-wrap: anywhere;
`;
