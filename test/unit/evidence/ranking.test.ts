import assert from 'node:assert/strict';

import { addDays } from '../../../src/core/days';
import type { Commit } from '../../../src/core/evidence/history';
import { factsOf, workFactsOf } from '../../../src/core/evidence/facts';
import { rank } from '../../../src/core/evidence/ranking';
import { commit, file, history } from './histories';

const rankOf = (subjects: readonly string[], changes: Partial<Commit> = {}) => {
  const commits = subjects.map((subject, week) =>
    commit(`SHOP-1 ${subject}`, {
      day: addDays('2026-03-02', week * 7),
      files: [file('src/cart.ts', { added: 40 })],
      ...changes,
    }),
  );
  const facts = factsOf(history(commits), undefined);
  const [work] = facts.works;
  assert.ok(work && facts.works.length === 1);
  return rank(workFactsOf(work, facts), []);
};

describe('Ranking', () => {
  it('puts weeks that brought something above as many weeks of mending', () => {
    const mending = rankOf(['Fix a', 'Fix b', 'Fix c', 'Fix d']);
    const building = rankOf(['Prepare a', 'Prepare b', 'Prepare c', 'Add d']);
    assert.ok(building.score > mending.score);
    assert.ok(building.why.includes('You worked on it in 4 weeks'));
    assert.equal(mending.lowSignal, false, 'a series can be senior work');
  });

  it('puts what waits on a branch behind what has landed', () => {
    const waiting = rankOf(['Add a', 'Add b'], { unmerged: 'cart' });
    assert.ok(waiting.score < rankOf(['Add a', 'Add b']).score);
    assert.equal(waiting.lowSignal, false);
  });

  it('counts more for more of it being new', () => {
    assert.ok(rankOf(['Add a', 'Add b']).score > rankOf(['Add a', 'Prepare b']).score);
  });
});
