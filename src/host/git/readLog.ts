import type { Day } from '../../core/days';
import { MAX_BODY, MAX_SUBJECT, type Person } from '../../core/evidence/history';
import { success, type Result } from '../../core/result';
import { FieldSplitter } from './fields';
import type { Git, GitFailureCode } from './git';

/** A commit as the log lists it, without its files. */
export interface LogEntry {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly authorDay: Day;
  readonly commitDay: Day;
  readonly subject: string;
  readonly body: string;
}

const FORMAT = ['%H', '%P', '%an', '%ae', '%as', '%cs', '%B'].join('%x00');
const FIELDS = 7;

/** Times that commits with a broken clock are stepped over; each is one more process. */
const MAX_STEPS = 5;

/**
 * Lists like {@link readLog}, and goes on behind single commits whose committer's clock was years behind: git stops at the
 * first commit older than `since`, and hides all that comes before it. Each commit is listed once.
 */
export async function readWholeLog(
  git: Git,
  tips: readonly string[],
  since: Day,
  onEntry: (entry: LogEntry) => void,
  signal?: AbortSignal,
): Promise<Result<undefined, GitFailureCode>> {
  const [listed, met] = [new Set<string>(), new Set<string>()];
  const add = (entry: LogEntry) => {
    if (listed.has(entry.sha)) return;
    listed.add(entry.sha);
    entry.parents.forEach((parent) => met.add(parent));
    onEntry(entry);
  };
  let revisions = tips;
  for (let step = 0; step < MAX_STEPS && revisions.length > 0; step += 1) {
    const result = await readLog(git, revisions, since, add, signal);
    if (!result.ok) return result;
    revisions = [...met].filter((sha) => !listed.has(sha)).map((sha) => `${sha}^@`);
    met.clear();
  }
  return success(undefined);
}

/**
 * Lists what the given revisions reach, merges included, newest first, as far back as `since`. git stops walking
 * there, so that what lies before costs nothing. Half a day more makes up for time zones.
 */
export async function readLog(
  git: Git,
  revisions: readonly string[],
  since: Day,
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
  const args = [
    'log',
    '-z',
    `--format=${FORMAT}`,
    '--no-color',
    '--no-decorate',
    `--since=${since}T00:00:00-1200`,
    '--stdin',
  ];
  const input = `${revisions.join('\n')}\n`;
  const result = await git.run(args, { input, onOutput: splitter.push, signal });
  return result.ok ? success(undefined) : result;
}

function entryOf(fields: readonly string[]): LogEntry {
  const [sha = '', parents = '', name = '', email = '', authorDay = '', commitDay = '', message = ''] =
    fields;
  const lines = message.trimStart().split(/\r?\n/);
  const end = lines.indexOf('');
  return {
    sha,
    parents: parents.split(' ').filter(Boolean),
    author: { name, email },
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
