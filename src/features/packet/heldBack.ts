/** What a packet is made without, as who may read it can't be told from the journal. */
import { l10n } from 'vscode';

import type { HeldBack, Journal } from '../../core/journal/schema';
import { plainLine } from '../../core/packet/escape';
import { CodedError } from '../../host/codedError';
import { run } from '../../host/commands';
import { showWarning } from '../../host/ui/plain';
import type { AskedQuestion } from '../../webview/messages';

/** Names what is held back, whatever the audience; a press opens the journal at the first of it. */
export async function tellHeldBack({ heldBack }: Journal): Promise<void> {
  const entries = heldBack.filter(({ section }) => section !== 'profile');
  const [first] = entries;
  if (!first) return;
  const open = l10n.t('Open journal');
  const text = l10n.t(
    'Held back from every packet, as who may read it can’t be told: {0}',
    named(entries.map(nameOf)),
  );
  if ((await showWarning(text, open)) !== open) return;
  if (first.id === '') await run('promoJournal.openProblem');
  else await run('promoJournal.openJournal', { id: first.id });
}

/** What is held back, for its author to look through beside the packet. */
export function shownHeldBack({ heldBack }: Journal): AskedQuestion[] {
  return heldBack.map((entry) => ({ message: reasonOf(entry), ...(entry.id !== '' && { win: entry.id }) }));
}

/** A text that should be taken out, and can't be read, would stand in the packet. Throws `redaction-unread`. */
export function refuseUnreadRedactions({ heldBack }: Journal): void {
  if (!heldBack.some(({ section }) => section === 'profile')) return;
  const message = l10n.t(
    'The journal’s redactions can’t all be read, so no redacted packet was made. The journal shows an error at what to mend.',
  );
  throw new CodedError({ code: 'redaction-unread', message });
}

function reasonOf(entry: HeldBack): string {
  return entry.section === 'profile'
    ? l10n.t('“{0}” can’t be read: no redacted packet is made', entry.key)
    : l10n.t('{0}: “{1}” can’t be read', nameOf(entry), entry.key);
}

function nameOf({ section, name, id }: HeldBack): string {
  const words = plainLine(name) || id;
  if (section === 'feedback') return l10n.t('Feedback of {0}', words);
  return section === 'conversations' ? l10n.t('Talk of {0}', words) : words;
}

/** Names that a message has room for. */
const MOST_NAMED = 3;
/** Longest of them. */
const LONGEST_NAME = 60;

/** The first of some names, and how many more there are. */
export function named(names: readonly string[]): string {
  const quoted = names.slice(0, MOST_NAMED).map((name) => l10n.t('“{0}”', shortened(name)));
  const more = names.length - quoted.length;
  return [...quoted, ...(more > 0 ? [l10n.t('and {0} more', more)] : [])].join(', ');
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name;
}
