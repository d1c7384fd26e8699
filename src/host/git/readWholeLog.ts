import { addDays, type Day } from '../../core/days';
import { success, type Result } from '../../core/result';
import type { Git, GitFailureCode } from './git';
import { readLog, type LogEntry } from './readLog';

/** Most rounds of looking behind commits with wrong clocks; each costs a few processes. */
const MAX_STEPS = 5;
/** A commit this many days before the window more likely has a wrong clock than an old branch. */
const BROKEN = 730;
/** Commits of broken clocks that are looked behind, and commits looked at for it. */
const MAX_BROKEN = 20;
const MAX_BEHIND = 500;

/** Whether all of the window could be listed; objects can be missing. */
export interface Listed {
  readonly complete: boolean;
}

/**
 * Lists what the tips reach in the window, and goes on behind commits whose committer's clock was years behind, however many
 * in a row: git stops at a commit that was committed before `since`, and hides all that comes before it. Where git stopped,
 * commits are listed that were written since, whatever their committer's clock said. `--since-as-filter` (git 2.37)
 * would not stop, but walks the whole history, which costs seconds where there are a hundred thousand commits. Each
 * commit is listed once. Where objects are missing, what was listed before them counts.
 */
export async function readWholeLog(
  git: Git,
  tips: readonly string[],
  since: Day,
  onEntry: (entry: LogEntry) => void,
  signal?: AbortSignal,
): Promise<Result<Listed, GitFailureCode>> {
  const [listed, met] = [new Set<string>(), new Set<string>()];
  const add = (entry: LogEntry) => {
    if (listed.has(entry.sha)) return;
    listed.add(entry.sha);
    entry.parents.forEach((parent) => met.add(parent));
    onEntry(entry);
  };
  // Tips of broken clocks first, since children come before their parents.
  const ahead = await hiddenBehind(git, tips, since, add, signal);
  if (!ahead.ok) return ahead;
  let revisions: readonly string[] = [...tips, ...ahead.value];
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (revisions.length > 0) {
      const result = await readLog(git, revisions, { kind: 'since', day: since }, add, signal);
      if (!result.ok) {
        const isDamaged = result.failure.code === 'git-failed' && listed.size > 0;
        return isDamaged ? success({ complete: false }) : result;
      }
    }
    const edge = [...met].filter((sha) => !listed.has(sha));
    met.clear();
    if (edge.length === 0) break;
    const behind = await hiddenBehind(git, edge, since, add, signal);
    if (!behind.ok) return behind;
    revisions = behind.value.filter((sha) => !listed.has(sha));
  }
  return success({ complete: true });
}

/**
 * Commits of the window that lie behind commits older than it. What was written in the window, and only seems to be older, is
 * listed on the way.
 */
async function hiddenBehind(
  git: Git,
  edge: readonly string[],
  since: Day,
  onEntry: (entry: LogEntry) => void,
  signal: AbortSignal | undefined,
): Promise<Result<string[], GitFailureCode>> {
  const [hidden, broken] = [[] as string[], [] as LogEntry[]];
  const look = (entry: LogEntry) => {
    if (entry.commitDay >= since) hidden.push(entry.sha);
    else if (entry.authorDay >= since) onEntry(entry);
    if (entry.commitDay < addDays(since, -BROKEN)) broken.push(entry);
  };
  const nearby = edge.flatMap((sha) => [sha, `${sha}^@`]);
  const looked = await readLog(git, nearby, { kind: 'these' }, look, signal);
  if (!looked.ok) return looked.failure.code === 'git-failed' ? success(hidden) : looked;
  const oldest = broken.toSorted((a, b) => (a.commitDay < b.commitDay ? -1 : 1)).slice(0, MAX_BROKEN);
  const further = oldest.flatMap((entry) => entry.parents);
  if (further.length === 0) return success(hidden);
  const walked = await readLog(git, further, { kind: 'newest', count: MAX_BEHIND }, look, signal);
  return walked.ok || walked.failure.code === 'git-failed' ? success(hidden) : walked;
}
