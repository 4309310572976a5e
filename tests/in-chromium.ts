const agent = globalThis.navigator?.userAgent ?? '';
export const inWebKit = /Version\/\S+ .*Safari/.test(agent);
const elsewhere = inWebKit || agent.includes('Firefox');

/**
 * `describe` for what is asked of a browser in a way that only Chromium understands: another time zone, paper, dark and
 * forced colours, what a screen reader is told. In Firefox and WebKit it is skipped, by name.
 */
export const describeInChromium = elsewhere ? describe.skip : describe;

/** `it`, likewise. */
export const itInChromium = elsewhere ? it.skip : it;
