import { env, l10n } from 'vscode';

import type { Period } from '../../core/days';
import { unjudgedIn } from '../../core/gaps/unjudged';
import { plainLine } from '../../core/packet/escape';
import { lengthOf } from '../../core/packet/length';
import { lengthWords, sectionedHtml } from '../../core/packet/sectionedHtml';
import type { UnprovenClaim } from '../../core/packet/view';
import type * as messages from '../../webview/messages';
import { shownHeldBack } from './heldBack';
import { journalStateOf, type Packet } from './makePacket';

/** A packet as the preview's page wants it: with words in the user's language. */
export function shownPacket(packet: Packet): messages.ShownPacket {
  const { view, snapshot, findings } = packet;
  return {
    html: sectionedHtml(packet, env.language),
    length: lengthText(packet),
    redacted: redactedText(packet),
    journal: journalStateOf(snapshot),
    period: periodText(view.period),
    heldBack: shownHeldBack(snapshot.journal),
    unjudged: unjudgedText(unjudgedIn(snapshot.journal.wins, view.period).length),
    unproven: view.unproven.map(shownClaim),
    asked: findings.map(({ message, wins: [win] }) => ({
      message: plainLine(message),
      ...(win !== undefined && { win }),
    })),
  };
}

function unjudgedText(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? l10n.t('1 win to judge: no reader can tell whether it is next-level work.')
    : l10n.t('{0} wins to judge: no reader can tell which of them are next-level work.', count);
}

/** “2,204 words”, and how many sections are over their limits. */
function lengthText({ markdown, sections }: Packet): string {
  const length = lengthWords(lengthOf(markdown), env.language);
  const over = sections.filter(({ isOver }) => isOver).length;
  if (over === 0) return length;
  const sectionsOver =
    over === 1 ? l10n.t('1 section over its limit') : l10n.t('{0} sections over their limits', over);
  return `${length} · ${sectionsOver}`;
}

/** “Redacted: 12 texts changed”. */
function redactedText({ redacted }: Packet): string {
  if (!redacted) return '';
  const texts = redacted.changes().length;
  return texts === 1 ? l10n.t('Redacted: 1 text changed') : l10n.t('Redacted: {0} texts changed', texts);
}

function shownClaim({ id, title, missing }: UnprovenClaim): messages.UnprovenClaim {
  return { id, title: plainLine(title) || id, missing: missing.map(missingWords) };
}

function missingWords(what: UnprovenClaim['missing'][number]): string {
  switch (what) {
    case 'evidence':
      return l10n.t('no proof yet');
    case 'source':
      return l10n.t('no source yet');
  }
}

/** “23 Nov 2025 – 22 Nov 2026”, as the user's locale writes it. Days are in no time zone, which is UTC here. */
function periodText({ from, to }: Period): string {
  const format = new Intl.DateTimeFormat(env.language, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(new Date(from), new Date(to));
}
