/** How findings cite wins. */
import * as l10n from '@vscode/l10n';

import type { DetailQuestion } from '../commandArguments';
import { monthOf } from '../days';
import type { AssessedWin } from '../gaps/assess';
import { grouped } from '../gaps/grouped';
import type { Found } from './check';

/** A finding about some wins: cites all, opens the first; where there is none, it takes a win that answers. */
export function aboutWins(message: string, wins: readonly AssessedWin[]): Found {
  const [first] = wins;
  const cited = { message, wins: wins.map(({ win }) => win.id) };
  return { ...cited, step: first ? { kind: 'open-win', win: first.win.id } : { kind: 'log-win' } };
}

/** A finding about some wins that one answer mends: cites all, asks about the first. */
export function askingAbout(message: string, wins: readonly AssessedWin[], about: DetailQuestion): Found {
  const [first] = wins;
  const found = aboutWins(message, wins);
  return first ? { ...found, step: { kind: 'add-detail', win: first.win.id, about } } : found;
}

/** A finding about wins that peers can speak of: cites all, asks somebody about the first. */
export function askingPeers(message: string, wins: readonly AssessedWin[]): Found {
  const about = wins.slice(0, 1).map(({ win }) => win.id);
  return { ...aboutWins(message, wins), step: { kind: 'request-feedback', wins: about } };
}

/** Names wins in a sentence: “Title”, or “Title” and 3 more. */
export function namedWins(wins: readonly AssessedWin[]): string {
  const title = wins[0]?.win.title ?? '';
  return wins.length > 1 ? l10n.t('“{0}” and {1} more', title, wins.length - 1) : l10n.t('“{0}”', title);
}

/** The next-level wins among some, in their order. */
export function nextLevelOf(wins: readonly AssessedWin[]): AssessedWin[] {
  return wins.filter((win) => win.isNextLevel);
}

/** The strongest win of each month, the newest month first: what shows that it lasted. */
export function onePerMonth(wins: readonly AssessedWin[]): AssessedWin[] {
  const months = grouped(wins, ({ to }) => monthOf(to));
  return [...months].toSorted(([a], [b]) => (a < b ? 1 : -1)).flatMap(([, [strongest]]) => strongest ?? []);
}

/** A share as whole percent. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}
