import { expect } from '@esm-bundle/chai';
import '../../components/index.js';
import type { Language } from '../../components/shared/language.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import {
  addConcern,
  addPerson,
  addStrength,
  agree,
  answer,
  newRecord,
  readRecord,
  startStep,
  type CaseRecord,
} from '../../src/index.js';
import { cheshireEast2023, tacProtocol } from '../core/documents.js';
import {
  all,
  clear,
  descriptionOf,
  faultOf,
  focused,
  focusIsOn,
  get,
  heard,
  mount,
  type Named,
  nameOf,
  notesOf,
  until,
  words,
} from './page.js';

const PACK = 'cheshire-east-2023';
const TAGS = ['triage-grid', 'consent-checklist', 'step-decision'] as const;
const ON = '2026-11-20';
const NOTE = /: add a note$/;
const OWN_WORDS = 'In your own words';
const EDUCATION = /^Education, /;
const ABSENT = /average absence from school is over 10%/;

const ticked = addConcern(newRecord(cheshireEast2023), { indicator: 'education.extra.1' });
const agreed = agree(ticked, { level: 'extra', rationale: '', on: ON });
/** The risk is judged, so that the form for the level stands at once. */
const judged = answer(agreed, 'immediate-risk', 'no');
const withMum = addPerson(judged, { id: 'mum', label: 'Mum', role: 'adult' });

interface Setting {
  readonly pack?: string;
  readonly record?: CaseRecord | null;
  readonly attributes?: string;
}

/** A host's form with a case in it, all that can be filled in, and a button. */
class Form {
  readonly form: HTMLFormElement;
  readonly case: ThresholdCase;

  constructor(attributes: string) {
    const host = mount(document.createElement('div'));
    host.innerHTML = `<form><fieldset><threshold-case name="family" ${attributes}>
      <triage-grid></triage-grid><consent-checklist></consent-checklist><step-decision></step-decision>
    </threshold-case></fieldset><button>Send</button></form>`;
    this.form = host.querySelector('form')!;
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.case = host.querySelector('threshold-case')!;
  }

  root(tag: (typeof TAGS)[number]): ShadowRoot {
    return this.case.querySelector(tag)!.shadowRoot!;
  }

  get ids(): string[] {
    return this.case.errors.map(({ id }) => id);
  }

  get sent(): CaseRecord | null {
    const value = new FormData(this.form).get('family');
    return value === null ? null : JSON.parse(String(value));
  }

  get notes(): string {
    return notesOf(this.case)
      .filter((note) => !note.matches('.fault'))
      .map(words)
      .join(' ');
  }

  async settled(): Promise<void> {
    for (let round = 0; round < 3; round++)
      await Promise.all([this.case, ...this.case.children].map((one) => (one as ThresholdCase).updateComplete));
  }

  async press(tag: (typeof TAGS)[number], role: Named, name: string | RegExp): Promise<HTMLElement> {
    const control = get(this.root(tag), role, name);
    control.focus();
    control.click();
    await this.settled();
    return control;
  }

  /** Opens an area of life in the map. */
  async area(name: RegExp): Promise<void> {
    const button = get(this.root('triage-grid'), 'button', name);
    if (button.getAttribute('aria-expanded') === 'false') await this.press('triage-grid', 'button', name);
  }

  /** Ticks a sign of Education. */
  async tick(name: RegExp): Promise<void> {
    await this.area(EDUCATION);
    await this.press('triage-grid', 'checkbox', name);
  }

  /** Types into a field and stays in it. */
  async type(tag: (typeof TAGS)[number], role: Named, name: string | RegExp, text: string): Promise<HTMLInputElement> {
    const control = get<HTMLInputElement>(this.root(tag), role, name);
    control.focus();
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settled();
    return control;
  }

  /** Types into a field and leaves it, or chooses in a list. */
  async fill(tag: (typeof TAGS)[number], role: Named, name: string | RegExp, text: string): Promise<void> {
    (await this.type(tag, role, name, text)).dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  error(id: string) {
    const found = this.case.errors.find((error) => error.id === id);
    if (!found) throw new Error(`No error "${id}", only: ${this.ids.join(', ')}`);
    return found;
  }
}

async function open({ pack = PACK, record = null, attributes = '' }: Setting = {}): Promise<Form> {
  const page = new Form(attributes);
  page.case.pack = pack;
  await until(() => page.case.record, 'the document is loaded');
  if (record) {
    page.case.record = record;
    await until(() => JSON.stringify(page.case.record) === JSON.stringify(record), 'the record is opened');
  }
  await page.settled();
  return page;
}

describe('A case as a field of a form', () => {
  afterEach(clear);

  describe('that is required', () => {
    const required = 'required';

    it('asks for something recorded and for a level, in the order of the screen, until both are there', async () => {
      const page = await open({ attributes: required });
      expect(page.ids).to.deep.equal(['recorded', 'agreed']);
      expect(page.form.checkValidity()).to.equal(false);
      expect(page.case.validity.valueMissing).to.equal(true);
      expect(page.case.validationMessage).to.equal(page.case.errors[0]!.message);
      expect(page.case.matches(':invalid')).to.equal(true);

      await page.tick(ABSENT);
      expect(page.ids).to.deep.equal(['agreed']);
      expect(page.form.checkValidity()).to.equal(false);

      await page.press('triage-grid', 'button', 'Record a level');
      await page.press('triage-grid', 'button', 'No, it is not urgent');
      expect(page.ids, 'the form is empty still').to.deep.equal(['agreed']);
      await page.press('triage-grid', 'radio', /^Extra Help/);
      expect(page.ids).to.deep.equal(['triage-grid.agreed']);
      await page.press('triage-grid', 'button', 'Record this level');
      expect(page.ids).to.deep.equal([]);
      expect(page.form.checkValidity()).to.equal(true);
      expect(page.case.validationMessage).to.equal('');
    });

    it('takes a strength as something recorded', async () => {
      const page = await open({
        attributes: required,
        record: addStrength(newRecord(cheshireEast2023), { domain: 'education', text: 'Likes one teacher' }),
      });
      expect(page.ids).to.deep.equal(['agreed']);
    });

    it('asks for reasons where the document does not point to the level', async () => {
      const page = await open({
        attributes: required,
        record: agree(ticked, { level: 'statutory', rationale: '', on: ON }),
      });
      expect(page.ids).to.deep.equal(['reasons']);
      page.error('reasons').focus();
      const change = get(page.root('triage-grid'), 'button', 'Change: the level you recorded');
      focusIsOn(change);
      // Where the form stands already, the reasons themselves.
      page.case.record = answer(page.case.record!, 'immediate-risk', 'no');
      await until(() => page.case.record!.answers['immediate-risk'], 'the record is opened');
      await page.settled();
      await page.press('triage-grid', 'button', 'Change: the level you recorded');
      page.error('reasons').focus();
      focusIsOn(get(page.root('triage-grid'), 'textbox', 'Your reasons'));
    });

    it('never holds back a family at immediate risk', async () => {
      const page = await open({
        attributes: required,
        record: answer(newRecord(cheshireEast2023), 'immediate-risk', 'yes'),
      });
      expect(page.case.assessment!.urgent!.status).to.equal('act-now');
      expect(page.case.errors).to.deep.equal([]);
      expect(page.form.checkValidity()).to.equal(true);
    });

    it('asks for a step where the document is about steps alone', async () => {
      const page = await open({ attributes: required, pack: 'tac-step-protocol' });
      expect(page.ids).to.deep.equal(['step']);
      page.error('step').focus();
      expect(nameOf(focused()!)).to.match(/^Consider: /);
      page.case.record = startStep(newRecord(tacProtocol), tacProtocol.steps![0]!.id, 'one');
      await until(() => !page.case.errors.length, 'nothing is missing');
      expect(page.form.checkValidity()).to.equal(true);
    });

    it('asks to wait while the document is on its way, and for nothing where it could not be loaded', async () => {
      const page = new Form(required);
      page.case.src = '/tests/core/corners/none.json';
      await page.case.updateComplete;
      expect(page.ids).to.deep.equal(['loading']);
      expect(page.form.checkValidity()).to.equal(false);
      await until(() => words(faultOf(page.case)).includes('could not be loaded'), 'the document is refused');
      expect(page.case.errors).to.deep.equal([]);
      expect(page.form.checkValidity()).to.equal(true);
      await page.settled();
      expect(page.notes, 'nothing must be filled in').to.equal('');
    });

    it('says so in words before the first field, and only then', async () => {
      const page = await open({ attributes: required });
      expect(page.notes).to.equal(
        'You must fill this in before you send the form. Tick a sign that you see, or write your own words. Choose the level of need that you agree, and record it.',
      );
      page.case.required = false;
      expect(page.form.checkValidity()).to.equal(true);
      await page.settled();
      expect(page.notes).to.equal('');
      expect(page.case.hasAttribute('required')).to.equal(false);
    });

    it('leads there where no field is what is wrong', async () => {
      const page = await open({ attributes: required });
      page.case.setCustomValidity('Someone else has changed this meanwhile.');
      expect(page.case.reportValidity()).to.equal(false);
      const [note] = notesOf(page.case);
      focusIsOn(note!);
      await page.area(EDUCATION);
      page.case.errors[0]!.focus();
      focusIsOn(note!);
    });
  });

  describe('tells what is wrong', () => {
    it('to the browser, which moves the focus to the first control inside', async () => {
      const page = await open({ attributes: 'required' });
      expect(page.case.reportValidity()).to.equal(false);
      focusIsOn(get(page.root('triage-grid'), 'searchbox'), 'What one has seen is found there first.');

      await page.tick(ABSENT);
      page.form.querySelector('button')!.click();
      focusIsOn(get(page.root('triage-grid'), 'button', 'Record a level'));
    });

    it('and sends "invalid", as other fields do', async () => {
      const page = await open({ attributes: 'required' });
      let sent = 0;
      page.case.addEventListener('invalid', () => sent++);
      page.form.checkValidity();
      expect(sent).to.equal(1);
    });

    it('to the host: each error leads to its control, wherever one has gone since', async () => {
      const page = await open({ record: agreed });
      await page.area(EDUCATION);
      await page.press('triage-grid', 'button', '+ Own words: Education, Extra Help');
      await page.fill('triage-grid', 'textbox', 'Your own words: Education, Extra Help', 'Often tired');
      await page.press('triage-grid', 'button', /^Health, /);
      expect(page.ids).to.deep.equal(['triage-grid.words']);
      page.error('triage-grid.words').focus();
      const words = get<HTMLTextAreaElement>(page.root('triage-grid'), 'textbox', /^Your own words/);
      focusIsOn(words);
      expect(words.value).to.equal('Often tired');
    });

    it('to the host: a person who is not added yet is not folded away', async () => {
      const page = await open({ record: withMum });
      await page.press('triage-grid', 'button', 'Add or change');
      await page.type('triage-grid', 'textbox', 'Initials or role', 'K');
      await page.press('triage-grid', 'button', 'Done');
      expect(page.ids).to.deep.equal(['triage-grid.person']);
      (document.activeElement as HTMLElement).blur();
      page.error('triage-grid.person').focus();
      const field = get<HTMLInputElement>(page.root('triage-grid'), 'textbox', 'Initials or role');
      focusIsOn(field);
      expect([field.value, descriptionOf(field)]).to.deep.equal(['K', page.error('triage-grid.person').message]);
    });

    it('with one list while nothing in it changes', async () => {
      const page = await open({ attributes: 'required' });
      const { errors } = page.case;
      expect(page.case.errors).to.equal(errors);
      await page.tick(ABSENT);
      expect(page.case.errors).not.to.equal(errors);
    });

    it('for a reason of the host’s own, until it takes it back', async () => {
      const page = await open({ record: agreed });
      page.case.setCustomValidity('Someone else has changed this meanwhile.');
      expect(page.form.checkValidity()).to.equal(false);
      expect(page.case.validity.customError).to.equal(true);
      expect(page.case.errors.map(({ id, message }) => [id, message])).to.deep.equal([
        ['custom', 'Someone else has changed this meanwhile.'],
      ]);
      page.case.setCustomValidity('');
      expect(page.form.checkValidity()).to.equal(true);
    });

    it('in the language of the page', async () => {
      const page = await open({ attributes: 'required' });
      const language: Language = {
        lang: 'cy',
        words: { shared: { neededRecorded: 'Ticiwch', neededAgreed: 'Dewiswch', needed: 'Rhaid' } },
      };
      page.case.language = language;
      await page.settled();
      expect(page.case.errors.map(({ message }) => message)).to.deep.equal(['Ticiwch', 'Dewiswch']);
      expect(page.notes).to.equal('Rhaid Ticiwch Dewiswch');
    });

    it('of a record that could not be opened, until one goes on without it', async () => {
      const page = await open({ record: agreed });
      page.case.record = { format: 'other' } as unknown as CaseRecord;
      await until(() => page.ids.length, 'the record is refused');
      expect(page.ids).to.deep.equal(['record']);
      expect(page.form.checkValidity()).to.equal(false);
      await page.settled();
      expect(page.case.reportValidity()).to.equal(false);
      const goOn = get(faultOf(page.case)!, 'button', 'Continue with your record');
      focusIsOn(goOn);
      goOn.click();
      expect(page.case.errors).to.deep.equal([]);
      expect(page.sent).to.deep.equal(agreed);
    });

    it('but not of a record that could not be opened where the host took the message over', async () => {
      const page = await open({ record: agreed });
      page.case.addEventListener('threshold-error', (event) => event.preventDefault());
      const errors = heard(page.case, 'threshold-error');
      page.case.record = { format: 'other' } as unknown as CaseRecord;
      await until(() => errors.length, 'the record is refused');
      expect(page.case.errors).to.deep.equal([]);
    });
  });

  describe('is not sent while something is filled in that is not recorded', () => {
    const cases: [string, string, (page: Form) => Promise<unknown>, RegExp, (page: Form) => Promise<unknown>][] = [
      [
        'own words in a cell',
        'triage-grid.words',
        async (page) => {
          await page.area(EDUCATION);
          await page.press('triage-grid', 'button', '+ Own words: Education, Extra Help');
          expect(page.case.errors, 'an empty box holds nothing').to.deep.equal([]);
          await page.fill('triage-grid', 'textbox', 'Your own words: Education, Extra Help', 'Often tired');
        },
        /^Save what you filled in, or choose Cancel: Your own words: Education, Extra Help$/,
        (page) => page.press('triage-grid', 'button', 'Record'),
      ],
      [
        'a strength of an area',
        'triage-grid.words',
        async (page) => {
          await page.area(EDUCATION);
          await page.press('triage-grid', 'button', '+ Strength: Education');
          await page.fill('triage-grid', 'textbox', 'What works well: Education', 'Likes one teacher');
        },
        /^Save what you filled in, or choose Cancel: What works well: Education$/,
        (page) => page.press('triage-grid', 'button', 'Cancel'),
      ],
      [
        'own words under the search',
        'triage-grid.words',
        async (page) => {
          await page.type('triage-grid', 'searchbox', 'What have you seen?', 'zzyzx');
          await until(() => all(page.root('triage-grid'), 'textbox', OWN_WORDS).length, 'own words are offered');
          expect(page.case.errors, 'what was typed to search is not lost').to.deep.equal([]);
          await page.fill('triage-grid', 'textbox', OWN_WORDS, 'Often tired');
        },
        /^Save what you filled in, or choose Cancel: In your own words$/,
        (page) => page.press('triage-grid', 'button', 'Cancel'),
      ],
      [
        'a level and reasons',
        'triage-grid.agreed',
        async (page) => {
          await page.press('triage-grid', 'button', 'Change: the level you recorded');
          expect(page.case.errors, 'what is recorded stands in the form').to.deep.equal([]);
          await page.fill('triage-grid', 'textbox', 'Your reasons', 'We talked.\nIt fits.');
        },
        /^You have not saved your level or reasons\. Select “Record this level”\.$/,
        (page) => page.press('triage-grid', 'button', 'Record this level'),
      ],
      [
        'a level without the reasons that it needs',
        'triage-grid.agreed',
        async (page) => {
          await page.press('triage-grid', 'button', 'Change: the level you recorded');
          await page.press('triage-grid', 'radio', /^Statutory/);
          await page.press('triage-grid', 'button', 'Record this level');
          expect(page.case.record!.agreed!.level, 'nothing is recorded').to.equal('extra');
        },
        /^Give your reasons: the document does not point to this level\.$/,
        (page) => page.press('triage-grid', 'button', 'Cancel'),
      ],
      [
        'a note in the dock',
        'triage-grid.note',
        async (page) => {
          await page.tick(/^The child has 3\+ exclusions/);
          // In a narrow window the field stands behind a pencil.
          if (all(page.root('triage-grid'), 'button', NOTE).length) await page.press('triage-grid', 'button', NOTE);
          await page.type('triage-grid', 'textbox', NOTE, 'School says so');
        },
        /^Your note is not saved yet\. Press Enter in it, or empty it\.$/,
        async (page) => {
          get(page.root('triage-grid'), 'textbox', NOTE).dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
          );
          await page.settled();
          expect(page.case.record!.concerns.map(({ note }) => note)).to.include('School says so');
        },
      ],
      [
        'a person in the grid',
        'triage-grid.person',
        async (page) => {
          await page.press('triage-grid', 'button', 'Add or change');
          expect(page.case.errors, 'an empty field holds nobody').to.deep.equal([]);
          await page.fill('triage-grid', 'textbox', 'Initials or role', 'K');
        },
        /^This person is not added yet\. Choose “\+ Child”/,
        (page) => page.press('triage-grid', 'button', '+ Child'),
      ],
      [
        'a person in the grid who is listed already',
        'triage-grid.person',
        async (page) => {
          await page.press('triage-grid', 'button', 'Add or change');
          await page.fill('triage-grid', 'textbox', 'Initials or role', 'Mum');
          await page.press('triage-grid', 'button', '+ Adult');
        },
        /^Someone with these initials is listed already\./,
        (page) => page.fill('triage-grid', 'textbox', 'Initials or role', ''),
      ],
      [
        'what a person said',
        'consent-checklist.form',
        async (page) => {
          await page.press('consent-checklist', 'button', /^Record: (Mum|K)/);
          expect(page.case.errors, 'nothing is filled in yet').to.deep.equal([]);
          await page.press('consent-checklist', 'radio', 'Agreed');
        },
        /^Save what you filled in, or choose Cancel: What Mum said$/,
        async (page) => {
          await page.press('consent-checklist', 'button', 'Cancel');
          await page.press('consent-checklist', 'button', /^Record: (Mum|K)/);
        },
      ],
      [
        'a person',
        'consent-checklist.form',
        async (page) => {
          await page.press('consent-checklist', 'button', /^(\+ Person|Add: People to ask)$/);
          await page.fill('consent-checklist', 'textbox', 'Initials or role', 'K');
        },
        /^Save what you filled in, or choose Cancel: Add a person$/,
        (page) => page.press('consent-checklist', 'button', 'Add a child'),
      ],
      [
        'a stage of a step',
        'step-decision.form',
        async (page) => {
          await page.press('step-decision', 'button', 'Open: Case identified');
          await page.press('step-decision', 'button', 'Another day: Case identified');
          expect(page.case.errors, 'nothing is filled in yet').to.deep.equal([]);
          await page.fill('step-decision', 'textbox', /^Who recorded it/, 'DSL');
        },
        /^Save what you filled in, or choose Cancel: Done: Case identified$/,
        (page) => page.press('step-decision', 'button', 'Save'),
      ],
    ];
    for (const [what, id, fill, message, mend] of cases) {
      it(what, async () => {
        const step = id.startsWith('step');
        const page = step
          ? await open({ pack: 'tac-step-protocol', record: startStep(newRecord(tacProtocol), 'step-down', 'one') })
          : await open({ record: withMum });
        await fill(page);
        expect(page.form.checkValidity()).to.equal(false);
        expect(page.ids).to.deep.equal([id]);
        expect(page.error(id).message).to.match(message);
        expect(page.case.validity.badInput).to.equal(true);
        (document.activeElement as HTMLElement | null)?.blur();
        page.error(id).focus();
        expect(
          focused()?.matches('form :is(input, textarea, select), #dock-note'),
          'the focus is in the form',
        ).to.equal(true);
        await mend(page);
        await until(() => page.form.checkValidity(), `nothing stands in the way: ${page.ids}`);
        expect(page.case.errors).to.deep.equal([]);
      });
    }

    it('a call, of which nothing else is missing while a child may be at risk', async () => {
      const page = await open({ record: answer(ticked, 'immediate-risk', 'yes'), attributes: 'required' });
      await page.press('triage-grid', 'button', 'Record the call');
      expect(page.case.errors, 'nothing is filled in yet').to.deep.equal([]);
      await page.fill('triage-grid', 'textbox', 'What did they advise?', 'Send the form today.');
      expect(page.case.errors.map(({ id, message }) => [id, message])).to.deep.equal([
        ['triage-grid.call', 'Save what you filled in, or choose Cancel: The call'],
      ]);
      await page.press('triage-grid', 'button', 'Save the call');
      expect(page.case.record!.calls, 'nobody is named').to.equal(undefined);
      expect(page.error('triage-grid.call').message).to.equal('Choose who you rang.');
      (document.activeElement as HTMLElement).blur();
      page.error('triage-grid.call').focus();
      const whom = get<HTMLSelectElement>(page.root('triage-grid'), 'combobox', 'Who did you ring?');
      focusIsOn(whom);
      await page.fill('triage-grid', 'combobox', 'Who did you ring?', whom.options[1]!.value);
      await page.press('triage-grid', 'button', 'Save the call');
      expect(page.case.errors).to.deep.equal([]);
      expect(page.case.record!.calls!.map(({ advice }) => advice)).to.deep.equal(['Send the form today.']);
    });

    it('what the check list found wrong is told by its own sentences, each to its field', async () => {
      const page = await open({ record: withMum });
      await page.press('consent-checklist', 'button', /^Record: Share/);
      await page.press('consent-checklist', 'button', 'Save');
      const form = get(page.root('consent-checklist'), 'group', 'There is a problem');
      expect(page.ids).to.deep.equal(['consent-checklist.decision']);
      expect(page.case.errors.map(({ message }) => message)).to.deep.equal(all(form, 'button').map(words));
      page.error('consent-checklist.decision').focus();
      expect(nameOf(focused()!)).to.equal('Share with their agreement');
    });

    it('and what the step found wrong likewise', async () => {
      const page = await open({
        pack: 'tac-step-protocol',
        record: startStep(newRecord(tacProtocol), 'step-down', 'one'),
      });
      await page.press('step-decision', 'button', 'Open: Case identified');
      await page.press('step-decision', 'button', 'Another day: Case identified');
      await page.fill('step-decision', 'date', 'Date', '');
      await page.press('step-decision', 'button', 'Save');
      expect(page.case.errors.map(({ id, message }) => [id, message])).to.deep.equal([
        ['step-decision.day', 'Enter the date.'],
      ]);
      page.error('step-decision.day').focus();
      expect(nameOf(focused()!)).to.equal('Date');
    });

    it('also by an element that another component puts into the case', async () => {
      const panel = mount(document.createElement('form'));
      const around = document.createElement('div');
      panel.append(around);
      const grid = document.createElement('triage-grid');
      around.append(grid);
      // The case is in the component's shadow root and the grid is not: no browser takes its controls for the case's own.
      around.attachShadow({
        mode: 'open',
      }).innerHTML = `<threshold-case name="family" pack="${PACK}" required><slot></slot></threshold-case>`;
      const inside = around.shadowRoot!.querySelector('threshold-case')!;
      await until(
        () => inside.errors.length === 2 && grid.shadowRoot?.querySelector('table'),
        'the grid shows the document',
      );
      expect(inside.checkValidity()).to.equal(false);
      inside.errors[0]!.focus();
      focusIsOn(get(grid.shadowRoot!, 'searchbox'));
      expect(inside.reportValidity()).to.equal(false);
      focusIsOn(inside.shadowRoot!.querySelector('.case-note')!, 'the browser goes to the note in the case itself');
      inside.required = false;
      inside.record = 'damaged' as never;
      await until(() => inside.errors[0]?.id === 'record', 'the record is refused');
      await inside.updateComplete;
      expect(inside.reportValidity()).to.equal(false);
      focusIsOn(get(inside.shadowRoot!, 'button', 'Continue with your record'));
    });

    it('and an element that is taken away takes its errors with it', async () => {
      const page = await open({ record: judged });
      await page.press('triage-grid', 'button', 'Change: the level you recorded');
      await page.fill('triage-grid', 'textbox', 'Your reasons', 'We talked.');
      expect(page.ids).to.deep.equal(['triage-grid.agreed']);
      page.case.querySelector('triage-grid')!.remove();
      expect(page.case.errors).to.deep.equal([]);
      expect(page.form.checkValidity()).to.equal(true);
    });
  });

  describe('that is switched off', () => {
    const ways: [string, (page: Form, off: boolean) => void][] = [
      ['by itself', (page, off) => (page.case.disabled = off)],
      ['by a fieldset around it', (page, off) => (page.form.querySelector('fieldset')!.disabled = off)],
    ];
    for (const [how, turn] of ways) {
      it(`${how}, sends nothing, is asked for nothing, and can be read and not changed`, async () => {
        const record = addPerson(ticked, { id: 'mum', label: 'Mum', role: 'adult' });
        const page = await open({ record, attributes: 'required' });
        expect(page.ids).to.deep.equal(['agreed']);
        await page.press('consent-checklist', 'button', /^Record: (Mum|K)/);
        const changes = heard(page.case, 'threshold-change');
        turn(page, true);
        await page.settled();
        expect(page.case.matches(':disabled')).to.equal(true);
        expect(page.sent).to.equal(null);
        expect([page.case.willValidate, page.form.checkValidity(), page.case.errors.length]).to.deep.equal([
          false,
          true,
          0,
        ]);
        expect(page.notes).to.equal('You can read this, but you cannot change it now.');

        const alive = TAGS.flatMap((tag) =>
          [...page.root(tag).querySelectorAll<HTMLInputElement>('button, input, select, textarea')].filter(
            (control) => !control.disabled,
          ),
        );
        const names = alive.map(nameOf);
        for (const name of [
          'What have you seen?',
          'Who to ring',
          /^About this document/,
          EDUCATION,
          'Open all',
          'Only recorded',
          'Answer',
          'Print this page for the family',
          /^Source /,
        ])
          expect(
            names.some((one) => (typeof name === 'string' ? one === name : name.test(one))),
            `${name} can be read`,
          ).to.equal(true);
        expect(names.join(' | ')).not.to.match(/Record|Judge|Save|Add|Undo|\+ |Consider|Cancel|Change/);
        for (const control of alive) control.click();
        for (const tag of TAGS)
          for (const box of page.root(tag).querySelectorAll<HTMLInputElement>('input')) box.click();
        // Nor by a script that goes around the browser.
        await page.settled();
        await page.area(EDUCATION);
        const box = get<HTMLInputElement>(page.root('triage-grid'), 'checkbox', ABSENT);
        box.checked = false;
        box.dispatchEvent(new Event('change', { bubbles: true }));
        await page.settled();
        expect(changes).to.have.lengthOf(0);
        expect(page.case.record).to.deep.equal(record);
        expect(words(page.root('triage-grid')))
          .to.include('Extra Help')
          .and.include('999');

        turn(page, false);
        await page.settled();
        expect(page.sent).to.deep.equal(record);
        expect(get(page.root('consent-checklist'), 'form', 'What Mum said'), 'what was open is open still').to.exist;
        await page.tick(ABSENT);
        expect(changes).to.have.lengthOf(1);
        expect(page.sent!.concerns).to.deep.equal([]);
      });
    }

    it('still shows what the host opens meanwhile, switched off too', async () => {
      const page = await open({ attributes: 'disabled' });
      await page.area(EDUCATION);
      page.case.record = ticked;
      await until(() => page.case.record?.concerns.length, 'the record is opened');
      await page.settled();
      await page.area(EDUCATION);
      const box = get<HTMLInputElement>(page.root('triage-grid'), 'checkbox', ABSENT);
      expect([box.checked, box.disabled]).to.deep.equal([true, true]);
      expect(
        all<HTMLInputElement>(page.root('triage-grid'), 'checkbox').filter(
          ({ disabled, dataset }) => !disabled && dataset['sign'],
        ),
      ).to.have.lengthOf(0);
    });

    it('can go on after a record that could not be opened', async () => {
      const page = await open({ attributes: 'disabled', record: agreed });
      page.case.record = 'damaged' as never;
      await until(() => faultOf(page.case), 'the record is refused');
      await page.settled();
      get(faultOf(page.case)!, 'button', 'Continue with your record').click();
      await page.settled();
      expect(words(faultOf(page.case))).to.equal('');
    });

    it('by HTML, is so from the start', async () => {
      const page = await open({ attributes: 'disabled' });
      expect(page.case.disabled).to.equal(true);
      await page.area(EDUCATION);
      expect(get<HTMLInputElement>(page.root('triage-grid'), 'checkbox', ABSENT).disabled).to.equal(true);
    });
  });

  describe('that is reset', () => {
    it('goes back to the record that the host opened last, and drops what was half written', async () => {
      const page = await open({ record: ticked });
      page.case.record = agreed;
      await until(() => page.case.record?.agreed, 'the record is opened');
      await page.settled();
      const changes = heard(page.case, 'threshold-change');
      await page.tick(ABSENT);
      await page.press('triage-grid', 'button', '+ Own words: Education, Extra Help');
      await page.fill('triage-grid', 'textbox', 'Your own words: Education, Extra Help', 'Often tired');
      page.form.reset();
      expect(page.case.record).to.deep.equal(agreed);
      expect(page.sent).to.deep.equal(agreed);
      await page.settled();
      expect(page.case.errors).to.deep.equal([]);
      expect(all(page.root('triage-grid'), 'textbox', /^Your own words/)).to.have.lengthOf(0);
      expect(changes, 'a reset is not a decision').to.have.lengthOf(1);
    });

    it('is empty where the host opened none, or cleared it', async () => {
      const page = await open();
      await page.tick(ABSENT);
      page.form.reset();
      expect(page.sent).to.deep.equal(newRecord(cheshireEast2023));
      page.case.record = agreed;
      await until(() => page.case.record?.agreed, 'the record is opened');
      page.case.clear();
      page.form.reset();
      expect(page.sent).to.deep.equal(newRecord(cheshireEast2023));
    });

    it('does not take what the browser restored for the host’s own', async () => {
      const page = await open({ record: agreed });
      page.case.formStateRestoreCallback(JSON.stringify(ticked));
      await until(() => !page.case.record?.agreed, 'what was kept is restored');
      page.form.reset();
      expect(page.sent).to.deep.equal(agreed);
    });

    it('while what the browser kept waits for its document, that does not come back', async () => {
      const page = new Form('');
      page.case.formStateRestoreCallback(JSON.stringify(ticked));
      page.case.pack = PACK;
      page.form.reset();
      await until(() => page.case.record, 'the document is loaded');
      const other = await open({ record: ticked });
      expect(other.case.record).to.deep.equal(ticked);
      expect(page.case.record).to.deep.equal(newRecord(cheshireEast2023));
    });

    it('while its document is taken away, does not come back with it', async () => {
      const page = await open();
      await page.tick(ABSENT);
      page.case.pack = undefined;
      await page.settled();
      page.form.reset();
      page.case.pack = PACK;
      await until(() => page.case.record, 'the document is back');
      expect(page.case.record).to.deep.equal(newRecord(cheshireEast2023));
    });

    it('while the host’s record waits for its document, it opens that record', async () => {
      const page = new Form('');
      page.case.record = agreed;
      page.case.pack = PACK;
      page.form.reset();
      await until(() => page.case.record?.agreed, 'the record is opened');
      expect(page.sent).to.deep.equal(agreed);
    });
  });

  describe('belongs to a form', () => {
    it('around it or named by its "form" attribute, under its name', async () => {
      const other = mount(document.createElement('form'));
      other.id = 'elsewhere';
      const page = await open({ record: agreed });
      expect(page.case.form === page.form).to.equal(true);
      expect([...page.form.elements].includes(page.case)).to.equal(true);
      expect(page.form.elements.namedItem('family') === page.case).to.equal(true);
      page.case.setAttribute('form', 'elsewhere');
      expect(page.case.form === other).to.equal(true);
      expect(page.sent).to.equal(null);
      page.case.name = 'record';
      expect([...new FormData(other).keys()]).to.deep.equal(['record']);
      page.case.name = undefined;
      expect([...new FormData(other).keys()]).to.deep.equal([]);
    });

    it('and what it sends is the record, which the core reads', async () => {
      const page = await open({ record: withMum });
      await page.tick(/^The child has 3\+ exclusions/);
      const read = readRecord(cheshireEast2023, page.sent);
      expect(read.ok && read.value).to.deep.equal(page.case.record);
      expect(new FormData(page.form).get('family')).to.equal(JSON.stringify(page.case.record));
    });

    it('with what was set before the element was there', () => {
      const early = document.createElement('threshold-later') as ThresholdCase;
      Object.assign(early, { name: 'early', required: true, disabled: true });
      const form = mount(document.createElement('form'));
      form.append(early);
      customElements.define(
        'threshold-later',
        class extends (customElements.get('threshold-case') as typeof ThresholdCase) {},
      );
      return early.updateComplete.then(() => {
        expect([
          early.getAttribute('name'),
          early.hasAttribute('required'),
          early.hasAttribute('disabled'),
        ]).to.deep.equal(['early', true, true]);
      });
    });
  });
});
