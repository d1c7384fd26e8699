/** Real repositories for tests, made in the system's folder for temporary files. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const ME = { name: 'Ada Engineer', email: 'ada@corp.example' };
export const BEN = { name: 'Ben Builder', email: 'ben@corp.example' };

export interface CommitOptions {
  readonly as?: { readonly name: string; readonly email: string };
  readonly day?: string;
  readonly commitDay?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Bytes of the message, where it is no UTF-8. */
  readonly message?: Buffer;
}

let madeOnce: string | undefined;

/** The git folder of a repository without commits: made once, and copied, which is quicker than four times git. */
function emptyRepository(): string {
  if (madeOnce !== undefined) return madeOnce;
  const folder = mkdtempSync(join(tmpdir(), 'promo-journal-git-empty-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env: environment() });
  git('init', '--quiet', '--initial-branch=main', '--template=');
  git('config', 'user.name', ME.name);
  git('config', 'user.email', ME.email);
  madeOnce = join(folder, '.git');
  return madeOnce;
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_CONFIG_NOSYSTEM: '1' };
}

/** What a test's repository need not do: keep its bytes through a power cut, tidy itself, sign. */
const QUICK = ['core.fsync=none', 'gc.auto=0', 'maintenance.auto=false', 'commit.gpgSign=false'].flatMap(
  (setting) => ['-c', setting],
);

/** A repository of a test. */
export class TestRepository {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'promo-journal-git-')));
  #count = 0;

  constructor({ init = true }: { readonly init?: boolean } = {}) {
    if (!init) return;
    cpSync(emptyRepository(), join(this.path, '.git'), { recursive: true });
  }

  git(...args: string[]): string {
    return this.#run(args);
  }

  /** Commits files (one of its own name where none are given) and returns the hash. */
  commit(
    subject: string,
    { as = ME, day = '2026-05-04', commitDay = day, files, message }: CommitOptions = {},
  ): string {
    this.#count += 1;
    this.write(files ?? { [`file${this.#count}.ts`]: `${subject}\n` });
    this.git('add', '--all');
    const variables = {
      GIT_AUTHOR_NAME: as.name,
      GIT_AUTHOR_EMAIL: as.email,
      GIT_AUTHOR_DATE: `${day}T12:00:00+0000`,
      GIT_COMMITTER_NAME: as.name,
      GIT_COMMITTER_EMAIL: as.email,
      GIT_COMMITTER_DATE: `${commitDay}T12:00:00+0000`,
    };
    this.#run(['commit', '--quiet', '--allow-empty', '--file=-'], variables, message ?? Buffer.from(subject));
    return this.#head();
  }

  /** The hash of the last commit, from the log that git keeps of it: asking git would take another process for each commit. */
  #head(): string {
    const moves = readFileSync(join(this.path, '.git', 'logs', 'HEAD'), 'utf8')
      .trimEnd()
      .split('\n');
    return moves.at(-1)?.split(' ')[1] ?? '';
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, path)), { recursive: true });
      writeFileSync(join(this.path, path), text);
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  #run(args: readonly string[], variables: Record<string, string> = {}, input?: Buffer): string {
    return execFileSync('git', [...QUICK, ...args], {
      cwd: this.path,
      env: { ...environment(), ...variables },
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(input ? { input } : {}),
    });
  }
}

/** Gives a test suite repositories, and takes them away after each test. */
export function repositories(): () => TestRepository {
  const made: TestRepository[] = [];
  afterEach(() => made.splice(0).forEach((repository) => repository.remove()));
  return () => {
    const repository = new TestRepository();
    made.push(repository);
    return repository;
  };
}
