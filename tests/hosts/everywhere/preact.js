import { h, render } from 'preact';

export default function mount(root, given) {
  let props = { ...given };
  const draw = () =>
    render(
      [
        h('level-of-need-badge', { key: 'own', id: 'own', pack: props.pack, level: props.level }),
        props.shown &&
          h(
            'threshold-case',
            {
              key: 'case',
              name: 'record',
              pack: props.pack,
              required: props.required,
              disabled: props.disabled,
              // As attributes they would be lost where the element is not defined yet.
              ref: (element) => {
                for (const key of ['record', 'facts', 'language'])
                  if (element && element[key] !== props[key]) element[key] = props[key];
              },
              'onthreshold-ready': props.ready,
              'onthreshold-change': props.change,
              'onthreshold-error': props.error,
            },
            h('triage-grid', null, h('p', null, 'In danger now? Call 999.')),
            h('level-of-need-badge'),
          ),
      ],
      root,
    );
  draw();
  return { set: (change) => ((props = { ...props, ...change }), draw()) };
}
