import type { Shift } from '../../rubric/model';
import type { Facts, WorkFacts } from '../facts';

/** How much a signal says by itself (docs/domain.md, "Strength"). */
export type Strength = 'strong' | 'medium' | 'weak';

/** What a signal found. */
export interface Hit {
  readonly strength: Strength;
  /** The facts, as one sentence. */
  readonly why: string;
}

/** A signal as a rubric names it. */
export interface NamedSignal {
  readonly id: string;
  /** What it speaks for (docs/domain.md, "Signals"). */
  readonly shifts: readonly Shift[];
  /** True for one that is too weak to be in a rubric unless the rubric says so. */
  readonly isWeak?: boolean;
}

/** A rule that ties a piece of work to the dimensions of the rubric that list its id. */
export interface Signal extends NamedSignal {
  find(work: WorkFacts, facts: Facts): Hit | undefined;
}
