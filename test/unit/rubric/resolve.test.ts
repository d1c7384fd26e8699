import assert from 'node:assert/strict';

import { dimensionResolver } from '../../../src/core/rubric/resolve';
import { dimension, GENERIC, rubric } from '../../fixtures/reports';

describe('dimensionResolver', () => {
  it('knows ids and shifts', () => {
    const resolve = dimensionResolver(GENERIC);
    assert.equal(resolve('technical-leadership'), 'technical-leadership');
    assert.equal(resolve('techlead'), 'technical-leadership');
    assert.equal(resolve('scope'), 'scope-of-ownership');
    assert.equal(resolve('charisma'), undefined);
  });

  it('means one dimension by a shift: the first whose primary shift it is, else the first that has it', () => {
    const resolve = dimensionResolver(
      rubric({
        dimensions: [
          dimension({ id: 'a', seeds: ['ambiguity', 'scope', 'influence'] }),
          dimension({ id: 'b', seeds: ['scope'] }),
          dimension({ id: 'c', seeds: ['scope'] }),
        ],
      }),
    );
    assert.equal(resolve('scope'), 'b');
    assert.equal(resolve('influence'), 'a');
    assert.equal(resolve('multiplier'), undefined);
  });

  it('prefers a dimension that is called like a shift', () => {
    const resolve = dimensionResolver(
      rubric({ dimensions: [dimension({ id: 'a' }), dimension({ id: 'scope', seeds: ['influence'] })] }),
    );
    assert.equal(resolve('scope'), 'scope');
  });

  it('follows old ids, and leaves circles', () => {
    const aliases = { older: 'old', old: 'scope-of-ownership', x: 'y', y: 'x' };
    const resolve = dimensionResolver(rubric({ aliases }));
    assert.equal(resolve('older'), 'scope-of-ownership');
    assert.equal(resolve('x'), undefined);
  });

  it('is not fooled by names that every object has', () => {
    const resolve = dimensionResolver(rubric({ aliases: { old: 'toString' } }));
    assert.equal(resolve('constructor'), undefined);
    assert.equal(resolve('old'), undefined);
  });
});
