/** Looks through a text before it leaves the machine: by an export, a copy or a file for others. */
import { l10n } from 'vscode';

import { grouped } from '../../core/gaps/grouped';
import type { JournalSnapshot } from '../../core/journal/snapshot';
import type { Limited } from '../../core/packet/audience';
import type { Leak, LeakKind } from '../../core/packet/leaks/leak';
import { CodedError } from '../../host/codedError';
import { readSettings } from '../../host/settings';
import { showModal } from '../../host/ui/plain';

/** How the user is asked: `ask` in a dialog, `refuse` without one, `allow` for who has said yes already. */
export type OnLeaks = 'ask' | 'refuse' | 'allow';

/** What `checkBeforeSharing` throws where something was found: `leaks-found`, with the list, masked. */
export class LeaksFound extends CodedError {
  readonly leaks: readonly Leak[];

  constructor(leaks: readonly Leak[]) {
    const list = describe(leaks).join('\n');
    super({ code: 'leaks-found', message: l10n.t('The packet was not shared. It contains:\n{0}', list) });
    this.leaks = leaks;
  }
}

/**
 * Lets a text of the packet pass, unless something was found that should hardly leave the machine. Then it throws
 * `LeaksFound`, or `cancelled` where the user was asked and said no. Nothing is read, sent or written for it.
 */
export async function checkBeforeSharing(
  text: string,
  { journal }: Pick<JournalSnapshot, 'journal'>,
  onLeaks: OnLeaks,
): Promise<void> {
  if (onLeaks === 'allow') return;
  const { leaksBeforeSharing } = await import('./leaksBeforeSharing');
  const { internalHosts } = readSettings();
  const isPrivate = ({ visibility }: Limited): boolean => visibility === 'private';
  const titles = [
    ...journal.wins.filter(isPrivate).map(({ title }) => title),
    ...journal.remains.filter(isPrivate).flatMap((one) => one.titles),
  ];
  const leaks = await leaksBeforeSharing(text, {
    internalHosts,
    privateTitles: [...new Set(titles)],
  });
  if (leaks.length === 0) return;
  if (onLeaks === 'refuse') throw new LeaksFound(leaks);
  if (!(await isAllowed(leaks)))
    throw new CodedError({ code: 'cancelled', message: l10n.t('The packet was not shared.') });
}

/** Leaks that a dialog lists; more would not fit a small screen. */
const MOST_LISTED = 8;

async function isAllowed(leaks: readonly Leak[]): Promise<boolean> {
  const no = { title: l10n.t('Don’t share'), isCloseAffordance: true };
  const anyway = { title: l10n.t('Share anyway') };
  const found = describe(leaks);
  const more = found.length - MOST_LISTED;
  const detail = [
    ...found.slice(0, MOST_LISTED),
    ...(more > 0 ? [l10n.t('and {0} more', more)] : []),
    '',
    l10n.t('The check knows forms, not meanings: names, figures and plans are for you to judge.'),
  ];
  const text = l10n.t('The packet holds something that may not be meant for others.');
  return (await showModal('warning', text, detail.join('\n'), no, anyway)) === anyway;
}

/** What was found, in words: each once, with the lines that it stands in. */
function describe(leaks: readonly Leak[]): string[] {
  const places = grouped(leaks, ({ kind, excerpt }) => `${nameOf(kind)}: ${excerpt}`);
  return [...places].map(([what, found]) => {
    const lines = [...new Set(found.map(({ line }) => line))];
    return lines.length === 1
      ? l10n.t('{0} (line {1})', what, String(lines[0]))
      : l10n.t('{0} (lines {1})', what, shortList(lines));
  });
}

/** Line numbers that are named of one thing. */
const MOST_LINES = 4;

function shortList(lines: readonly number[]): string {
  return [...lines.slice(0, MOST_LINES), ...(lines.length > MOST_LINES ? ['…'] : [])].join(', ');
}

function nameOf(kind: LeakKind): string {
  switch (kind) {
    case 'secret':
      return l10n.t('Password or key');
    case 'private-key':
      return l10n.t('Private key');
    case 'email':
      return l10n.t('E-mail address');
    case 'phone':
      return l10n.t('Phone number');
    case 'payment':
      return l10n.t('Card or bank account');
    case 'personal-number':
      return l10n.t('Personal number');
    case 'internal-link':
      return l10n.t('Internal link');
    case 'internal-host':
      return l10n.t('Internal host');
    case 'code':
      return l10n.t('Block of code');
    case 'private-win':
      return l10n.t('Win marked private');
  }
}
