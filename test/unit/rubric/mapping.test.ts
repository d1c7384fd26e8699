import assert from 'node:assert/strict';

import { BUILT_IN_RUBRICS } from '../../../src/core/rubric/builtIn';
import { mapDimension } from '../../../src/core/rubric/mapping';
import { dimension, GENERIC, readRubric, rubric } from '../../fixtures/reports';

const GOOGLE = readRubric('google-l5');
const META = readRubric('meta-e5');

const mapped = (from = GENERIC, to = GOOGLE) =>
  Object.fromEntries(
    from.dimensions.map((one) => {
      const { kind, to: ids } = mapDimension(one, to);
      return [one.id, [kind, ...ids]];
    }),
  );

describe('mapDimension', () => {
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

  it('keeps what the rubric calls the same, or called so once', () => {
    const to = rubric({
      dimensions: [dimension({ id: 'kept' }), dimension({ id: 'now' })],
      aliases: { before: 'now' },
    });
    const from = rubric({ dimensions: [dimension({ id: 'kept' }), dimension({ id: 'before' })] });
    assert.deepEqual(mapped(from, to), { kept: ['same', 'kept'], before: ['same', 'now'] });
  });

  it('goes by the shift where two rubrics call different things the same', () => {
    const to = rubric({
      dimensions: [dimension({ id: 'impact', seeds: ['techlead'] }), dimension({ id: 'scope-of-it' })],
    });
    const from = rubric({ dimensions: [dimension({ id: 'impact', seeds: ['scope'] })] });
    assert.deepEqual(mapped(from, to), { impact: ['shift', 'scope-of-it'] });
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
        for (const one of from.dimensions) {
          const { kind, to: ids } = mapDimension(one, to);
          assert.notEqual(kind, 'none');
          assert.ok(ids.every((id) => to.dimensions.some((other) => other.id === id)));
          if (from === to) assert.equal(kind, 'same');
        }
      }
    }
  });
});
