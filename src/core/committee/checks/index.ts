import type { Check } from '../check';
import { codeSpeaks } from './codeSpeaks';
import { gapUnanswered } from './gapUnanswered';
import { leadBeyondCode } from './leadBeyondCode';
import { midCould } from './midCould';
import { nextLevel } from './nextLevel';
import { noConversation } from './noConversation';
import { noNumbers } from './noNumbers';
import { oneSystem } from './oneSystem';
import { solo } from './solo';
import { staleDimension } from './staleDimension';
import { sustained } from './sustained';
import { teamImpact } from './teamImpact';
import { thinDimension } from './thinDimension';

/** Every check, in the order in which findings of one kind are listed. */
export const CHECKS: readonly Check[] = [
  thinDimension,
  staleDimension,
  gapUnanswered,
  nextLevel,
  midCould,
  leadBeyondCode,
  sustained,
  teamImpact,
  noNumbers,
  codeSpeaks,
  oneSystem,
  noConversation,
  solo,
];
