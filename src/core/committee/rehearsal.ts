/** The room's questions, one by one, with what the journal has for each. */
import type { Day } from '../days';
import { isFilled } from '../gaps/proof';
import type { EntryOf, Journal } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import type { Check, CheckInput } from './check';
import { CHECKS } from './checks';
import { findingsOf } from './committee';
import type { Finding } from './finding';

/** Most wins that a question shows: nobody names more in a room. */
const MOST_WINS = 5;

/** Where an answer is kept: with the win that it is about, or among the answers of the rehearsal. */
export type AnswerPlace =
  | {
      readonly kind: 'win';
      readonly win: string;
      readonly field: 'ambiguity' | 'counterfactual' | 'corroborators';
    }
  /** `entry` is the id of the answer that is there already. */
  | { readonly kind: 'rehearsal'; readonly entry: string | undefined };

/** One question of the room. */
export interface RoomQuestion {
  /** Unique id: that of the check, with the win's where it is about one. */
  readonly id: string;
  /** Id of the check that asks it. */
  readonly check: string;
  readonly question: string;
  /** What the check found in the journal; none where the journal answers it. */
  readonly findings: readonly Finding[];
  /** Ids of the wins that answer it, or that it is about, strongest first. */
  readonly wins: readonly string[];
  /** Your answer; empty until there is one. */
  readonly answer: string;
  readonly place: AnswerPlace;
}

/**
 * What the room asks: the five questions and four objections in any case, and what else fires, except for the
 * mistakes, which nobody asks about (docs/domain.md, "Five questions", "Four objections" and "Seven mistakes"). Checks that the rubric turned off are not asked.
 */
export function roomQuestions(input: CheckInput): RoomQuestion[] {
  return CHECKS.filter((check) => check.kind !== 'mistake' && isOn(check, input)).flatMap(
    (check) => questionOf(check, input) ?? [],
  );
}

/** The questions without an answer of yours that the journal doesn't answer either: no evidence for it, or nothing of a win. */
export function unanswered(questions: readonly RoomQuestion[]): RoomQuestion[] {
  return questions.filter(
    ({ id, check, answer, findings }) => answer === '' && (findings.length > 0 || id !== check),
  );
}

/** The last answer to the question of a check, up to a day. */
export function answerTo(
  { rehearsal }: Pick<Journal, 'rehearsal'>,
  check: string,
  asOf: Day,
): EntryOf<'rehearsal'> | undefined {
  return rehearsal
    .filter((entry) => entry.check === check && entry.date <= asOf)
    .reduce<EntryOf<'rehearsal'> | undefined>(
      (last, entry) => (!last || entry.date >= last.date ? entry : last),
      undefined,
    );
}

/** An answer as others may read it. */
export interface RehearsedAnswer {
  /** Id of the check that asks. */
  readonly check: string;
  readonly question: string;
  readonly answer: string;
  /** Ids of the wins that it rests on. */
  readonly wins: readonly string[];
  /** True for the questions of every room; others were found in the journal, and may say what stands there. */
  readonly isAlwaysAsked: boolean;
}

/**
 * The last answer to each question up to a day, in the order in which the room asks. An answer whose question is
 * neither written down with it nor asked in every room is left out: nobody could tell what it answers.
 */
export function rehearsedAnswers(
  journal: Pick<Journal, 'rehearsal'>,
  rubric: Rubric,
  asOf: Day,
): RehearsedAnswer[] {
  return CHECKS.flatMap(({ id, asked }) => {
    const { question: written, answer, wins = [] } = answerTo(journal, id, asOf) ?? {};
    const question = asked?.question(rubric) ?? written;
    if (!isFilled(question) || !isFilled(answer)) return [];
    return { check: id, question, answer, wins, isAlwaysAsked: asked !== undefined };
  });
}

function isOn({ id }: Check, { rubric }: CheckInput): boolean {
  return rubric.checks[id]?.['enabled'] !== false;
}

function questionOf(check: Check, input: CheckInput): RoomQuestion | undefined {
  const found = findingsOf(check, input);
  const [first] = found;
  const question = check.asked?.question(input.rubric) ?? first?.message;
  if (question === undefined) return undefined;
  const kept = keptAnswer(check, found, input);
  return {
    id: check.id,
    check: check.id,
    question,
    findings: found,
    wins: winsFor(check, found, input),
    ...kept,
  };
}

function winsFor({ asked }: Check, found: readonly Finding[], input: CheckInput): string[] {
  const answering = asked?.answeredBy(input).map(({ win }) => win.id) ?? [];
  return [...new Set([...answering, ...found.flatMap(({ wins }) => wins)])].slice(0, MOST_WINS);
}

/** What would have happened without you is said of a win; every other answer is one to the room. */
function keptAnswer(
  { id }: Check,
  found: readonly Finding[],
  { journal, asOf }: CheckInput,
): Pick<RoomQuestion, 'answer' | 'place'> {
  const about = id === 'q-mid-could' ? found[0]?.wins[0] : undefined;
  const win = journal.wins.find((one) => one.id === about);
  if (win) {
    const answer = isFilled(win.counterfactual) ? win.counterfactual : '';
    return { answer, place: { kind: 'win', win: win.id, field: 'counterfactual' } };
  }
  const last = answerTo(journal, id, asOf);
  return { answer: last?.answer ?? '', place: { kind: 'rehearsal', entry: last?.id } };
}
