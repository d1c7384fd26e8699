/**
 * What makes one win stronger than another, as a list of rules: the first rule that tells two wins
 * apart decides, and after the last one the newer win comes first (docs/domain.md, "Strongest first"). There is no score to
 * tune: the order can be explained by naming the rule.
 */
import * as l10n from '@vscode/l10n';

import type { Win } from '../journal/schema';

/** What the rules ask about a win. */
export interface RankedFacts {
  readonly win: Win;
  /** True only if the user said so: a win without a level is not yet next-level work. */
  readonly isNextLevel: boolean;
  readonly hasArtifact: boolean;
  readonly hasSourcedNumber: boolean;
  readonly isCorroborated: boolean;
}

interface RankingRule {
  readonly id: string;
  /** How far a win fulfils the rule: 0, not at all, to 4. */
  readonly degree: (facts: RankedFacts) => number;
  /** What is said of a win that fulfils it. */
  readonly words: (facts: RankedFacts) => string;
}

const REACH_DEGREES: Record<NonNullable<Win['reach']>, number> = {
  self: 1,
  team: 2,
  'cross-team': 3,
  org: 4,
};
const ROLE_DEGREES: Record<NonNullable<Win['role']>, number> = {
  reviewed: 1,
  contributed: 2,
  drove: 3,
  led: 4,
};

export const RANKING_RULES: readonly RankingRule[] = [
  {
    id: 'next-level',
    degree: ({ isNextLevel, win }) => (isNextLevel ? 2 : win.level === undefined ? 1 : 0),
    words: ({ isNextLevel }) => (isNextLevel ? l10n.t('next-level work') : l10n.t('level not said')),
  },
  {
    id: 'artifact',
    degree: ({ hasArtifact }) => Number(hasArtifact),
    words: () => l10n.t('something to read'),
  },
  {
    id: 'metric',
    degree: ({ hasSourcedNumber }) => Number(hasSourcedNumber),
    words: () => l10n.t('a number with its source'),
  },
  {
    id: 'reach',
    degree: ({ win }) => (win.reach === undefined ? 0 : REACH_DEGREES[win.reach]),
    words: ({ win }) => l10n.t('reach: {0}', win.reach ?? ''),
  },
  {
    id: 'corroborated',
    degree: ({ isCorroborated }) => Number(isCorroborated),
    words: () => l10n.t('somebody can confirm it'),
  },
  {
    id: 'role',
    degree: ({ win }) => (win.role === undefined ? 0 : ROLE_DEGREES[win.role]),
    words: ({ win }) => l10n.t('your part: {0}', win.role ?? ''),
  },
];

/** The number base: one more than the highest degree, so that no rule outweighs an earlier one. */
const BASE = 5;

/** A number that orders wins as the rules do. It means nothing by itself and is never shown. */
export function strengthOf(facts: RankedFacts): number {
  return RANKING_RULES.reduce((strength, rule) => strength * BASE + rule.degree(facts), 0);
}

/** Why a win stands where it stands: the rules it fulfils, in words, the most important first. */
export function strengthWords(facts: RankedFacts): string[] {
  return RANKING_RULES.filter((rule) => rule.degree(facts) > 0).map((rule) => rule.words(facts));
}
