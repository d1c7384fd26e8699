/** What the room will ask, with what was rehearsed and the wins that answer it (docs/domain.md, "Five questions"). */
import type { AnsweringInput } from '../committee/check';
import { CHECKS } from '../committee/checks';
import { rehearsedAnswers, type RehearsedAnswer } from '../committee/rehearsal';
import { WHY_NOW } from '../committee/winQuestions';
import type { Day } from '../days';
import type { AssessedWin } from '../gaps/assess';
import { isFilled } from '../gaps/proof';
import type { Journal } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import type { Audience } from './audience';
import type { ClaimMaker } from './claim';
import { titlesOf, type Titles } from './colleagues';
import type { PacketQuestion, PacketRehearsed } from './view';

const MOST_WINS = 2;

/** Whose answers, to whom, as of when. */
interface RoomInput {
  readonly journal: Journal;
  readonly rubric: Rubric;
  readonly audience: Audience;
  readonly asOf: Day;
}

/**
 * Answers for the room. Questions that only this journal raises may quote the manager or a peer: they are the
 * manager's alone.
 */
export function answersToRoom({ journal, rubric, audience, asOf }: RoomInput): RehearsedAnswer[] {
  if (audience !== 'committee' && audience !== 'manager') return [];
  return rehearsedAnswers(journal, rubric, asOf).filter(
    ({ isAlwaysAsked }) => isAlwaysAsked || audience === 'manager',
  );
}

export function rehearsedOf({ question, answer, wins }: RehearsedAnswer, titles: Titles): PacketRehearsed {
  return { question, answer, wins: titlesOf(wins, titles) };
}

/** The five, in the order in which the room asks. Each leads with wins that no question before it has told. */
export function fiveQuestions(
  input: AnsweringInput,
  answers: readonly RehearsedAnswer[],
  { claimOf }: Pick<ClaimMaker, 'claimOf'>,
): PacketQuestion[] {
  const told = new Set<AssessedWin>();
  return CHECKS.flatMap(({ id, kind, asked }) => {
    if (kind !== 'question' || !asked) return [];
    const answering = asked.answeredBy(input);
    const wins = [...answering.filter((win) => !told.has(win)), ...answering.filter((win) => told.has(win))];
    for (const win of wins.slice(0, MOST_WINS)) told.add(win);
    const answer = answers.find(({ check }) => check === id)?.answer ?? '';
    return [
      {
        id,
        question: asked.question(input.rubric),
        answer,
        wins: wins.slice(0, MOST_WINS).map(claimOf),
        more: Math.max(0, wins.length - MOST_WINS),
        isAnswered: wins.length > 0 || answer !== '',
      },
    ];
  });
}

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
