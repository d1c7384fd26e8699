import { daysBetween, type Day } from '../days';
import type { Conversation, Journal, ManagerGap } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import type { AssessedWin } from './assess';
import type { ManagerGapReport } from './report';

const ORDER = { open: 0, agreed: 1, answered: 2 } as const;

const UNANSWERED_AFTER_DAYS = 60;

/** Days after which an open gap without an answer is a finding (docs/domain.md, "Conversations"), unless the rubric's check `gap-unanswered` says otherwise. */
function unansweredAfterDays(rubric: Rubric): number {
  const days = rubric.checks['gap-unanswered']?.['days'];
  return typeof days === 'number' && Number.isFinite(days) ? days : UNANSWERED_AFTER_DAYS;
}

/** What manager gaps are held against. */
interface Answers {
  readonly rubric: Rubric;
  readonly asOf: Day;
  /** The wins of the window. */
  readonly wins: readonly AssessedWin[];
}

/** What the manager said is missing, up to `asOf`: open ones first, then the newest. */
export function managerGapsOf({ conversations, profile }: Journal, answers: Answers): ManagerGapReport[] {
  const past = conversations.filter(({ date, gaps = [] }) => date <= answers.asOf && gaps.length > 0);
  if (past.length === 0) return [];
  const nextLevel = new Map(
    answers.wins.filter(({ isNextLevel }) => isNextLevel).map((win) => [win.win.id, win]),
  );
  const reports = past.flatMap((conversation) =>
    (conversation.gaps ?? []).map((gap) => {
      const speaker = conversation.with ?? profile.manager?.name ?? '';
      return reportOn(gap, { ...conversation, with: speaker }, nextLevel, answers);
    }),
  );
  return reports.sort((a, b) => ORDER[a.status] - ORDER[b.status] || b.date.localeCompare(a.date));
}

function reportOn(
  { id, quote, status = 'open', wins = [], measurable, due, dimension }: ManagerGap,
  { date, with: speaker = '' }: Conversation,
  nextLevel: ReadonlyMap<string, AssessedWin>,
  { rubric, asOf }: Answers,
): ManagerGapReport {
  const answers = wins.flatMap((win) => nextLevel.get(win)?.to ?? []);
  const since = answers.reduce((last, day) => (day > last ? day : last), date);
  const isUnanswered = status === 'open' && daysBetween(since, asOf) >= unansweredAfterDays(rubric);
  return {
    id,
    quote,
    date,
    speaker,
    status,
    wins,
    since,
    isUnanswered,
    ...(measurable !== undefined && { measurable }),
    ...(due !== undefined && { due }),
    ...(dimension !== undefined && { dimension }),
  };
}
