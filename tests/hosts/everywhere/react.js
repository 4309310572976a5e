import { createElement as h, StrictMode, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { useElement } from './react-ref.js';

let set;

export function Page({ given }) {
  const [props, change] = useState(given);
  useLayoutEffect(() => {
    set = (changed) => flushSync(() => change((before) => ({ ...before, ...changed })));
  });
  return [
    h('level-of-need-badge', { key: 'own', id: 'own', pack: props.pack, level: props.level }),
    props.shown && h(Case, { key: 'case', ...props }),
  ];
}

function Case({ pack, required, disabled, record, facts, language, ready, change, error }) {
  const ref = useRef(null);
  useElement(
    ref,
    { required, disabled, record, facts, language },
    { 'threshold-ready': ready, 'threshold-change': change, 'threshold-error': error },
  );
  return h(
    'threshold-case',
    { ref, pack, name: 'record' },
    h('triage-grid', null, h('p', null, 'In danger now? Call 999.')),
    h('level-of-need-badge'),
  );
}

export default async function mount(root, given, hydrate) {
  const tree = h(StrictMode, null, h(Page, { given }));
  if (hydrate) hydrateRoot(root, tree);
  else createRoot(root).render(tree);
  while (!set) await new Promise((resolve) => setTimeout(resolve));
  return { set: (changed) => set(changed) };
}
