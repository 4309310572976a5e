import Alpine from 'alpinejs';

export default async function mount(root, given) {
  // A record stays the object that it is: Alpine would hand on a proxy.
  const raw = {};
  const { record, facts, language, ...rest } = given;
  Object.assign(raw, { record, facts, language });
  Alpine.data('page', () => ({ ...rest, turn: 0, raw: () => raw }));
  root.innerHTML = `
    <div x-data="page">
      <level-of-need-badge id="own" :pack="pack" :level="level"></level-of-need-badge>
      <template x-if="shown">
        <threshold-case name="record" :pack="pack" :required="required" :disabled="disabled"
          x-effect="turn, ['record', 'facts', 'language'].forEach((key) => $el[key] !== raw()[key] && ($el[key] = raw()[key]))"
          @threshold-ready="ready" @threshold-change="change" @threshold-error="error">
          <triage-grid><p>In danger now? Call 999.</p></triage-grid><level-of-need-badge></level-of-need-badge>
        </threshold-case>
      </template>
    </div>`;
  Alpine.start();
  await Alpine.nextTick();
  const data = Alpine.$data(root.firstElementChild);
  return {
    set: ({ record = raw.record, facts = raw.facts, ...change }) => {
      Object.assign(raw, { record, facts }, 'language' in change ? { language: change.language } : {});
      delete change.language;
      Object.assign(data, change);
      data.turn += 1;
      return Alpine.nextTick();
    },
  };
}
