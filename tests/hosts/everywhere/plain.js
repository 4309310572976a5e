const events = { 'threshold-ready': 'ready', 'threshold-change': 'change', 'threshold-error': 'error' };

export default function mount(root, given) {
  let props = { ...given };
  let host;
  const own = document.createElement('level-of-need-badge');
  own.id = 'own';
  own.setAttribute('pack', props.pack);
  root.append(own);
  const draw = () => {
    own.setAttribute('level', props.level);
    if (!props.shown) {
      host?.remove();
      host = undefined;
      return;
    }
    if (!host) {
      host = document.createElement('threshold-case');
      host.setAttribute('name', 'record');
      host.innerHTML =
        '<triage-grid><p>In danger now? Call 999.</p></triage-grid><level-of-need-badge></level-of-need-badge>';
      for (const [type, key] of Object.entries(events)) host.addEventListener(type, (event) => props[key](event));
    }
    host.setAttribute('pack', props.pack);
    host.toggleAttribute('required', props.required);
    host.toggleAttribute('disabled', props.disabled);
    for (const key of ['record', 'facts', 'language']) if (host[key] !== props[key]) host[key] = props[key];
    root.append(host);
  };
  draw();
  return { set: (change) => ((props = { ...props, ...change }), draw()) };
}
