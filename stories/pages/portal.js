// The page's side of the portal: opens the record that the server read back, and lists what is wrong before the form is sent.

const form = document.getElementById('referral');
const saved = document.getElementById('saved');
const title = document.title.replace(/^Error: /, '');

await customElements.whenDefined('threshold-case');
// Whoever comes back to the page gets what they had filled in, from the browser.
const cameBack = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
if (saved && !cameBack) document.getElementById('family').record = JSON.parse(saved.textContent);
document.getElementById('problems')?.focus();

form.addEventListener('submit', (event) => {
  const wrong = [...form.elements].filter((field) => field.willValidate && !field.validity.valid);
  for (const field of form.querySelectorAll('[data-missing]'))
    tell(field, wrong.includes(field) ? field.dataset.missing : '');
  const problems = wrong.flatMap(
    (field) =>
      field.errors?.map((error) => ({ ...error, field })) ?? {
        message: field.dataset.missing,
        focus: () => field.focus(),
        field,
      },
  );
  document.getElementById('problems')?.remove();
  document.title = problems.length ? `Error: ${title}` : title;
  if (!problems.length) return;
  event.preventDefault();
  list(problems);
});

/** Says at a field what is wrong with it, or no longer does. */
function tell(field, message) {
  const id = `${field.id}-error`;
  document.getElementById(id)?.remove();
  field.removeAttribute('aria-invalid');
  if (!message) return;
  const words = Object.assign(document.createElement('p'), { id, className: 'problem', textContent: message });
  field.before(words);
  field.setAttribute('aria-invalid', 'true');
}

/** What is wrong, in one list at the top, each with the way to its field. */
function list(problems) {
  const summary = Object.assign(document.createElement('div'), { id: 'problems', className: 'problems', tabIndex: -1 });
  summary.setAttribute('role', 'alert');
  const items = document.createElement('ul');
  for (const { message, focus, field } of problems) {
    const link = Object.assign(document.createElement('a'), { href: `#${field.id}`, textContent: message });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      focus();
    });
    const item = document.createElement('li');
    item.append(link);
    items.append(item);
  }
  summary.append(Object.assign(document.createElement('h2'), { textContent: 'There is a problem' }), items);
  document.getElementById('main').prepend(summary);
  summary.focus();
}
