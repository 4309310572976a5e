// The host's side of the demonstration: examples, print, clear, and the record as JSON.

const find = (id) => document.getElementById(id);
const family = find('case');

await customElements.whenDefined('threshold-case');
find('print').addEventListener('click', () => family.print());
find('print').disabled = false;
if (find('example-list')) await startDemo();

async function startDemo() {
  const [fold, list, clear, shown, status] = ['example-fold', 'example-list', 'clear', 'record', 'status'].map(find);
  // True once a person changed something, so that an example or "Clear" asks before it replaces their work.
  let touched = false;

  const show = (record) => {
    const empty = !record || [record.people, record.concerns, record.strengths].every(({ length }) => length === 0);
    shown.textContent = empty && !touched ? 'Nothing recorded yet.' : JSON.stringify(record, null, 2);
  };

  family.addEventListener('threshold-change', ({ detail }) => {
    touched = true;
    show(detail.record);
  });
  // What the browser gave back after "Back" came without an event.
  find('record-details').addEventListener('toggle', () => show(family.record));
  family.addEventListener('threshold-error', () => {
    status.textContent = '';
    show(family.record);
  });

  clear.addEventListener('click', async () => {
    if (!(await agreed('Clear everything you recorded?', 'Clear'))) return;
    family.clear();
    touched = false;
    status.textContent = 'You cleared everything.';
    show(family.record);
  });

  async function load({ id, title, note }) {
    if ((touched || family.unsaved) && !(await agreed('Replace what you recorded with the example?', 'Replace')))
      return;
    try {
      const record = await fetchJson(`/examples/${id}.json`);
      status.textContent = `${title} is loaded. ${note}`;
      touched = false;
      show(record);
      family.record = record;
      fold.querySelector('summary').focus();
      fold.open = false;
    } catch {
      status.textContent = 'The example could not be loaded. Check your connection and try again.';
    }
  }

  // The list lies over what follows it: whoever goes on by Tab would not see where the focus is.
  fold.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !fold.contains(relatedTarget) && !relatedTarget.closest('dialog')) fold.open = false;
  });

  clear.disabled = false;
  try {
    for (const example of await fetchJson('/examples/index.json')) {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: example.title });
      button.addEventListener('click', () => load(example));
      const item = document.createElement('li');
      item.append(button);
      list.append(item);
    }
  } catch {
    status.textContent = 'The examples could not be loaded. You can use the triage tool without them.';
  }
}

async function fetchJson(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  return response.json();
}

/** Asks in the page's dialog; closing it in any other way than by the button means no. */
function agreed(question, action) {
  const dialog = find('confirm');
  find('confirm-title').textContent = question;
  find('confirm-yes').textContent = action;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
