import { raw } from './documents.js';

/** Cheshire East's pack with so many signs more, all in the cell of the first. */
export function largePack(count: number, change: (pack: any) => void = () => undefined): any {
  const pack: any = structuredClone(raw.cheshireEast);
  const { domain, level } = pack.indicators[0];
  const start = pack.indicators.filter((one: any) => one.domain === domain && one.level === level).length;
  for (let at = 1; pack.indicators.length < count; at++)
    pack.indicators.push({ ...pack.indicators[0], overlaps: [], id: `${domain}.${level}.${start + at}` });
  for (const one of pack.indicators) if (one.overlaps?.length === 0) delete one.overlaps;
  change(pack);
  return pack;
}
