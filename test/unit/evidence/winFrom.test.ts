import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { evidenceMissingIn, winFrom } from '../../../src/core/evidence/winFrom';
import { suggestion } from '../../fixtures/reports';

const SHA = '3fa9c21b'.repeat(5);
const OTHER = 'b'.repeat(40);

describe('Evidence of a suggestion', () => {
  it('names each repository of what was merged', () => {
    const one = suggestion({
      merged: [suggestion({ pr: '1' }), suggestion({ repository: 'stock', pr: '1' })],
    });
    assert.deepEqual(
      winFrom([one]).evidence?.filter((item) => 'pr' in item),
      [
        { pr: '1', repo: 'checkout' },
        { pr: '1', repo: 'stock' },
      ],
    );
  });

  it('is missing in a win that has only part of it', () => {
    const one = suggestion({ commits: [SHA, OTHER], docs: ['a.md'], tickets: ['X-1'], pr: '7' });
    const had = [
      { commit: SHA.slice(0, 7) },
      { doc: 'a.md', repo: 'checkout' },
      { ticket: 'X-1' },
      { pr: '#7' },
    ];
    assert.deepEqual(evidenceMissingIn({ evidence: had }, one), [
      { commit: OTHER.slice(0, 12), repo: 'checkout' },
    ]);
    assert.equal(evidenceMissingIn({}, one).length, 5);
  });

  it('of another repository is another one', () => {
    const one = suggestion({ commits: [], pr: '7' });
    assert.equal(evidenceMissingIn({ evidence: [{ pr: '7', repo: 'stock' }] }, one).length, 1);
    assert.equal(evidenceMissingIn({ evidence: [{ pr: '7' }] }, one).length, 0);
  });
});
