/**
 * A text that stands for another and does not show it: two 32-bit FNV-1a hashes. It tells that a text
 * was changed. It proves nothing about who wrote it.
 */
export function fingerprint(text: string): string {
  const hash = (seed: number) => {
    let sum = seed;
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619) >>> 0;
    return sum.toString(16).padStart(8, '0');
  };
  return hash(2166136261) + hash(84696351);
}
