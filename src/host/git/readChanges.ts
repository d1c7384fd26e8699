import type { FileChange, FileStatus } from '../../core/evidence/history';
import { isLong } from '../../core/evidence/paths';
import { success, type Result } from '../../core/result';
import { FieldSplitter, type Git, type GitFailureCode } from './git';

const STATUS: Readonly<Record<string, FileStatus>> = { A: 'added', C: 'added', D: 'deleted', R: 'renamed' };
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

interface ChangesOptions {
  /** False where names and kinds of change are enough. */
  readonly counts: boolean;
  /** True to hear of commits without files as well. */
  readonly every?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What commits did to which files, with no lines for lock files and their like; merges, and commits without files, are left out. */
export async function readChanges(
  git: Git,
  commits: readonly string[],
  onCommit: (sha: string, files: readonly FileChange[]) => void,
  { counts, every = false, signal }: ChangesOptions,
): Promise<Result<undefined, GitFailureCode>> {
  const reader = new ChangeReader(onCommit);
  const splitter = new FieldSplitter(reader.read);
  const what = counts ? ['--raw', '--numstat', '-M', '-l300'] : ['--raw', '--no-renames'];
  const args = [
    'diff-tree',
    '--stdin',
    '-r',
    '--root',
    '-z',
    ...what,
    ...(every ? ['--always'] : []),
    '--ignore-submodules=none',
    '--no-ext-diff',
    '--no-textconv',
    '--no-abbrev',
  ];
  if (commits.length === 0) return success(undefined);
  const input = `${commits.join('\n')}\n`;
  const result = await git.run(args, { input, onOutput: splitter.push, signal });
  reader.finish();
  return result.ok ? success(undefined) : result;
}

interface Draft {
  status: FileStatus;
  previousPath?: string;
  added: number;
  removed: number;
}

/** Reads `diff-tree -z`: a hash, then for each file its status, then (with counts) for each file its lines. */
class ChangeReader {
  #sha: string | undefined;
  #files = new Map<string, Draft>();
  readonly #paths = new Map<string, string>();
  #pending: { path: (path: string, previous?: string) => void; skip: number; previous?: string } | undefined;

  constructor(private readonly onCommit: (sha: string, files: readonly FileChange[]) => void) {}

  readonly read = (field: string): void => {
    if (this.#pending) return this.#readPath(field);
    const text = field.trimStart();
    if (text.startsWith(':')) return this.#expectFile(text.charAt(text.lastIndexOf(' ') + 1));
    if (text.includes('\t')) return this.#expectCounts(text);
    if (!COMMIT.test(text)) return;
    this.finish();
    this.#sha = text;
  };

  /** Hands over the commit that is being read. */
  finish(): void {
    if (this.#sha) {
      this.onCommit(
        this.#sha,
        [...this.#files].map(([path, draft]) => ({ path, ...draft })),
      );
    }
    this.#sha = undefined;
    this.#files = new Map();
  }

  #readPath(name: string): void {
    const pending = this.#pending;
    if (!pending) return;
    const path = this.#once(name);
    if (pending.skip > 0) {
      pending.skip -= 1;
      pending.previous = path;
      return;
    }
    this.#pending = undefined;
    pending.path(path, pending.previous);
  }

  /** Returns one shared string per path: the same few paths come back in thousands of commits. */
  #once(path: string): string {
    const known = this.#paths.get(path);
    if (known === undefined) this.#paths.set(path, path);
    return known ?? path;
  }

  /** A rename or a copy names the old path first. */
  #expectFile(letter: string): void {
    const status = STATUS[letter] ?? 'modified';
    const path = (file: string, previousPath?: string) => {
      this.#files.set(file, { status, ...(previousPath ? { previousPath } : {}), added: 0, removed: 0 });
    };
    this.#pending = { path, skip: letter === 'R' || letter === 'C' ? 1 : 0 };
  }

  /** `added`, `removed` and the path, between tabs; after a rename no path, but two that follow. A path can have tabs. */
  #expectCounts(text: string): void {
    const [first, second] = [text.indexOf('\t'), text.indexOf('\t', text.indexOf('\t') + 1)];
    const [added, removed, path] = [
      text.slice(0, first),
      text.slice(first + 1, second),
      text.slice(second + 1),
    ];
    const count = (file: string): void => {
      const draft = this.#files.get(file);
      if (!draft || isLong(file)) return;
      draft.added = Number(added) || 0;
      draft.removed = Number(removed) || 0;
    };
    if (path !== '') count(path);
    else this.#pending = { path: count, skip: 1 };
  }
}
