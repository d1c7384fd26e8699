import * as l10n from '@vscode/l10n';
import type { Evidence, Win } from '../journal/schema';
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
  const here = evidence.filter(({ repo }) => repo === undefined || repo === found.repository);
  if (here.some((item) => isDocument(item, found) || isPullRequest(item, found))) return 1;
  const hashes = here.flatMap((item) => ('commit' in item ? [item.commit.toLowerCase()] : []));
  const logged = found.commits.filter((sha) =>
    hashes.some((hash) => hash.length >= MIN_HASH && sha.startsWith(hash)),
  );
  return found.commits.length === 0 ? 0 : logged.length / found.commits.length;
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
