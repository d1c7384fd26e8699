import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, it } from 'mocha';

import { isWritten } from '../../../../src/core/evidence/paths';
import { readHistory } from '../../../../src/host/git/readHistory';
import { UNCOUNTED, withUncounted } from '../../../../src/host/git/uncounted';
import { repositories } from './repositories';

describe('Files whose lines are not counted', () => {
  const make = repositories();

  it('are none that a person writes', () => {
    for (const pattern of UNCOUNTED) assert.ok(!isWritten(pattern.replace('*', 'file')), pattern);
  });

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

  it('leave nothing behind on the disk', async () => {
    const file = await withUncounted((config) => {
      const [, path = ''] = config[0]?.split('=') ?? [];
      assert.match(readFileSync(path, 'utf8'), /^yarn\.lock -diff$/m);
      return Promise.resolve(path);
    });
    assert.ok(!existsSync(dirname(file)));
  });
});
