/** The words of the gap tracker: the one reason for a dimension's state, the arithmetic behind it, and readiness. */
import * as l10n from '@vscode/l10n';

import type { Win } from '../journal/schema';
import { assertNever } from '../result';
import { cyclesWith, unmetNeeds, type Evidenced } from './coverage';
import type { Coverage, Cycle, DimensionState, GapReport } from './report';

/** Most missing needs that a row lists; the tooltip lists all. */
const MOST_MISSING = 2;

/** The state as a word. */
export function stateWords(state: DimensionState): string {
  switch (state) {
    case 'unjudged':
      return l10n.t('unjudged');
    case 'empty':
      return l10n.t('empty');
    case 'thin':
      return l10n.t('thin');
    case 'stale':
      return l10n.t('stale');
    case 'one-burst':
      return l10n.t('one burst');
    case 'covered':
      return l10n.t('covered');
    default:
      return assertNever(state);
  }
}

/** The one reason for the state, to follow the state's name in a row. */
export function reasonWords(evidence: Evidenced, cycles: readonly Cycle[], suggestions: number): string {
  const { state, have, dimension, last } = evidence;
  switch (state) {
    case 'unjudged':
      return toJudgeWords(evidence.unjudged.length);
    case 'empty':
      return emptyWords(evidence, suggestions);
    case 'thin':
      return unmetNeeds(have, dimension.needs)
        .slice(0, MOST_MISSING)
        .map((key) => missingWords(key, have[key], dimension.needs[key]))
        .join(', ');
    case 'stale':
      return l10n.t('last shown {0}', last?.to ?? '');
    case 'one-burst':
      return l10n.t('all of it in {0}', burstName(evidence, cycles));
    case 'covered':
      return `${winsWords(have.entries)}, ${monthsWords(have.months)}`;
    default:
      return assertNever(state);
  }
}

/** The rule that a state follows from, as a sentence (docs/domain.md, "States of a dimension"). */
export function stateRule(state: DimensionState, staleAfterDays: number): string {
  switch (state) {
    case 'unjudged':
      return l10n.t(
        'Unjudged means that wins show it, and nobody has said yet whether they are next-level work. Until then none of them counts.',
      );
    case 'empty':
      return l10n.t('Empty means that no next-level win shows it. Wins of the current level do not count.');
    case 'thin':
      return l10n.t('Thin means that at least one of its needs is not met.');
    case 'stale':
      return l10n.t(
        'Stale means that every need is met, and nothing came in the last {0} days.',
        staleAfterDays,
      );
    case 'one-burst':
      return l10n.t('One burst means that every need is met, and all of it is from one review cycle.');
    case 'covered':
      return l10n.t(
        'Covered means that every need is met, and the last of it is at most {0} days old.',
        staleAfterDays,
      );
    default:
      return assertNever(state);
  }
}

/** A need with what there is of it. */
export interface NeedWords {
  readonly words: string;
  readonly isMet: boolean;
}

/** Every need with what there is of it: “next-level wins 2 of 3 · months 2 of 3 · number no”. */
export function arithmeticWords(have: Coverage, need: Coverage): string {
  return needWords(have, need)
    .map(({ words }) => words)
    .join(' · ');
}

/** The needs one by one; those of nothing are left out, except for the wins. */
export function needWords(have: Coverage, need: Coverage): NeedWords[] {
  const of = (key: keyof Coverage, words: (have: number, need: number) => string): NeedWords[] =>
    need[key] === 0 && key !== 'entries'
      ? []
      : [{ words: words(have[key], need[key]), isMet: have[key] >= need[key] }];
  return [
    ...of('entries', (has, needs) => l10n.t('next-level wins {0} of {1}', has, needs)),
    ...of('months', (has, needs) => l10n.t('months {0} of {1}', has, needs)),
    ...of('artifact', (has, needs) => amount(l10n.t('artefact'), has, needs)),
    ...of('metric', (has, needs) => amount(l10n.t('number'), has, needs)),
    ...of('named', (has, needs) => l10n.t('{0} {1} of {2}', l10n.t('names'), has, needs)),
    ...of('corroborated', (has, needs) => amount(l10n.t('confirmed'), has, needs)),
  ];
}

function amount(label: string, have: number, need: number): string {
  if (need > 1) return l10n.t('{0} {1} of {2}', label, have, need);
  return have >= need ? l10n.t('{0} yes', label) : l10n.t('{0} no', label);
}

function emptyWords({ wins }: Evidenced, suggestions: number): string {
  if (suggestions > 0) {
    return suggestions === 1
      ? l10n.t('1 suggestion shows it')
      : l10n.t('{0} suggestions show it', suggestions);
  }
  if (wins.length === 0) return l10n.t('nothing logged');
  return wins.length === 1
    ? l10n.t('1 win, of the current level')
    : l10n.t('{0} wins, all of the current level', wins.length);
}

/** How many wins nobody has judged, wherever that is said. */
export function toJudgeWords(count: number): string {
  return count === 1 ? l10n.t('1 win to judge') : l10n.t('{0} wins to judge', count);
}

/** What to do about wins that nobody has judged. */
export function sayLevelWords(wins: readonly Pick<Win, 'title'>[]): string {
  return wins.length === 1
    ? l10n.t('Say the level of “{0}”', wins[0]?.title ?? '')
    : l10n.t('Say the level of {0} wins', wins.length);
}

function missingWords(key: keyof Coverage, have: number, need: number): string {
  switch (key) {
    case 'entries':
      return l10n.t('{0} of {1} wins', have, need);
    case 'months':
      return l10n.t('{0} of {1} months', have, need);
    case 'artifact':
      return have === 0 ? l10n.t('no artefact') : l10n.t('{0} of {1} artefacts', have, need);
    case 'metric':
      return have === 0 ? l10n.t('no number') : l10n.t('{0} of {1} numbers', have, need);
    case 'named':
      return have === 0 ? l10n.t('nobody named') : l10n.t('{0} of {1} names', have, need);
    case 'corroborated':
      return have === 0 ? l10n.t('nobody to confirm it') : l10n.t('{0} of {1} confirmed', have, need);
    default:
      return assertNever(key);
  }
}

/** The one cycle that all next-level work of a dimension is in. */
export function burstName({ nextLevel }: Evidenced, cycles: readonly Cycle[]): string {
  const [only = 0] = cyclesWith(nextLevel, cycles);
  return cycles[only]?.name ?? '';
}

function winsWords(count: number): string {
  return count === 1 ? l10n.t('1 win') : l10n.t('{0} wins', count);
}

function monthsWords(count: number): string {
  return count === 1 ? l10n.t('1 month') : l10n.t('{0} months', count);
}

/**
 * Readiness in words, without a percentage or prediction (docs/domain.md, "Readiness"). Only findings of high severity
 * count against it. Where wins wait to be judged, it says so instead of counting what they may change.
 */
export function readiness({ findings, dimensions }: Pick<GapReport, 'findings' | 'dimensions'>): string {
  const high = findings.filter(({ severity }) => severity === 'high').length;
  const isTold = high > 0 && dimensions.some(({ have }) => have.entries > 0);
  if (!isTold && dimensions.some(({ state }) => state === 'unjudged'))
    return l10n.t('Judge your wins first: then this tells what the next level still lacks');
  if (high === 0) return l10n.t('Ready to discuss');
  return high === 1
    ? l10n.t('Not ready to discuss yet: 1 thing a committee would stop at')
    : l10n.t('Not ready to discuss yet: {0} things a committee would stop at', high);
}
