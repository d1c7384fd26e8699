import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { mergeFound } from '../../../src/core/evidence/arrangement';
import type { Draft } from '../../../src/core/evidence/story/draft';
import type { Suggestion } from '../../../src/core/evidence/suggestion';
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

describe('The story of a suggestion', () => {
  const impact = { summary: 'Exports went from 40 min to 3 min.', before: 40, after: 3, unit: 'min' };
  const draft: Draft = {
    problem: 'Large shops cannot export.',
    impact,
    sources: {
      problem: [{ from: { kind: 'doc', path: 'docs/adr/7.md' }, quote: 'Large shops cannot export.' }],
      impact: [{ from: { kind: 'commit', sha: SHA }, quote: impact.summary }],
    },
  };

  it('fills the fields of its win, which says that nobody has looked at them', () => {
    const win = winFrom([suggestion({ draft, commits: [SHA] })]);
    assert.equal(win.problem, 'Large shops cannot export.');
    assert.deepEqual(win.drafted, ['problem', 'impact']);
  });

  it('names the source of a figure: the pull request, else the commit', () => {
    const sourceOf = (changes: Partial<Suggestion>): string | undefined =>
      winFrom([suggestion({ draft, commits: [SHA], ...changes })]).impact?.source;
    assert.equal(sourceOf({ pr: '7' }), '#7');
    assert.equal(sourceOf({}), `commit ${SHA.slice(0, 12)}`);
  });

  it('names no source of an effect without a figure', () => {
    const told = { ...draft, impact: { summary: 'Merchants can export.' } };
    assert.deepEqual(winFrom([suggestion({ draft: told, commits: [SHA] })]).impact, {
      summary: 'Merchants can export.',
    });
  });

  it('is that of the best part of a merged one, and what the others add', () => {
    const other = { ...draft, problem: 'Other.', action: 'This adds a queue.' };
    const parts = [
      suggestion({ id: 'best', score: 2, draft }),
      suggestion({ id: 'other', score: 1, draft: other }),
    ];
    const [one = suggestion()] = mergeFound(parts, [['other', 'best']]);
    const { problem, action } = winFrom([one]);
    assert.deepEqual([problem, action], ['Large shops cannot export.', 'This adds a queue.']);
  });

  it('is left out where nobody told one', () => {
    assert.deepEqual(
      Object.keys(winFrom([suggestion()])).filter((key) => key === 'drafted'),
      [],
    );
  });
});
