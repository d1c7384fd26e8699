import type { Day } from '../../core/days';
import { MAX_BODY, MAX_SUBJECT } from '../../core/evidence/history';
import type { Person } from '../../core/evidence/people';
import { assertNever, success, type Result } from '../../core/result';
import { FieldSplitter } from './fields';
import type { Git, GitFailureCode } from './git';

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
export type Reach =
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
