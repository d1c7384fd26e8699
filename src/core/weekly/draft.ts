/** What a weekly review starts with: what was said before, else what the journal and the inbox have of its week. */
import { describeImpact } from '../capture/describe';
import { daysOfWeek } from '../days';
import type { Suggestion } from '../evidence/suggestion';
import { isFilled } from '../gaps/proof';
import type { Journal, Week, WeeklyParts, Win } from '../journal/schema';
import { lastDay } from '../journal/winDate';

/** The four prompts of the weekly review, in the order they are asked (docs/domain.md, "The weekly review"). */
export const WEEKLY_PROMPTS = ['shipped', 'decisions', 'helped', 'impact'] as const;
export type WeeklyPrompt = (typeof WEEKLY_PROMPTS)[number];

/** A review with an answer to every prompt, which may be empty. */
export type WeekDraft = Pick<Week, 'week'> & Readonly<Record<WeeklyPrompt, string>>;

/** Stands between the pieces of an answer. */
export const BETWEEN = '; ';

/** The review of a week as far as it is known. What the user wrote goes before what was found. */
export function weeklyDraft(
  week: string,
  { weeks, wins }: Pick<Journal, 'weeks' | 'wins'>,
  waiting: readonly Suggestion[],
): WeekDraft {
  const written = weeks.find((one) => one.week === week);
  const { from, to } = daysOfWeek(week);
  const isOfWeek = (day: string): boolean => from <= day && day <= to;
  const own = wins.filter(({ date }) => isOfWeek(lastDay(date)));
  const found = waiting.filter((one) => one.standing === 'candidate' && isOfWeek(one.to));
  const draft: Record<WeeklyPrompt, readonly string[]> = {
    shipped: [...own.map(({ title }) => title), ...found.map(({ title }) => title)],
    decisions: own.flatMap(decisionOf),
    helped: own.flatMap(({ helped = [] }) => helped.map(helpText)),
    impact: own.flatMap(({ impact }) => (impact ? [describeImpact(impact)] : [])),
  };
  const textOf = (prompt: WeeklyPrompt): string =>
    written?.[prompt] ?? [...new Set(draft[prompt].filter(isFilled))].join(BETWEEN);
  return {
    week,
    shipped: textOf('shipped'),
    decisions: textOf('decisions'),
    helped: textOf('helped'),
    impact: textOf('impact'),
  };
}

/** Everything that a win brings into the review of its week. */
export function weeklyPieces(win: WeeklyParts): string[] {
  const { title = '', helped = [], impact } = win;
  return [title, ...decisionOf(win), ...helped.map(helpText), ...(impact ? [describeImpact(impact)] : [])];
}

function decisionOf({ decision }: WeeklyParts): string[] {
  if (!decision) return [];
  const { chosen, why } = decision;
  return [[chosen, why].filter(isFilled).join(': ')];
}

function helpText({ who, how, outcome }: NonNullable<Win['helped']>[number]): string {
  return [who, outcome ?? how].filter(isFilled).join(': ');
}
