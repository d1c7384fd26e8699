import assert from 'node:assert/strict';

import { withLeanYear } from '../../../src/core/evidence/suggest';
import type { Suggestion } from '../../../src/core/evidence/suggestion';

const suggestion = (id: string, standing: Suggestion['standing'], score: number) =>
  ({ id, standing, score }) as Suggestion;
const many = (count: number, standing: Suggestion['standing']) =>
  Array.from({ length: count }, (_, index) => suggestion(`${standing}${index}`, standing, 3));
const candidates = (found: readonly Suggestion[]) =>
  withLeanYear(found).flatMap(({ id, standing }) => (standing === 'candidate' ? [id] : []));

describe('A lean year', () => {
  it('lifts the best of what has little signal, until there are ten', () => {
    const low = [suggestion('good', 'low-signal', 2.5), suggestion('best', 'low-signal', 2.9)];
    assert.deepEqual(candidates([...many(9, 'candidate'), ...low]).slice(9), ['best']);
    assert.equal(candidates([...many(10, 'candidate'), ...low]).length, 10);
  });

  it('lifts nothing that has no more than its place', () => {
    assert.deepEqual(candidates([suggestion('a', 'low-signal', 2), suggestion('b', 'low-signal', 2.1)]), [
      'b',
    ]);
  });

  it('shows whatever tells more than a subject where little was found, and only there', () => {
    const telling = { ...suggestion('body', 'low-signal', 0.5), tells: true as const };
    assert.deepEqual(candidates([telling, suggestion('bare', 'low-signal', 0.6)]), ['body']);
    assert.ok(!candidates([...many(9, 'candidate'), telling, ...many(2, 'low-signal')]).includes('body'));
  });
});
