/** Names things in a message. */
import { l10n } from 'vscode';

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
