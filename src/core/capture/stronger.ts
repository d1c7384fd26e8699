import * as l10n from '@vscode/l10n';
import type { Impact, Win } from '../journal/schema';
import type { Rubric } from '../rubric/model';

export type StrongerKind = 'result' | 'evidence' | 'confirm' | 'level' | 'reach' | 'dimension' | 'problem';

/** The one thing that would make a win stronger. */
export interface Stronger {
  readonly kind: StrongerKind;
  /** A question and what answers it, to be shown as it is. */
  readonly text: string;
}

/**
 * What a committee would ask first about a win (docs/domain.md, "Proof" and "Five questions"): a result with a
 * number, proof, who confirms it, whose reach, which dimension; then whether it is work of the next
 * level, and what was wrong before. Nothing when all of it is there.
 */
export function strongerBy(win: Omit<Win, 'id'>, rubric: Rubric): Stronger | undefined {
  const kind = firstMissing(win);
  return kind && { kind, text: textOf(kind, rubric) };
}

function firstMissing(win: Omit<Win, 'id'>): StrongerKind | undefined {
  if (!hasNumber(win.impact)) return 'result';
  if (isEmpty(win.evidence) && win.impact?.source === undefined) return 'evidence';
  if (isEmpty(win.corroborators)) return 'confirm';
  if (win.reach === undefined) return 'reach';
  if (isEmpty(win.dimensions)) return 'dimension';
  if (win.level === undefined) return 'level';
  return win.problem === undefined ? 'problem' : undefined;
}

function hasNumber(impact: Impact | undefined): boolean {
  return [impact?.before, impact?.after, impact?.change, impact?.summary].some((text) =>
    /\d/.test(String(text ?? '')),
  );
}

function isEmpty(list: readonly unknown[] | undefined): boolean {
  return list === undefined || list.length === 0;
}

function textOf(kind: StrongerKind, rubric: Rubric): string {
  const texts: Readonly<Record<StrongerKind, () => string>> = {
    result: () => l10n.t('What changed? Add a number, such as 800ms → 210ms'),
    evidence: () => l10n.t('What proves it? Add a link, a ticket or #123'),
    confirm: () => l10n.t('Who can confirm it? Add @name'),
    reach: () => l10n.t('Who else was affected? Add reach'),
    dimension: () => l10n.t('What does it show? Add #{0}', rubric.dimensions[0]?.seeds[0] ?? 'scope'),
    level: () => l10n.t('Could somebody at {0} have done it? Add level', rubric.from.label),
    problem: () => l10n.t('What was wrong before, and for whom? Add problem'),
  };
  return texts[kind]();
}
