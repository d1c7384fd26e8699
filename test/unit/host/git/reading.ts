/** Reading the history of a repository that a test made. */
import assert from 'node:assert/strict';

import type { RepositoryHistory } from '../../../../src/core/evidence/history';
import { readHistory, type HistoryQuery } from '../../../../src/host/git/readHistory';
import type { TestRepository } from './repositories';

export const YEAR: HistoryQuery = { since: '2026-01-01', until: '2026-12-31', identities: [] };

/** The history of the year, or of what is asked for beside it; fails where it cannot be read. */
export async function read(
  repository: TestRepository,
  query: Partial<HistoryQuery> = {},
): Promise<RepositoryHistory> {
  const result = await readHistory(repository.path, { ...YEAR, ...query });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}
