import { adrAuthored } from './adrAuthored';
import { coAuthored } from './coAuthored';
import { crossOwner } from './crossOwner';
import { designDocFirst } from './designDocFirst';
import { endToEnd } from './endToEnd';
import { migrationSeries } from './migrationSeries';
import { onboardingDocs } from './onboardingDocs';
import { othersBuildOnIt } from './othersBuildOnIt';
import { otherTeamRepo } from './otherTeamRepo';
import { postmortemAuthored } from './postmortemAuthored';
import { revertResponse } from './revertResponse';
import { rfcAuthored } from './rfcAuthored';
import { securityFixes } from './securityFixes';
import type { NamedSignal, Signal } from './signal';
import { standardChange } from './standardChange';
import { toolingForOthers } from './toolingForOthers';

/** All signals of a piece of work, the most telling first. */
export const SIGNALS: readonly Signal[] = [
  adrAuthored,
  rfcAuthored,
  postmortemAuthored,
  designDocFirst,
  endToEnd,
  othersBuildOnIt,
  migrationSeries,
  otherTeamRepo,
  coAuthored,
  toolingForOthers,
  onboardingDocs,
  standardChange,
  crossOwner,
  securityFixes,
  revertResponse,
];

/** Ids of the signals whose suggestions have no commits of the user's. */
export const REVIEWED_BY = 'reviewed-by';
export const ADR_CONSULTED = 'adr-consulted';
export const NEWCOMER_REVIEW = 'newcomer-review';

/** Every signal that a rubric may name. */
export const NAMED_SIGNALS: readonly NamedSignal[] = [
  ...SIGNALS,
  { id: REVIEWED_BY, shifts: ['multiplier'] },
  { id: ADR_CONSULTED, shifts: ['influence'] },
  { id: NEWCOMER_REVIEW, shifts: ['multiplier'], isWeak: true },
];
