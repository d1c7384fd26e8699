/**
 * Makes `html` the content of an element, and touches only what differs: what the reader looks at stays where it is,
 * with selection and focus.
 */
export function replaceChanged(parent: Element, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  replaceChildren(parent, template.content);
}

function replaceChildren(parent: Node, wanted: Node): void {
  const old = [...parent.childNodes];
  const fresh = [...wanted.childNodes];
  const start = commonStart(old, fresh);
  const end = commonStart(old.slice(start).reverse(), fresh.slice(start).reverse());
  const following = old[old.length - end] ?? null;
  const [oldRest, freshRest] = [old, fresh].map((nodes) => nodes.slice(start, nodes.length - end));
  for (const [index, node] of (freshRest ?? []).entries()) {
    const before = oldRest?.[index];
    if (before && areAlikeOutside(before, node)) replaceChildren(before, node);
    else if (before) parent.replaceChild(node, before);
    else parent.insertBefore(node, following);
  }
  for (const node of oldRest?.slice(freshRest?.length) ?? []) parent.removeChild(node);
}

/** Elements of one name with the same attributes, whatever is in them. */
function areAlikeOutside(a: Node, b: Node): boolean {
  return a.nodeType === Node.ELEMENT_NODE && a.cloneNode(false).isEqualNode(b.cloneNode(false));
}

function commonStart(old: readonly Node[], fresh: readonly Node[]): number {
  const differing = old.findIndex((node, index) => !(fresh[index]?.isEqualNode(node) ?? false));
  return differing === -1 ? old.length : differing;
}
