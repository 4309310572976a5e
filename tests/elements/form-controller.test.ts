import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { day, line, radios, text, time } from '../../components/shared/fields.js';
import { FormController } from '../../components/shared/form-controller.js';
import { clear, descriptionOf, focusIsOn, get, mount, all, nameOf } from './page.js';

/** A list of pets: of each one may say whether it was fed, and why not. */
class Pets extends LitElement {
  names: readonly string[] = ['Cat', 'Dog'];
  fed = new Map<string, string>();
  next: readonly string[] = [];
  readonly form = new FormController<{ readonly pet: string }>(this, {
    begin: ({ pet }) => ({ fed: this.fed.get(pet), when: '2026-11-20' }),
    title: ({ pet }) => `About ${pet}`,
    opener: ({ pet }) => `#open-${pet}`,
    stands: ({ pet }) => this.names.includes(pet),
    follow: (_, draft, { name }) => {
      if (name === 'fed' && !text(draft, 'why')) draft.set('why', 'No food');
    },
    focusNext: (...places) => {
      this.next = places;
      this.requestUpdate();
    },
  });

  protected override updated(): void {
    for (const place of this.next) this.renderRoot.querySelector<HTMLElement>(place)?.focus();
    this.next = [];
  }

  protected override render() {
    const { form } = this;
    const { errors } = form;
    const save = (event: SubmitEvent) => {
      event.preventDefault();
      const fed = text(new FormData(event.target as HTMLFormElement), 'fed');
      if (!fed) return form.refuse(new Map([['fed', 'Say whether it was fed.']]));
      this.fed.set(form.open!.pet, fed);
      form.leave();
    };
    return html`${this.names.map((pet) => html`<button id="open-${pet}" @click=${() => form.toggle({ pet })}>${pet}</button>`)}
    ${
      form.open
        ? keyed(
            form.open,
            html`<form class="questions" aria-labelledby="title" novalidate @input=${form.note} @submit=${save}>
          <h4 id="title">${form.open.pet}</h4>
          ${form.summary('There is a problem')} ${radios({ name: 'fed', label: 'Fed?', errors }, { yes: 'Yes', no: 'No' }, text(form.draft, 'fed'))}
          ${text(form.draft, 'fed') === 'no' ? line({ name: 'why', label: 'Why?', errors }, text(form.draft, 'why')) : nothing}
          ${day({ name: 'when', label: 'When?', errors }, text(form.draft, 'when'), '2026-11-28')}
          ${time({ name: 'at', label: 'What time?', errors }, text(form.draft, 'at'))}
          <button type="submit">Save</button><button type="button" @click=${() => form.leave()}>Cancel</button>
        </form>`,
          )
        : nothing
    }`;
  }
}
customElements.define('test-pets', Pets);

describe('An open form', () => {
  let pets: Pets;
  const root = () => pets.shadowRoot!;
  const press = async (control: HTMLElement) => {
    control.focus();
    control.click();
    await pets.updateComplete;
  };
  const open = async (pet: string) => press(get(root(), 'button', pet));
  const pick = async (answer: string) => press(get(root(), 'radio', answer));
  const ticked = () => all<HTMLInputElement>(root(), 'radio').filter(({ checked }) => checked);
  const forms = () => all(root(), 'form').map(nameOf);
  const faults = () => Object.fromEntries(pets.form.faults());

  beforeEach(async () => {
    pets = mount(new Pets());
    await pets.updateComplete;
  });
  afterEach(clear);

  it('is the only one, takes the focus and has no answer that nobody gave', async () => {
    await open('Cat');
    focusIsOn(get(root(), 'radio', 'Yes'));
    await open('Dog');
    expect(forms()).to.deep.equal(['Dog']);
    expect(ticked()).to.have.length(0);
    expect(faults(), 'nothing was filled in').to.deep.equal({});
  });

  it('that is left gives the focus back to what opened it, and keeps nothing', async () => {
    await open('Cat');
    await pick('No');
    expect(faults()).to.deep.equal({ form: 'Save what you filled in, or choose Cancel: About Cat' });
    await press(get(root(), 'button', 'Cancel'));
    expect(forms()).to.deep.equal([]);
    focusIsOn(get(root(), 'button', 'Cat'));
    await open('Cat');
    expect(ticked()).to.have.length(0);
    expect(faults()).to.deep.equal({});
  });

  it('that is refused says what is wrong, leads to the field and keeps what was filled in', async () => {
    await open('Cat');
    await press(get(root(), 'button', 'Save'));
    focusIsOn(get(root(), 'group', 'There is a problem'));
    expect(faults()).to.deep.equal({ fed: 'Say whether it was fed.' });
    await press(get(root(), 'button', 'Say whether it was fed.'));
    focusIsOn(get(root(), 'radio', 'Yes'));
    await pick('Yes');
    await press(get(root(), 'button', 'Save'));
    expect(pets.fed.get('Cat')).to.equal('yes');
    await open('Cat');
    expect(ticked().map(nameOf), 'what is recorded is filled in').to.deep.equal(['Yes']);
  });

  it('keeps the words of a question that an answer hid and brought back', async () => {
    await open('Cat');
    await pick('No');
    const why = () => get<HTMLInputElement>(root(), 'textbox', 'Why?');
    expect(why().value, 'what the answer filled in').to.equal('No food');
    why().value = 'Asleep';
    why().dispatchEvent(new Event('input', { bubbles: true }));
    await pick('Yes');
    expect(all(root(), 'textbox')).to.have.length(0);
    await pick('No');
    expect(why().value).to.equal('Asleep');
  });

  it('keeps what was filled in while another is open, and says that it is not saved', async () => {
    await open('Cat');
    await pick('No');
    await open('Dog');
    expect(ticked(), 'nothing of another').to.have.length(0);
    expect(pets.form.kept(({ pet }) => pet === 'Cat')).to.deep.equal({ pet: 'Cat' });
    expect(pets.form.kept(({ pet }) => pet === 'Dog')).to.equal(undefined);
    expect(faults()).to.deep.equal({ form: 'Save what you filled in, or choose Cancel: About Cat' });
    expect(get(root(), 'button', 'Cat').matches(pets.form.place('form')), 'the way to it').to.equal(true);
    await pick('Yes');
    await open('Dog');
    expect(forms(), 'closed by what opened it').to.deep.equal([]);
    expect(pets.form.kept(({ pet }) => pet === 'Dog')).to.deep.equal({ pet: 'Dog' });
    await open('Cat');
    expect(ticked().map(nameOf)).to.deep.equal(['No']);
    await press(get(root(), 'button', 'Cancel'));
    await open('Cat');
    expect(ticked(), 'Cancel drops it').to.have.length(0);
    await open('Dog');
    expect(ticked().map(nameOf)).to.deep.equal(['Yes']);
    await press(get(root(), 'button', 'Save'));
    expect(faults()).to.deep.equal({});
    expect(pets.form.halfWritten).to.equal(null);
  });

  it('keeps no day that is half typed, and neither the one before in its place: it says so when it is open again', async () => {
    const field = (role: 'date' | 'time') => get<HTMLInputElement>(root(), role);
    await open('Cat');
    field('time').focus();
    // Chromium sends no event for it.
    await sendKeys({ type: '12' });
    expect(faults()).to.deep.equal({ form: 'Save what you filled in, or choose Cancel: About Cat' });
    field('date').focus();
    await sendKeys({ press: 'Delete' });
    expect(field('date').validity.badInput).to.equal(true);
    expect(JSON.stringify(pets.form.halfWritten)).to.contain('"Cat"').and.not.to.contain('2026-11-20');
    await open('Dog');
    expect(field('date').value).to.equal('2026-11-20');
    expect(pets.form.kept(({ pet }) => pet === 'Cat')).to.deep.equal({ pet: 'Cat' });
    await open('Cat');
    expect([field('date').value, field('time').value]).to.deep.equal(['', '']);
    expect(descriptionOf(field('date'))).to.equal('Enter a real date, for example 22 11 2026.');
    expect(descriptionOf(field('time'))).to.equal('Enter the whole time, for example 14:30.');
    await open('Dog');
    expect(descriptionOf(field('date')), 'of that form alone').to.equal('');
  });

  it('comes back as data, open or not, and goes when all is dropped', async () => {
    await open('Cat');
    await pick('No');
    await open('Dog');
    await pick('Yes');
    const left = JSON.parse(JSON.stringify(pets.form.halfWritten));
    pets.form.reset();
    expect(pets.form.halfWritten).to.equal(null);
    pets.form.resume(left);
    await pets.updateComplete;
    expect(forms()).to.deep.equal(['Dog']);
    expect(ticked().map(nameOf)).to.deep.equal(['Yes']);
    await open('Dog');
    const closed = JSON.parse(JSON.stringify(pets.form.halfWritten));
    pets.form.reset();
    pets.form.resume(closed);
    await pets.updateComplete;
    expect(forms()).to.deep.equal([]);
    await open('Cat');
    expect(ticked().map(nameOf)).to.deep.equal(['No']);
  });

  it('goes with what it is about', async () => {
    await open('Cat');
    await pick('No');
    pets.names = ['Dog'];
    pets.requestUpdate();
    await pets.updateComplete;
    expect(forms()).to.deep.equal([]);
    expect(faults()).to.deep.equal({});
    await open('Dog');
    await pick('Yes');
    await open('Dog');
    pets.names = ['Cat'];
    pets.requestUpdate();
    await pets.updateComplete;
    expect(faults(), 'while it is closed too').to.deep.equal({});
  });
});
