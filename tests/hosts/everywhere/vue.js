import { createApp, createSSRApp, nextTick, shallowReactive } from 'vue/dist/vue.esm-bundler.js';

export function appOf(props, hydrate) {
  const app = (hydrate ? createSSRApp : createApp)({
    setup: () => ({ props }),
    template: `
      <level-of-need-badge id="own" :pack="props.pack" :level="props.level"></level-of-need-badge>
      <threshold-case v-if="props.shown" name="record" :pack="props.pack" :required="props.required" :disabled="props.disabled"
        :record.prop="props.record" :facts.prop="props.facts" :language.prop="props.language"
        @threshold-ready="props.ready" @threshold-change="props.change" @threshold-error="props.error">
        <triage-grid><p>In danger now? Call 999.</p></triage-grid><level-of-need-badge></level-of-need-badge>
      </threshold-case>`,
  });
  app.config.compilerOptions.isCustomElement = (tag) => tag.includes('-');
  return app;
}

export default function mount(root, given, hydrate) {
  const props = shallowReactive({ ...given });
  appOf(props, hydrate).mount(root);
  return { set: (change) => (Object.assign(props, change), nextTick()) };
}
