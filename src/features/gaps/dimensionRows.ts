/** The rows of a dimension: its state and the one reason, in it what to do about it, and the wins that show it. */
import { l10n } from 'vscode';

import { isFilled } from '../../core/gaps/proof';
import type { DimensionReport, DimensionState, Gap } from '../../core/gaps/report';
import { stateWords } from '../../core/gaps/words';
import type { Win } from '../../core/journal/schema';
import { assertNever } from '../../core/result';
import type { Dimension, Rubric } from '../../core/rubric/model';
import { callOf } from '../../host/nextSteps';
import type { Row } from '../../host/ui/row';
import { winRow } from '../../host/ui/winRow';

/** Icon and colour of a state; the word for it stands in the row as well. */
const STATES: Readonly<Record<DimensionState, { readonly icon: string; readonly color: string }>> = {
  unjudged: { icon: 'checklist', color: 'list.warningForeground' },
  empty: { icon: 'circle-outline', color: 'list.warningForeground' },
  thin: { icon: 'circle-large', color: 'list.warningForeground' },
  stale: { icon: 'history', color: 'list.warningForeground' },
  'one-burst': { icon: 'pulse', color: 'list.warningForeground' },
  covered: { icon: 'pass', color: 'testing.iconPassed' },
};

/** Why wins are to be judged. */
export const UNCOUNTED = l10n.t(
  'A win counts towards the next level once you have said that it is such work.',
);

/** Wins that a dimension shows at once, the strongest; searching finds the others. */
const MOST_WINS = 25;

/** The row of a dimension. */
export function dimensionRow(
  report: DimensionReport,
  wins: ReadonlyMap<string, Win>,
  rubric: Rubric,
  isFolded: boolean,
): Row {
  const { id, name, state, reason, arithmetic, gaps } = report;
  const dimension = rubric.dimensions.find((one) => one.id === id);
  const description = `${stateWords(state)} · ${reason}`;
  return {
    id: `dimension:${id}`,
    label: dimension?.shortName ?? name,
    description,
    tooltip: {
      title: `${name}: ${description}`,
      lines: [arithmetic, ...(dimension ? contrastWords(dimension, rubric) : [])],
    },
    icon: STATES[state].icon,
    ...(dimension?.core === false && state !== 'covered' ? {} : { color: STATES[state].color }),
    contextValue: contextOf(report, dimension),
    children: [...gaps.map((gap, index) => gapRow(gap, `${id}/${index}`)), ...winRows(report, wins, rubric)],
    isFolded,
    spoken: spokenOf(report),
    dimensionId: id,
  };
}

/** What the rubric calls current and next level in a dimension; nothing where it says neither. */
export function contrastWords({ mid, senior }: Dimension, { from, to }: Rubric): string[] {
  return [
    ...(isFilled(mid) ? [l10n.t('{0}: {1}', from.label, mid)] : []),
    ...(isFilled(senior) ? [l10n.t('{0}: {1}', to.label, senior)] : []),
  ];
}

/** Flags after the first word, for the context menu. */
function contextOf({ gaps }: DimensionReport, dimension: Dimension | undefined): string {
  const waits = gaps.some(({ kind }) => kind === 'not-logged');
  const canAsk = (dimension?.questions.manager.length ?? 0) > 0;
  return ['dimension', ...(waits ? ['waiting'] : []), ...(canAsk ? ['question'] : [])].join(' ');
}

/** A screen reader says what the folded row holds, too. */
function spokenOf({ name, state, reason, gaps, wins }: DimensionReport): string {
  const steps = gaps.length === 1 ? l10n.t('1 thing to do') : l10n.t('{0} things to do', gaps.length);
  const shown = wins.length === 1 ? l10n.t('1 win') : l10n.t('{0} wins', wins.length);
  return [name, stateWords(state), reason, steps, shown].join(', ');
}

function winRows({ id, wins: ids }: DimensionReport, wins: ReadonlyMap<string, Win>, rubric: Rubric): Row[] {
  const shown = ids.slice(0, MOST_WINS).flatMap((winId) => wins.get(winId) ?? []);
  const more = ids.length - MOST_WINS;
  return [...shown.map((win) => winRow(win, rubric, id)), ...(more > 0 ? [moreRow(id, more)] : [])];
}

function moreRow(dimensionId: string, count: number): Row {
  const label = count === 1 ? l10n.t('1 more win') : l10n.t('{0} more wins', count);
  return {
    id: `more:${dimensionId}`,
    label,
    description: l10n.t('search'),
    icon: 'search',
    command: { command: 'promoJournal.searchWins', title: label, arguments: [] },
  };
}

function gapRow(gap: Gap, place: string): Row {
  return {
    id: `gap:${place}`,
    label: gap.message,
    tooltip: { title: gap.message, lines: [whyText(gap)] },
    icon: iconOf(gap),
    spoken: `${gap.message}. ${whyText(gap)}`,
    command: { ...callOf(gap.step), title: gap.message },
  };
}

function iconOf({ kind, step }: Gap): string {
  if (step.kind === 'judge-levels') return 'checklist';
  switch (kind) {
    case 'not-logged':
      return 'inbox';
    case 'not-done':
      return step.kind === 'copy-question' ? 'question' : 'lightbulb';
    case 'no-proof':
      return 'edit';
    case 'stale':
      return 'history';
    default:
      return assertNever(kind);
  }
}

/** Why the gap is one. */
function whyText({ kind, step }: Gap): string {
  return step.kind === 'judge-levels' ? UNCOUNTED : kindText(kind);
}

function kindText(kind: Gap['kind']): string {
  switch (kind) {
    case 'not-logged':
      return l10n.t('Git shows it, the journal does not have it');
    case 'not-done':
      return l10n.t('Nothing shows it yet: one next step');
    case 'no-proof':
      return l10n.t('It is in the journal, and something that proves it is missing');
    case 'stale':
      return l10n.t('It was shown, a while ago');
    default:
      return assertNever(kind);
  }
}
