/** Whether something stands inside an element, its shadow roots and those of what is in it. */
export function within(inner: Node, element: EventTarget): boolean {
  let node: Node | null = inner;
  while (node && node !== element) node = node instanceof ShadowRoot ? node.host : node.parentNode;
  return node !== null;
}
