import { flushSync, hydrate as hydrateIn, mount as mountIn } from 'svelte';
import App from './App.svelte';

export default function mount(target, given, hydrate) {
  let set;
  (hydrate ? hydrateIn : mountIn)(App, { target, props: { given, bind: (how) => (set = how) } });
  return { set: (change) => flushSync(() => set(change)) };
}
