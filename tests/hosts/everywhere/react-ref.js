import { useEffect, useLayoutEffect } from 'react';

/** The form for React that the Frameworks guide gives. */
const useBrowserEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

export function useElement(ref, properties, listeners) {
  useBrowserEffect(() => {
    for (const [name, value] of Object.entries(properties)) if (ref.current[name] !== value) ref.current[name] = value;
  }, Object.values(properties));
  useBrowserEffect(() => {
    const element = ref.current;
    const added = Object.entries(listeners);
    for (const [type, listener] of added) element.addEventListener(type, listener);
    return () => added.forEach(([type, listener]) => element.removeEventListener(type, listener));
  });
}
