import type { Dimension, Rubric, Shift } from '../../../src/core/rubric/model';

const needs = { entries: 3, months: 3, artifact: 1, metric: 1, named: 0, corroborated: 1 };

function dimension(id: string, name: string, ...seeds: Shift[]): Dimension {
  return {
    id,
    name,
    seeds,
    core: true,
    shortName: name,
    summary: '',
    mid: '',
    senior: '',
    goodEvidence: [],
    weakEvidence: [],
    signals: [],
    needs,
    questions: { self: [], manager: [], peer: [] },
  };
}

/** The least rubric that has a dimension for each shift. */
export const rubric: Rubric = {
  id: 'five',
  version: '1.0.0',
  title: 'Five shifts',
  from: { level: 'mid', label: 'Mid' },
  to: { level: 'senior', label: 'Senior' },
  sources: [],
  process: {
    decider: 'committee',
    cycleMonths: 6,
    minCycles: 2,
    minMonths: 6,
    peerReviews: { min: 3, good: 6 },
    packet: [],
  },
  dimensions: [
    dimension('scope-of-ownership', 'Scope of ownership', 'scope'),
    dimension('tolerance-for-ambiguity', 'Tolerance for ambiguity', 'ambiguity'),
    dimension('impact-beyond-own-output', 'Impact beyond your own output', 'multiplier'),
    dimension('technical-leadership', 'Technical leadership', 'techlead'),
    dimension('communication-and-influence', 'Communication and influence', 'influence'),
  ],
  checks: {},
  aliases: { ownership: 'scope-of-ownership' },
  tags: [],
  changes: [],
  others: [],
};

/** A rubric with several dimensions of one shift, the first of them supporting. */
export const companyRubric: Rubric = {
  ...rubric,
  id: 'company',
  dimensions: [
    { ...dimension('on-call', 'On call', 'scope'), core: false },
    dimension('end-to-end', 'End-to-end ownership', 'scope'),
    dimension('mentoring', 'Mentoring', 'multiplier', 'influence'),
  ],
  aliases: {},
};
