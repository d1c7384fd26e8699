/** Judge Levels: says of wins whether they are work of the next level, in one list and as one change. */
import { l10n } from 'vscode';

import { isUnjudged } from '../../core/gaps/unjudged';
import type { EntryPatch } from '../../core/journal/edit';
import type { Win } from '../../core/journal/schema';
import { CodedError } from '../../host/codedError';
import { reversibly } from '../../host/journal/reversibly';
import type { Services } from '../../host/services';
import { showDone } from '../../host/ui/plain';
import type { JudgedLevels, LevelsToAsk } from '../../manifest';
import { askLevels } from './askLevels';

/**
 * Says the level of wins: as given; else as ticked in one list of those that nobody has judged, all or some. Throws
 * `unknown-id`, and `invalid-entry` for a win that is given both levels.
 */
export async function judgeLevels(
  services: Services,
  given: JudgedLevels | LevelsToAsk | undefined,
): Promise<void> {
  const { journal } = await services.journal.load();
  if (given && !('ask' in given)) return write(services, given, journal.wins);
  const asked = given && new Set(given.ask);
  const wins = journal.wins.filter((win) => isUnjudged(win) && (asked?.has(win.id) ?? true));
  if (wins.length === 0) {
    showDone(l10n.t('Every win has its level'));
    return;
  }
  const judged = await askLevels(wins, await services.rubrics.current());
  if (judged) await write(services, judged, journal.wins);
}

/** Writes all levels as one change, which is taken back as one. */
async function write(
  { journal, decisions }: Services,
  { next = [], current = [] }: JudgedLevels,
  wins: readonly Win[],
): Promise<void> {
  const both = next.find((id) => current.includes(id));
  if (both !== undefined) {
    const message = l10n.t('“{0}” cannot be work of both levels. Nothing was written.', both);
    throw new CodedError({ code: 'invalid-entry', message });
  }
  const levels = new Map<string, EntryPatch<'wins'>>([
    ...next.map((id) => [id, { level: 'next' }] as const),
    ...current.map((id) => [id, { level: 'current' }] as const),
  ]);
  if (levels.size === 0) return;
  const before = new Map(wins.filter(({ id }) => levels.has(id)).map(({ id, level }) => [id, { level }]));
  const takeBack = await reversibly(
    journal,
    () => journal.updateAll('wins', levels),
    () => journal.updateAll('wins', before),
  );
  decisions.keep({ ids: [], takeBack });
  showDone(judgedText(next.length, current.length));
}

function judgedText(next: number, current: number): string {
  const ofNext =
    next === 1 ? l10n.t('1 win is next-level work') : l10n.t('{0} wins are next-level work', next);
  const ofCurrent =
    current === 1 ? l10n.t('1 of the current level') : l10n.t('{0} of the current level', current);
  return l10n.t('{0}, {1}', ofNext, ofCurrent);
}
