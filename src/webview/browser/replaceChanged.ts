/**
 * Makes `html` the content of an element, and touches only the blocks between the first and the last
 * that differ: what the reader looks at stays where it is, with selection and focus.
 */
export function replaceChanged(parent: Element, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  const old = [...parent.childNodes];
  const fresh = [...template.content.childNodes];
  const start = commonStart(old, fresh);
  const end = commonStart(old.slice(start).reverse(), fresh.slice(start).reverse());
  for (const node of old.slice(start, old.length - end)) node.remove();
  const following = parent.childNodes[start] ?? null;
  for (const node of fresh.slice(start, fresh.length - end)) parent.insertBefore(node, following);
}

function commonStart(old: readonly Node[], fresh: readonly Node[]): number {
  const differing = old.findIndex((node, index) => !(fresh[index]?.isEqualNode(node) ?? false));
  return differing === -1 ? old.length : differing;
}
