/** What to do about a dimension: its gaps, each with the step that closes it. */
import * as l10n from '@vscode/l10n';

import { daysBetween } from '../days';
import type { Suggestion } from '../evidence/suggestion';
import type { Win } from '../journal/schema';
import { assertNever } from '../result';
import type { Dimension, Shift } from '../rubric/model';
import type { AssessedWin } from './assess';
import { isArtifactFor, unmetNeeds, type Evidenced, type Standard } from './coverage';
import { hasNumber } from './proof';
import type { Gap } from './report';
import { judging } from './unjudged';
import { burstName, sayLevelWords } from './words';

/** Most wins without proof that a dimension lists: the strongest; others follow as these get proof. */
const MOST_PROOF_GAPS = 5;

/**
 * The gaps of one dimension: what nobody has judged, what git shows already, what needs proof, what is stale, what is
 * not done. What an unjudged one lacks can be told once its wins are judged.
 */
export function gapsOf(evidence: Evidenced, suggestions: readonly Suggestion[], standard: Standard): Gap[] {
  const isJudged = evidence.state !== 'unjudged';
  return [
    ...withoutLevel(evidence),
    ...notLogged(suggestions),
    ...withoutProof(evidence),
    ...(evidence.dimension.core && isJudged
      ? [...stale(evidence, standard), ...oneBurst(evidence, standard), ...notDone(evidence)]
      : []),
  ];
}

function notLogged(suggestions: readonly Suggestion[]): Gap[] {
  if (suggestions.length === 0) return [];
  return [
    {
      kind: 'not-logged',
      message:
        suggestions.length === 1
          ? l10n.t('Review 1 suggestion')
          : l10n.t('Review {0} suggestions', suggestions.length),
      step: { kind: 'review-suggestions', suggestions: suggestions.map(({ id }) => id) },
    },
  ];
}

/** The gap for wins without a level: they don't count until the user says it. One gap per dimension. */
function withoutLevel({ unjudged }: Evidenced): Gap[] {
  if (unjudged.length === 0) return [];
  const wins = unjudged.map(({ win }) => win);
  return [{ kind: 'no-proof', message: sayLevelWords(wins), step: judging(wins) }];
}

function withoutProof(evidence: Evidenced): Gap[] {
  const { dimension, nextLevel, have } = evidence;
  const unmet = new Set(unmetNeeds(have, dimension.needs));
  const gaps: Gap[] = [];
  for (const win of nextLevel) {
    if (gaps.length === MOST_PROOF_GAPS) break;
    const question = proofQuestion(win, {
      evidence: (win.win.evidence ?? []).length === 0,
      artifact: unmet.has('artifact') && !isArtifactFor(dimension, win),
      metric: unmet.has('metric') && !win.hasSourcedNumber,
      named: unmet.has('named') && win.helped.length === 0,
      corroborated: unmet.has('corroborated') && !win.isCorroborated,
    });
    if (question) gaps.push(askAbout(win, question.about, question.message));
  }
  return gaps;
}

/** What is asked of a win: the words, and which question of Add Detail answers it first. */
interface ProofQuestion {
  readonly about: 'evidence' | 'result' | 'helped' | 'confirm';
  readonly message: string;
}

type MissingProof = Readonly<Record<'evidence' | 'artifact' | 'metric' | 'named' | 'corroborated', boolean>>;

/** What to ask of a win: a question where one thing is missing, a list where several are. */
function proofQuestion({ win }: AssessedWin, missing: MissingProof): ProofQuestion | undefined {
  const { title } = win;
  const asked = [
    ...(missing.evidence
      ? [{ about: 'evidence', ask: l10n.t('What proves “{0}”?', title), thing: l10n.t('proof') } as const]
      : []),
    ...(missing.artifact && !missing.evidence
      ? [
          {
            about: 'evidence',
            ask: l10n.t('Add a document, a pull request or a link to “{0}”', title),
            thing: l10n.t('something to read'),
          } as const,
        ]
      : []),
    ...(missing.metric ? [numberAsked(win)] : []),
    ...(missing.named
      ? [
          {
            about: 'helped',
            ask: l10n.t('Who was helped by “{0}”?', title),
            thing: l10n.t('who was helped'),
          } as const,
        ]
      : []),
    ...(missing.corroborated
      ? [
          {
            about: 'confirm',
            ask: l10n.t('Who can confirm “{0}”?', title),
            thing: l10n.t('who can confirm it'),
          } as const,
        ]
      : []),
  ];
  const [first] = asked;
  if (!first) return undefined;
  const things = asked.map(({ thing }) => thing).join(', ');
  return {
    about: first.about,
    message: asked.length === 1 ? first.ask : l10n.t('Add to “{0}”: {1}', title, things),
  };
}

function numberAsked({ title, impact }: Win): { about: 'result'; ask: string; thing: string } {
  return hasNumber(impact)
    ? {
        about: 'result',
        ask: l10n.t('Where can the number of “{0}” be looked up?', title),
        thing: l10n.t('where its number comes from'),
      }
    : {
        about: 'result',
        ask: l10n.t('Add a number to “{0}”', title),
        thing: l10n.t('a number with its source'),
      };
}

function stale({ last, dimension }: Evidenced, { asOf, staleAfterDays }: Standard): Gap[] {
  if (!last || daysBetween(last.to, asOf) <= staleAfterDays) return [];
  return [
    logFor(dimension.id, 'stale', l10n.t('Last shown {0}: “{1}”. What came since?', last.to, last.win.title)),
  ];
}

/** The gap for next-level work in one cycle only: it needs another one. */
function oneBurst(evidence: Evidenced, { cycles }: Standard): Gap[] {
  if (evidence.state !== 'one-burst') return [];
  const { dimension } = evidence;
  const message = l10n.t('Show it outside {0}, too. {1}', burstName(evidence, cycles), nextProof(dimension));
  return [logFor(dimension.id, 'not-done', message)];
}

/**
 * The gaps of a dimension with too few wins or months: one concrete next proof; with too few wins, also the kind of
 * project to look for; with none at all, also a question for the manager.
 */
function notDone({ dimension, have, state }: Evidenced): Gap[] {
  const unmet = unmetNeeds(have, dimension.needs);
  if (!unmet.includes('entries') && !unmet.includes('months')) return [];
  const [question] = dimension.questions.manager;
  return [
    logFor(dimension.id, 'not-done', nextProof(dimension)),
    ...(unmet.includes('entries') ? lookForProject(dimension) : []),
    ...(state === 'empty' && question !== undefined ? [askManager(question)] : []),
  ];
}

function nextProof({ name, goodEvidence: [proof] }: Dimension): string {
  return proof === undefined ? l10n.t('Log a win that shows {0}', name) : l10n.t('Next proof: {0}', proof);
}

/** The kind of project that can show a dimension, with the question that finds one. */
function lookForProject({ seeds: [shift] }: Dimension): Gap[] {
  if (shift === undefined) return [];
  const { project, question } = projectFor(shift);
  return [asking(l10n.t('Look for a project: {0}', project), question)];
}

/** What kind of project shows a shift of the bar, and what to ask to find one. */
interface ProjectKind {
  readonly project: string;
  readonly question: string;
}

/** The project to look for, by shift (docs/domain.md, "Projects worth doing" and "Five shifts"). */
function projectFor(shift: Shift): ProjectKind {
  switch (shift) {
    case 'scope':
      return {
        project: l10n.t('a system that needs somebody from design to operation, or its end'),
        question: l10n.t('Which system or problem here needs somebody to answer for it to the end?'),
      };
    case 'ambiguity':
      return {
        project: l10n.t('a problem that everybody mentions and nobody has written down'),
        question: l10n.t('Which problem here does everybody mention, and nobody has written down?'),
      };
    case 'multiplier':
      return {
        project: l10n.t('something that slows several people down every week'),
        question: l10n.t('What slows several people here down every week?'),
      };
    case 'techlead':
      return {
        project: l10n.t('a decision that is put off, or made differently each time'),
        question: l10n.t('Which technical decision do we put off, or make differently each time?'),
      };
    case 'influence':
      return {
        project: l10n.t('a change that is stuck until another team or role agrees'),
        question: l10n.t('Which change is stuck because another team or role does not agree yet?'),
      };
    default:
      return assertNever(shift);
  }
}

function askManager(question: string): Gap {
  return asking(l10n.t('Ask your manager: {0}', question), question);
}

function asking(message: string, question: string): Gap {
  return { kind: 'not-done', message, step: { kind: 'copy-question', question } };
}

function logFor(dimension: string, kind: Gap['kind'], message: string): Gap {
  return { kind, message, step: { kind: 'log-win-for', dimension } };
}

/** A step that asks the user one thing about a win. */
function askAbout({ win }: AssessedWin, about: ProofQuestion['about'], message: string): Gap {
  return { kind: 'no-proof', message, step: { kind: 'add-detail', win: win.id, about } };
}
