import { damaged, families, otherWords, own, positions, raised, sentConcerns, start } from '../host.js';

const app = document.getElementById('app')!;
const heard = { ready: '', changes: 0, errors: 0 };
let family = families[0];
let language: typeof otherWords | undefined;
let mode: 'triage' | 'reference' = 'triage';

const find = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag) => app.querySelector(tag);
const output = (id: string, text: string) => (document.getElementById(id)!.textContent = text);
const other = () => (family.pack === families[0].pack ? families[1] : families[0]);

function put(): void {
  const template = document.getElementById('family') as HTMLTemplateElement;
  const part = document.importNode(template.content, true);
  const form = part.querySelector('form')!;
  const element = part.querySelector('threshold-case')!;
  const tell = () => output('heard', JSON.stringify(heard));
  element.addEventListener('threshold-ready', ({ detail }) => {
    heard.ready += ` ${detail.document.provenance.id}`;
    tell();
  });
  element.addEventListener('threshold-change', ({ detail }) => {
    heard.changes += 1;
    family = { ...family, record: detail.record };
    tell();
  });
  element.addEventListener('threshold-error', (event) => {
    event.preventDefault();
    heard.errors += 1;
    output('said', event.detail.message);
    tell();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    output('sent', sentConcerns(form));
  });
  document.getElementById('place')!.replaceChildren(part);
  Object.assign(find('threshold-case')!, family, { language });
  find('triage-grid')!.mode = mode;
}

function list(places: typeof positions): void {
  const items = document.getElementById('positions')!;
  for (const { id, level, tier } of places) {
    const item =
      document.getElementById(`position-${id}`) ??
      Object.assign(document.createElement('li'), { id: `position-${id}` });
    const badge =
      item.querySelector('level-of-need-badge') ?? item.appendChild(document.createElement('level-of-need-badge'));
    Object.assign(badge, { pack: 'cheshire-east-2023', level, tier });
    items.append(item);
  }
}

const buttons: Readonly<Record<string, (button: HTMLButtonElement) => void>> = {
  shown(button) {
    const shown = find('threshold-case');
    if (shown) document.getElementById('place')!.replaceChildren();
    else put();
    button.textContent = shown ? 'Put back' : 'Take away';
  },
  document() {
    family = { ...family, pack: other().pack };
    find('threshold-case')!.pack = family.pack;
  },
  family: () => Object.assign(find('threshold-case')!, (family = other())),
  words: () => (find('threshold-case')!.language = language = otherWords),
  damaged: () => (find('threshold-case')!.record = damaged),
  mode: () => (find('triage-grid')!.mode = mode = mode === 'triage' ? 'reference' : 'triage'),
  raise: () => list(raised),
};

void start(() => {
  for (const [name, act] of Object.entries(buttons)) {
    const button = app.querySelector<HTMLButtonElement>(`[data-does=${name}]`)!;
    button.addEventListener('click', () => act(button));
  }
  put();
  list(positions);
  document.querySelector<HTMLElementTagNameMap['level-of-need-badge']>('#own')!.document = own;
});
