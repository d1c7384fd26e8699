/** Values for tests of evidence: histories with only what a test is about. */
import { factsOf, workFactsOf, type Facts, type WorkFacts } from '../../../src/core/evidence/facts';
import type {
  Commit,
  DocumentText,
  FileChange,
  OtherCommit,
  RepositoryHistory,
} from '../../../src/core/evidence/history';
import type { Person } from '../../../src/core/evidence/people';
import { trailersOf } from '../../../src/core/evidence/message';
import type { Signal } from '../../../src/core/evidence/signals/signal';

export const ME: Person = { name: 'Ada Engineer', email: 'ada@corp.example' };
export const BEN: Person = { name: 'Ben Builder', email: 'ben@corp.example' };
export const CLEO: Person = { name: 'Cleo Coder', email: 'cleo@corp.example' };
export const DAN: Person = { name: 'Dan Dev', email: 'dan@corp.example' };

let count = 0;

/** A hash nobody else has. */
export function sha(): string {
  count += 1;
  return count.toString(16).padStart(8, '0').repeat(5);
}

export function file(path: string, changes: Partial<FileChange> = {}): FileChange {
  return { path, status: 'modified', added: 20, removed: 0, ...changes };
}

/** A commit of the user's; a `body` brings its trailers. */
export function commit(subject: string, changes: Partial<Commit> = {}): Commit {
  const body = changes.body ?? '';
  return {
    sha: sha(),
    author: ME,
    day: '2026-05-04',
    subject,
    body,
    trailers: trailersOf(body),
    files: [file('src/app.ts')],
    mine: 'yours',
    ...changes,
  };
}

export function other(
  author: Person,
  day: string,
  paths: readonly string[],
  changes: Partial<OtherCommit> = {},
): OtherCommit {
  return { sha: sha(), author, day, subject: 'Work on it', trailers: [], paths, ...changes };
}

export function document(path: string, text: string, changes: Partial<DocumentText> = {}): DocumentText {
  return { path, text, addedBy: 'me', ...changes };
}

export function history(
  commits: readonly Commit[],
  changes: Partial<RepositoryHistory> = {},
): RepositoryHistory {
  return {
    repository: 'storefront',
    window: { from: '2026-01-01', to: '2026-12-31' },
    commits,
    others: [],
    merges: [],
    documents: [],
    proposals: [],
    reverted: [],
    aliases: ['ada engineer', 'ada@corp.example', 'ada'],
    notes: [],
    ...changes,
  };
}

/** What a signal says of all commits of a history taken as one piece of work. */
export function hitOf(signal: Signal, whole: RepositoryHistory, team?: string): string | undefined {
  const facts = factsOf(whole, team);
  return signal.find(togetherIn(facts), facts)?.why;
}

export function togetherIn(facts: Facts): WorkFacts {
  return workFactsOf({ changes: facts.works.flatMap(({ changes }) => changes), links: [] }, facts);
}
