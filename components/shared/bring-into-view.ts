/** Brings a place into view with the form around it, and last what is said of it: what is wrong stands above its field. */
export function bringIntoView(place: HTMLElement): void {
  const root = place.getRootNode() as Document | ShadowRoot;
  const notes = [place.closest('fieldset'), place].flatMap((one) =>
    (one?.getAttribute('aria-describedby')?.match(/\S+/g) ?? []).map((id) => root.getElementById(id)),
  );
  for (const one of [place.closest('form'), place, ...notes]) one?.scrollIntoView({ block: 'nearest' });
}
