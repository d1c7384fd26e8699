/** What peers have said and been asked, as checks count it. */
import type { Day, Period } from '../days';
import { isFilled, personKey } from '../gaps/proof';
import type { Feedback } from '../journal/schema';
import type { CheckInput } from './check';

/** Words of peers that the case can use: something said, not refused, and of the window or undated. */
export function peerNotes({ journal, window }: Pick<CheckInput, 'journal' | 'window'>): Feedback[] {
  return journal.feedback.filter(
    ({ quote, consent, date }) =>
      isFilled(quote) && consent !== 'refused' && (date === undefined || isInside(date, window)),
  );
}

/** Everybody who confirms something, each once: who wrote a note, and who a win names as confirming it. */
export function confirmers(input: Pick<CheckInput, 'journal' | 'window' | 'wins'>): ReadonlySet<string> {
  const names = new Set(peerNotes(input).map(({ from }) => from));
  for (const { win } of input.wins) for (const name of win.corroborators ?? []) names.add(name);
  return new Set([...names].filter(isFilled).map(personKey));
}

/**
 * Notes from another team than the user's. Nothing where the journal can't tell: no team in the profile,
 * or none with any of the notes.
 */
export function notesFromOutside({ journal, window }: CheckInput): Feedback[] | undefined {
  const notes = peerNotes({ journal, window });
  const own = journal.profile.team;
  if (!isFilled(own) || !notes.some(({ team }) => isFilled(team))) return undefined;
  return notes.filter(({ team }) => isFilled(team) && personKey(team) !== personKey(own));
}

/** The days of the window on which peers were asked, in order. */
export function daysAsked({ journal, window }: CheckInput): Day[] {
  return journal.feedback
    .flatMap(({ requests = [] }) => requests.map(({ asked }) => asked))
    .filter((day) => isInside(day, window))
    .toSorted();
}

function isInside(day: Day, { from, to }: Period): boolean {
  return from <= day && day <= to;
}
