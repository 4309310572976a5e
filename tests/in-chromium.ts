/**
 * `describe` for what is asked of a browser in a way that only Chromium understands: another time zone, paper, dark and
 * forced colours, what a screen reader is told. In Firefox it is skipped, by name.
 */
export const describeInChromium = globalThis.navigator?.userAgent.includes('Firefox') ? describe.skip : describe;
