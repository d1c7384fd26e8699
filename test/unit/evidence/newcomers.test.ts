import assert from 'node:assert/strict';

import { addDays } from '../../../src/core/days';
import { newcomersCommits } from '../../../src/core/evidence/newcomers';
import { BEN, CLEO, other } from './histories';

const FROM = '2026-01-01';
const on = (day: number, author = BEN) => other(author, addDays(FROM, day), []);

describe('The first commits of newcomers', () => {
  it('are five at most, of somebody who was not there in the first ninety days', () => {
    const ben = [97, 90, 91, 92, 93, 95].map((day) => on(day));
    const found = newcomersCommits([...ben, on(89, CLEO), on(120, CLEO)], FROM);
    assert.deepEqual(
      [...found].toSorted(),
      ben
        .filter(({ day }) => day < addDays(FROM, 97))
        .map(({ sha }) => sha)
        .toSorted(),
    );
  });

  it('are none of a machine', () => {
    const bot = { name: 'renovate[bot]', email: 'bot@host.example' };
    assert.equal(newcomersCommits([on(200, bot)], FROM).size, 0);
  });
});
