import assert from 'node:assert/strict';

import { rubricChanges } from '../../../src/core/rubric/changes';
import { rubric } from '../../fixtures/reports';

const MOVED = rubric({
  version: '1.10.0',
  aliases: { old: 'scope-of-ownership' },
  changes: [
    { version: '1.2.0', what: ['Second.'] },
    { version: '1.10.0', what: ['Third.', 'Fourth.'] },
    { version: '1.0.0', what: ['First.'] },
    { version: '2.0.0', what: ['Not yet.'] },
  ],
});

describe('rubricChanges', () => {
  it('tells what its author wrote down since the version that was noted, newest first', () => {
    assert.deepEqual(rubricChanges(MOVED, '1.0.0'), {
      from: '1.0.0',
      to: '1.10.0',
      what: ['Third.', 'Fourth.', 'Second.'],
      renamed: [{ from: 'old', to: 'scope-of-ownership' }],
    });
  });

  it('is silent while nothing moved, or nothing was noted', () => {
    assert.equal(rubricChanges(MOVED, '1.10.0'), undefined);
    assert.equal(rubricChanges(MOVED, undefined), undefined);
  });

  it('guesses nothing about versions that nobody described', () => {
    assert.deepEqual(rubricChanges(rubric({ version: 'spring' }), '1.0')?.what, []);
  });
});
