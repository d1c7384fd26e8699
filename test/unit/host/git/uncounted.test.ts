import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { readHistory } from '../../../../src/host/git/readHistory';
import { repositories } from './repositories';

describe('Files whose lines are not counted', () => {
  const make = repositories();

  it('are listed as changed, without lines', async () => {
    const repository = make();
    const files = { 'src/a.ts': 'a\n', 'yarn.lock': 'a\nb\n', 'packages/ui/pnpm-lock.yaml': 'a\n' };
    repository.commit('Upgrade', { files });
    const query = { since: '2026-01-01', until: '2026-12-31', identities: [] };
    const result = await readHistory(repository.path, query);
    assert.ok(result.ok);
    assert.deepEqual(
      result.value.commits[0]?.files.map(({ path, status, added }) => [path, status, added]),
      [
        ['packages/ui/pnpm-lock.yaml', 'added', 0],
        ['src/a.ts', 'added', 1],
        ['yarn.lock', 'added', 0],
      ],
    );
  });
});
