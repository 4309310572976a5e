import { css } from 'lit';

/** Declarations where an element begins: of what a host's sheet hands down, only font, colour and spacing for readers go on. */
export const ground = css`
  background: Canvas;
  color: CanvasText;
  /* A floor, so that it can be read whatever the host does. */
  font-size: max(1em, 14px);
  text-align: start;
  text-indent: 0;
  text-shadow: none;
  text-transform: none;
  white-space: normal;
  hyphens: manual;
  word-break: normal;
  list-style: outside;
  cursor: auto;
  /* A long word, or an e-mail address, may be wider than a small screen, beside a box too. */
  overflow-wrap: anywhere;
`;
