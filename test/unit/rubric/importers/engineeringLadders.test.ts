import assert from 'node:assert/strict';

import { codes, dimensionOf, ENGINEERING_LADDERS, imported, levelNames } from './ladders';

describe('import of Engineering Ladders', () => {
  it('knows the axis of each step', () => {
    const result = imported('Developer.md', ENGINEERING_LADDERS);
    assert.equal(result.ladder?.format, 'engineering-ladders');
    assert.deepEqual(levelNames(result), ['D1 - Developer 1', 'D2 - Developer 2']);
    assert.deepEqual(
      result.rubric?.dimensions.map(({ name, seeds }) => [name, seeds[0]]),
      [
        ['Technology', 'techlead'],
        ['System', 'scope'],
        ['People', 'multiplier'],
        ['Process', 'techlead'],
        ['Influence', 'influence'],
      ],
    );
    assert.equal(dimensionOf(result, 'system').mid, 'adds features');
    assert.equal(dimensionOf(result, 'system').senior, 'runs the system in production');
  });

  it('takes an axis that asks the same at both levels as supporting', () => {
    const result = imported('Developer.md', ENGINEERING_LADDERS);
    assert.equal(dimensionOf(result, 'process').core, false);
    assert.equal(dimensionOf(result, 'system').core, undefined);
    assert.deepEqual(codes(result), ['no-evidence', 'same-at-both']);
  });

  it('is not what a list without the five axes is read as', () => {
    const four = ENGINEERING_LADDERS.replace(/^\* \*\*(?:Subsystem|Multiple Teams).*\n/gm, '');
    assert.equal(imported('Developer.md', four).ladder?.format, 'markdown-list');
  });
});
