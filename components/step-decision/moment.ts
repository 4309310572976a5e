import { now } from '../shared/today.js';

/** This minute: a form has no seconds, so what is recorded by one press has none either, and both keep their order. */
export const thisMinute = (): Date => new Date(Math.floor(now().getTime() / 60_000) * 60_000);
