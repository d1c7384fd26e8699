/** Finds a win by what it says, and opens it at its line. */
import { l10n, ThemeIcon, type QuickInputButton, type QuickPick } from 'vscode';

import { lastDay } from '../core/journal/winDate';
import { describeDate, describeDimensions } from '../core/capture/describe';
import type { Win } from '../core/journal/schema';
import { filtersFor, winSearch, withFilter, type SearchFilter } from '../core/journal/search';
import type { Rubric } from '../core/rubric/model';
import { run } from '../host/commands';
import type { Services } from '../host/services';
import { createPick, pickOne, plainItems, type PickItem } from '../host/ui/plain';

/** The search that this workspace starts with. */
const KEPT_KEY = 'search.kept';

interface WinItem extends PickItem {
  readonly winId?: string;
}

/** With a query: the ids of all wins that it finds, newest first. Without one: asks, opens the win that was chosen, and gives its id. */
export async function searchWins(services: Services, query: string | undefined): Promise<readonly string[]> {
  const { journal } = await services.journal.load();
  const rubric = await services.rubrics.current();
  const wins = journal.wins.toSorted((a, b) => (lastDay(b.date) < lastDay(a.date) ? -1 : 1));
  const find = winSearch(wins, rubric);
  if (query !== undefined) return find(query).map(({ id }) => id);
  const id = await ask(services, wins, find, rubric);
  if (id === undefined) return [];
  await run('promoJournal.openJournal', { id });
  return [id];
}

function ask(
  services: Services,
  wins: readonly Win[],
  find: (query: string) => readonly Win[],
  rubric: Rubric,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const pick = createPick<WinItem>();
    const show = (): void => {
      pick.items = plainItems(itemsFor(find(pick.value), rubric));
      pick.buttons = buttonsFor(services, pick.value);
    };
    pick.title = l10n.t('Search wins');
    pick.placeholder = l10n.t('Words, or dimension: project: person: from: to: lacks:');
    pick.value = services.memory.get<string>(KEPT_KEY, '');
    pick.onDidChangeValue(show);
    pick.onDidTriggerButton((button) => void press(button, pick, services, { wins, rubric }).then(show));
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.winId);
      pick.hide();
    });
    pick.onDidHide(() => {
      if (pick.ignoreFocusOut) return;
      resolve(undefined);
      pick.dispose();
    });
    show();
    pick.show();
  });
}

function itemsFor(wins: readonly Win[], rubric: Rubric): WinItem[] {
  if (wins.length === 0) return [{ label: l10n.t('No win says that'), alwaysShow: true }];
  return wins.map((win) => ({
    label: win.title,
    description: describeDate(win.date),
    detail: detailOf(win, rubric),
    iconPath: new ThemeIcon((win.evidence ?? []).length > 0 ? 'star-full' : 'star-empty'),
    alwaysShow: true,
    winId: win.id,
  }));
}

function detailOf(win: Win, rubric: Rubric): string {
  const { project, corroborators = [] } = win;
  const names = describeDimensions(win, rubric);
  return [project, names.join(', '), corroborators.join(', ')].filter(Boolean).join(' · ');
}

interface FilterButton extends QuickInputButton {
  readonly filter: SearchFilter | 'lacks' | 'keep' | 'forget';
}

function buttonsFor({ memory }: Services, query: string): FilterButton[] {
  const kept = memory.get<string>(KEPT_KEY, '');
  const button = (filter: FilterButton['filter'], icon: string, tooltip: string): FilterButton => ({
    filter,
    iconPath: new ThemeIcon(icon),
    tooltip,
  });
  const keep =
    kept !== '' && kept === query
      ? button('forget', 'pinned', l10n.t('Forget this search'))
      : button('keep', 'pin', l10n.t('Keep this search for next time'));
  return [
    button('dimension', 'target', l10n.t('Only a dimension…')),
    button('project', 'project', l10n.t('Only a project…')),
    button('person', 'person', l10n.t('Only with a person…')),
    button('period', 'calendar', l10n.t('Only a period…')),
    button('lacks', 'star-empty', l10n.t('Only what lacks proof')),
    keep,
  ];
}

async function press(
  button: QuickInputButton,
  pick: QuickPick<WinItem>,
  { memory }: Services,
  about: { readonly wins: readonly Win[]; readonly rubric: Rubric },
): Promise<void> {
  const { filter } = button as FilterButton;
  if (filter === 'keep' || filter === 'forget') {
    await memory.update(KEPT_KEY, filter === 'keep' ? pick.value : undefined);
    return;
  }
  pick.value = filter === 'lacks' ? withFilter(pick.value, 'lacks:proof') : await chosen(filter, pick, about);
}

/** Asks which one in a box of its own; the search stands by, and comes back with it. */
async function chosen(
  filter: SearchFilter,
  pick: QuickPick<WinItem>,
  { wins, rubric }: { readonly wins: readonly Win[]; readonly rubric: Rubric },
): Promise<string> {
  const typed = pick.value;
  pick.ignoreFocusOut = true;
  const choice = await pickOne(filtersFor(filter, wins, rubric), {
    title: l10n.t('Search wins'),
    matchOnDescription: true,
  });
  pick.show();
  pick.ignoreFocusOut = false;
  return choice ? withFilter(typed, choice.filter) : typed;
}
