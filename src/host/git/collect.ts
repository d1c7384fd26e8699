import type { Day, Period } from '../../core/days';
import type { Commit, Merge, OtherCommit } from '../../core/evidence/history';
import { whyMine, type Identity } from '../../core/evidence/identities';
import type { GraphNode } from '../../core/evidence/graph';
import { revertedBy, trailersOf } from '../../core/evidence/message';
import { isMachine, isUpdater, type Person, type SeenAuthor } from '../../core/evidence/people';
import type { Revert } from '../../core/evidence/reverts';
import type { LogEntry } from './readLog';
import * as l10n from '@vscode/l10n';

/** A commit of the user's before its files are read. */
export interface Draft extends Omit<Commit, 'files' | 'merge' | 'unmerged'> {
  /** Seconds since 1970 at which it was written. */
  readonly writtenAt: number;
}
/** Somebody else's commit before its files are read. */
export type OtherDraft = Omit<OtherCommit, 'paths'>;

/**
 * Splits a log into the user's commits, other people's commits, and merges, and keeps only the fields that are needed.
 */
export class LogCollector {
  /** Newest first, as the log comes. */
  readonly own: Draft[] = [];
  readonly others: OtherDraft[] = [];
  readonly merges: Merge[] = [];
  readonly graph: GraphNode[] = [];
  readonly reverts: Revert[] = [];
  readonly #authors = new Map<string, { person: Person; commits: number; mine: string | undefined }>();

  constructor(
    private readonly identity: Identity,
    private readonly window: Period,
  ) {}

  readonly add = (entry: LogEntry): void => {
    this.graph.push({ sha: entry.sha, parents: entry.parents });
    const names = revertedBy(entry.subject, entry.body);
    if (names.length > 0) this.reverts.push({ sha: entry.sha, subject: entry.subject, names });
    const day = this.#dayOf(entry);
    if (entry.parents.length > 1) this.#addMerge(entry, day ?? entry.commitDay);
    else if (day) this.#addCommit(entry, day);
  };

  /** Everybody who wrote something in the window, or wrote with the user, most commits first. */
  authors(): SeenAuthor[] {
    const seen = [...this.#authors.values()].map(({ person, commits }) => ({ ...person, commits }));
    return seen.sort((a, b) => b.commits - a.commits);
  }

  /** The author's day, unless a broken clock or an old patch puts it outside the window; then the committer's. */
  #dayOf({ authorDay, commitDay }: LogEntry): Day | undefined {
    const { from, to } = this.window;
    return [authorDay, commitDay].find((day) => day >= from && day <= to);
  }

  #addMerge({ sha, subject, body }: LogEntry, day: Day): void {
    this.merges.push({ sha, day, subject, title: body.slice(0, 400) });
  }

  #addCommit(entry: LogEntry, day: Day): void {
    const { sha, writtenAt, subject, body } = entry;
    const seen = this.#see(entry.author);
    const trailers = trailersOf(body);
    const naming = trailers.filter(({ person }) => whyMine(this.identity, person));
    const isCoAuthor = naming.some(({ key }) => key === 'co-authored-by');
    const mine = seen.mine ?? (isCoAuthor ? this.#whyMineByMachine(seen.person) : undefined);
    if (mine) {
      this.own.push({ sha, author: seen.person, day, writtenAt, subject, body, trailers, mine });
      // A squash names the other addresses of its author as co-authors.
      for (const { key, person } of trailers) if (key === 'co-authored-by') this.#see(person);
    } else if (!isMachine(seen.person)) {
      this.others.push({ sha, author: seen.person, day, subject, trailers: naming });
    }
  }

  /** One object for each author: names repeat thousands of times. */
  #see(author: Person): { person: Person; commits: number; mine: string | undefined } {
    const key = `${author.name}\n${author.email}`;
    const known = this.#authors.get(key);
    if (known) {
      known.commits += 1;
      return known;
    }
    const seen = { person: author, commits: 1, mine: whyMine(this.identity, author) };
    this.#authors.set(key, seen);
    return seen;
  }

  /** Why a machine's commit is the user's: an agent wrote it, or a bot squashed it, with the user as co-author. */
  #whyMineByMachine(author: Person): string | undefined {
    return isMachine(author) && !isUpdater(author)
      ? l10n.t('{0} wrote it with you as co-author', author.name)
      : undefined;
  }
}
