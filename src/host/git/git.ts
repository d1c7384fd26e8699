import { dirname } from 'node:path';

import { simpleGit } from 'simple-git';

import { failure, success, type Failure, type Result } from '../../core/result';
import { isFollowedBy } from '../../core/text';

export type GitFailureCode =
  | 'git-missing'
  | 'not-a-repository'
  | 'no-commits'
  | 'unsafe-ownership'
  | 'timeout'
  | 'cancelled'
  | 'git-failed';

interface GitOptions {
  /** Text for the command's standard input. */
  readonly input?: string;
  /** Further `key=value` configuration. Never pass values from a repository or a user. */
  readonly config?: readonly string[];
  /** Ends git and the call with `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Receives the output in chunks; the result's output is then empty. */
  readonly onOutput?: (chunk: Buffer) => void;
}

/** Reads one repository. It never writes, never asks, never uses the network, and runs no program but git. */
export interface Git {
  /**
   * Runs `git <args>` and returns its output, decoded as UTF-8 with replacement characters for what is none. `args` are
   * fixed words; what a user or a repository chose goes through `input`, or after `--` or `--end-of-options`.
   */
  run(args: readonly string[], options?: GitOptions): Promise<Result<string, GitFailureCode>>;
}

/**
 * Default time limit for one repository, in milliseconds. Reading a year takes seconds, so a longer run means a dead
 * drive.
 */
const TIME_LIMIT = 120_000;

/**
 * Configuration that turns off everything a repository's own configuration could make git run or fetch: hooks, the
 * file monitor, signature programs, every transport. `-c` takes precedence over the repository's settings.
 */
const CONFIG = [
  'core.fsmonitor=false',
  `core.hooksPath=${process.platform === 'win32' ? 'NUL' : '/dev/null'}`,
  'protocol.allow=never',
  'log.showSignature=false',
  'log.mailmap=false',
  'i18n.logOutputEncoding=UTF-8',
  'core.quotePath=false',
];

const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  // Older versions do not know the line above: no transport is allowed, whatever a repository's configuration says.
  GIT_ALLOW_PROTOCOL: '',
  GIT_LITERAL_PATHSPECS: '1',
};

/**
 * git in a folder, through simple-git. Only for folders of a trusted workspace. git starts in the folder of the editor's own
 * program and changes into the repository itself, so that Windows never finds a `git.exe` that the repository brought. The time
 * limit is one for all that is run: what takes longer ends with `timeout`.
 */
export function openGit(folder: string, timeLimit = TIME_LIMIT): Git {
  const limit = AbortSignal.timeout(timeLimit);
  return { run: (args, options = {}) => runGit(folder, args, options, limit) };
}

async function runGit(
  folder: string,
  args: readonly string[],
  { input, config = [], signal, onOutput }: GitOptions,
  limit: AbortSignal,
): Promise<Result<string, GitFailureCode>> {
  // One of its own for each run, since listeners stay on it.
  const abort = AbortSignal.any(signal ? [signal, limit] : [limit]);
  if (abort.aborted) return failure(signal?.aborted ? 'cancelled' : 'timeout', 'Ended before git started');
  const chunks: Buffer[] = [];
  const git = simpleGit({
    baseDir: dirname(process.execPath),
    abort,
    config: [...CONFIG, ...config],
    allowEnvironment: [...WHO, ...Object.keys(ENVIRONMENT)],
    completion: { onClose: true, onExit: false },
    unsafe: {
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafeProtocolOverride: true,
      allowUnsafeConfigPaths: true,
    },
    ...(input === undefined ? {} : { input: () => input }),
  })
    .env({ ...surroundings(), ...ENVIRONMENT })
    .outputHandler((_command, stdout) => {
      // simple-git keeps everything it reads; take its listener off, so that a long history is never held whole.
      stdout.removeAllListeners('data');
      stdout.on('data', onOutput ?? ((chunk: Buffer) => chunks.push(chunk)));
    });
  try {
    await Promise.race([git.raw(['-C', folder, ...args]), rejectedBy(abort)]);
    return success(new TextDecoder().decode(Buffer.concat(chunks)));
  } catch (error) {
    if (signal?.aborted) return failure('cancelled', 'Cancelled');
    if (limit.aborted) return failure('timeout', `git ${args[0] ?? ''} did not end in time`);
    return { ok: false, failure: failureOf(error instanceof Error ? error.message : String(error)) };
  }
}

/**
 * Environment variables that name the user and their configuration; git gets these (git(1), “ENVIRONMENT VARIABLES”).
 */
const WHO = [
  'GIT_AUTHOR_NAME',
  'GIT_AUTHOR_EMAIL',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
];

/** Environment variables that point git to programs, repositories or single settings; git does not get these. */
const GUARDED = /^(?:git_|editor$|visual$|pager$|prefix$|ssh_askpass$)/i;

/** The editor's environment for git: without the guarded variables, except those that name the user. */
function surroundings(): Record<string, string | undefined> {
  const isKept = (name: string) => !GUARDED.test(name) || WHO.includes(name.toUpperCase());
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => isKept(name)));
}

/**
 * Rejects when the signal aborts: a process that hangs on a dead drive can't be ended, and the caller goes on without
 * it.
 */
function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
}

/** Git's error messages, with the code of each and the text to show where git's own says too little. */
const MESSAGES: readonly (readonly [RegExp, GitFailureCode, RegExp?])[] = [
  [/not recognized as an internal/i, 'git-missing'],
  [/spawn /i, 'git-missing', /ENOENT/i],
  [/dubious ownership|unsafe repository/i, 'unsafe-ownership'],
  [/not a git repository|cannot change to|not a valid repository/i, 'not-a-repository'],
  [
    /does not have any commits|bad default revision|Needed a single revision|ambiguous argument 'HEAD'/i,
    'no-commits',
  ],
  [/unknown revision or path/i, 'no-commits', /HEAD/i],
];

/** What git said, as a failure with a code. */
export function failureOf(message: string): Failure<GitFailureCode> {
  const code =
    MESSAGES.find(([said, , later = /^/]) => isFollowedBy(message, said, later))?.[1] ?? 'git-failed';
  return { code, message: message.trim().slice(0, 2000) };
}

/** Splits a stream of output into its NUL-terminated fields and decodes each. */
export class FieldSplitter {
  #rest: Buffer = Buffer.alloc(0);

  constructor(private readonly onField: (field: string) => void) {}

  readonly push = (chunk: Buffer): void => {
    const data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    let start = 0;
    for (let end = data.indexOf(0, start); end !== -1; end = data.indexOf(0, start)) {
      this.onField(data.toString('utf8', start, end));
      start = end + 1;
    }
    // A copy: a slice would keep the whole chunk alive.
    this.#rest = Buffer.from(data.subarray(start));
  };
}
