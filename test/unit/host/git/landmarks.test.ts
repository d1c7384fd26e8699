import assert from 'node:assert/strict';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';

import type { Landmarks } from '../../../../src/core/evidence/landmarks';
import { firstDaySince, readLandmarks } from '../../../../src/host/git/repository';
import { runOrFail } from '../../../../scripts/lib/processes';
import { remove } from '../../../support/folders';

describe('Landmarks of a repository', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-landmarks-'));
    await git('init', '--quiet', '--initial-branch=main');
    await commit('2026-03-01');
  });

  afterEach(() => remove(folder));

  it('are the tip of the default branch, the tags and the branches', async () => {
    const before = await read();
    assert.deepEqual([before.tags, before.branches], [0, ['main']]);
    await git('checkout', '--quiet', '-b', 'feature');
    await commit('2026-03-02');
    assert.equal((await read()).tip, before.tip);
    await git('checkout', '--quiet', 'main');
    await git('merge', '--quiet', 'feature');
    await git('tag', 'v1');
    const after = await read();
    assert.notEqual(after.tip, before.tip);
    assert.deepEqual([after.tags, after.branches], [1, ['feature', 'main']]);
  });

  it('know the first day of what landed since', async () => {
    const before = await read();
    await commit('2026-02-03');
    await commit('2026-04-04');
    const { tip } = await read();
    assert.equal(await firstDaySince(folder, before.tip, tip), '2026-02-03');
    assert.equal(await firstDaySince(folder, tip, tip), undefined);
    assert.equal(await firstDaySince(folder, 'f'.repeat(40), tip), undefined);
  });

  async function read(): Promise<Landmarks> {
    const landmarks = await readLandmarks(folder);
    assert.ok(landmarks.ok);
    return landmarks.value;
  }

  async function commit(day: string): Promise<void> {
    const date = `${day}T12:00:00Z`;
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const user = ['-c', 'user.name=Ada', '-c', 'user.email=ada@corp.example'];
    await runOrFail('git', [...user, 'commit', '--quiet', '--allow-empty', '--message', day], {
      cwd: folder,
      env,
    });
  }

  async function git(...args: string[]): Promise<void> {
    await runOrFail('git', args, { cwd: folder });
  }
});
