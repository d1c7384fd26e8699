import { grow, tune, writeFrom } from '../edits';
import { copilot, mei, robin } from '../people';
import { change, merge, squash, type Step } from '../plan';

/** An experiment in the search team's folder: one variant won, one was thrown away. */
export const searchRelevance: readonly Step[] = [
  squash(
    73,
    robin,
    'feat(search): run two rankings side by side',
    [grow(4, 'search/src/experiment.ts'), grow(3, 'search/test/experiment.test.ts')],
    {
      body: 'SHOP-301. 10 % of the visitors of five shops, by visitor and not by request.',
      reviewers: [mei],
    },
  ),
  squash(
    68,
    robin,
    'feat(search): rank by the sales of the last week',
    [grow(3, 'search/src/rankBySales.ts')],
    {
      id: 'rank-by-sales',
      body: 'SHOP-302, variant A.',
      coAuthors: [mei],
    },
  ),
  merge(robin, 'shop-303-query-category', 'SHOP-303 Rank by query and category', [
    change(66, robin, 'Learn which category a query means', [grow(4, 'search/src/queryCategory.ts')], {
      coAuthors: [copilot],
    }),
    change(65, robin, 'Rank products of that category first', [grow(3, 'search/src/ranking.ts')]),
    change(
      64,
      robin,
      'Test queries that mean two categories',
      [grow(4, 'search/test/queryCategory.test.ts')],
      { coAuthors: [mei] },
    ),
  ]),
  squash(
    58,
    robin,
    'fix(search): count a visitor once, not once per page',
    [tune('search/src/experiment.ts'), grow(1, 'search/test/experiment.test.ts')],
    {
      body: 'The first three days of the experiment are thrown away.',
    },
  ),
  {
    landed: 'revert',
    daysAgo: 46,
    by: robin,
    of: 'rank-by-sales',
    because:
      'More clicks and no more baskets, and new products never surface. The numbers are in docs/search-experiment.md.',
  },
  squash(45, robin, 'docs: what the search experiment taught us', [writeFrom('docs/search-experiment.md')], {
    coAuthors: [mei],
  }),
  squash(43, mei, 'feat(search): query and category for all shops', [grow(2, 'search/src/ranking.ts')], {
    body: 'Baskets per search 4.1 % → 4.7 % in the experiment.',
    coAuthors: [robin],
  }),
];
