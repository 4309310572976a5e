import { createSignal, Show } from 'solid-js';
import html from 'solid-js/html';
import { render } from 'solid-js/web';

export default function mount(root, given) {
  const [props, set] = createSignal(given);
  render(
    () => html`
      <level-of-need-badge id="own" attr:pack=${() => props().pack} attr:level=${() => props().level}></level-of-need-badge>
      <${Show} when=${() => props().shown}>
        ${() => html`<threshold-case
          attr:name="record"
          attr:pack=${() => props().pack}
          prop:required=${() => props().required}
          prop:disabled=${() => props().disabled}
          prop:record=${() => props().record}
          prop:facts=${() => props().facts}
          prop:language=${() => props().language}
          on:threshold-ready=${(event) => props().ready(event)}
          on:threshold-change=${(event) => props().change(event)}
          on:threshold-error=${(event) => props().error(event)}
          ><triage-grid><p>In danger now? Call 999.</p></triage-grid><level-of-need-badge></level-of-need-badge
        ></threshold-case>`}
      <//>
    `,
    root,
  );
  return { set: (change) => set((before) => ({ ...before, ...change })) };
}
