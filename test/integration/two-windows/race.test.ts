import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';

import { RACE_ORDER, waitForStart, type RaceOrder } from '../../trust/start';
import { call, exported } from '../support/extension';

const { race, name, count, result } = JSON.parse(process.env[RACE_ORDER] ?? '') as RaceOrder;

/** For many wins on a slow disk; the others write in between. */
const LIMIT_MS = 600_000;

describe(`the ${name} window of two`, () => {
  it('shares its home folder', () => {
    assert.equal(homedir(), process.env['PROMO_JOURNAL_TEST_HOME']);
  });

  // The other window logs the same titles of the same day: each win asks for an id that is taken.
  it(`logs ${count} wins at once, while others write the journal`, async () => {
    await exported();
    await waitForStart(race, name);
    const wins = Array.from({ length: count }, (_, number) => ({
      date: '2026-11-20',
      title: `Win ${number}`,
      project: name,
    }));
    const written = await Promise.all(wins.map((win) => call('promoJournal.logWin', win)));
    await writeFile(result, JSON.stringify(written.map(({ id }) => id)));
  }).timeout(LIMIT_MS);
});
