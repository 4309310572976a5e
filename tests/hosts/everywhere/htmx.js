import htmx from 'htmx.org';

/** Server's HTML that is swapped in; what is no text is set by a script, as a page with htmx does. */
export default async function mount(root, given) {
  let props = { ...given };
  const events = { 'threshold-ready': 'ready', 'threshold-change': 'change', 'threshold-error': 'error' };
  for (const [type, key] of Object.entries(events))
    root.addEventListener(type, (event) => event.target.matches('threshold-case') && props[key](event), true);
  const fragment = () => `
    <level-of-need-badge id="own" pack="${props.pack}" level="${props.level}"></level-of-need-badge>
    ${
      props.shown
        ? `<threshold-case id="case" name="record" pack="${props.pack}" ${props.required ? 'required' : ''}>
            <triage-grid><p>In danger now? Call 999.</p></triage-grid><level-of-need-badge></level-of-need-badge>
          </threshold-case>`
        : ''
    }`;
  const objects = () => {
    const host = root.querySelector('threshold-case');
    host?.toggleAttribute('disabled', props.disabled);
    for (const key of ['record', 'facts', 'language']) if (host && host[key] !== props[key]) host[key] = props[key];
  };
  const swap = async () => {
    await htmx.swap({ target: root, text: fragment(), swap: 'innerHTML' });
    objects();
  };
  await swap();
  return {
    set: async (change) => {
      const again = 'shown' in change;
      props = { ...props, ...change };
      if (again) return swap();
      root.querySelector('#own').setAttribute('level', props.level);
      objects();
    },
  };
}
