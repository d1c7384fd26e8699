/** Looks through a text before it leaves the machine: by an export, a copy or a file for others. */
import { l10n, window } from 'vscode';

import type { JournalSnapshot } from '../../core/journal/snapshot';
import type { Leak, LeakKind } from '../../core/packet/leaks/leak';
import { plainLeaks } from '../../core/packet/leaks/plainLeaks';
import { CodedError } from '../../host/codedError';
import { readSettings } from '../../host/settings';

/** How the user is asked: `ask` in a dialog, `refuse` without one, `allow` for who has said yes already. */
export type OnLeaks = 'ask' | 'refuse' | 'allow';

/** What `checkBeforeSharing` throws where something was found: `leaks-found`, with the list, masked. */
export class LeaksFound extends CodedError {
  readonly leaks: readonly Leak[];

  constructor(leaks: readonly Leak[]) {
    const list = leaks.map(describe).join('\n');
    super({ code: 'leaks-found', message: l10n.t('The packet was not shared. It contains:\n{0}', list) });
    this.leaks = leaks;
  }
}

/**
 * Lets a text of the packet pass, or throws `LeaksFound`: where something was found that should hardly leave the machine, and
 * the user, asked or not, did not allow it. Nothing is read, sent or written for it.
 */
export async function checkBeforeSharing(
  text: string,
  { journal }: Pick<JournalSnapshot, 'journal'>,
  onLeaks: OnLeaks,
): Promise<void> {
  if (onLeaks === 'allow') return;
  const { secretsIn } = await import('./secrets');
  const privateWins = journal.wins.filter(({ visibility }) => visibility === 'private');
  const { internalHosts } = readSettings();
  const plain = plainLeaks(text, { internalHosts, privateTitles: privateWins.map(({ title }) => title) });
  const leaks = [...plain, ...(await secretsIn(text))].sort((a, b) => a.line - b.line);
  if (leaks.length === 0) return;
  if (onLeaks === 'refuse' || !(await isAllowed(leaks))) throw new LeaksFound(leaks);
}

/** Leaks that a dialog lists; more would not fit a small screen. */
const MOST_LISTED = 8;

async function isAllowed(leaks: readonly Leak[]): Promise<boolean> {
  const anyway = l10n.t('Share anyway');
  const listed = leaks.slice(0, MOST_LISTED).map(describe);
  const more = leaks.length - listed.length;
  const detail = [...listed, ...(more > 0 ? [l10n.t('and {0} more', more)] : [])].join('\n');
  const text = l10n.t('The packet contains what should hardly leave your machine.');
  return (await window.showWarningMessage(text, { modal: true, detail }, anyway)) === anyway;
}

function describe({ kind, line, excerpt }: Leak): string {
  return l10n.t('Line {0}: {1} ({2})', line, nameOf(kind), excerpt);
}

function nameOf(kind: LeakKind): string {
  switch (kind) {
    case 'secret':
      return l10n.t('a password or key');
    case 'private-key':
      return l10n.t('a private key');
    case 'email':
      return l10n.t('an e-mail address');
    case 'internal-link':
      return l10n.t('an internal link');
    case 'code':
      return l10n.t('a block of code');
    case 'private-win':
      return l10n.t('a win marked private');
  }
}
