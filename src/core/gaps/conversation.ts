/** A conversation with the manager, from what a person or another extension says to an entry of the journal. */
import { slugOf } from '../capture/fold';
import { winId } from '../capture/winId';
import type { Day } from '../days';
import { freeId } from '../freeId';
import type { Conversation, Journal, ManagerGap } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import { nameInJournal } from '../rubric/resolve';
import { isFilled } from './proof';

/** Words of a quote that its id is made of. */
const LONGEST_GAP_ID = 40;

/** A gap before it has an id: the words alone, or with what else is known. */
export type NewManagerGap = string | (Omit<ManagerGap, 'id'> & { readonly id?: string });

/** A conversation before it has an id. */
export interface NewConversation extends Omit<Conversation, 'id' | 'date' | 'gaps'> {
  /** Today when left out. */
  readonly date?: Day;
  readonly gaps?: readonly NewManagerGap[];
}

/**
 * The entry of a conversation: ids that no other has there, and gaps word for word. Empty quotes are left out; a
 * gap is open until somebody says otherwise.
 */
export function conversationEntry(
  given: NewConversation,
  { conversations }: Pick<Journal, 'conversations'>,
  today: Day,
): Conversation & { id: string } {
  const { date = today, gaps = [], ...said } = given;
  const taken = new Set(conversations.flatMap(({ id }) => id ?? []));
  const takenGaps = new Set(conversations.flatMap((one) => (one.gaps ?? []).map(({ id }) => id)));
  const entries = gaps
    .map((gap) => (typeof gap === 'string' ? { quote: gap } : gap))
    .filter(({ quote }) => isFilled(quote))
    .map((gap) => gapEntry(gap, takenGaps));
  return {
    id: winId(date, said.with ?? said.kind ?? 'conversation', taken),
    date,
    ...said,
    ...(entries.length > 0 && { gaps: entries }),
  };
}

/** What was said, with the dimensions of gaps in words that no other rubric takes otherwise. */
export function inWordsOf(rubric: Rubric, said: NewConversation): NewConversation {
  const gaps = said.gaps?.map((gap) =>
    typeof gap === 'string' || gap.dimension === undefined
      ? gap
      : { ...gap, dimension: nameInJournal(gap.dimension, rubric) },
  );
  return { ...said, ...(gaps && { gaps }) };
}

function gapEntry(gap: Exclude<NewManagerGap, string>, taken: Set<string>): ManagerGap {
  const id = gap.id ?? gapId(gap.quote, taken);
  taken.add(id);
  return { ...gap, id, quote: gap.quote.trim(), status: gap.status ?? 'open' };
}

/** The first words of what was said: `drive-it-across-teams`. */
function gapId(quote: string, taken: ReadonlySet<string>): string {
  const words = slugOf(quote).split('-').filter(Boolean);
  let base = '';
  for (const word of words) {
    const longer = base === '' ? word : `${base}-${word}`;
    if (longer.length > LONGEST_GAP_ID) break;
    base = longer;
  }
  return freeId(base || 'gap', (id) => taken.has(id));
}
