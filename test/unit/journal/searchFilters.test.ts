import assert from 'node:assert/strict';

import type { Win } from '../../../src/core/journal/schema';
import { filtersFor, winSearch, withFilter } from '../../../src/core/journal/search';
import { rubric } from '../capture/rubric';

const WINS: readonly Win[] = [
  { id: 'a', date: '2026-11-20', title: 'A', project: 'checkout rewrite', corroborators: ['Ana Lund', 'Bo'] },
  { id: 'b', date: { from: '2024-12-01', to: '2025-01-31' }, title: 'B', project: 'ledger' },
  { id: 'c', date: '2026-01-05', title: 'C', helped: [{ who: 'Jo "The Ace" Reyes' }] },
];

describe('the values of a filter', () => {
  it('are all dimensions of the rubric', () => {
    const found = filtersFor('dimension', [], rubric);
    assert.equal(found.length, rubric.dimensions.length);
    const [first] = rubric.dimensions;
    assert.deepEqual(found[0], { label: first?.name, filter: `dimension:${first?.id ?? ''}` });
  });

  it('are the years of the wins, the newest first, by the last day of each', () => {
    assert.deepEqual(filtersFor('period', WINS, rubric), [
      { label: '2026', filter: 'from:2026 to:2026' },
      { label: '2025', filter: 'from:2025 to:2025' },
    ]);
  });

  it('find the wins that they come from, whatever is in a name', () => {
    const find = winSearch(WINS, rubric);
    const found = (['project', 'person'] as const).flatMap((filter) =>
      filtersFor(filter, WINS, rubric).map((choice) => [
        choice.label,
        find(choice.filter).map(({ id }) => id),
      ]),
    );
    assert.deepEqual(Object.fromEntries(found), {
      'checkout rewrite': ['a'],
      ledger: ['b'],
      'Ana Lund': ['a'],
      Bo: ['a'],
      'Jo "The Ace" Reyes': ['c'],
    });
  });
});

describe('a search that is narrowed', () => {
  const cases: readonly (readonly [name: string, query: string, filter: string, narrowed: string])[] = [
    ['from nothing', '', 'project:ledger', 'project:ledger'],
    ['besides its words', ' cut  cost ', 'lacks:proof', 'cut cost lacks:proof'],
    ['by what it has already', 'lacks:proof cut', 'lacks:proof', 'lacks:proof cut'],
    ['by the start of what it has', 'person:Anabel', 'person:Ana', 'person:Anabel person:Ana'],
    ['by a name in quotes, once', 'person:"Ana Lund"', 'person:"Ana Lund"', 'person:"Ana Lund"'],
    ['to another period', 'from:2024-03 cut TO:2024', 'from:2026 to:2026', 'cut from:2026 to:2026'],
    [
      'to a period, where words speak of one',
      '"from:here on"',
      'from:2026 to:2026',
      '"from:here on" from:2026 to:2026',
    ],
    ['while quotes are open', 'project:"checkout re', 'lacks:proof', 'project:"checkout re" lacks:proof'],
  ];
  for (const [name, query, filter, narrowed] of cases)
    it(`is narrowed ${name}`, () => assert.equal(withFilter(query, filter), narrowed));
});
