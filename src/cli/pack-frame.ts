/** The section that everything cites that comes from a table alone. */
export const TABLE = 'Table';

const cited = { section: [TABLE] };

/** What a table does not hold, so that a pack made from one can be read: nothing in it claims to come from a document. */
export function packFrame({ id, title }: { readonly id: string; readonly title: string }) {
  return {
    format: 'threshold-kit/pack@1',
    provenance: {
      id,
      title,
      publisher: 'Publisher not stated',
      area: 'Area not stated',
      published: 'date not stated',
      status: 'illustrative',
      // Who checked or confirmed it is said from what the pack records of that, so that it holds afterwards too.
      statusNote: 'Made from a table by a command.',
      source: 'A table of signs by area and level.',
      wording: 'verbatim',
    },
    sections: [TABLE],
    principles: [],
    emergency: { text: 'In an emergency, call the police on 999.', contacts: ['police-999'], ...cited },
    levels: [] as unknown[],
    domains: [] as unknown[],
    gaps: [] as unknown[],
    indicators: [] as unknown[],
    ladders: [],
    questions: [
      {
        id: 'immediate-risk',
        text: 'Could a child be at immediate risk of harm?',
        options: [
          { id: 'yes', label: 'Yes', then: [{ kind: 'urgent' }] },
          { id: 'no', label: 'No', then: [] },
          { id: 'unsure', label: 'Not sure', undecided: true, then: [{ kind: 'urgent' }] },
        ],
        ...cited,
      },
    ],
    rules: [],
    contacts: [
      {
        id: 'police-999',
        name: 'Police, emergency',
        for: 'A child in danger now',
        phones: [{ number: '999' }],
        ...cited,
      },
    ],
    routes: [],
    assessments: [],
    plans: [],
    tools: [],
    pathways: [],
    programmes: [],
    measures: [],
    definitions: [],
  };
}

/** A level that a table names. It says nothing of what the level means, and neither does the pack. */
export const levelOfTable = (id: string, name: string, mark: string | undefined) => ({
  id,
  name,
  ...(mark === undefined ? {} : { mark }),
  summary: 'The table does not say what this level means.',
  ...cited,
});

/** An area or an age band that a table names. */
export const areaOfTable = (id: string, name: string) => ({ id, name, ...cited });
