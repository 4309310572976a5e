import {
  confirmationSentences,
  gapAt,
  indicatorsIn,
  sentences,
  type Indicator,
  type ThresholdDocument,
} from '../document/index.js';

/** Two documents beside each other, each with its own areas and levels. Plain values. */
export interface DocumentComparison {
  readonly one: DocumentSide;
  readonly other: DocumentSide;
  /** To be shown with it, always. */
  readonly note: string;
  /** The areas of the first document in its order, then those of the other alone. */
  readonly areas: readonly {
    readonly domain: string;
    /** Null where the document has no area by this id, which is not "no need". */
    readonly one: DocumentArea | null;
    readonly other: DocumentArea | null;
  }[];
}

/** Whose document it is, how it stands, and what its levels are. */
export interface DocumentSide {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly area: string;
  readonly published: string;
  readonly standing: string;
  readonly statusNote: string;
  /** Who has confirmed it, over which text, and what nobody has confirmed. */
  readonly confirmations: readonly string[];
  readonly supersededBy: string | null;
  readonly levels: readonly {
    readonly id: string;
    readonly name: string;
    readonly summary: string;
    readonly sections: readonly string[];
  }[];
}

export interface DocumentArea {
  readonly name: string;
  readonly sections: readonly string[];
  /** One for each level of the document itself, lowest first. */
  readonly levels: readonly {
    readonly level: string;
    readonly signs: readonly (Pick<Indicator, 'id' | 'text' | 'kind'> & {
      /** What must all hold for the sign to stand there; empty where nothing is asked. */
      readonly conditions: readonly string[];
      /** The name of its tier, where the document puts the sign in one. */
      readonly tier: string | null;
    })[];
    /** Why there are no signs; null where there are some, or the source does not say. */
    readonly gap: string | null;
  }[];
}

/**
 * Two documents by area and level, for a family that moves or a school that serves two councils. Areas
 * stand beside each other where both packs give them the same id. Levels are never matched: the same name
 * may mean another thing.
 */
export function compareDocuments(one: ThresholdDocument, other: ThresholdDocument): DocumentComparison {
  const ids = new Set([...one.domains, ...other.domains].map(({ id }) => id));
  return {
    one: sideOf(one),
    other: sideOf(other),
    note: 'Levels of two documents are not the same thing, even where they have the same name. Use the document of the area where the child lives.',
    areas: [...ids].map((domain) => ({ domain, one: areaOf(one, domain), other: areaOf(other, domain) })),
  };
}

const sideOf = (document: ThresholdDocument): DocumentSide => {
  const { provenance, levels } = document;
  const { id, title, publisher, area, published, status, statusNote, supersededBy } = provenance;
  return {
    id,
    title,
    publisher,
    area,
    published,
    standing: sentences.standing[status],
    statusNote,
    confirmations: confirmationSentences(document),
    supersededBy: supersededBy ?? null,
    levels: levels.map(({ id: level, name, summary, section }) => ({ id: level, name, summary, sections: section })),
  };
};

function areaOf(document: ThresholdDocument, id: string): DocumentArea | null {
  const domain = document.domains.find((one) => one.id === id);
  if (!domain) return null;
  return {
    name: domain.name,
    sections: domain.section,
    levels: document.levels.map(({ id: level, tiers }) => {
      const signs = indicatorsIn(document, id, level).map(({ id: sign, text, kind, conditions = [], tier }) => ({
        id: sign,
        text,
        kind,
        conditions,
        tier: tiers?.find((one) => one.id === tier)?.name ?? null,
      }));
      return { level, signs, gap: signs.length ? null : (gapAt(document, id, level)?.text ?? null) };
    }),
  };
}
