/** The five questions of the room, each with its strongest wins (docs/domain.md, "Five questions"). */
import { CHECKS } from '../committee/checks';
import type { AnsweringInput } from '../committee/check';
import type { RehearsedAnswer } from '../committee/rehearsal';
import type { AssessedWin } from '../gaps/assess';
import type { ClaimMaker } from './claim';
import type { PacketQuestion } from './view';

const MOST_WINS = 2;

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
