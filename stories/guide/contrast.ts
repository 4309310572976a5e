/*
 * Contrast as WCAG 2.2 works it out, from the colours that the browser shows.
 */

export type Colour = readonly [red: number, green: number, blue: number];

/** A colour as the browser gives it back, `rgb(29, 90, 148)` or `color(srgb 0.1 0.2 0.3)`, in parts of 1. */
export function parseColour(text: string): Colour {
  const numbers = (text.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0] = text.startsWith('color(srgb') ? numbers : numbers.map((one) => one / 255);
  return [red, green, blue];
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** From 1 (no difference) to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A ratio that is cut, not rounded up: 4.49 is not 4.5. */
export const ratioWords = (ratio: number) => `${(Math.floor(ratio * 100) / 100).toFixed(2)} to 1`;

export const hex = (colour: Colour) =>
  `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
