/** Screens a project before it starts: does it have next-level scope? */
import * as l10n from '@vscode/l10n';

import type { Project } from '../journal/schema';
import { assertNever } from '../result';
import { isFilled } from './proof';

/** The four questions of the screen, in the order in which they are asked (docs/domain.md, "Projects worth doing"). */
export const SCREEN_QUESTIONS = ['ambiguity', 'crossTeam', 'decisions', 'outcome'] as const;
export type ScreenQuestion = (typeof SCREEN_QUESTIONS)[number];

/** Each of these alone can make next-level scope; the outcome makes it provable. */
const SCOPE_QUESTIONS = ['ambiguity', 'crossTeam', 'decisions'] as const;

/**
 * `not-screened`: no question answered. `next-level`: scope, and a measurable outcome. `no-outcome`: scope, and
 * nothing to measure it by. `current-level`: every question about scope answered with nothing. `unclear`: no
 * scope so far, and questions open.
 */
export type ScreenVerdict = 'not-screened' | 'next-level' | 'no-outcome' | 'current-level' | 'unclear';

export interface ProjectScreen {
  readonly verdict: ScreenVerdict;
  /** The verdict in words, to stand in a row. */
  readonly words: string;
  /** A sentence for each question, in their order: there is no verdict without its reasons. */
  readonly reasons: readonly string[];
  /** The questions without an answer. */
  readonly open: readonly ScreenQuestion[];
}

type Answer =
  { readonly kind: 'open' } | { readonly kind: 'nothing' } | { readonly kind: 'said'; readonly text: string };

/**
 * The verdict on a project by its four answers. Nothing is scored: the verdict depends only on which answers are
 * given.
 */
export function screenProject({ screen = {} }: Pick<Project, 'screen'>): ProjectScreen {
  const answers: Record<ScreenQuestion, Answer> = {
    ambiguity: answerOf(screen.ambiguity),
    crossTeam: answerOf(screen.crossTeam),
    decisions: answerOf(screen.decisions),
    outcome: answerOf(screen.outcome),
  };
  const verdict = verdictOn(answers);
  return {
    verdict,
    words: verdictWords(verdict),
    reasons: SCREEN_QUESTIONS.map((question) => reasonFor(question, answers[question])),
    open: SCREEN_QUESTIONS.filter((question) => answers[question].kind === 'open'),
  };
}

/** True for a project with the scope of the next level, whether its outcome can be measured yet or not. */
export function hasScope({ verdict }: ProjectScreen): boolean {
  return verdict === 'next-level' || verdict === 'no-outcome';
}

/** An answer that means “nothing”. */
const NOTHING = /^(?:no|none|nothing|nobody|no one|not any|n\/a|[-–—0])[.!]?$/i;

function answerOf(text: string | undefined): Answer {
  if (!isFilled(text)) return { kind: 'open' };
  const trimmed = text.trim();
  return NOTHING.test(trimmed) ? { kind: 'nothing' } : { kind: 'said', text: trimmed };
}

function verdictOn(answers: Readonly<Record<ScreenQuestion, Answer>>): ScreenVerdict {
  const kinds = SCOPE_QUESTIONS.map((question) => answers[question].kind);
  if (kinds.includes('said')) return answers.outcome.kind === 'said' ? 'next-level' : 'no-outcome';
  if (!kinds.includes('open')) return 'current-level';
  return kinds.includes('nothing') || answers.outcome.kind !== 'open' ? 'unclear' : 'not-screened';
}

function verdictWords(verdict: ScreenVerdict): string {
  switch (verdict) {
    case 'not-screened':
      return l10n.t('not screened yet');
    case 'next-level':
      return l10n.t('next-level scope');
    case 'no-outcome':
      return l10n.t('next-level scope, nothing to measure it by yet');
    case 'current-level':
      return l10n.t('current-level scope as it stands');
    case 'unclear':
      return l10n.t('no next-level scope so far');
    default:
      return assertNever(verdict);
  }
}

function reasonFor(question: ScreenQuestion, answer: Answer): string {
  switch (answer.kind) {
    case 'said':
      return l10n.t('{0}: {1}', nameOf(question), answer.text);
    case 'nothing':
      return nothingWords(question);
    case 'open':
      return l10n.t('{0}: not said yet', nameOf(question));
    default:
      return assertNever(answer);
  }
}

function nameOf(question: ScreenQuestion): string {
  switch (question) {
    case 'ambiguity':
      return l10n.t('Unclear at the start');
    case 'crossTeam':
      return l10n.t('Other teams it needs');
    case 'decisions':
      return l10n.t('Decisions it asks for');
    case 'outcome':
      return l10n.t('Measurable at the end');
    default:
      return assertNever(question);
  }
}

function nothingWords(question: ScreenQuestion): string {
  switch (question) {
    case 'ambiguity':
      return l10n.t('Everything is clear at the start');
    case 'crossTeam':
      return l10n.t('No other team is needed');
    case 'decisions':
      return l10n.t('No decision is yours to make');
    case 'outcome':
      return l10n.t('Nothing will be measurable at the end');
    default:
      return assertNever(question);
  }
}
