import type { Day, Period } from '../days';
import type { AliasProposal } from './aliases';
import type { Person } from './people';

export type FileStatus = 'added' | 'modified' | 'deleted' | 'renamed';

/** What a commit did to one file. */
export interface FileChange {
  readonly path: string;
  readonly status: FileStatus;
  /** Where a renamed file was before. */
  readonly previousPath?: string;
  /** Lines; 0 for a binary file, and where git could not count them. */
  readonly added: number;
  readonly removed: number;
}

/** A trailer that names somebody. Only those of the allow-list are ever read (docs/domain.md, "Trailers"). */
export interface Trailer {
  readonly key: TrailerKey;
  readonly person: Person;
}

export const TRAILER_KEYS = [
  'co-authored-by',
  'reviewed-by',
  'acked-by',
  'tested-by',
  'mentored-by',
  'helped-by',
  'assisted-by',
] as const;
export type TrailerKey = (typeof TRAILER_KEYS)[number];

/** One commit that counts as the user's own. */
export interface Commit {
  readonly sha: string;
  readonly author: Person;
  /** The author's day, or the committer's where the author's lies outside the window. */
  readonly day: Day;
  readonly subject: string;
  /** The message without its subject, at most {@link MAX_BODY} characters. */
  readonly body: string;
  readonly trailers: readonly Trailer[];
  readonly files: readonly FileChange[];
  /** Why it counts as theirs, as a sentence. */
  readonly mine: string;
  /** Hash of the merge that brought it to the branch. */
  readonly merge?: string;
  /** The branch it waits on, where it has not reached the default branch. */
  readonly unmerged?: string;
}

/** A commit by somebody else: only what signals need. */
export interface OtherCommit {
  readonly sha: string;
  readonly author: Person;
  readonly day: Day;
  readonly subject: string;
  /** Trailers that name the user. */
  readonly trailers: readonly Trailer[];
  /** Files it touched that the user worked on too, and documents it added. */
  readonly paths: readonly string[];
  /** Set when it is among the first commits of a new author. */
  readonly newcomer?: true;
}

/** A merge commit, read only as a link between commits and as the name of a piece of work. */
export interface Merge {
  readonly sha: string;
  readonly day: Day;
  readonly subject: string;
  /** First line of its body: where hosts put the title of the pull request. */
  readonly title: string;
}

/** A document as it reads now, or as the user last wrote it where it is gone. */
export interface DocumentText {
  readonly path: string;
  /** Its head, at most {@link MAX_DOCUMENT} characters. */
  readonly text: string;
  /** What stands in the `kep.yaml` beside it. */
  readonly metadata?: string;
  readonly addedBy: 'me' | 'other' | 'unknown';
  /** Where it was before, if it was renamed in the window. */
  readonly formerPaths?: readonly string[];
  /** The day on which the user first wrote it. */
  readonly writtenOn?: Day;
  /** How it read at each change, oldest first; only where its status at the start was another. */
  readonly versions?: readonly DocumentVersion[];
}

/** A document as it read on a day in the past. */
export interface DocumentVersion extends Pick<DocumentText, 'path' | 'text' | 'metadata'> {
  readonly day: Day;
}

/** Why a history may be incomplete. */
export type HistoryNote = 'shallow' | 'partial' | 'missing-objects' | 'submodules';

/**
 * What was read of one repository for one user and one window. It holds no path of the machine, so
 * that everything computed from it is the same on every machine.
 */
export interface RepositoryHistory {
  /** The repository's name: its folder's name. */
  readonly repository: string;
  readonly window: Period;
  readonly defaultBranch?: string;
  /** The page of the repository that the work landed in, without credentials. */
  readonly page?: string;
  /** The user's own commits, oldest first. */
  readonly commits: readonly Commit[];
  /** Other people's commits that matter to a signal, oldest first. */
  readonly others: readonly OtherCommit[];
  readonly merges: readonly Merge[];
  readonly documents: readonly DocumentText[];
  /** Other names and addresses in the window that are likely the user's too. */
  readonly proposals: readonly AliasProposal[];
  /** Hashes, or subjects, of what anybody in the window reverted, and did not bring back. */
  readonly reverted: readonly string[];
  /** Names, e-mails and accounts under which the user is known here. */
  readonly aliases: readonly string[];
  readonly codeowners?: string;
  readonly notes: readonly HistoryNote[];
}

/** Longest subject that is kept, in UTF-16 units; a longer one was pasted by accident. */
export const MAX_SUBJECT = 300;
/** Characters kept of a message's body. */
export const MAX_BODY = 4000;
/** Longest start of a document that is kept, in UTF-16 units: title, status and decision headings lie within it. */
export const MAX_DOCUMENT = 20_000;
