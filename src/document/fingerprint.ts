const step = (sum: number, code: number) => Math.imul(sum ^ code, 16777619);
const hex = (sum: number) => (sum >>> 0).toString(16).padStart(8, '0');

/**
 * A text that stands for another and does not show it: two 32-bit FNV-1a hashes. It tells that a text
 * was changed. It proves nothing about who wrote it.
 */
export const fingerprint = (text: string): string => fingerprintOfParts((add) => add(text));

/** The fingerprint of a plain value, whatever the order of its keys: each text in it with its length, so that none runs into the next. */
export const fingerprintOfValue = (value: unknown): string =>
  fingerprintOfParts((add) => {
    const walk = (one: unknown): void => {
      if (Array.isArray(one)) {
        add(`[${one.length}`);
        one.forEach(walk);
      } else if (typeof one === 'object' && one !== null) {
        const keys = Object.keys(one).filter((key) => (one as Record<string, unknown>)[key] !== undefined);
        add(`{${keys.length}`);
        for (const key of keys.sort()) {
          add(`${key.length}:${key}`);
          walk((one as Record<string, unknown>)[key]);
        }
      } else {
        const text = String(one);
        add(`${typeof one}${text.length}:`);
        add(text);
      }
    };
    walk(value);
  });

function fingerprintOfParts(write: (add: (text: string) => void) => void): string {
  // Whole numbers of 32 bits with a sign: a browser keeps no others without a place in memory for each.
  let one = 2166136261 | 0;
  let other = 84696351;
  write((text) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = step(one, code);
      other = step(other, code);
    }
  });
  return hex(one) + hex(other);
}
