import { expect } from '@esm-bundle/chai';
import { readPack, type ThresholdDocument } from '../../src/index.js';
import { cheshireEast2023 as base, documents } from './documents.js';

/* One shared document, and what single councils change of it: one sign, one contact, and nothing else. */

const provenance = { ...base.provenance, id: 'ours', title: 'Ours', area: 'Ours', status: 'illustrative' as const };
const read = (changes: unknown, more: object = {}) =>
  readPack(
    { format: 'threshold-kit/pack@1', extends: 'base', provenance, changes, ...more },
    'ours.json',
    async (name) => {
      if (name !== 'base') throw new Error(name);
      return { json: base, at: name };
    },
  );
async function made(changes: unknown, more?: object): Promise<ThresholdDocument> {
  const result = await read(changes, more);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
async function issues(changes: unknown, more?: object) {
  const result = await read(changes, more);
  return result.ok ? [] : result.issues;
}

const sign = base.indicators[0]!;
const local = {
  ...sign,
  id: 'education.universal.99',
  text: 'The child has missed the school bus',
  overlaps: undefined,
};
const contact = base.contacts.find(({ id }) => id === 'family-help-front-door')!;

describe('A pack that builds on another can change single entries', () => {
  it('one local sign is added, and every shared sign stays as it is', async () => {
    const { indicators } = await made({ indicators: { add: [local] } });
    expect(indicators.slice(0, -1)).to.deep.equal(base.indicators);
    expect(indicators.at(-1)!.text).to.equal(local.text);
  });

  it('one sign is replaced in its place', async () => {
    const { indicators } = await made({ indicators: { replace: [{ ...sign, text: 'Ours' }] } });
    expect(indicators.map(({ id }) => id)).to.deep.equal(base.indicators.map(({ id }) => id));
    expect(indicators[0]!.text).to.equal('Ours');
    expect(indicators.slice(1)).to.deep.equal(base.indicators.slice(1));
  });

  it('one contact is replaced; routes and steps go on leading to it', async () => {
    const now = await made({ contacts: { replace: [{ ...contact, phones: [{ number: '01632 960104' }] }] } });
    expect(now.contacts.find(({ id }) => id === contact.id)!.phones).to.deep.equal([{ number: '01632 960104' }]);
    expect([now.routes, now.steps]).to.deep.equal([base.routes, base.steps]);
  });

  it('what is taken out and named elsewhere is a fault, so that nothing leads nowhere', async () => {
    const id = base.ladders[0]!.indicators[0]!;
    const found = await issues({ indicators: { remove: [id] } });
    expect(found[0]).to.deep.equal({
      path: 'changes.indicators.remove[0]',
      message:
        'This is taken out, and "ladders[0].indicators[0]" names it. Leave it in, or change what names it. (The part "ladders" comes from "base", on which this pack builds.)',
    });
    const definition = base.definitions[0]!.id;
    expect((await made({ definitions: { remove: [definition] } })).definitions).to.deep.equal(
      base.definitions.slice(1),
    );
  });

  it('a piece of advice is added to those of the base', async () => {
    const advice = [{ id: 'schools', for: 'Schools', text: 'Tell your lead.', section: sign.section }];
    const now = await readPack(
      {
        format: 'threshold-kit/pack@1',
        extends: 'base',
        provenance,
        changes: { advice: { add: [{ ...advice[0], id: 'police', for: 'Police' }] } },
      },
      'ours.json',
      async (at) => ({ json: { ...base, advice }, at }),
    );
    expect(now.ok && now.value.advice!.map(({ id }) => id)).to.deep.equal(['schools', 'police']);
  });

  it('a sign that cites a section of our own', async () => {
    const now = await made({
      sections: { add: ['Our page'] },
      indicators: { add: [{ ...local, section: ['Our page'] }] },
    });
    expect(now.sections).to.deep.equal([...base.sections, 'Our page']);
    expect(now.indicators.at(-1)!.section).to.deep.equal(['Our page']);
  });

  it('a level, an area, a way of working and a step protocol are replaced in their place', async () => {
    const named = <T extends { readonly name: string }>(one: T) => ({ replace: [{ ...one, name: 'Ours' }] });
    const names = (list: readonly { readonly name: string }[] = []) => list.map(({ name }) => name);
    const now = await made({
      levels: named(base.levels[1]!),
      domains: named(base.domains[2]!),
      pathways: named(base.pathways[0]!),
    });
    expect(names(now.levels)).to.deep.equal(names(base.levels).with(1, 'Ours'));
    expect(names(now.domains)).to.deep.equal(names(base.domains).with(2, 'Ours'));
    expect(names(now.pathways)).to.deep.equal(names(base.pathways).with(0, 'Ours'));
    expect([now.indicators, now.rules, now.steps]).to.deep.equal([base.indicators, base.rules, base.steps]);
  });

  it('a gap goes by its area and level', async () => {
    const [first, ...rest] = base.gaps;
    const { domain, level } = first!;
    const now = await made({ gaps: { remove: [{ domain, level }], add: [{ ...first!, text: 'Ours' }] } });
    expect(now.gaps).to.deep.equal([...rest, { ...first!, text: 'Ours' }]);
  });

  it('an everyday word is taken out of its entry, and the entry with its last word', async () => {
    const [first, ...rest] = base.words!;
    const one = { ...first!, typed: ['zebra', 'okapi'] };
    const based = { ...base, words: [one, ...rest] };
    const words = async (changes: object) => {
      const pack = { format: 'threshold-kit/pack@1', extends: 'base', provenance, changes: { words: changes } };
      const read = await readPack(pack, 'ours.json', async (at) => ({ json: based, at }));
      return read.ok && read.value.words;
    };
    expect(await words({ remove: ['zebra'] })).to.deep.equal([{ ...one, typed: ['okapi'] }, ...rest]);
    expect(await words({ remove: ['okapi', 'zebra'] })).to.deep.equal(rest);
    expect(await words({ add: [{ ...one, typed: ['tapir'] }] })).to.deep.equal([
      one,
      ...rest,
      { ...one, typed: ['tapir'] },
    ]);
  });

  it('every list of a document can be changed entry by entry', async () => {
    const parts = documents.flatMap(([, one]) => Object.entries(one)).filter(([, part]) => Array.isArray(part));
    const lists = [...new Set(parts.map(([part]) => part)), 'ages', 'advice', 'dimensions'];
    expect(lists).to.include.members(['levels', 'steps', 'words']);
    for (const list of lists) {
      const found = await issues({ [list]: { remove: list === 'gaps' ? [{ domain: 'nothing' }] : ['nothing'] } });
      expect(
        found.map(({ path, message }) => [path, /has no "nothing"/.test(message)]),
        list,
      ).to.deep.equal([[`changes.${list}.remove[0]`, true]]);
    }
  });

  it('a taken-out entry can be given anew under its id', async () => {
    const [first] = base.definitions;
    const now = await made({ definitions: { remove: [first!.id], add: [{ ...first!, text: 'Ours' }] } });
    expect(now.definitions.at(-1)!.text).to.equal('Ours');
  });

  it('without changes it is the base under its own name', async () => {
    expect(await made(undefined)).to.deep.equal({ ...base, provenance });
    expect(await made({})).to.deep.equal({ ...base, provenance });
  });

  const faulty: readonly (readonly [what: string, changes: unknown, path: string, words: RegExp, more?: object])[] = [
    [
      'an entry to replace that the base no longer has',
      { indicators: { replace: [local] } },
      'changes.indicators.replace[0].id',
      /"base" has no "education\.universal\.99"/,
    ],
    [
      'an entry to take out that the base no longer has',
      { contacts: { remove: ['nobody'] } },
      'changes.contacts.remove[0]',
      /"base" has no "nobody"/,
    ],
    [
      'an entry to add that the base has',
      { indicators: { add: [sign] } },
      'changes.indicators.add[0].id',
      /already\. Use "replace"/,
    ],
    [
      'one that is replaced twice: neither is dropped unsaid',
      { contacts: { replace: [contact, { ...contact, name: 'Another' }] } },
      'changes.contacts.replace[1].id',
      /is replaced twice\. Keep one of the two\.$/,
    ],
    [
      'one that is both replaced and taken out',
      { indicators: { replace: [sign], remove: [sign.id] } },
      'changes.indicators.replace[0].id',
      /Do one of the two/,
    ],
    [
      'a part that is given whole and changed',
      { definitions: { remove: [base.definitions[0]!.id] } },
      'changes.definitions',
      /whole/,
      { definitions: base.definitions },
    ],
    [
      'a part that has no single entries',
      { emergency: { remove: ['text'] } },
      'changes',
      /"emergency" is not known here/,
    ],
    [
      'a level that something names',
      { levels: { remove: ['universal'] } },
      'changes.levels.remove[0]',
      /This is taken out, and ".*" names it/,
    ],
    [
      'a section that something cites',
      { sections: { remove: [base.sections[0]!] } },
      'changes.sections.remove[0]',
      /This is taken out, and ".*" names it/,
    ],
    [
      'a section to take out that the base does not list',
      { sections: { remove: ['Page 99'] } },
      'changes.sections.remove[0]',
      /"base" has no "Page 99"/,
    ],
    [
      'a section to add that the base lists',
      { sections: { add: [base.sections[0]!] } },
      'changes.sections.add[0]',
      /already\. Leave it out here/,
    ],
    [
      'a gap to take out that is none',
      { gaps: { remove: [{ domain: 'education', level: 'extra' }] } },
      'changes.gaps.remove[0]',
      /"base" has no "education, extra"/,
    ],
    [
      'an everyday word to take out that the base does not have',
      { words: { remove: ['zebra'] } },
      'changes.words.remove[0]',
      /"base" has no "zebra"/,
    ],
    ['a change of nothing', { indicators: { remove: [] } }, 'changes.indicators.remove', /at least 1 entry/],
  ];
  for (const [what, changes, path, words, more] of faulty)
    it(`${what} is a fault at its place`, async () => {
      const found = await issues(changes, more);
      expect(
        found.some((one) => one.path === path && words.test(one.message)),
        JSON.stringify(found),
      ).to.equal(true);
    });
});

describe('What is no pack', () => {
  it('is told as a fault, whatever it is, and nothing is thrown', async () => {
    const shapes = [
      null,
      undefined,
      1,
      'pack',
      [],
      {},
      { changes: null },
      { changes: 'x' },
      { changes: { rules: null } },
    ];
    const more = [{ changes: { rules: { remove: 'x' } } }, { extends: 'base' }, { extends: 'base', changes: null }];
    for (const json of [...shapes, ...more]) {
      const read = await readPack(json, 'ours.json', async (at) => ({ json: base, at }));
      expect(read.ok, JSON.stringify(json)).to.equal(false);
      if (!read.ok) expect(read.issues, JSON.stringify(json)).to.not.be.empty;
    }
  });
});
