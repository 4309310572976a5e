import m from 'mithril';

export default function mount(root, given) {
  let props = { ...given };
  m.mount(root, {
    view: () => [
      m('level-of-need-badge#own', { pack: props.pack, level: props.level }),
      props.shown &&
        m(
          'threshold-case',
          {
            name: 'record',
            pack: props.pack,
            required: props.required,
            disabled: props.disabled,
            record: props.record,
            facts: props.facts,
            language: props.language,
            'onthreshold-ready': (event) => props.ready(event),
            // Mithril writes objects anew whenever it draws, and it draws after each event.
            'onthreshold-change': (event) => {
              props.record = event.detail.record;
              props.change(event);
            },
            'onthreshold-error': (event) => props.error(event),
          },
          m('triage-grid', m('p', 'In danger now? Call 999.')),
          m('level-of-need-badge'),
        ),
    ],
  });
  return { set: (change) => ((props = { ...props, ...change }), m.redraw.sync()) };
}
