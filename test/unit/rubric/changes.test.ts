import assert from 'node:assert/strict';

import { notedVersion, rubricChanges } from '../../../src/core/rubric/changes';
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
    assert.deepEqual(rubricChanges(MOVED, { rubricVersion: '1.0.0' }), {
      from: '1.0.0',
      to: '1.10.0',
      what: ['Third.', 'Fourth.', 'Second.'],
      renamed: [{ from: 'old', to: 'scope-of-ownership' }],
    });
  });

  it('is silent while nothing moved, or no rubric was chosen', () => {
    assert.equal(rubricChanges(MOVED, { rubric: 'ours', rubricVersion: '1.10.0' }), undefined);
    assert.equal(rubricChanges(MOVED, {}), undefined);
  });

  it('takes a rubric that was chosen without a version for its first one', () => {
    assert.equal(rubricChanges(MOVED, { rubric: 'ours' })?.from, '1.0.0');
    assert.equal(rubricChanges(rubric({ version: '1.0.0' }), { rubric: 'ours' }), undefined);
  });

  it('guesses nothing about versions that nobody described', () => {
    assert.deepEqual(rubricChanges(rubric({ version: 'spring' }), { rubricVersion: '1.0' })?.what, []);
  });
});

describe('notedVersion', () => {
  it('writes nothing for a first version, leaves what is right, and mends what is not', () => {
    const first = rubric({ version: '1.0.0' });
    assert.equal(notedVersion(first, undefined), undefined);
    assert.equal(notedVersion(first, '1.0.0'), '1.0.0');
    assert.equal(notedVersion(first, '2.0.0'), undefined);
    assert.equal(notedVersion(MOVED, undefined), '1.10.0');
    assert.equal(notedVersion(MOVED, '1.10.0'), '1.10.0');
    assert.equal(notedVersion(MOVED, '1.0.0'), '1.10.0');
  });
});
