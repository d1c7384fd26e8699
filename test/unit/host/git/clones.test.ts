import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';

import { readHistory } from '../../../../src/host/git/readHistory';
import { read, YEAR } from './reading';
import { ME, repositories } from './repositories';

describe('Reading a history that is not all there, or configured by somebody else', () => {
  const make = repositories();

  it('notes a shallow clone, and reads what it has', async () => {
    const origin = make();
    origin.commit('One');
    origin.commit('Two');
    const clone = make();
    execFileSync('git', [
      'clone',
      '--quiet',
      '--depth=1',
      `file://${origin.path}`,
      join(clone.path, 'clone'),
    ]);
    const result = await readHistory(join(clone.path, 'clone'), { ...YEAR, identities: [ME.email] });
    assert.ok(result.ok);
    assert.deepEqual(result.value.notes, ['shallow']);
    assert.deepEqual(
      result.value.commits.map(({ subject }) => subject),
      ['Two'],
    );
  });

  it('notes a partial clone, and never fetches what is missing', async () => {
    const origin = make();
    origin.commit('One', { files: { 'a.ts': 'a\n' } });
    origin.commit('Two', { files: { 'a.ts': 'b\n' } });
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const clone = make();
    const path = join(clone.path, 'clone');
    execFileSync('git', [
      'clone',
      '--quiet',
      '--no-checkout',
      '--filter=blob:none',
      `file://${origin.path}`,
      path,
    ]);
    const result = await readHistory(path, { ...YEAR, identities: [ME.email] });
    assert.ok(result.ok, JSON.stringify(result));
    assert.deepEqual(result.value.notes, ['partial']);
    assert.deepEqual(
      result.value.commits.map(({ files }) => files[0]?.status),
      ['added', 'modified'],
    );
  });

  it('runs nothing that the repository’s configuration names', async () => {
    const repository = make();
    repository.commit('Mine');
    const trap = join(repository.path, 'trap');
    const script = join(repository.path, 'trap.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${trap}'\n`, { mode: 0o755 });
    for (const key of [
      'core.fsmonitor',
      'diff.external',
      'gpg.program',
      'core.pager',
      'core.sshCommand',
      'diff.x.textconv',
    ]) {
      repository.git('config', key, script);
    }
    repository.git('config', 'log.showSignature', 'true');
    repository.write({ '.gitattributes': '* diff=x\n' });
    await read(repository);
    assert.ok(!existsSync(trap));
  });
});
