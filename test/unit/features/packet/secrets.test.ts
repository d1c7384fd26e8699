import assert from 'node:assert/strict';

import { secretsIn } from '../../../../src/features/packet/leaksBeforeSharing';

describe('secrets in a packet', () => {
  it('are found with their line, masked', async () => {
    const token = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
    const [leak, ...more] = await secretsIn(`# Case\n\nThe token is ${token}.\n`);
    assert.deepEqual([leak, more], [{ kind: 'secret', line: 3, excerpt: 'ghp_…' }, []]);
  });

  it('are none in plain words', async () => {
    assert.deepEqual(await secretsIn('# Case\n\nCut p95 from 800 to 210 ms ([checkout@3fa9c21]).\n'), []);
  });
});
