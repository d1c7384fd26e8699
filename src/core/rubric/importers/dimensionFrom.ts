import * as l10n from '@vscode/l10n';

import type { DimensionFile } from '../schema';
import type { ImportProblem, LadderDimension, LadderLevel, Statement } from './ladder';
import { proposeSeeds, type ProposedSeeds } from './seeds';

/** Most lines of good evidence that are imported (docs/domain.md, "The form of a rubric"). */
const MOST_EVIDENCE = 4;

export interface ImportedDimension {
  readonly file: DimensionFile;
  readonly proposed: ProposedSeeds;
  /** First lines in the ladder's file of what was taken over, by the field it became. */
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly ImportProblem[];
}

/** Two levels of a ladder: what is reached, and what is wanted. */
export interface Step {
  readonly from: LadderLevel;
  readonly to: LadderLevel;
}

/**
 * The dimension of a rubric that a ladder's dimension becomes for one step: what it asks at the two levels, and its
 * examples at the higher one as good evidence. One that asks the same at both is no reason for a promotion, so
 * it is only supporting.
 */
export function dimensionFrom(dimension: LadderDimension, id: string, { from, to }: Step): ImportedDimension {
  const { name, summary, line, byLevel } = dimension;
  const low = byLevel.get(from.id);
  const high = byLevel.get(to.id);
  const mid = sentences(low?.asks);
  const senior = sentences(high?.asks);
  const evidence = (high?.examples ?? []).slice(0, MOST_EVIDENCE);
  const proposed = proposeSeeds({ name, summary, text: senior || mid });
  const [first = 'scope', ...others] = proposed.seeds;
  const isSame = senior !== '' && senior === mid;
  const isEmpty = senior === '';
  const file: DimensionFile = {
    id,
    name,
    seeds: [first, ...others],
    ...(isSame || isEmpty ? { core: false } : {}),
    ...filled({ summary, mid, senior }),
    ...(evidence.length > 0 ? { goodEvidence: evidence.map(({ text }) => text) } : {}),
  };
  const places = { mid: low?.asks[0], senior: high?.asks[0], goodEvidence: evidence[0] };
  const lines = Object.entries(places).flatMap(([key, at]) => (at ? [[key, at.line] as const] : []));
  const problems = [
    ...(proposed.seeds.length === 0 ? [seedsToCheck(name, line)] : []),
    ...(isEmpty ? [nothingAsked(name, to, line)] : []),
    ...(isSame ? [sameAtBoth(name, { from, to }, high?.asks[0]?.line ?? line)] : []),
  ];
  return { file, proposed, lines: new Map([['name', line], ...lines]), problems };
}

/** Several statements as the sentences of one text. */
function sentences(statements: readonly Statement[] = []): string {
  const texts = [...new Set(statements.map(({ text }) => text))];
  return texts.map((text) => (texts.length === 1 || /[.!?;:]$/.test(text) ? text : `${text}.`)).join(' ');
}

function filled(texts: Readonly<Record<'summary' | 'mid' | 'senior', string>>): Partial<DimensionFile> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

function seedsToCheck(name: string, line: number): ImportProblem {
  const message = l10n.t(
    '“{0}”: no word says which of the five shifts it stands for. Choose its seeds.',
    name,
  );
  return { code: 'seeds-to-check', severity: 'warning', message, line };
}

function nothingAsked(name: string, to: LadderLevel, line: number): ImportProblem {
  const message = l10n.t('“{0}”: the ladder asks for nothing at {1}. It is only supporting.', name, to.name);
  return { code: 'nothing-asked', severity: 'warning', message, line };
}

function sameAtBoth(name: string, { from, to }: Step, line: number): ImportProblem {
  const text = l10n.t(
    '“{0}”: {1} and {2} ask for the same. It is only supporting.',
    name,
    from.name,
    to.name,
  );
  return { code: 'same-at-both', severity: 'warning', message: text, line };
}
