/**
 * The journal as an audience may see it: without hidden wins and without entries about them. All packets are made from
 * it, so that no other code filters by audience.
 */
import { daysOfWeek } from '../days';
import { isFilled, personKey } from '../gaps/proof';
import type { Conversation, EntryOf, Feedback, Journal, Mentee, Project, Week, Win } from '../journal/schema';
import { lastDay } from '../journal/winDate';
import { BETWEEN, WEEKLY_PROMPTS, weeklyPieces } from '../weekly/draft';
import { maySee, type Audience } from './audience';

/**
 * What hangs on hidden wins alone is hidden: their projects, the feedback about them or these projects, the gaps that they
 * answer and the talks about nothing else, the weeks and mentees that nothing else tells of. What hangs on others, too,
 * loses the hidden part; words that can't be parted, of peers and in answers to the room, are hidden whole.
 */
export function journalFor(audience: Audience, journal: Journal): Journal {
  const wins = journal.wins.filter((win) => maySee(audience, win));
  if (wins.length === journal.wins.length) return journal;
  const curtain = new Curtain(
    journal.wins.filter((win) => !maySee(audience, win)),
    wins,
    journal.projects,
  );
  return {
    ...journal,
    wins,
    projects: journal.projects.filter(({ id }) => !curtain.hidesProject(id)),
    feedback: journal.feedback.flatMap((entry) => curtain.feedback(entry)),
    conversations: journal.conversations.flatMap((entry) => curtain.conversation(entry)),
    rehearsal: journal.rehearsal.filter((entry) => !curtain.hidesAnswer(entry)),
    weeks: journal.weeks.flatMap((entry) => curtain.week(entry)),
    mentees: journal.mentees.filter((entry) => !curtain.hidesMentee(entry)),
  };
}

/** A title shorter than this, in UTF-16 units, may be an ordinary word of another question. */
const SHORTEST_TITLE = 8;

/** Hides the wins that an audience may not see, and the words about them. */
class Curtain {
  readonly #ids: ReadonlySet<string>;
  readonly #projects: ReadonlySet<string>;
  readonly #people: ReadonlySet<string>;
  readonly #titles: readonly string[];
  readonly #pieces: readonly string[];
  readonly #shownPieces: ReadonlySet<string>;

  constructor(
    private readonly hidden: readonly Win[],
    private readonly shown: readonly Win[],
    projects: readonly Project[],
  ) {
    const shownTitles = shown.map(({ title }) => folded(title));
    this.#ids = new Set(hidden.map(({ id }) => folded(id)));
    this.#projects = namesOf(onlyIn(hidden, shown, projectIn), projects);
    this.#people = onlyIn(hidden, shown, peopleIn);
    this.#titles = hidden
      .map(({ title }) => folded(title))
      .filter((title) => title.length >= SHORTEST_TITLE && !shownTitles.some((one) => one.includes(title)));
    this.#pieces = hidden.flatMap(weeklyPieces).map(folded).filter(isFilled);
    this.#shownPieces = new Set(shown.flatMap(weeklyPieces).map(folded));
  }

  hidesProject(id: string | undefined): boolean {
    return id !== undefined && this.#projects.has(folded(id));
  }

  hidesMentee({ who }: Mentee): boolean {
    return this.#people.has(personKey(who));
  }

  /** Words about a hidden win are hidden whatever else they are about; who was asked for words yet to come is not. */
  feedback(entry: Feedback): Feedback[] {
    const { wins = [], project, quote } = entry;
    const left = this.#shownOf(wins);
    if (this.hidesProject(project)) return [];
    if (left.length === wins.length) return [entry];
    return left.length === 0 || isFilled(quote) ? [] : [{ ...entry, wins: left }];
  }

  conversation(entry: Conversation): Conversation[] {
    const { gaps = [] } = entry;
    const left = gaps.flatMap((gap) => {
      const wins = this.#shownOf(gap.wins ?? []);
      if (wins.length === (gap.wins ?? []).length) return [gap];
      return wins.length === 0 ? [] : [{ ...gap, wins }];
    });
    if (gaps.length === 0) return [entry];
    return left.length === 0 ? [] : [{ ...entry, gaps: left }];
  }

  hidesAnswer({ wins = [], question = '' }: EntryOf<'rehearsal'>): boolean {
    const asked = folded(question);
    return this.#shownOf(wins).length < wins.length || this.#titles.some((title) => asked.includes(title));
  }

  /** A review starts as what the wins of its week say, so what hidden ones say is taken out of it again. */
  week(entry: Week): Week[] {
    const { from, to } = daysOfWeek(entry.week);
    const isOfWeek = ({ date }: Win): boolean => from <= lastDay(date) && lastDay(date) <= to;
    if (this.hidden.some(isOfWeek) && !this.shown.some(isOfWeek)) return [];
    const left = WEEKLY_PROMPTS.flatMap((prompt): [string, string][] => {
      const text = entry[prompt];
      return text === undefined ? [] : [[prompt, this.#withoutPieces(text)]];
    });
    return [{ ...entry, ...Object.fromEntries(left) }];
  }

  #withoutPieces(text: string): string {
    const parts = text.split(/; |\r?\n/);
    const left = parts.filter((part) => !this.#isHiddenPiece(folded(part)));
    return left.length === parts.length ? text : left.join(BETWEEN);
  }

  #isHiddenPiece(part: string): boolean {
    if (part === '' || this.#shownPieces.has(part)) return false;
    return this.#pieces.some((piece) => part.includes(piece) || piece.split('; ').includes(part));
  }

  #shownOf(ids: readonly string[]): string[] {
    return ids.filter((id) => !this.#ids.has(folded(id)));
  }
}

/** What some wins name and no other does. */
function onlyIn(
  wins: readonly Win[],
  others: readonly Win[],
  named: (win: Win) => readonly string[],
): ReadonlySet<string> {
  const elsewhere = new Set(others.flatMap(named));
  return new Set(wins.flatMap(named).filter((name) => !elsewhere.has(name)));
}

function projectIn({ project }: Win): string[] {
  return isFilled(project) ? [folded(project)] : [];
}

function peopleIn({ corroborators = [], helped = [] }: Win): string[] {
  return [...corroborators, ...helped.map(({ who }) => who)].filter(isFilled).map(personKey);
}

/** The ids of projects and what people call them: feedback by hand has either. */
function namesOf(ids: ReadonlySet<string>, projects: readonly Project[]): ReadonlySet<string> {
  const names = projects.flatMap(({ id, name = '' }) => (ids.has(folded(id)) ? [folded(name)] : []));
  return new Set([...ids, ...names.filter(isFilled)]);
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
