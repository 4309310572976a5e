// The host's side of the demonstration: examples, print, clear, and the record as JSON.

const find = (id) => document.getElementById(id);
const family = find('case');

await customElements.whenDefined('threshold-case');
find('print').addEventListener('click', () => family.print());
find('print').disabled = false;
if (find('example')) await startDemo();

async function startDemo() {
  const [choice, load, clear, shown, status] = ['example', 'load', 'clear', 'record', 'status'].map(find);
  // True once a person changed something, so that an example or "Clear" asks before it replaces their work.
  let touched = false;

  const show = (record) => {
    const empty = !record || [record.people, record.concerns, record.strengths].every((list) => list.length === 0);
    shown.textContent = empty && !touched ? 'Nothing recorded yet.' : JSON.stringify(record, null, 2);
  };

  family.addEventListener('threshold-change', ({ detail }) => {
    touched = true;
    status.textContent = '';
    show(detail.record);
  });
  family.addEventListener('threshold-error', () => {
    status.textContent = '';
    show(family.record);
  });

  clear.addEventListener('click', async () => {
    if (!(await agreed('Clear everything you recorded?', 'Clear'))) return;
    family.clear();
    touched = false;
    status.textContent = 'Everything was cleared.';
    show(family.record);
  });

  load.addEventListener('click', async () => {
    const { value: id, selectedOptions } = choice;
    if (!id) {
      status.textContent = 'Choose a case study first.';
      choice.focus();
      return;
    }
    if (touched && !(await agreed('Replace what you recorded with the example?', 'Replace'))) return;
    try {
      const record = await fetchJson(`/examples/${id}.json`);
      status.textContent = `${selectedOptions[0].textContent} is loaded. ${selectedOptions[0].dataset.note}`;
      touched = false;
      show(record);
      family.record = record;
    } catch {
      status.textContent = 'The example could not be loaded. Check your connection and try again.';
    }
  });

  clear.disabled = false;
  try {
    for (const { id, title, note } of await fetchJson('/examples/index.json')) {
      const option = new Option(title, id);
      option.dataset.note = note;
      choice.add(option);
    }
    choice.disabled = load.disabled = false;
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
