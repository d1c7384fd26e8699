/** The page of the preview: shows what the host sends, and tells it what was pressed. */
import type { FromPage, ShownPacket, ToPage } from '../messages';
import { followArrows, oneTabStop } from './arrowKeys';
import { onChoice, showChoices } from './choices';
import { parts, textOf } from './elements';
import { markedClaim } from './markedClaim';
import { showForm, watchForm } from './form';
import { copyRichText, giveRichText, refuseRichText } from './richCopy';
import { replaceChanged } from './replaceChanged';
import { showFailure, showPacket } from './showPacket';
import { post, saveChoice, savedState, saveState } from './vscodeApi';

/** How long the bar says that something was copied. */
const COPIED_MS = 2000;
/** Scrolling is remembered after a rest of this long. */
const REST_MS = 150;

let shown: ShownPacket | undefined;
/** Another template was chosen: its packet is read from the top. */
let isOther = false;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'choices':
      showChoices(data.choices);
      break;
    case 'packet':
      show(data.packet);
      saveChoice(data.choice);
      break;
    case 'months':
      replaceChanged(parts.heatMap, data.html);
      oneTabStop(parts.heatMap);
      break;
    case 'failed':
      showFailure(data.message);
      break;
    case 'copied':
      sayCopied('copied');
      break;
    case 'richText':
      giveRichText(data);
      break;
    case 'copyRefused':
      refuseRichText();
      break;
  }
});

function show(packet: ShownPacket): void {
  const isFirst = shown === undefined;
  shown = packet;
  showPacket(packet);
  showForm();
  if (isFirst) window.scrollTo(0, savedState().top);
  else if (isOther) window.scrollTo(0, 0);
  isOther = false;
}

function sayCopied(outcome: 'copied' | 'failed'): void {
  parts.announcement.textContent = textOf(parts.announcement, outcome);
  setTimeout(() => {
    parts.announcement.textContent = '';
  }, COPIED_MS);
}

let rest: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(rest);
  rest = setTimeout(() => saveState({ top: window.scrollY }), REST_MS);
});

onChoice((choice) => {
  isOther = choice.template !== undefined;
  saveState(choice);
  post({ kind: 'choose', choice });
});
watchForm();
followArrows(parts.heatMap);
parts.months.open = savedState().areMonthsOpen;
parts.months.addEventListener('toggle', () => {
  saveState({ areMonthsOpen: parts.months.open });
  post({ kind: 'showMonths', isShown: parts.months.open });
});

document.body.addEventListener('click', (event) => {
  const pressed = event.target instanceof Element ? event.target.closest('a, button') : null;
  if (pressed instanceof HTMLButtonElement) pressButton(pressed);
  if (!(pressed instanceof HTMLAnchorElement)) return;
  // VS Code opens links of webviews by itself; here the host decides.
  event.preventDefault();
  event.stopPropagation();
  followLink(pressed);
});

function pressButton(button: HTMLButtonElement): void {
  if (button.classList.contains('mark')) return followMark(button);
  if (button === parts.copyRich) return copyRichText(sayCopied);
  const message = messageOf(button);
  if (message) post(message);
}

/** A mark opens its win; one whose win isn't known leads to the list of claims without proof. */
function followMark(mark: HTMLButtonElement): void {
  const id = mark.dataset['win'] ?? markedClaim(mark, shown?.unproven ?? [])?.id;
  if (id !== undefined) post({ kind: 'openWin', id });
  else goTo(parts.unproven.id);
}

function messageOf({ id, dataset }: HTMLButtonElement): FromPage | undefined {
  const { win, dimension, month, copy, of: section } = dataset;
  if (section !== undefined && (copy === 'text' || copy === 'markdown'))
    return { kind: 'copySection', section, as: copy };
  if (win !== undefined) return { kind: 'openWin', id: win };
  if (dimension !== undefined && month !== undefined) return { kind: 'openMonth', dimension, month };
  switch (id) {
    case 'copy':
      return { kind: 'copyMarkdown' };
    case 'open':
      return { kind: 'openMarkdown' };
    case 'redactions':
      return { kind: 'showRedactions' };
    case 'export':
      return { kind: 'exportPacket' };
    case 'log-win':
      return { kind: 'logWin' };
    case 'judge-levels':
      return { kind: 'judgeLevels' };
    case 'open-problem':
      return { kind: 'openProblem' };
    default:
      return undefined;
  }
}

function followLink(link: HTMLAnchorElement): void {
  const address = link.getAttribute('href') ?? '';
  if (address.startsWith('#')) goTo(address.slice(1));
  else post({ kind: 'openLink', href: address });
}

function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView();
  target?.focus();
}

post({ kind: 'ready' });
