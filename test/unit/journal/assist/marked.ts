import { parseJournal } from '../../../../src/core/journal/parse';
import type { ReadableJournal } from '../../../../src/core/journal/reading';
import type { Known } from '../../../../src/core/journal/assist/known';
import { rubric } from '../../capture/rubric';

/** A text with the place that `‸` marks in it. */
export function marked(text: string): { readonly text: string; readonly offset: number } {
  return { text: text.replace('‸', ''), offset: text.indexOf('‸') };
}

/** A journal that reads. One that doesn't is a broken test. */
export function readable(text: string): ReadableJournal {
  const parsed = parseJournal(text);
  if (parsed.kind !== 'readable') throw new Error(parsed.problems[0].message);
  return parsed;
}

export const JOURNAL = `schema: 1
profile:
  name: Robin
  manager: { name: Priya Nair }
wins:
  - id: cache
    date: 2026-11-20
    title: Cut checkout p95 # measured
    project: checkout-rewrite
    dimensions: [scope-of-ownership, technical-leadership]
    impact: {metric: p95, before: 800,
      after: 210}
    corroborators: [Ana Lund, "@Tomas Reyes"]
    evidence:
      - { commit: 3fa9c21, repo: checkout }
      - doc: docs/adr/0007.md
        repo: checkout
  - id: 'runbook'
    date: 2026-05-01
    title: Runbook
    project: "checkout-rewrite"
    action: |
      level: is no key here
      nor: this
    helped: [{ who: ana lund, how: paired }]
projects:
  - id: checkout-rewrite
    name: Checkout rewrite
    why: Nobody owned it
feedback:
  - from: Ana Lund
    wins: [cache, runbook]
    project: checkout-rewrite
conversations:
  - date: 2026-08-02
    with: Priya Nair
    gaps:
      - { id: g1, quote: drive it, dimension: technical-leadership, wins: [cache] }
mentees:
  - who: Ida Holm
`;

export const known: Known = {
  journal: readable(JOURNAL).journal,
  rubric: {
    ...rubric,
    tags: ['Dive Deep', 'Are Right, A Lot'],
    dimensions: rubric.dimensions.map((dimension) => ({
      ...dimension,
      summary: `What ${dimension.name} is`,
      goodEvidence: ['A thing that moved'],
    })),
  },
  today: '2026-11-22',
};
