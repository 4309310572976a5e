/** Runs in idle time, or soon where the browser knows none. Returns how to call it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const turn = requestIdleCallback(work, { timeout: 2000 });
    return () => cancelIdleCallback(turn);
  }
  const turn = setTimeout(work, 50);
  return () => clearTimeout(turn);
}
