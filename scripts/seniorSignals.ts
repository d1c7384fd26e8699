import type { Dimension, Rubric } from '../src/core/rubric/model';

const dimension = (id: string, seed: Dimension['seeds'][number], signals: string): Dimension => ({
  id,
  name: id,
  seeds: [seed],
  core: true,
  summary: '',
  mid: '',
  senior: '',
  goodEvidence: [],
  weakEvidence: [],
  signals: signals.split(' '),
  needs: { entries: 3, months: 3, artifact: 1, metric: 0, named: 0, corroborated: 0 },
  questions: { self: [], manager: [], peer: [] },
});

/** The signals of the generic senior rubric and nothing else of it, for scripts and benches. */
export const seniorSignals: Rubric = {
  id: 'signals-only',
  version: '1.0.0',
  title: 'Signals only',
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
    dimension(
      'scope-of-ownership',
      'scope',
      'cross-owner other-team-repo migration-series end-to-end postmortem-authored revert-response',
    ),
    dimension('tolerance-for-ambiguity', 'ambiguity', 'design-doc-first'),
    dimension(
      'impact-beyond-own-output',
      'multiplier',
      'co-authored reviewed-by onboarding-docs tooling-for-others others-build-on-it newcomer-review',
    ),
    dimension('technical-leadership', 'techlead', 'adr-authored rfc-authored standard-change'),
    dimension(
      'communication-and-influence',
      'influence',
      'rfc-authored adr-consulted postmortem-authored other-team-repo',
    ),
  ],
  checks: {},
  aliases: {},
};
