import type { Check } from '../check';
import { almostThere } from './almostThere';
import { amazonOrg } from './amazonOrg';
import { amazonPeers } from './amazonPeers';
import { codeSpeaks } from './codeSpeaks';
import { followThrough } from './followThrough';
import { fridayMissed } from './fridayMissed';
import { gapUnanswered } from './gapUnanswered';
import { genericReviews } from './genericReviews';
import { googleDesign } from './googleDesign';
import { googleList } from './googleList';
import { leadBeyondCode } from './leadBeyondCode';
import { managerReset } from './managerReset';
import { metaHalves } from './metaHalves';
import { midCould } from './midCould';
import { msOthers } from './msOthers';
import { nextLevel } from './nextLevel';
import { noConversation } from './noConversation';
import { noNumbers } from './noNumbers';
import { oneQuarter } from './oneQuarter';
import { oneSystem } from './oneSystem';
import { peers } from './peers';
import { peersLate } from './peersLate';
import { scope } from './scope';
import { solo } from './solo';
import { staleDimension } from './staleDimension';
import { sustained } from './sustained';
import { teamImpact } from './teamImpact';
import { thinDimension } from './thinDimension';
import { timeServed } from './timeServed';
import { wrongProjects } from './wrongProjects';

/** Every check, in the order in which findings of one kind are listed (docs/domain.md, "Checks"). */
export const CHECKS: readonly Check[] = [
  thinDimension,
  staleDimension,
  gapUnanswered,
  nextLevel,
  midCould,
  leadBeyondCode,
  sustained,
  peers,
  metaHalves,
  amazonPeers,
  almostThere,
  scope,
  teamImpact,
  genericReviews,
  oneQuarter,
  noNumbers,
  googleDesign,
  googleList,
  amazonOrg,
  msOthers,
  codeSpeaks,
  timeServed,
  oneSystem,
  noConversation,
  wrongProjects,
  solo,
  peersLate,
  managerReset,
  followThrough,
  fridayMissed,
];
