import { homedir } from 'node:os';
import { basename } from 'node:path';

import { EventEmitter, workspace, type Disposable, type Event } from 'vscode';

import { addMonths } from '../core/days';
import type { AliasProposal } from '../core/evidence/aliases';
import type { Arrangement } from '../core/evidence/arrangement';
import type { HistoryNote, RepositoryHistory } from '../core/evidence/history';
import type { Suggestion } from '../core/evidence/suggestion';
import { failure, type Result } from '../core/result';
import type { FindWinsOptions } from '../manifest';
import type { Clock } from './clock';
import { CodedError } from './codedError';
import type { GitFailureCode } from './git/git';
import type { BranchCommit } from './git/readBranches';
import { inParallel } from './inParallel';
import type { JournalService } from './journal/journalService';
import { log } from './log';
import type { RubricService } from './rubrics';
import { readSettings } from './settings';
import { SuggestionFacts } from './suggestionFacts';

/** Most repositories that are read at the same time: more only compete for the disk. */
const AT_ONCE = 4;

/** Suggestions whose facts are looked up by themselves: what fits a view or two. Those of others when somebody looks. */
const SHOWN_FIRST = 40;

type SearchCode = GitFailureCode | 'untrusted-folder' | 'no-repository' | 'no-identity';

/** How a search stands with one repository. */
interface Progress {
  readonly repository: string;
  readonly read: number;
  readonly total: number;
}

interface SearchControl {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** True to add the result to the earlier one instead of replacing it. */
  readonly isMore?: boolean;
}

/** The user's own new commits of a branch. */
interface BranchWork {
  readonly repository: string;
  readonly branch: string;
  readonly commits: readonly BranchCommit[];
}

/**
 * Candidate wins from git and documents. Reads nothing before `find`, and never in a folder that is
 * not trusted. What was found is held against the journal anew whenever that changes.
 */
export class SuggestionService implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #listeners: readonly Disposable[];
  #histories: readonly RepositoryHistory[] = [];
  /** Folders of the repositories that were read, by name. */
  #folders: ReadonlyMap<string, string> = new Map();
  #arrangement: Arrangement | undefined;
  #suggestions: readonly Suggestion[] = [];
  #notes: readonly RepositoryNote[] = [];

  readonly #facts = new SuggestionFacts();

  #recomputed: Promise<void> = Promise.resolve();

  constructor(
    private readonly journal: JournalService,
    private readonly rubrics: RubricService,
    private readonly clock: Clock,
  ) {
    this.#listeners = [journal.onDidChange(() => (this.#recomputed = this.#recompute()))];
  }

  /** All that was found and not dismissed, best first; with what is in the journal already. */
  get all(): readonly Suggestion[] {
    return this.#suggestions;
  }

  /** Repositories that could not be read, or not all of them. */
  get notes(): readonly RepositoryNote[] {
    return this.#notes;
  }

  /** What waits for a decision. */
  waiting(): readonly Suggestion[] {
    return this.#suggestions.filter(({ standing }) => standing !== 'logged');
  }

  /** Settles when the suggestions match the last change of the journal. */
  settled(): Promise<void> {
    return this.#recomputed;
  }

  /** The suggestions with these ids, in this order; throws a `CodedError` for one that is not there. */
  withIds(ids: readonly string[]): Suggestion[] {
    return ids.map((id) => {
      const found = this.#suggestions.find((suggestion) => suggestion.id === id);
      if (!found)
        throw new CodedError({ code: 'unknown-suggestion', message: `There is no suggestion “${id}”.` });
      return found;
    });
  }

  /** The same with what git shows of each, which is asked for where nobody did yet. */
  async withFacts(ids: readonly string[]): Promise<Suggestion[]> {
    await this.#facts.lookUp(this.withIds(ids), { histories: this.#histories, folders: this.#folders });
    return this.withIds(ids).map((one) => this.#facts.with(one));
  }

  /** Applies the user's merges and splits to the suggestions; `undefined` for none. */
  arrange(arrangement: Arrangement | undefined): Promise<void> {
    this.#arrangement = arrangement;
    return (this.#recomputed = this.#recompute());
  }

  /** What was read. */
  get histories(): readonly RepositoryHistory[] {
    return this.#histories;
  }

  /** The folders of the repositories that were read, by name. */
  get folders(): ReadonlyMap<string, string> {
    return this.#folders;
  }

  /** Reads the histories. Throws a `CodedError` of a `SearchCode` when no repository could be read. */
  async find(
    options: FindWinsOptions,
    { signal, onProgress, isMore = false }: SearchControl,
  ): Promise<readonly Suggestion[]> {
    if (!workspace.isTrusted)
      throw failed('untrusted-folder', 'Git is not run in a folder that is not trusted.');
    const paths = await this.#repositories(options, signal);
    const { journal } = await this.journal.load();
    const [{ readHistory }, { withoutClones }] = await Promise.all([
      import('./git/readHistory'),
      import('../core/evidence/histories'),
    ]);
    const until = options.until ?? this.clock.today();
    const since = options.since ?? addMonths(until, -readSettings().suggestMonths);
    const identities = this.#identities(journal.profile.identities);
    const query = { since, until, identities, branches: readSettings().suggestBranches };
    const results = await inParallel(paths, AT_ONCE, async (path) => {
      const repository = basename(path);
      const tell = (counts: { read: number; total: number }) => onProgress?.({ repository, ...counts });
      tell({ read: 0, total: 0 });
      const result = await readHistory(path, query, { signal, onProgress: tell }).catch(unreadable);
      return { path, repository, result };
    });
    if (signal?.aborted) throw failed('cancelled', 'The search was stopped.');
    const read = withoutClones(results.flatMap(({ result }) => (result.ok ? [result.value] : [])));
    const folders = results.map(
      ({ path, result }) => [result.ok ? result.value.repository : '', path] as const,
    );
    this.#folders = new Map([...(isMore ? this.#folders : []), ...folders]);
    if (!isMore) this.#notes = results.flatMap(notesOf);
    this.#histories = isMore ? await this.#withMore(read) : read;
    const unread = results.find(({ result }) => !result.ok)?.result;
    if (this.#histories.length === 0 && unread && !unread.ok) throw new CodedError(unread.failure);
    if (this.#histories.every(({ aliases }) => aliases.length === 0)) {
      throw failed('no-identity', 'Git has no e-mail address of yours here.');
    }
    this.#facts.forget();
    await this.#recompute();
    void this.#lookUpFacts();
    return this.#suggestions;
  }

  /** Facts come after the list, so that nobody waits for them. */
  async #lookUpFacts(): Promise<void> {
    const first = this.waiting().slice(0, SHOWN_FIRST);
    const read = { histories: this.#histories, folders: this.#folders };
    if (await this.#facts.lookUp(first, read)) await this.#recompute();
  }

  /** Other names and addresses in what was read that are likely the user's too, each once. */
  proposals(): readonly AliasProposal[] {
    const all = this.#histories
      .flatMap(({ proposals }) => proposals)
      .filter(({ email }) => email.includes('@'));
    return [...new Map(all.map((proposal) => [proposal.email.toLowerCase(), proposal])).values()];
  }

  /** The user's own commits on the branches that are checked out. Empty where git must not or cannot run. */
  async checkedOutWork(): Promise<readonly BranchWork[]> {
    if (!workspace.isTrusted) return [];
    const [{ currentBranch, newCommitsOfBranch }, paths] = await Promise.all([
      import('./git/readBranches'),
      this.#repositories({}, undefined).catch(() => []),
    ]);
    const identities = this.#identities(this.journal.snapshot.journal.profile.identities);
    const works = await inParallel(paths, AT_ONCE, async (path) => {
      const branch = await currentBranch(path);
      const commits = await newCommitsOfBranch(path, identities, { today: this.clock.today() });
      return branch.ok && branch.value !== undefined && commits.ok && commits.value.length > 0
        ? [{ repository: basename(path), branch: branch.value, commits: commits.value }]
        : [];
    });
    return works.flat();
  }

  dispose(): void {
    this.#facts.forget();
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }

  async #repositories({ repositories }: FindWinsOptions, signal: AbortSignal | undefined): Promise<string[]> {
    const open = (workspace.workspaceFolders ?? [])
      .filter(({ uri }) => uri.scheme === 'file')
      .map(({ uri }) => uri.fsPath);
    const folders = repositories ?? [...open, ...readSettings().repositories];
    const [{ findRepositories }, { openGit }] = await Promise.all([
      import('./git/findRepositories'),
      import('./git/git'),
    ]);
    const found = await findRepositories(folders, signal);
    if (found.length > 0) return found;
    const git = await openGit(homedir()).run(['--version'], { signal });
    throw git.ok
      ? failed('no-repository', 'No git repository is open.')
      : failed(git.failure.code, git.failure.message);
  }

  #identities(ofProfile: readonly string[] | undefined): string[] {
    return [...new Set([...(ofProfile ?? []), ...readSettings().identities])];
  }

  async #withMore(read: readonly RepositoryHistory[]): Promise<readonly RepositoryHistory[]> {
    const { withMore } = await import('../core/evidence/histories');
    return withMore(this.#histories, read);
  }

  async #recompute(): Promise<void> {
    if (this.#histories.length > 0) this.#suggestions = await this.#suggest();
    this.#changed.fire();
  }

  async #suggest(): Promise<readonly Suggestion[]> {
    const { suggest } = await import('../core/evidence/suggest');
    const rubric = await this.rubrics.current();
    const arranged = this.#arrangement && { arrangement: this.#arrangement };
    const found = suggest({
      histories: this.#histories,
      rubric,
      journal: this.journal.snapshot.journal,
      links: readSettings().links,
      ...arranged,
    });
    return found.map((one) => this.#facts.with(one));
  }
}

/** The failure for an unexpected error in one repository; the others are still read. */
function unreadable(error: unknown): Result<RepositoryHistory, GitFailureCode> {
  return failure('git-failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function failed(code: SearchCode, message: string): CodedError {
  return new CodedError({ code, message });
}

/** A repository that could not be read, while others could. */
export interface RepositoryNote {
  readonly repository: string;
  readonly code: GitFailureCode | HistoryNote;
}

/** What to say of a repository that was read, or could not be; the log has the detail. */
function notesOf({
  repository,
  result,
}: {
  repository: string;
  result: Result<RepositoryHistory, GitFailureCode>;
}): RepositoryNote[] {
  if (result.ok) return result.value.notes.map((code) => ({ repository, code }));
  log().warn(`${repository}: ${result.failure.code}: ${result.failure.message}`);
  return [{ repository, code: result.failure.code }];
}
