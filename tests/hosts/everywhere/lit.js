import { html, nothing, render } from 'lit';

export default function mount(root, given) {
  let props = { ...given };
  const draw = () =>
    render(
      html`<level-of-need-badge id="own" pack=${props.pack} level=${props.level}></level-of-need-badge>
        ${
          props.shown
            ? html`<threshold-case
                name="record"
                pack=${props.pack}
                ?required=${props.required}
                ?disabled=${props.disabled}
                .record=${props.record}
                .facts=${props.facts}
                .language=${props.language}
                @threshold-ready=${props.ready}
                @threshold-change=${props.change}
                @threshold-error=${props.error}
                ><triage-grid><p>In danger now? Call 999.</p></triage-grid><level-of-need-badge></level-of-need-badge
              ></threshold-case>`
            : nothing
        }`,
      root,
    );
  draw();
  return { set: (change) => ((props = { ...props, ...change }), draw()) };
}
