/** The rows of what the manager said: word for word, who said it and when, and what has answered it since. */
import { l10n } from 'vscode';

import type { Finding } from '../../core/committee/finding';
import type { GapReport, ManagerGapReport } from '../../core/gaps/report';
import type { Win } from '../../core/journal/schema';
import { assertNever } from '../../core/result';
import type { Rubric } from '../../core/rubric/model';
import { callOf } from '../../host/nextSteps';
import type { Row } from '../../host/ui/row';
import { winRow } from '../../host/ui/winRow';

/** Checks whose findings stand with what the manager said, and not among the room's questions. */
export const OF_MANAGER: ReadonlySet<string> = new Set(['gap-unanswered', 'almost-there', 'no-conversation']);

/** Every gap the manager named, with the warnings that are about them; one row that asks for the first where there is none. */
export function managerRows(
  { managerGaps, findings }: GapReport,
  wins: ReadonlyMap<string, Win>,
  rubric: Rubric,
): Row[] {
  const open = managerGaps.filter(({ status }) => status === 'open');
  const quiet = open.filter(({ isUnanswered }) => isUnanswered);
  const description = groupText(managerGaps.length, open.length, quiet.length);
  return [
    {
      id: 'manager',
      label: l10n.t('What your manager said'),
      description,
      icon: quiet.length > 0 ? 'comment-unresolved' : 'quote',
      ...(quiet.length > 0 && { color: 'list.warningForeground' }),
      children: [
        ...warningRows(findings),
        ...managerGaps.map((gap) => gapRow(gap, wins, rubric)),
        {
          id: 'manager/record',
          label: l10n.t('Record a conversation…'),
          icon: 'add',
          command: {
            ...callOf({ kind: 'record-conversation' }),
            title: l10n.t('Record a conversation'),
          },
        },
      ],
      isFolded: managerGaps.length === 0,
    },
  ];
}

function groupText(all: number, open: number, quiet: number): string {
  if (all === 0) return l10n.t('nothing written down yet');
  if (open === 0) return l10n.t('nothing open');
  return quiet === 0 ? l10n.t('{0} open', open) : l10n.t('{0} open, {1} without an answer', open, quiet);
}

/** What is wrong with the whole of it; a single gap without an answer says so in its own row. */
function warningRows(findings: readonly Finding[]): Row[] {
  return findings
    .filter(({ check }) => OF_MANAGER.has(check) && check !== 'gap-unanswered')
    .map(({ check, message, step }, index) => ({
      id: `manager/${check}:${index}`,
      label: message,
      tooltip: { title: message, lines: [] },
      icon: 'warning',
      command: { ...callOf(step), title: message },
    }));
}

function gapRow(gap: ManagerGapReport, wins: ReadonlyMap<string, Win>, rubric: Rubric): Row {
  const { id, quote, date, speaker, status, isUnanswered, due, measurable } = gap;
  const said = speaker === '' ? date : l10n.t('{0}, {1}', speaker, date);
  const state = stateText(gap);
  const linked = gap.wins.flatMap((winId) => wins.get(winId) ?? []);
  return {
    id: `manager:${id}`,
    label: `“${quote}”`,
    description: `${state} · ${said}`,
    tooltip: {
      title: `“${quote}”`,
      lines: [
        said,
        state,
        ...(due === undefined ? [] : [l10n.t('Looked at again on {0}', due)]),
        ...(measurable === false
          ? [l10n.t('Nobody could tell whether it is done: ask for something measurable')]
          : []),
      ],
    },
    contextValue: 'managerGap',
    managerGapId: id,
    icon: isUnanswered ? 'warning' : status === 'open' ? 'comment-unresolved' : 'comment',
    ...(isUnanswered && { color: 'list.warningForeground' }),
    // A command of its own would run with each key that acts on the row.
    children: [...linked.map((win) => winRow(win, rubric, `manager:${id}`)), openRow(id)],
    isFolded: true,
    spoken: `${quote}, ${state}, ${said}`,
  };
}

function openRow(gap: string): Row {
  const label = l10n.t('Open the journal');
  return {
    id: `manager:${gap}/open`,
    label,
    icon: 'go-to-file',
    command: { command: 'promoJournal.openJournal', title: label, arguments: [] },
  };
}

function stateText({ status, isUnanswered, since, wins }: ManagerGapReport): string {
  switch (status) {
    case 'open':
      return isUnanswered ? l10n.t('open, nothing since {0}', since) : linkedText(wins.length);
    case 'answered':
      return l10n.t('answered');
    case 'agreed':
      return l10n.t('agreed');
    default:
      return assertNever(status);
  }
}

function linkedText(count: number): string {
  if (count === 0) return l10n.t('open, no win linked yet');
  return count === 1 ? l10n.t('open, 1 win linked') : l10n.t('open, {0} wins linked', count);
}
