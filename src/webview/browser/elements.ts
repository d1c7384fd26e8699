/** The element of the page with an id; throws where there is none, which would be a bug in the page. */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} “${id}”`);
  return found;
}

/** The parts of the page; `features/packet/page.ts` writes them. */
export const parts = {
  template: element('template', HTMLSelectElement),
  audience: element('audience', HTMLSelectElement),
  period: element('period', HTMLSelectElement),
  since: element('since', HTMLInputElement),
  redact: element('redact', HTMLInputElement),
  redactions: element('redactions', HTMLButtonElement),
  days: element('days', HTMLElement),
  words: element('words', HTMLElement),
  copy: element('copy', HTMLButtonElement),
  open: element('open', HTMLButtonElement),
  copyRich: element('copy-rich', HTMLButtonElement),
  export: element('export', HTMLButtonElement),
  more: element('more', HTMLButtonElement),
  form: element('form', HTMLButtonElement),
  progress: element('progress', HTMLElement),
  announcement: element('announcement', HTMLElement),
  stale: element('stale', HTMLElement),
  staleText: element('stale-text', HTMLElement),
  failed: element('failed', HTMLElement),
  unjudged: element('unjudged', HTMLElement),
  unjudgedText: element('unjudged-text', HTMLElement),
  /** Where the packet, which has one of its own, isn't shown. */
  heading: element('heading', HTMLElement),
  empty: element('empty', HTMLElement),
  packet: element('packet', HTMLElement),
  heldBack: element('held-back', HTMLElement),
  heldBackList: element('held-back-list', HTMLElement),
  unproven: element('unproven', HTMLElement),
  unprovenList: element('unproven-list', HTMLElement),
  asked: element('asked', HTMLElement),
  askedList: element('asked-list', HTMLElement),
  months: element('months', HTMLDetailsElement),
  heatMap: element('heat-map', HTMLElement),
} as const;

/** A text that didn't change is left alone, so that a screen reader doesn't say it again. */
export function setText(holder: HTMLElement, text: string): void {
  if (holder.textContent !== text) holder.textContent = text;
}

/** A text that the host put into the page, in the user's language. */
export function textOf(holder: HTMLElement, name: string): string {
  return holder.dataset[name] ?? '';
}
