import type { AskedQuestion, ShownPacket, UnprovenClaim } from '../messages';
import { parts, setText, textOf } from './elements';
import { replaceChanged } from './replaceChanged';

/** Shows a packet in place of the last one. */
export function showPacket(packet: ShownPacket): void {
  const { journal } = packet;
  const isShown = journal === 'ready' || journal === 'stale';
  setText(parts.days, packet.period);
  for (const button of [parts.copyRich, parts.export, parts.more]) button.disabled = !isShown;
  parts.months.hidden = !isShown;
  parts.failed.hidden = true;
  parts.stale.hidden = journal !== 'stale' && journal !== 'unreadable';
  if (!parts.stale.hidden) setText(parts.staleText, textOf(parts.stale, journal));
  parts.empty.hidden = journal !== 'empty';
  parts.unjudged.hidden = !isShown || packet.unjudged === '';
  setText(parts.unjudgedText, packet.unjudged);
  parts.heading.hidden = isShown;
  parts.packet.hidden = !isShown;
  replaceChanged(parts.packet, isShown ? packet.html : '');
  setText(parts.redactions, packet.redacted);
  parts.redactions.hidden = !isShown || packet.redacted === '';
  setText(parts.words, isShown ? packet.length : '');
  showList(parts.heldBack, parts.heldBackList, packet.heldBack.map(askedItem));
  showList(parts.unproven, parts.unprovenList, isShown ? packet.unproven.map(unprovenItem) : []);
  showList(parts.asked, parts.askedList, isShown ? packet.asked.map(askedItem) : []);
}

/** Says why there is no packet; the last one stays readable below. */
export function showFailure(message: string): void {
  setText(parts.failed, message);
  parts.failed.hidden = false;
}

/** A list below the packet, hidden while there is nothing in it. */
function showList(section: HTMLElement, list: HTMLElement, items: readonly HTMLLIElement[]): void {
  section.hidden = items.length === 0;
  const filled = document.createElement('ul');
  filled.append(...items);
  replaceChanged(list, filled.innerHTML);
}

function unprovenItem({ id, title, missing }: UnprovenClaim): HTMLLIElement {
  const item = document.createElement('li');
  item.append(winLink(id, title), ...missing.flatMap((what) => [' ', pill(what)]));
  return item;
}

function askedItem({ message, win }: AskedQuestion): HTMLLIElement {
  const item = document.createElement('li');
  item.append(win === undefined ? message : winLink(win, message));
  return item;
}

/** A button that opens a win at its line. */
function winLink(id: string, words: string): HTMLButtonElement {
  const open = document.createElement('button');
  open.className = 'link';
  open.dataset['win'] = id;
  open.textContent = words;
  return open;
}

function pill(words: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'mark';
  span.textContent = words;
  return span;
}
