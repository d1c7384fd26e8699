import * as l10n from '@vscode/l10n';

/** Items that a sentence names unless it asks for all; the others are counted. */
const NAMED = 3;

/** A list as it reads in a sentence: `A, B and C`, or `A, B, C and 4 more` where there are more than `most`. */
export function listed(items: readonly string[], most = NAMED): string {
  const rest = items.length - most;
  const named = rest > 0 ? items.slice(0, most) : items.slice(0, -1);
  const last = rest > 0 ? l10n.t('{0} more', rest) : (items.at(-1) ?? '');
  return named.length > 0 ? l10n.t('{0} and {1}', named.join(', '), last) : last;
}

/** A count with its noun, singular and plural. */
export function counted(
  count: number,
  noun: 'commit' | 'pull request' | 'change' | 'week' | 'person',
): string {
  switch (noun) {
    case 'commit':
      return count === 1 ? l10n.t('1 commit') : l10n.t('{0} commits', count);
    case 'pull request':
      return count === 1 ? l10n.t('1 pull request') : l10n.t('{0} pull requests', count);
    case 'change':
      return count === 1 ? l10n.t('1 change') : l10n.t('{0} changes', count);
    case 'week':
      return count === 1 ? l10n.t('1 week') : l10n.t('{0} weeks', count);
    case 'person':
      return count === 1 ? l10n.t('1 person') : l10n.t('{0} people', count);
  }
}
