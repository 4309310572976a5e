import { secondWording, type ThresholdDocument } from '../document/index.js';
import { plain } from './report-paper.js';

/** A wording in another language, as FHIR's own extension has it. */
export interface Translated {
  readonly extension: readonly {
    readonly url: string;
    readonly extension: readonly (
      | { readonly url: 'lang'; readonly valueCode: string }
      | { readonly url: 'content'; readonly valueString: string }
    )[];
  }[];
}

/** An item of a FHIR R4 Questionnaire, as far as the kit writes it. */
export interface QuestionnaireItem {
  readonly linkId: string;
  readonly text: string;
  readonly _text?: Translated;
  readonly type: 'group' | 'boolean' | 'choice' | 'date' | 'dateTime' | 'string' | 'text' | 'time';
  readonly repeats?: true;
  readonly answerOption?: readonly { readonly valueCoding: Coding & { readonly _display?: Translated } }[];
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

/** Words of an item: the kit's own, or the document's with its second language. */
export type Words = string | { readonly text: string; readonly language: string; readonly second: string };

/** A code with its words, to choose. */
export interface Option {
  readonly code: string;
  readonly display: Words;
}

/** Words in the document's two languages; in the first alone where the second has none. */
export const inBoth = (document: ThresholdDocument, text: string, second: string | undefined): Words =>
  second === undefined ? text : { text, language: document.second!.language, second };

/** Words made of texts of the document that each have a wording, and of names beside them that stay as they are without one. */
export function worded(
  document: ThresholdDocument,
  texts: readonly string[],
  say: (...texts: readonly string[]) => string = (...said) => said.join(''),
  beside: readonly string[] = [],
): Words {
  const second = texts.map((text) => secondWording(document, text));
  const isWhole = (all: readonly (string | undefined)[]): all is readonly string[] => !all.includes(undefined);
  return inBoth(
    document,
    say(...texts, ...beside),
    isWhole(second) ? say(...second, ...beside.map((name) => secondWording(document, name) ?? name)) : undefined,
  );
}

const textOf = (words: Words): string => plain(typeof words === 'string' ? words : words.text);

/** The second language of words, in the extension that FHIR has for it; undefined for words in one language. */
const translated = (words: Words): Translated | undefined =>
  typeof words === 'string'
    ? undefined
    : {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/translation',
            extension: [
              { url: 'lang', valueCode: words.language },
              { url: 'content', valueString: plain(words.second) },
            ],
          },
        ],
      };
const textBeside = (words: Words) => {
  const _text = translated(words);
  return _text ? { _text } : {};
};
const displayBeside = (words: Words) => {
  const _display = translated(words);
  return _display ? { _display } : {};
};

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
  title: Words,
  parts: (from: T) => readonly P[],
  fields: readonly Field<P>[],
  repeats = false,
): Field<T> {
  const text = textOf(title);
  return {
    item: {
      linkId,
      text,
      ...textBeside(title),
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
  title: Words,
  given: (from: T) => string | null | undefined | readonly string[],
  repeats = false,
): Field<T> {
  const text = textOf(title);
  return {
    item: { linkId, text, ...textBeside(title), type, ...(repeats ? { repeats: true } : {}) },
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
  title: Words,
  options: readonly Option[],
  given: (from: T) => string | undefined | readonly string[],
  fields: readonly Field<T>[] = [],
  repeats = false,
): Field<T> {
  const text = textOf(title);
  const known = new Map(
    options.map(({ code, display }) => {
      const coding = { code, display: textOf(display) };
      return [code, { coding, asked: { ...coding, ...displayBeside(display) } }] as const;
    }),
  );
  return {
    item: {
      linkId,
      text,
      ...textBeside(title),
      type: 'choice',
      ...(repeats ? { repeats: true } : {}),
      answerOption: [...known.values()].map(({ asked }) => ({ valueCoding: asked })),
      ...(fields.length ? { item: fields.map(({ item }) => item) } : {}),
    },
    answer: (from) => {
      const answer = [given(from) ?? []].flat().flatMap((code) => {
        const valueCoding = known.get(code)?.coding;
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
  title: Words,
  found: (from: T) => P | undefined,
  fields: readonly Field<P>[] = [],
): Field<T> {
  const text = textOf(title);
  return {
    item: {
      linkId,
      text,
      ...textBeside(title),
      type: 'boolean',
      ...(fields.length ? { item: fields.map(({ item }) => item) } : {}),
    },
    answer: (from) => {
      const part = found(from);
      if (part === undefined) return [];
      const item = fields.flatMap((field) => field.answer(part));
      return [{ linkId, text, answer: [{ valueBoolean: true, ...(item.length ? { item } : {}) }] }];
    },
  };
}
