import { addDays, type Day } from '../../core/days';
import { MAX_BODY, MAX_SUBJECT } from '../../core/evidence/history';
import type { Person } from '../../core/evidence/people';
import { assertNever, success, type Result } from '../../core/result';
import { FieldSplitter, type Git, type GitFailureCode } from './git';

/** Most rounds of looking behind commits with wrong clocks; each costs a few processes. */
const MAX_STEPS = 5;
/** A commit this many days before the window more likely has a wrong clock than an old branch. */
const BROKEN = 730;
/** Commits of broken clocks that are looked behind, and commits looked at for it. */
const MAX_BROKEN = 20;
const MAX_BEHIND = 500;

/** Whether all of the window could be listed; objects can be missing. */
interface Listed {
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

/** A commit as the log lists it, without its files. */
export interface LogEntry {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly author: Person;
  /** Seconds since 1970 at which it was written. */
  readonly writtenAt: number;
  readonly authorDay: Day;
  readonly commitDay: Day;
  readonly subject: string;
  readonly body: string;
}

/** Days come by `--date=short`: the placeholders that say the same are younger than some gits that people have. */
const FORMAT = ['%H', '%P', '%an', '%ae', '%at', '%ad', '%cd', '%B'].join('%x00');
const FIELDS = 8;

/** Which commits of some revisions are listed. */
type Reach =
  | { readonly kind: 'since'; readonly day: Day }
  | { readonly kind: 'newest'; readonly count: number }
  | { readonly kind: 'these' };

/**
 * Lists what the given revisions reach, merges included, newest first. `since` stops git where the window begins, so that
 * what lies before costs nothing; half a day more makes up for time zones. `these` lists the revisions alone.
 */
export async function readLog(
  git: Git,
  revisions: readonly string[],
  reach: Reach,
  onEntry: (entry: LogEntry) => void,
  signal?: AbortSignal,
): Promise<Result<undefined, GitFailureCode>> {
  let fields: string[] = [];
  const splitter = new FieldSplitter((field) => {
    fields.push(field);
    if (fields.length < FIELDS) return;
    onEntry(entryOf(fields));
    fields = [];
  });
  const format = [`--format=${FORMAT}`, '--date=short', '--no-color', '--no-decorate'];
  const args = ['log', '-z', ...format, ...limitOf(reach), '--stdin'];
  const input = `${revisions.join('\n')}\n`;
  const result = await git.run(args, { input, onOutput: splitter.push, signal });
  return result.ok ? success(undefined) : result;
}

function limitOf(reach: Reach): string[] {
  switch (reach.kind) {
    case 'since':
      return [`--since=${reach.day}T00:00:00-1200`];
    case 'newest':
      return [`--max-count=${reach.count}`];
    case 'these':
      return ['--no-walk=unsorted', '--ignore-missing'];
    default:
      return assertNever(reach);
  }
}

function entryOf(fields: readonly string[]): LogEntry {
  const [
    sha = '',
    parents = '',
    name = '',
    email = '',
    time = '',
    authorDay = '',
    commitDay = '',
    message = '',
  ] = fields;
  const lines = message.trimStart().split(/\r?\n/);
  const end = lines.indexOf('');
  return {
    sha,
    parents: parents.split(' ').filter(Boolean),
    author: { name, email },
    writtenAt: Number(time) || 0,
    authorDay,
    commitDay,
    subject: clip(lines.slice(0, end === -1 ? undefined : end).join(' '), MAX_SUBJECT),
    body:
      end === -1
        ? ''
        : clip(
            lines
              .slice(end + 1)
              .join('\n')
              .trim(),
            MAX_BODY,
          ),
  };
}

/** The start of a text, copied: a slice would keep the whole message alive. */
function clip(text: string, length: number): string {
  return text.length > length ? Buffer.from(text.slice(0, length)).toString() : text;
}
