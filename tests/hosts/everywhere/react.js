import { createElement as h, StrictMode, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { LevelOfNeedBadge, ThresholdCase, TriageGrid } from 'threshold-kit/react';

let set;

export function Page({ given }) {
  const [props, change] = useState(given);
  useLayoutEffect(() => {
    set = (changed) => flushSync(() => change((before) => ({ ...before, ...changed })));
  });
  return [
    h(LevelOfNeedBadge, { key: 'own', id: 'own', pack: props.pack, level: props.level }),
    props.shown && h(Case, { key: 'case', ...props }),
  ];
}

function Case({ ready, change, error, shown, level, ...props }) {
  const listeners = { onThresholdReady: ready, onThresholdChange: change, onThresholdError: error };
  return h(
    ThresholdCase,
    { ...props, ...listeners, name: 'record' },
    h(TriageGrid, null, h('p', null, 'In danger now? Call 999.')),
    h(LevelOfNeedBadge),
  );
}

export default async function mount(root, given, hydrate) {
  const tree = h(StrictMode, null, h(Page, { given }));
  if (hydrate) hydrateRoot(root, tree);
  else createRoot(root).render(tree);
  while (!set) await new Promise((resolve) => setTimeout(resolve));
  return { set: (changed) => set(changed) };
}
