import * as l10n from '@vscode/l10n';
import { sizeOf, tellingOf, type Change } from './changes';
import { capitalised, cleanTitle, clip } from './cleanTitle';
import type { Work } from './grouping';
import { kindOf } from './paths';
import { listed } from './sentences';
import { saysNothing } from './vague';

/** Points for each step of ten in the lines of a change: the title of a piece of work is that of the largest, unless it says nothing. */
const SIZE_POINTS = 2.5;

/** The lead of a piece of work: the change with the most telling headline and the largest size. */
export function leadOf({ changes }: Work): Change {
  const rated = changes.map((change) => ({
    change,
    value: tellingOf(change.headline) + SIZE_POINTS * sizeOf(change.files),
  }));
  return rated.reduce((best, next) => (next.value > best.value ? next : best)).change;
}

/** Title of a piece of work: its lead's headline, cleaned; where no headline says anything, what the files or the branch tell. */
export function titleOf(work: Work): string {
  return titleOfChange(leadOf(work));
}

/** Title of one change. */
export function titleOfChange(change: Change): string {
  return saysNothing(change.headline)
    ? (toldBy(change) ?? cleanTitle(change.headline))
    : cleanTitle(change.headline);
}

/** What the branch and the files of a change tell where its message doesn't. */
function toldBy({ branch, files }: Change): string | undefined {
  const named = branch === undefined ? '' : wordsOf(branch.replace(/^.*\//, ''));
  if (named.includes(' ') && !saysNothing(named)) return clip(capitalised(named));
  const written = files.filter(({ path }) => kindOf(path) === 'source');
  const largest = (written.length > 0 ? written : files).toSorted(
    (a, b) => b.added + b.removed - (a.added + a.removed),
  );
  const names = [...new Set(largest.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)))];
  return names.length === 0 ? undefined : clip(l10n.t('Work on {0}', listed(names)));
}

/** `add-share_cart` as words. */
function wordsOf(branch: string): string {
  return branch.replace(/[-_]+/g, ' ').trim();
}
