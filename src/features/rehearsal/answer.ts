import type { RoomQuestion } from '../../core/committee/rehearsal';
import type { EntryOf } from '../../core/journal/schema';
import type { Services } from '../../host/services';
import { addEntry } from '../../host/ui/addEntry';

/** Keeps an answer where it belongs: with its win, or among the answers of the rehearsal, one a question and day. */
export async function keepAnswer(
  { journal, clock }: Services,
  { check, question, wins, place }: RoomQuestion,
  answer: string,
): Promise<void> {
  if (place.kind === 'counterfactual') {
    await journal.update('wins', place.win, { counterfactual: answer });
    return;
  }
  const entry: EntryOf<'rehearsal'> & { id: string } = {
    id: `${clock.today()}-${check}`,
    date: clock.today(),
    check,
    question,
    answer,
    ...(wins.length > 0 && { wins: [...wins] }),
  };
  if (place.entry === entry.id) {
    const about = wins.length > 0 ? { wins: [...wins] } : {};
    await journal.update('rehearsal', entry.id, { question, answer, ...about });
    return;
  }
  await addEntry(journal, 'rehearsal', () => entry);
}
