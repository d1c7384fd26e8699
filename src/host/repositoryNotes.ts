import type { HistoryNote, RepositoryHistory } from '../core/evidence/history';
import type { Result } from '../core/result';
import type { GitFailureCode } from './git/git';
import { log } from './log';

/** A repository that could not be read, while others could. */
export interface RepositoryNote {
  readonly repository: string;
  readonly code: GitFailureCode | HistoryNote;
}

/** What to say of a repository that was read, or could not be; the log has the detail. */
export function notesOf({
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
