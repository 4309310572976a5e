import { expect } from '@esm-bundle/chai';
import {
  newRecord,
  readDocument,
  readFacts,
  readHolidays,
  readLawNotes,
  readPack,
  readRecord,
} from '../../src/index.js';
import { cheshireEast2023, westCheshire2019 } from './documents.js';

/*
 * Data that a host hands over may be more than data. A store of immutable copies takes its drafts back: whatever
 * looks at one later throws.
 */
const throws = (): never => {
  throw new Error('It was taken back');
};
const revoked = (target: object) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const record = newRecord(cheshireEast2023);
const whole: Record<string, readonly [object, (json: unknown) => unknown]> = {
  readDocument: [westCheshire2019, readDocument],
  readPack: [
    { extends: 'west-cheshire-2019', ...westCheshire2019 },
    (json) => readPack(json, 'here', () => Promise.resolve({ json: westCheshire2019, at: 'there' })),
  ],
  readRecord: [record, (json) => readRecord(cheshireEast2023, json)],
  readFacts: [{ children: [] }, readFacts],
  readHolidays: [{ 'england-and-wales': { division: 'england-and-wales', events: [] } }, readHolidays],
  readLawNotes: [{ format: '', notes: [] }, readLawNotes],
};

describe('Data that throws when it is looked at', () => {
  for (const [name, [data, read]] of Object.entries(whole)) {
    const broken: Record<string, unknown> = {
      'a proxy that was taken back': revoked(data),
      ...Object.fromEntries(
        Object.keys(data).flatMap((key) => [
          [`a getter at ${key}`, Object.defineProperty({ ...data }, key, { get: throws, enumerable: true })],
          [`a proxy that was taken back at ${key}`, { ...data, [key]: revoked([]) }],
        ]),
      ),
    };
    for (const [what, json] of Object.entries(broken))
      it(`is refused by ${name}, in words, and nothing is thrown: ${what}`, async () => {
        const result = (await read(json)) as ReturnType<typeof readDocument>;
        expect(result.ok).to.equal(false);
        if (result.ok) return;
        for (const { message } of result.issues) expect(message).to.match(/\S/);
      });
  }
  it('says that it throws', () => {
    expect(readRecord(cheshireEast2023, revoked(record))).to.deep.equal({
      ok: false,
      issues: [
        {
          path: '',
          message:
            'This cannot be read: part of it throws an error when it is looked at. Give plain data, as JSON has it.',
        },
      ],
    });
  });

  it('or that it is nested too deeply', () => {
    let when: object = { kind: 'needs', atLeast: 1 };
    for (let depth = 0; depth < 20_000; depth += 1) when = { kind: 'not', of: when };
    const [rule] = cheshireEast2023.rules;
    const read = readDocument({ ...cheshireEast2023, rules: [{ ...rule, when }] });
    expect(JSON.stringify(read)).to.contain('nested too deeply');
  });
});
