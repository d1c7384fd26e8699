/** Why wins had to be when they were, as the rehearsal has it. */
import { WHY_NOW } from '../committee/winQuestions';
import type { Day } from '../days';
import { isFilled } from '../gaps/proof';
import type { Journal } from '../journal/schema';
import type { Audience } from './audience';

/** The last answer about each win up to a day, by the win's id: for who decides, as every answer to the room is. */
export function reasonsForNow(
  { rehearsal }: Pick<Journal, 'rehearsal'>,
  audience: Audience,
  asOf: Day,
): ReadonlyMap<string, string> {
  if (audience !== 'committee' && audience !== 'manager') return new Map();
  const said = rehearsal
    .filter(({ check, answer, date }) => check === WHY_NOW && isFilled(answer) && date <= asOf)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return new Map(said.flatMap(({ wins: [win] = [], answer }) => (win === undefined ? [] : [[win, answer]])));
}
