/** The rows of the gap tracker: readiness, what the manager said, each dimension, what the room will ask. */
import { l10n } from 'vscode';

import type { Finding } from '../../core/committee/finding';
import { readiness } from '../../core/gaps/readiness';
import type { DimensionReport, DimensionState, Gap, GapReport } from '../../core/gaps/report';
import type { Win } from '../../core/journal/schema';
import type { Rubric } from '../../core/rubric/model';
import { assertNever } from '../../core/result';
import type { Row } from '../../host/ui/row';
import { winRow } from '../../host/ui/winRow';
import { managerRows, OF_MANAGER } from './managerRows';

/** Worst first: what needs attention is on top. */
const ORDER: readonly DimensionState[] = ['empty', 'thin', 'stale', 'one-burst', 'covered'];

/** Icon and colour of a state; the word for it stands in the row as well. */
const STATES: Readonly<Record<DimensionState, { readonly icon: string; readonly color: string }>> = {
  empty: { icon: 'circle-outline', color: 'list.warningForeground' },
  thin: { icon: 'circle-large', color: 'list.warningForeground' },
  stale: { icon: 'history', color: 'list.warningForeground' },
  'one-burst': { icon: 'pulse', color: 'list.warningForeground' },
  covered: { icon: 'pass', color: 'testing.iconPassed' },
};

export function gapRows(report: GapReport, wins: readonly Win[], rubric: Rubric): Row[] {
  const byId = new Map(wins.map((win) => [win.id, win]));
  const supporting = supportingIn(rubric);
  const dimensions = report.dimensions.toSorted(
    (a, b) =>
      Number(supporting.has(a.id)) - Number(supporting.has(b.id)) ||
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state),
  );
  return [
    ...managerRows(report, byId, rubric),
    ...dimensions.map((dimension, index) => dimensionRow(dimension, byId, rubric, index > 0)),
    ...findingRows(report.findings.filter(({ check }) => !OF_MANAGER.has(check))),
  ];
}

/** Supporting dimensions stand below the others, and never warn: none is a gap on its own (domain notes, 2.1). */
function supportingIn({ dimensions }: Rubric): ReadonlySet<string> {
  return new Set(dimensions.flatMap(({ id, core }) => (core ? [] : [id])));
}

/** What stands above the rows. */
export function readinessText(report: GapReport): string {
  return readiness(report);
}

/** The state as a word. */
export function stateText(state: DimensionState): string {
  switch (state) {
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

function dimensionRow(
  report: DimensionReport,
  wins: ReadonlyMap<string, Win>,
  rubric: Rubric,
  isFolded: boolean,
): Row {
  const { id, name, state, reason, arithmetic, gaps } = report;
  const dimension = rubric.dimensions.find((one) => one.id === id);
  const description = `${stateText(state)} · ${reason}`;
  return {
    id: `dimension:${id}`,
    label: name,
    description,
    tooltip: {
      title: `${name}: ${description}`,
      lines: [
        arithmetic,
        ...(dimension ? [l10n.t('{0}: {1}', rubric.from.label, dimension.mid)] : []),
        ...(dimension ? [l10n.t('{0}: {1}', rubric.to.label, dimension.senior)] : []),
      ],
    },
    icon: STATES[state].icon,
    ...(dimension?.core === false && state !== 'covered' ? {} : { color: STATES[state].color }),
    contextValue: 'dimension',
    children: [
      ...gaps.map((gap, index) => gapRow(gap, `${id}/${index}`)),
      ...report.wins.flatMap((winId) => {
        const win = wins.get(winId);
        return win ? [winRow(win, rubric, id)] : [];
      }),
    ],
    isFolded,
    spoken: `${name}, ${description}`,
    dimensionId: id,
  };
}

function gapRow(gap: Gap, place: string): Row {
  return {
    id: `gap:${place}`,
    label: gap.message,
    tooltip: { title: gap.message, lines: [kindText(gap.kind)] },
    icon: iconOf(gap),
    command: { command: gap.command, title: gap.message, arguments: gap.arguments },
  };
}

function iconOf({ kind }: Gap): string {
  switch (kind) {
    case 'not-logged':
      return 'inbox';
    case 'not-done':
      return 'lightbulb';
    case 'no-proof':
      return 'edit';
    case 'stale':
      return 'history';
    default:
      return assertNever(kind);
  }
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

function findingRows(findings: readonly Finding[]): Row[] {
  if (findings.length === 0) return [];
  return [
    {
      id: 'findings',
      label: l10n.t('What the room will ask'),
      description: findings.length === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings.length),
      icon: 'comment-discussion',
      isFolded: true,
      children: findings.map(({ check, severity, message, wins, command, arguments: given = [] }, index) => ({
        id: `finding:${check}:${index}`,
        label: message,
        description: severityText(severity),
        tooltip: { title: message, lines: [] },
        icon: severity === 'high' ? 'warning' : 'info',
        command: command
          ? { command, title: message, arguments: given }
          : {
              command: 'promoJournal.openJournal',
              title: l10n.t('Open win'),
              arguments: wins.slice(0, 1).map((id) => ({ id })),
            },
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
