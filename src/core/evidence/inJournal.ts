/** What the journal says of a suggestion: that it is logged, in part or as a whole, or dismissed. */
import * as l10n from '@vscode/l10n';
import type { Evidence, Journal, Win } from '../journal/schema';
import type { PartOf, Suggestion } from './suggestion';

type Found = Pick<Suggestion, 'repository' | 'commits' | 'docs' | 'pr'>;

/** A suggestion counts as logged when wins have at least this share of its commits. */
const LOGGED_SHARE = 0.5;
/** The shortest prefix of a hash that identifies a commit. */
const MIN_HASH = 7;

/** What the journal has of a suggestion. */
export type Logged =
  | { readonly state: 'none' }
  | { readonly state: 'part'; readonly why: string; readonly partOf: PartOf }
  | { readonly state: 'all'; readonly why: string };

/**
 * Looks for a suggestion's commits, document or pull request among the evidence of wins. All of it is logged when the
 * document or the pull request is, or half of the commits are.
 */
export function loggedIn(wins: readonly Win[], found: Found): Logged {
  const matches = wins.map((win) => ({ win, share: shareIn(win.evidence ?? [], found) }));
  const [best] = [...matches].sort((a, b) => b.share - a.share);
  if (!best || best.share === 0) return { state: 'none' };
  const share = matches.reduce((sum, match) => sum + match.share, 0);
  if (share >= LOGGED_SHARE) return { state: 'all', why: l10n.t('In your journal: “{0}”', best.win.title) };
  const { id: winId, title } = best.win;
  return { state: 'part', why: l10n.t('Partly in your journal: “{0}”', title), partOf: { winId, title } };
}

function shareIn(evidence: readonly Evidence[], found: Found): number {
  const here = evidence.filter(({ repo }) => repo === undefined || isNamed(repo, found.repository));
  if (here.some((item) => isDocument(item, found) || isPullRequest(item, found))) return 1;
  const hashes = here.flatMap((item) => ('commit' in item ? [item.commit.toLowerCase()] : []));
  const logged = found.commits.filter((sha) =>
    hashes.some((hash) => hash.length >= MIN_HASH && sha.startsWith(hash)),
  );
  return found.commits.length === 0 ? 0 : logged.length / found.commits.length;
}

/** True for the name of a repository, and for one with its owner: `checkout` and `acme/checkout`. */
export function isNamed(repo: string, repository: string): boolean {
  return repo === repository || repo.endsWith(`/${repository}`);
}

function isDocument(item: Evidence, { docs }: Found): boolean {
  const path = 'doc' in item ? item.doc : 'file' in item ? item.file : undefined;
  return path !== undefined && docs.some((doc) => doc === path || path.endsWith(`/${doc}`));
}

const REQUEST_ADDRESS = /\/(?:pull|merge_requests|pull-requests|pullrequest)\/(\d+)\b/g;

/** A pull request is logged by its number, or by an address of the same repository that ends in it. */
function isPullRequest(item: Evidence, { pr, repository }: Found): boolean {
  if (!pr || !('pr' in item)) return false;
  if (item.pr.replace(/^#/, '') === pr) return true;
  return (
    [...item.pr.matchAll(REQUEST_ADDRESS)].some(([, number]) => number === pr) && item.pr.includes(repository)
  );
}

type Dismissible = Pick<Suggestion, 'id' | 'kind' | 'changes' | 'merged'>;

/** A suggestion counts as dismissed when at least this share of its changes is. */
const DISMISSED_SHARE = 0.5;

/**
 * Returns a test for dismissed suggestions: the journal has the id, or at least half of its changes. A long effort's
 * id is its earliest change, which leaves the window one day; then its later changes keep it dismissed.
 */
export function dismissedIn({ dismissed }: Pick<Journal, 'dismissed'>): (one: Dismissible) => boolean {
  const ids = new Set(dismissed);
  return ({ id, changes }) => {
    const share = changes.filter((change) => ids.has(change.id)).length / changes.length;
    return ids.has(id) || share >= DISMISSED_SHARE;
  };
}

/**
 * The ids to write into the journal for a dismissal: the suggestion's id, and those of its changes where it has
 * several. A document needs only its id, because its path does not leave the window.
 */
export function dismissalOf({ id, kind, changes, merged }: Dismissible): string[] {
  if (merged) return [...new Set(merged.flatMap(dismissalOf))];
  const parts = kind === 'commits' ? changes.map((change) => change.id) : [];
  return [...new Set([id, ...parts])];
}
