/** What the user does about a gap that the manager named: says how it stands, and which wins answer it. */
import { l10n } from 'vscode';

import { describeDate } from '../../core/capture/describe';
import type { ManagerGapReport } from '../../core/gaps/report';
import type { Win } from '../../core/journal/schema';
import { CodedError } from '../../host/codedError';
import type { Services } from '../../host/services';
import type { RowElement } from '../../host/ui/rowTree';
import { type PickItem, pickMany, pickOne } from '../../host/ui/plain';
import type { ManagerGapRow, ManagerGapStatus, ManagerGapWins } from '../../manifest';

type Status = ManagerGapReport['status'];

/** Changes how a gap stands: as given, or as chosen. Throws `unknown-id`. */
export async function changeStatus(
  services: Services,
  given: ManagerGapRow | ManagerGapStatus | undefined,
  selection: readonly RowElement[],
): Promise<void> {
  const gap = await gapOf(services, given, selection);
  if (!gap) return;
  const status = given && 'status' in given ? given.status : await pickStatus(gap);
  if (status === undefined || status === gap.status) return;
  await services.journal.updateManagerGap(gap.id, { status });
}

/** Says which wins answer a gap: as given, or as ticked. Throws `unknown-id`, for a win as well. */
export async function linkWins(
  services: Services,
  given: ManagerGapRow | ManagerGapWins | undefined,
  selection: readonly RowElement[],
): Promise<void> {
  const gap = await gapOf(services, given, selection);
  if (!gap) return;
  const { wins } = services.journal.snapshot.journal;
  const ids = given && 'wins' in given ? known(given.wins, wins) : await pickWins(gap, wins);
  if (!ids) return;
  await services.journal.updateManagerGap(gap.id, { wins: ids.length > 0 ? [...ids] : undefined });
}

/** The gap of a row, of an id, or of the row that is selected. A key that is pressed on another row does nothing. */
async function gapOf(
  { gaps }: Services,
  given: ManagerGapRow | { readonly id: string } | undefined,
  selection: readonly RowElement[],
): Promise<ManagerGapReport | undefined> {
  const id =
    given === undefined ? selection[0]?.row.managerGapId : 'row' in given ? given.row.managerGapId : given.id;
  if (id === undefined) return undefined;
  const gap = (await gaps.report()).managerGaps.find((one) => one.id === id);
  if (!gap) throw unknown(id);
  return gap;
}

function known(ids: readonly string[], wins: readonly Win[]): readonly string[] {
  const missing = ids.find((id) => !wins.some((win) => win.id === id));
  if (missing !== undefined) throw unknown(missing);
  return ids;
}

function unknown(id: string): CodedError {
  return new CodedError({ code: 'unknown-id', message: l10n.t('“{0}” is not in the journal.', id) });
}

async function pickStatus({ quote, status }: ManagerGapReport): Promise<Status | undefined> {
  const choices: readonly (PickItem & { readonly value: Status })[] = [
    { value: 'open', label: l10n.t('Open'), detail: l10n.t('It is still missing.') },
    {
      value: 'answered',
      label: l10n.t('Answered'),
      detail: l10n.t('Wins of yours show it; your manager has not said so yet.'),
    },
    { value: 'agreed', label: l10n.t('Agreed'), detail: l10n.t('Your manager says that it is there now.') },
  ];
  const items = choices.map((choice) =>
    choice.value === status ? { ...choice, description: l10n.t('now') } : choice,
  );
  const picked = await pickOne(items, {
    title: l10n.t('How does it stand?'),
    placeHolder: `“${quote}”`,
  });
  return picked?.value;
}

/** Newest first; those that are linked already are ticked and on top. */
async function pickWins(
  { quote, wins: linked }: ManagerGapReport,
  wins: readonly Win[],
): Promise<string[] | undefined> {
  const items = wins
    .map(({ id, title, date }) => ({
      id,
      label: title,
      description: describeDate(date),
      picked: linked.includes(id),
    }))
    .toReversed()
    .toSorted((a, b) => Number(b.picked) - Number(a.picked));
  const picked = await pickMany(items, {
    title: l10n.t('Which wins answer it?'),
    placeHolder: `“${quote}”`,
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  const ids = picked.map(({ id }) => id);
  // In the order in which they were linked: then what is new is added at the end of the list, and no line moves.
  return [...linked.filter((id) => ids.includes(id)), ...ids.filter((id) => !linked.includes(id))];
}
