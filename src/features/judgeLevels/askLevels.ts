/** The list in which wins are judged: what looks like next-level work is ticked, with its reasons. */
import { l10n, QuickPickItemKind } from 'vscode';

import { describeDate } from '../../core/capture/describe';
import { levelProposal, type LevelProposal } from '../../core/gaps/levelProposal';
import type { Win } from '../../core/journal/schema';
import { winSearch } from '../../core/journal/search';
import { lastDay } from '../../core/journal/winDate';
import type { Rubric } from '../../core/rubric/model';
import { createPick, plainItems, type PickItem } from '../../host/ui/plain';
import type { JudgedLevels } from '../../manifest';

interface WinItem extends PickItem {
  /** Nothing for a heading. */
  readonly winId?: string;
}

/** A win, and what is proposed for it. */
interface Proposed {
  readonly win: Win;
  readonly proposal: LevelProposal;
}

/**
 * Asks for the levels of wins. What is typed narrows the list as in Search Wins, and only what it shows in the end is
 * judged. Nothing when the user cancelled.
 */
export function askLevels(wins: readonly Win[], rubric: Rubric): Promise<JudgedLevels | undefined> {
  const proposed = wins
    .map((win) => ({ win, proposal: levelProposal(win) }))
    .toSorted((a, b) => lastDay(b.win.date).localeCompare(lastDay(a.win.date)));
  const find = winSearch(wins, rubric);
  return new Promise((resolve) => {
    const pick = createPick<WinItem>();
    const ticked = new Set(proposed.filter(isNext).map(({ win }) => win.id));
    let shown: readonly Proposed[] = [];
    const show = (): void => {
      const found = new Set(find(pick.value));
      shown = proposed.filter(({ win }) => found.has(win));
      pick.items = plainItems(itemsFor(shown));
      pick.selectedItems = pick.items.filter(({ winId }) => winId !== undefined && ticked.has(winId));
    };
    pick.title = questionOf(rubric);
    pick.placeholder = l10n.t('Tick {0} work; Enter saves the rest as current level', rubric.to.label);
    pick.canSelectMany = true;
    pick.ignoreFocusOut = true;
    pick.onDidChangeValue(show);
    pick.onDidChangeSelection((selected) => {
      for (const { win } of shown) ticked.delete(win.id);
      for (const { winId } of selected) if (winId !== undefined) ticked.add(winId);
    });
    pick.onDidAccept(() => {
      resolve(judged(shown, ticked));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    show();
    pick.show();
  });
}

function isNext({ proposal }: Proposed): boolean {
  return proposal.level === 'next';
}

function judged(shown: readonly Proposed[], ticked: ReadonlySet<string>): JudgedLevels {
  const ids = shown.map(({ win }) => win.id);
  return { next: ids.filter((id) => ticked.has(id)), current: ids.filter((id) => !ticked.has(id)) };
}

/** What is proposed stands first; no row moves while it is ticked. */
function itemsFor(shown: readonly Proposed[]): WinItem[] {
  if (shown.length === 0) return [{ label: l10n.t('No win says that'), alwaysShow: true }];
  return [
    ...group(l10n.t('Looks like next-level work'), shown.filter(isNext)),
    ...group(
      l10n.t('Nothing in it says so yet: tick where you know better'),
      shown.filter((one) => !isNext(one)),
    ),
  ];
}

function group(label: string, members: readonly Proposed[]): WinItem[] {
  if (members.length === 0) return [];
  return [{ label, kind: QuickPickItemKind.Separator }, ...members.map(itemOf)];
}

function itemOf({ win, proposal: { reasons } }: Proposed): WinItem {
  return {
    label: win.title,
    description: describeDate(win.date),
    ...(reasons.length > 0 && { detail: reasons.join(' · ') }),
    alwaysShow: true,
    winId: win.id,
  };
}

/** The question of every room (docs/domain.md, "Five questions"), about one level of the rubric. */
function questionOf({ from: { label } }: Rubric): string {
  if (/engineer/i.test(label)) return l10n.t('Could a strong {0} have done this?', label);
  // A name that is one plain word is written small inside a sentence.
  const level = /^[A-Z][a-z-]+$/.test(label) ? label.toLowerCase() : label;
  return l10n.t('Could a strong {0} engineer have done this?', level);
}
