import assert from 'node:assert/strict';

import { HARMLESS, LEAKS } from './corpus';
import { falseAlarmsOf, missesOf } from './figures';
import * as sessions from './sessions';
import * as unseen from './unseen';

const MOST_MISSES = 5;
const MOST_FALSE_ALARMS = 2;

describe('the check before sharing', () => {
  for (const [name, leaks, harmless] of [
    ['the texts that it was made with', LEAKS, HARMLESS],
    ['texts that it was made without', unseen.LEAKS, unseen.HARMLESS],
    ['texts of sessions and workplaces', sessions.LEAKS, sessions.HARMLESS],
  ] as const) {
    it(`misses little in ${name}`, async () => {
      const misses = await missesOf(leaks);
      assert.ok(misses.length <= MOST_MISSES, misses.join('\n'));
    });

    it(`raises few alarms at harmless ones of ${name}`, async () => {
      const alarms = await falseAlarmsOf(harmless);
      assert.ok(alarms.length <= MOST_FALSE_ALARMS, alarms.join('\n'));
    });
  }
});
