/* Figures from measured values, and how they are printed. */

/** The value below which the given part of the values lies. */
export function at(values, part) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}
export const median = (values) => at(values, 0.5);

/** The median of the rounds' own ratios, which suffers least from what else the machine does, and its middle half. */
export function ratio(values, others) {
  const each = values.map((value, round) => value / others[round]);
  return { p50: median(each), from: at(each, 0.25), to: at(each, 0.75) };
}

export const ms = (value) => `${value < 1 ? value.toFixed(2) : value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
export const mb = (bytes) => `${(bytes / 1024 / 1024).toFixed(2)} MB`;
/** The median, and in brackets what 19 of 20 stay below. */
export const spread = (values, print = ms) => `${print(median(values))} (${print(at(values, 0.95))})`;
export const times = ({ p50, from, to }) => `${p50.toFixed(2)} × (${from.toFixed(2)} to ${to.toFixed(2)})`;
export const count = (value) => Math.round(value).toLocaleString('en-GB');

const row = (cells) => `| ${cells.join(' | ')} |`;
/** A table; the first column is words, the others figures. */
export const table = (head, rows) =>
  [row(head), row(head.map((_, column) => (column ? '---:' : '---'))), ...rows.map(row)].join('\n');

/** An aim with its answer: what is over it is said to be missed. */
export const held = (value, limit, aim) => `${aim}: ${value <= limit ? 'met' : '**missed**'}`;
