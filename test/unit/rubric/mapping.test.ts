import assert from 'node:assert/strict';

import fc from 'fast-check';

import { BUILT_IN_RUBRICS } from '../../../src/core/rubric/builtIn';
import { isMoved, mapDimensions, mapWins } from '../../../src/core/rubric/mapping';
import { dimensionResolver } from '../../../src/core/rubric/resolve';
import { dimension, GENERIC, readRubric, rubric, win } from '../../fixtures/reports';
import { holds } from '../../support/chance';

const GOOGLE = readRubric('google-l5');
const META = readRubric('meta-e5');

const mapped = (from = GENERIC, to = GOOGLE) =>
  Object.fromEntries(mapDimensions(from, to).map(({ from: id, kind, to: ids }) => [id, [kind, ...ids]]));

describe('mapDimensions', () => {
  it('goes by the primary shift, and says where several or none fit', () => {
    assert.deepEqual(mapped(), {
      'scope-of-ownership': ['shift', 'contribution'],
      'tolerance-for-ambiguity': ['shift', 'challenge'],
      'impact-beyond-own-output': ['shift', 'influence', 'teamwork'],
      'technical-leadership': ['shift', 'expertise'],
      'communication-and-influence': ['ambiguous', 'influence'],
    });
    assert.deepEqual(mapped(GENERIC, META)['communication-and-influence'], [
      'ambiguous',
      'direction',
      'people',
    ]);
    assert.deepEqual(mapped(GENERIC, readRubric('amazon-sde3'))['scope-of-ownership'], [
      'ambiguous',
      'ownership',
      'deliver-results',
      'org-impact',
    ]);
  });

  it('keeps what the new rubric calls the same, or called so once', () => {
    const to = rubric({
      dimensions: [dimension({ id: 'kept' }), dimension({ id: 'now' })],
      aliases: { before: 'now' },
    });
    const from = rubric({ dimensions: [dimension({ id: 'kept' }), dimension({ id: 'before' })] });
    assert.deepEqual(mapped(from, to), { kept: ['same', 'kept'], before: ['same', 'now'] });
  });

  it('finds nothing where no dimension has the shift', () => {
    const to = rubric({ dimensions: [dimension({ id: 'a', seeds: ['techlead'] })] });
    assert.deepEqual(mapped(GENERIC, to)['scope-of-ownership'], ['none']);
  });

  it('is not misled by a dimension that is called like a shift', () => {
    const from = rubric({ dimensions: [dimension({ id: 'influence', seeds: ['multiplier'] })] });
    assert.deepEqual(mapped(from, META), { influence: ['shift', 'people'] });
  });

  it('gives every dimension of every built-in rubric a place in every other', () => {
    const rubrics = BUILT_IN_RUBRICS.map(readRubric);
    for (const from of rubrics) {
      for (const to of rubrics) {
        for (const { kind, to: ids } of mapDimensions(from, to)) {
          assert.notEqual(kind, 'none');
          assert.ok(ids.every((id) => to.dimensions.some((one) => one.id === id)));
          if (from === to) assert.equal(kind, 'same');
        }
      }
    }
  });
});

describe('mapWins', () => {
  const of = (dimensions: string[], from = GENERIC, to = GOOGLE) =>
    mapWins([win({ dimensions })], from, to)[0];

  it('writes new names, and each once', () => {
    const moved = of(['impact-beyond-own-output', 'communication-and-influence', 'technical-leadership']);
    assert.deepEqual(moved?.after, ['influence', 'expertise']);
    assert.deepEqual(moved.review, ['communication-and-influence']);
    assert.ok(isMoved(moved));
  });

  it('goes where the user decided, which needs no look any more', () => {
    const wins = [win({ dimensions: ['communication-and-influence'] })];
    const chosen = new Map([['communication-and-influence', 'people']]);
    const [moved] = mapWins(wins, GENERIC, META, chosen);
    assert.deepEqual([moved?.after, moved?.review], [['people'], []]);
  });

  it('leaves shifts as they are, and names that neither rubric knows, which need a look', () => {
    const kept = of(['scope', 'charisma']);
    assert.deepEqual(kept?.after, ['scope', 'charisma']);
    assert.deepEqual(kept.review, ['charisma']);
    assert.ok(!isMoved(kept));
  });

  it('leaves out wins without dimensions, and keeps a name without a place', () => {
    assert.equal(of([]), undefined);
    const to = rubric({ dimensions: [dimension({ id: 'a', seeds: ['techlead'] })] });
    const lost = of(['scope-of-ownership'], GENERIC, to);
    assert.deepEqual([lost?.after, lost?.review], [['scope-of-ownership'], ['scope-of-ownership']]);
  });

  it('changes nothing when the rubric stays', () => {
    for (const id of BUILT_IN_RUBRICS) {
      const same = readRubric(id);
      const wins = [win({ dimensions: same.dimensions.map((one) => one.id) })];
      assert.ok(!mapWins(wins, same, same).some(isMoved));
    }
  });

  it('never loses a win, and writes only names that the new rubric knows or a person has to look at', () => {
    const rubrics = BUILT_IN_RUBRICS.map(readRubric);
    const names = rubrics.flatMap(({ dimensions }) => dimensions.map(({ id }) => id));
    const name = fc.constantFrom(...names, 'scope', 'influence', 'charisma', 'constructor');
    holds(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...rubrics),
        fc.constantFrom(...rubrics),
        (dimensions, from, to) => {
          const [moved] = mapWins([win({ dimensions })], from, to);
          const known = dimensionResolver(to);
          assert.ok(moved && moved.after.length > 0);
          for (const after of moved.after)
            assert.ok(known(after) !== undefined || moved.review.includes(after));
        },
      ),
    );
  });
});
