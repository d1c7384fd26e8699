import type { Facts, WorkFacts } from '../facts';

/** How much a signal says by itself (docs/domain.md, "Strength"). */
export type Strength = 'strong' | 'medium' | 'weak';

/** What a signal found. */
export interface Hit {
  readonly strength: Strength;
  /** The facts, as one sentence. */
  readonly why: string;
}

/** A rule that ties a piece of work to the dimensions of the rubric that list its id. */
export interface Signal {
  readonly id: string;
  find(work: WorkFacts, facts: Facts): Hit | undefined;
}
