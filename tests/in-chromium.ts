const inFirefox = globalThis.navigator?.userAgent.includes('Firefox') ?? false;

/**
 * `describe` for what is asked of a browser in a way that only Chromium understands: another time zone, paper, dark and
 * forced colours, what a screen reader is told. In Firefox it is skipped, by name.
 */
export const describeInChromium = inFirefox ? describe.skip : describe;

/** `it`, likewise. */
export const itInChromium = inFirefox ? it.skip : it;
