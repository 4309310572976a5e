import { expect } from '@esm-bundle/chai';
import '../../components/index.js';
import { addConcern, agree, newRecord, type CaseRecord } from '../../src/index.js';
import { cheshireEast2023 } from '../core/documents.js';
import { clear, heard, mount, openRecord, said, until } from './page.js';

const PACK = 'cheshire-east-2023';
const empty = newRecord(cheshireEast2023);
const family: CaseRecord = agree(addConcern(empty, { indicator: 'education.targeted.1' }), {
  level: 'targeted',
  tier: 'lower',
  rationale: 'Fish & chips <b>',
  on: '2026-11-22',
});

/** How frameworks say that there is nothing. */
const NOTHING = ['', false, null, undefined];
const told = (value: unknown) => JSON.stringify(value) ?? 'undefined';

async function openCase(): Promise<HTMLElementTagNameMap['threshold-case']> {
  const host = document.createElement('threshold-case');
  host.append(document.createElement('level-of-need-badge'), document.createElement('triage-grid'));
  host.pack = PACK;
  mount(host);
  await until(() => host.record, 'the document is loaded');
  host.record = family;
  await until(() => host.record?.agreed, 'the record is opened');
  return host;
}

describe('What a framework sends for nothing', () => {
  afterEach(clear);

  for (const nothing of NOTHING) {
    for (const key of ['document', 'facts', 'language'] as const)
      it(`is nothing as ${key} of a case: ${told(nothing)}`, async () => {
        const host = await openCase();
        const errors = heard(host, 'threshold-error');
        (host as unknown as Record<string, unknown>)[key] = nothing;
        await host.updateComplete;
        await until(
          () => said(host.querySelector('level-of-need-badge')!).includes('Targeted Help, lower tier'),
          'the level',
        );
        expect(host.record).to.deep.equal(family);
        expect(errors).to.deep.equal([]);
      });

    it(`is nothing as lawNotes of a case, where only null takes the kit's away: ${told(nothing)}`, async () => {
      const host = await openCase();
      const errors = heard(host, 'threshold-error');
      host.lawNotes = nothing;
      await host.updateComplete;
      await host.querySelector('triage-grid')!.updateComplete;
      expect(errors).to.deep.equal([]);
      expect(said(host.querySelector('level-of-need-badge')!)).to.include('Targeted Help, lower tier');
    });

    for (const key of ['record', 'value'] as const)
      it(`takes the family before away, as ${key}: ${told(nothing)}`, async () => {
        const host = await openCase();
        const errors = heard(host, 'threshold-error');
        (host as unknown as Record<string, unknown>)[key] = nothing;
        await until(() => host.record && !host.record.agreed, 'the record is empty');
        await host.querySelector('level-of-need-badge')!.updateComplete;
        expect(said(host.querySelector('level-of-need-badge')!)).to.include('Nothing recorded yet');
        expect(errors).to.deep.equal([]);
      });

    for (const [tag, key] of [
      ['triage-grid', 'document'],
      ['triage-grid', 'language'],
      ['consent-checklist', 'explanation'],
      ['step-decision', 'holidays'],
      ['case-summary', 'holidays'],
    ] as const)
      it(`is nothing as ${key} of ${tag}: ${told(nothing)}`, async () => {
        const element = document.createElement(tag);
        (element as unknown as Record<string, unknown>)[key] = nothing;
        const errors = heard(element, 'threshold-error');
        element.pack = PACK;
        mount(element);
        await until(() => element.shadowRoot?.querySelector('h2'), 'it is drawn');
        expect(said(element)).not.to.include('could not be');
        expect(errors).to.deep.equal([]);
      });
  }

  it('as an attribute that says "false" is none, before the element is there and after', async () => {
    mount(document.createElement('div')).innerHTML =
      '<threshold-case disabled="false" required="false" warn-on-leave="false"><case-summary open="false"></case-summary></threshold-case>';
    const host = document.querySelector('threshold-case')!;
    const summary = document.querySelector('case-summary')!;
    const all = () => [host.disabled, host.required, host.warnOnLeave, summary.open, host.matches(':disabled')];
    expect(all()).to.deep.equal([false, false, false, false, false]);
    host.setAttribute('disabled', '');
    summary.setAttribute('open', 'open');
    expect([host.disabled, summary.open]).to.deep.equal([true, true]);
    host.setAttribute('disabled', 'false');
    summary.setAttribute('open', 'false');
    expect(all()).to.deep.equal([false, false, false, false, false]);
  });
});

describe('What throws when it is looked at, such as a draft that a store took back', () => {
  const takenBack = () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const broken = { lang: 'cy', words: takenBack() };
  const ways: Record<string, readonly [(host: HTMLElementTagNameMap['threshold-case']) => void, RegExp, boolean]> = {
    record: [(host) => (host.record = takenBack() as never), /record could not be read/, false],
    document: [(host) => (host.document = takenBack()), /document has faults/, false],
    facts: [(host) => (host.facts = takenBack()), /facts/i, true],
    lawNotes: [(host) => (host.lawNotes = takenBack()), /law/, false],
    language: [(host) => (host.language = broken), /the language was not used/, true],
    "a grid's language": [
      (host) => (host.querySelector('triage-grid')!.language = broken),
      /the language was not used/,
      true,
    ],
  };
  afterEach(clear);

  for (const [what, [give, message, keepsLevel]] of Object.entries(ways))
    it(`is refused as ${what}: the host is told once, and ${keepsLevel ? 'the level is the record’s still' : 'no level stays'}`, async () => {
      const host = await openCase();
      const errors = heard(host, 'threshold-error');
      give(host);
      await until(() => errors.length, 'the host is told');
      await host.updateComplete;
      const badge = host.querySelector('level-of-need-badge')!;
      await badge.updateComplete;
      expect(errors.map(({ detail }) => detail.message).join()).to.match(message);
      expect(errors).to.have.lengthOf(1);
      expect(said(badge).includes('Targeted Help, lower tier')).to.equal(keepsLevel);
      expect(host.record).to.deep.equal(family);
    });

  it('is refused as bank holidays', async () => {
    const step = document.createElement('step-decision');
    const errors = heard(step, 'threshold-error');
    step.pack = PACK;
    step.holidays = takenBack() as never;
    mount(step);
    await until(() => errors.length, 'the host is told');
    expect(errors[0]!.detail.message).to.contain('bank holidays');
  });
});

describe('A case among the fields of a form', () => {
  afterEach(clear);

  it('has its record as value, which opens again, and which no filter of requests takes for markup', async () => {
    const host = await openCase();
    host.setAttribute('name', 'family');
    const form = mount(document.createElement('form'));
    form.append(host);
    const { value } = host;
    expect(new FormData(form).get('family')).to.equal(value);
    expect(value).not.to.match(/[<>&]/);
    expect(JSON.parse(value)).to.deep.equal(family);
    host.record = null;
    await until(() => !host.record?.agreed, 'it is empty');
    host.value = value;
    await until(() => host.record?.agreed, 'it is open again');
    expect(host.record).to.deep.equal(family);
  });

  it('refuses a value that is no record, and keeps what was recorded', async () => {
    const host = await openCase();
    const errors = heard(host, 'threshold-error');
    host.value = '{"format":';
    await until(() => errors.length, 'it is refused');
    expect(host.record).to.deep.equal(family);
  });

  it('takes its value before the element or the document is there', async () => {
    const host = document.createElement('threshold-case');
    host.value = JSON.stringify(family);
    expect(host.value).to.equal('');
    host.pack = PACK;
    mount(host);
    await until(() => host.record?.agreed, 'it is open');
  });

  it('takes the id of a form as a property, as frameworks set it', () => {
    const form = mount(document.createElement('form'));
    form.id = 'referral';
    const host = mount(document.createElement('threshold-case'));
    host.form = 'referral' as never;
    expect(host.form).to.equal(form);
    host.form = null;
    expect(host.form).to.equal(null);
  });
});

describe('A case of which something is recorded', () => {
  const tags = ['triage-grid', 'consent-checklist', 'step-decision', 'case-summary'] as const;
  afterEach(clear);

  it('shows 999 and no level, and no fault, while its document is taken away, and what was recorded after', async () => {
    const host = mount(document.createElement('threshold-case'));
    host.pack = PACK;
    host.append(...[...tags, 'level-of-need-badge'].map((tag) => document.createElement(tag)));
    const errors = heard(host, 'threshold-error');
    await until(() => host.record, 'the document is loaded');
    await openRecord(host, family);
    const badge = host.querySelector('level-of-need-badge')!;
    await until(() => said(badge).includes('Targeted Help'), 'the level');
    host.pack = '';
    await until(() => !said(badge).includes('Targeted Help'), 'no level');
    for (const tag of tags) {
      const element = host.querySelector(tag)!;
      await element.updateComplete;
      expect(said(element), tag).not.to.include('could not be shown');
      for (const { name } of cheshireEast2023.levels) expect(said(element), tag).not.to.include(name);
    }
    expect(said(host.querySelector('triage-grid')!)).to.include('999');
    host.pack = PACK;
    await until(() => said(badge).includes('Targeted Help'), 'the level again');
    expect(errors).to.deep.equal([]);
  });
});

describe('A clock that shows a day no record takes', () => {
  const real = Date.now;
  afterEach(() => {
    Date.now = real;
    clear();
  });

  for (const [at, day] of [
    ['1970-01-01T00:00:10Z', '1970-01-01'],
    ['1999-12-31T23:59:59Z', '1999-12-31'],
    ['2200-01-01T00:00:00Z', '2200-01-01'],
  ] as const)
    it(`is said where the document would stand, with 999 and no level: ${day}`, async () => {
      Date.now = () => Date.parse(at);
      const host = mount(document.createElement('threshold-case'));
      host.append(document.createElement('triage-grid'), document.createElement('consent-checklist'));
      const errors = heard(host, 'threshold-error');
      host.pack = PACK;
      await until(() => errors.length, 'it is told');
      expect(errors[0]!.detail.message).to.equal(
        `Nothing can be recorded safely here: by the clock of this computer, today is ${day}. Correct its date and time, then load the page again.`,
      );
      expect(host.record).to.equal(null);
      await until(() => said(host.querySelector('triage-grid')!).includes('999'), 'the emergency line');
    });

  it('is none from 2000 to 2199', async () => {
    for (const at of ['2000-01-01T00:00:00Z', '2199-12-31T23:59:59Z']) {
      Date.now = () => Date.parse(at);
      const host = mount(document.createElement('threshold-case'));
      host.append(document.createElement('triage-grid'), document.createElement('consent-checklist'));
      host.pack = PACK;
      await until(() => host.record, at);
      await openRecord(host, family);
      await until(() => host.assessment?.indicated, at);
      clear();
    }
  });
});

describe('A pack that cannot be written out', () => {
  afterEach(clear);

  for (const key of ['pack', 'src'] as const)
    for (const [name, made] of Object.entries({ 'an object': Object.create(null), 'a symbol': Symbol('pack') }))
      it(`takes the level away, keeps the emergency line and says that nothing was loaded: ${name} as ${key}`, async () => {
        const host = await openCase();
        const shown = () => [...host.children].map(said).join(' ');
        (host as unknown as Record<string, unknown>)[key] = made;
        await until(() => shown().includes('The threshold document could not be loaded'), 'what went wrong');
        expect(shown())
          .to.include('999')
          .and.to.not.match(/Targeted|Statutory|Extra/);
      });
});
