import type { Shift } from './model';

/**
 * The signals that may suggest a dimension, by the shift they speak for (docs/domain.md, "Signals"). A rubric that names
 * another id has a mistake in it.
 */
export const SIGNALS_OF_SHIFT: Readonly<Record<Shift, readonly string[]>> = {
  scope: [
    'cross-owner',
    'other-team-repo',
    'migration-series',
    'end-to-end',
    'postmortem-authored',
    'revert-response',
  ],
  ambiguity: ['design-doc-first'],
  multiplier: [
    'co-authored',
    'reviewed-by',
    'onboarding-docs',
    'tooling-for-others',
    'others-build-on-it',
    'newcomer-review',
  ],
  techlead: ['adr-authored', 'rfc-authored', 'standard-change'],
  influence: ['rfc-authored', 'adr-consulted', 'postmortem-authored', 'other-team-repo'],
};

/** Signals that may be named in a rubric, but are too weak to be in one unless it says so. */
export const WEAK_SIGNALS: ReadonlySet<string> = new Set(['revert-response', 'newcomer-review']);

export const SIGNAL_IDS: ReadonlySet<string> = new Set(Object.values(SIGNALS_OF_SHIFT).flat());
