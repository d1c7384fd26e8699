import { l10n } from 'vscode';

import type { JournalSnapshot, PlacedProblem } from '../../core/journal/snapshot';
import type { Exposure } from '../../host/journal/exposure';
import type { Row } from '../../host/ui/row';

/** What is wrong with the journal, above its wins: nothing that is wrong is passed over in silence. */
export function problemRows({ state, problems, pending }: JournalSnapshot, exposure: Exposure): Row[] {
  const rows: Row[] = [];
  const [first] = problems;
  if (state === 'stale' && first) rows.push(unreadableRow(first));
  else if (first) rows.push(faultyRow(problems.length, first.message));
  if (pending > 0) rows.push(pendingRow(pending));
  if (exposure !== 'none') rows.push(exposedRow(exposure));
  return rows;
}

function unreadableRow({ code, message, line }: PlacedProblem): Row {
  return {
    ...opening('problem:unreadable'),
    label: l10n.t('The journal cannot be read: line {0}', line + 1),
    description: l10n.t('below is what it last said'),
    tooltip: {
      title: l10n.t('The journal cannot be read'),
      lines: [message, l10n.t('Nothing is lost. What you log is kept and added once it reads again.')],
    },
    icon: 'error',
    color: 'list.errorForeground',
    ...(code === 'conflict-markers' && { contextValue: 'conflict' }),
  };
}

function faultyRow(count: number, message: string): Row {
  return {
    ...opening('problem:faulty'),
    label:
      count === 1
        ? l10n.t('1 place in the journal needs a look')
        : l10n.t('{0} places in the journal need a look', count),
    tooltip: { title: l10n.t('The first one'), lines: [message] },
    icon: 'warning',
    color: 'list.warningForeground',
  };
}

function pendingRow(count: number): Row {
  return {
    ...opening('problem:pending'),
    label: count === 1 ? l10n.t('1 entry waits to be added') : l10n.t('{0} entries wait to be added', count),
    icon: 'clock',
  };
}

function exposedRow(exposure: Exclude<Exposure, 'none'>): Row {
  const why =
    exposure === 'tracked'
      ? l10n.t('It is in git’s index: whoever gets your commits can read it.')
      : l10n.t('The next “git add .” would take it into a commit.');
  return {
    id: 'problem:exposed',
    label: exposure === 'tracked' ? l10n.t('Git tracks your journal') : l10n.t('Git sees your journal'),
    description: l10n.t('Keep it out of git'),
    tooltip: { title: l10n.t('Keep it out of git'), lines: [why] },
    icon: 'shield',
    color: 'list.warningForeground',
    command: {
      command: 'promoJournal.keepOutOfGit',
      title: l10n.t('Keep it out of git'),
      arguments: [],
    },
  };
}

function opening(id: string): Pick<Row, 'id' | 'command'> {
  return {
    id,
    command: { command: 'promoJournal.openProblem', title: l10n.t('Open journal'), arguments: [] },
  };
}
