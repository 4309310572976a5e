import { plain } from './report-paper.js';

/** An item of a FHIR R4 Questionnaire, as far as the kit writes it. */
export interface QuestionnaireItem {
  readonly linkId: string;
  readonly text: string;
  readonly type: 'group' | 'boolean' | 'choice' | 'date' | 'dateTime' | 'string' | 'text' | 'time';
  readonly repeats?: true;
  readonly answerOption?: readonly { readonly valueCoding: Coding }[];
  readonly item?: readonly QuestionnaireItem[];
}

/** An item of a FHIR R4 QuestionnaireResponse. */
export interface ResponseItem {
  readonly linkId: string;
  readonly text: string;
  readonly answer?: readonly ResponseAnswer[];
  readonly item?: readonly ResponseItem[];
}

export interface ResponseAnswer {
  readonly valueBoolean?: true;
  readonly valueCoding?: Coding;
  readonly valueDate?: string;
  readonly valueDateTime?: string;
  readonly valueString?: string;
  readonly valueTime?: string;
  readonly item?: readonly ResponseItem[];
}

export interface Coding {
  readonly code: string;
  readonly display: string;
}

/** A question and its answer in one, so that a response cannot part from its questionnaire. */
export interface Field<T> {
  readonly item: QuestionnaireItem;
  answer(from: T): ResponseItem[];
}

/** A choice that the record names by its code. */
export const codings = (options: Readonly<Record<string, string>>): Coding[] =>
  Object.entries(options).map(([code, display]) => ({ code, display }));

/** Fields under one heading, once for each part of what is recorded; without any, nothing is answered. */
export function group<T, P>(
  linkId: string,
  title: string,
  parts: (from: T) => readonly P[],
  fields: readonly Field<P>[],
  repeats = false,
): Field<T> {
  const text = plain(title);
  return {
    item: {
      linkId,
      text,
      type: 'group',
      ...(repeats ? { repeats } : {}),
      item: fields.map(({ item }) => item),
    } as QuestionnaireItem,
    answer: (from) =>
      parts(from).flatMap((part) => {
        const item = fields.flatMap((field) => field.answer(part));
        return item.length ? [{ linkId, text, item }] : [];
      }),
  };
}

type Plain = 'date' | 'dateTime' | 'string' | 'text' | 'time';
const VALUES = {
  date: 'valueDate',
  dateTime: 'valueDateTime',
  string: 'valueString',
  text: 'valueString',
  time: 'valueTime',
} as const;

/** A question that is answered in words, with a day or with a time. */
export function ask<T>(
  linkId: string,
  type: Plain,
  title: string,
  given: (from: T) => string | null | undefined | readonly string[],
  repeats = false,
): Field<T> {
  const text = plain(title);
  return {
    item: { linkId, text, type, ...(repeats ? { repeats: true } : {}) },
    answer: (from) => {
      const answer = [given(from) ?? []]
        .flat()
        .map(plain)
        .filter(Boolean)
        .map((value) => ({ [VALUES[type]]: value }));
      return answer.length ? [{ linkId, text, answer }] : [];
    },
  };
}

/** A question with options; what was given beside the answer stands under it. */
export function choose<T>(
  linkId: string,
  title: string,
  options: readonly Coding[],
  given: (from: T) => string | undefined | readonly string[],
  fields: readonly Field<T>[] = [],
  repeats = false,
): Field<T> {
  const text = plain(title);
  const known = new Map(options.map(({ code, display }) => [code, { code, display: plain(display) }]));
  return {
    item: {
      linkId,
      text,
      type: 'choice',
      ...(repeats ? { repeats: true } : {}),
      answerOption: [...known.values()].map((valueCoding) => ({ valueCoding })),
      ...(fields.length ? { item: fields.map(({ item }) => item) } : {}),
    },
    answer: (from) => {
      const answer = [given(from) ?? []].flat().flatMap((code) => {
        const valueCoding = known.get(code);
        const item = fields.flatMap((field) => field.answer(from));
        return valueCoding ? [{ valueCoding, ...(item.length ? { item } : {}) }] : [];
      });
      return answer.length ? [{ linkId, text, answer }] : [];
    },
  };
}

/** A box: ticked, or not answered. What is not ticked is unknown and never "no". */
export function tick<T, P>(
  linkId: string,
  title: string,
  found: (from: T) => P | undefined,
  fields: readonly Field<P>[] = [],
): Field<T> {
  const text = plain(title);
  return {
    item: { linkId, text, type: 'boolean', ...(fields.length ? { item: fields.map(({ item }) => item) } : {}) },
    answer: (from) => {
      const part = found(from);
      if (part === undefined) return [];
      const item = fields.flatMap((field) => field.answer(part));
      return [{ linkId, text, answer: [{ valueBoolean: true, ...(item.length ? { item } : {}) }] }];
    },
  };
}
