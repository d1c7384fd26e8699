/** The rows of the gap tracker: trouble with the rubric, what the manager said, what moved, each dimension, projects, what the room will ask. */
import { l10n } from 'vscode';

import type { Finding } from '../../core/committee/finding';
import { movedWords, type Movement } from '../../core/gaps/movement';
import type { GapOverview } from '../../core/gaps/overview';
import type { DimensionState } from '../../core/gaps/report';
import { judging } from '../../core/gaps/unjudged';
import { sayLevelWords } from '../../core/gaps/words';
import type { Journal, Profile, Win } from '../../core/journal/schema';
import { assertNever } from '../../core/result';
import { rubricChanges } from '../../core/rubric/changes';
import type { Rubric } from '../../core/rubric/model';
import { callOf } from '../../host/nextSteps';
import type { RubricInForce, RubricTrouble } from '../../host/rubrics';
import type { Row } from '../../host/ui/row';
import { dimensionRow, UNCOUNTED } from './dimensionRows';
import { managerRows, OF_MANAGER } from './managerRows';
import { projectRows } from './projectRows';

/** Worst first: what needs attention is on top. */
export const STATE_ORDER: readonly DimensionState[] = [
  'unjudged',
  'empty',
  'thin',
  'stale',
  'one-burst',
  'covered',
];

/** All rows; while some states are chosen, the dimensions of these states alone. */
export function gapRows(
  { report, movement, projects, unjudged }: GapOverview,
  { wins, profile }: Pick<Journal, 'wins' | 'profile'>,
  inForce: RubricInForce,
  chosen: readonly DimensionState[],
): Row[] {
  const { rubric } = inForce;
  const ofRubric = rubricRows(inForce, profile);
  const byId = new Map(wins.map((win) => [win.id, win]));
  const supporting = supportingIn(rubric);
  const dimensions = report.dimensions
    .filter(({ state }) => chosen.length === 0 || chosen.includes(state))
    .toSorted(
      (a, b) =>
        Number(supporting.has(a.id)) - Number(supporting.has(b.id)) ||
        STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state),
    )
    .map((dimension, index) => dimensionRow(dimension, byId, rubric, index > 0));
  if (chosen.length > 0) return [...ofRubric, ...dimensions];
  return [
    ...ofRubric,
    ...judgeRows(unjudged),
    ...managerRows(report, byId, rubric),
    movementRow(movement),
    ...dimensions,
    ...projectRows(projects),
    ...findingRows(report.findings.filter(({ check }) => !OF_MANAGER.has(check))),
  ];
}

/** What to do first: wins without a level count for nothing. */
function judgeRows(unjudged: readonly Win[]): Row[] {
  if (unjudged.length === 0) return [];
  const label = sayLevelWords(unjudged);
  return [
    {
      id: 'judge-levels',
      label,
      tooltip: { title: label, lines: [UNCOUNTED] },
      icon: 'checklist',
      command: { ...callOf(judging(unjudged)), title: label },
      spoken: `${label}. ${UNCOUNTED}`,
    },
  ];
}

/** What there is to know about the rubric itself: that it can't be used as it stands, or that it moved on. */
function rubricRows({ rubric, trouble }: RubricInForce, profile: Profile): Row[] {
  if (trouble) return [troubleRow(trouble, rubric.title)];
  const changes = rubricChanges(rubric, profile);
  if (!changes) return [];
  const label = l10n.t('Rubric changed');
  return [
    {
      id: 'rubric-changed',
      label,
      description: `${changes.from} → ${changes.to}`,
      tooltip: { title: `${rubric.title}: ${changes.from} → ${changes.to}`, lines: changes.what },
      icon: 'info',
      command: { command: 'promoJournal.showRubricChanges', title: label, arguments: [] },
    },
  ];
}

function troubleRow({ reference, message, place, isLastGood }: RubricTrouble, used: string): Row {
  const label = place ? l10n.t('Rubric not usable') : l10n.t('Rubric missing');
  const instead = isLastGood
    ? l10n.t('Its last version that could be read is used.')
    : l10n.t('“{0}” is used instead.', used);
  return {
    id: 'rubric-trouble',
    label,
    description: place ? l10n.t('line {0}', place.line) : reference,
    tooltip: { title: message, lines: [instead] },
    icon: 'warning',
    color: 'list.warningForeground',
    command: place
      ? { command: 'promoJournal.openRubric', title: label, arguments: [place] }
      : { command: 'promoJournal.chooseRubric', title: label, arguments: [] },
    spoken: `${label}. ${message} ${instead}`,
  };
}

/** Supporting dimensions stand below the others, and never warn: none is a gap on its own (docs/domain.md, "The form of a rubric"). */
function supportingIn({ dimensions }: Rubric): ReadonlySet<string> {
  return new Set(dimensions.flatMap(({ id, core }) => (core ? [] : [id])));
}

/** One row: what has another state since the day it is held against. */
function movementRow({ since, moved }: Movement): Row {
  const words = moved.map(movedWords);
  const label = l10n.t('Since {0}', since);
  const [only = l10n.t('nothing moved')] = words;
  const description = words.length > 1 ? l10n.t('{0} moved', words.length) : only;
  return {
    id: 'movement',
    label,
    description,
    tooltip: {
      title: words.length === 0 ? `${label}: ${only}` : label,
      lines: [
        ...words,
        l10n.t(
          'Held against that day: your last talk that is a week old, or four weeks ago. The dates of the wins tell how things stood.',
        ),
      ],
    },
    icon: 'arrow-swap',
    ...(words.length > 1 && {
      children: moved.map((one) => ({
        id: `movement:${one.id}`,
        label: movedWords(one),
        icon: 'arrow-right',
      })),
    }),
    isFolded: true,
    spoken: [label, ...(words.length === 0 ? [only] : words)].join(', '),
  };
}

function findingRows(findings: readonly Finding[]): Row[] {
  if (findings.length === 0) return [];
  return [
    {
      id: 'findings',
      label: l10n.t('What the room will ask'),
      description: findings.length === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings.length),
      icon: 'comment-discussion',
      isFolded: true,
      children: findings.map(({ check, severity, message, step }, index) => ({
        id: `finding:${check}:${index}`,
        label: message,
        description: severityText(severity),
        tooltip: { title: message, lines: [] },
        icon: severity === 'high' ? 'warning' : 'info',
        command: { ...callOf(step), title: message },
      })),
    },
  ];
}

function severityText(severity: Finding['severity']): string {
  switch (severity) {
    case 'high':
      return l10n.t('would stop the case');
    case 'medium':
      return l10n.t('would be asked');
    case 'low':
      return l10n.t('worth a look');
    default:
      return assertNever(severity);
  }
}
