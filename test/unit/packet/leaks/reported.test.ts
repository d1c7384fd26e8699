import assert from 'node:assert/strict';

import { falseAlarmsOf, missesOf } from './figures';
import { HARMLESS, LEAKS } from './reported';

describe('the check before sharing, at what it once got wrong', () => {
  it('misses nothing', async () => {
    assert.deepEqual(await missesOf(LEAKS), []);
  });

  it('raises no alarm', async () => {
    assert.deepEqual(await falseAlarmsOf(HARMLESS), []);
  });
});
