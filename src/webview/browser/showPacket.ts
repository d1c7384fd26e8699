import type { ShownPacket, UnprovenClaim } from '../messages';
import { parts, setText, textOf } from './elements';
import { replaceChanged } from './replaceChanged';

/** Shows a packet in place of the last one. */
export function showPacket(packet: ShownPacket): void {
  const { journal } = packet;
  const isShown = journal === 'ready' || journal === 'stale';
  setText(parts.days, packet.period);
  parts.copy.disabled = parts.open.disabled = !isShown;
  parts.months.hidden = !isShown;
  parts.failed.hidden = true;
  parts.stale.hidden = journal !== 'stale' && journal !== 'unreadable';
  if (!parts.stale.hidden) setText(parts.staleText, textOf(parts.stale, journal));
  parts.empty.hidden = journal !== 'empty';
  parts.heading.hidden = isShown;
  parts.packet.hidden = !isShown;
  replaceChanged(parts.packet, isShown ? packet.html : '');
  setText(parts.words, isShown ? wordCount(parts.packet.textContent) : '');
  showUnproven(isShown ? packet.unproven : []);
}

/** Says why there is no packet; the last one stays readable below. */
export function showFailure(message: string): void {
  setText(parts.failed, message);
  parts.failed.hidden = false;
}

function showUnproven(claims: readonly UnprovenClaim[]): void {
  parts.unproven.hidden = claims.length === 0;
  const list = document.createElement('ul');
  list.append(...claims.map(unprovenItem));
  replaceChanged(parts.unprovenList, list.innerHTML);
}

function unprovenItem({ id, title, missing }: UnprovenClaim): HTMLLIElement {
  const open = document.createElement('button');
  open.className = 'link';
  open.dataset['win'] = id;
  open.textContent = title;
  const item = document.createElement('li');
  item.append(open, ...missing.flatMap((what) => [' ', pill(what)]));
  return item;
}

function pill(words: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'mark';
  span.textContent = words;
  return span;
}

function wordCount(text: string): string {
  const count = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const number = new Intl.NumberFormat(document.documentElement.lang).format(count);
  return textOf(parts.words, count === 1 ? 'one' : 'many').replace('{0}', number);
}
