import type { Day } from '../../../src/core/days';
import type { Change } from '../story/plan';
import { workday } from './calendar';

/** Subject, body and trailers of a commit, as git expects them. */
export function messageOf({ subject, body, coAuthors = [], reviewers = [] }: Change): string {
  const trailers = [
    ...coAuthors.map(({ name, email }) => `Co-authored-by: ${name} <${email}>`),
    ...reviewers.map(({ name, email }) => `Reviewed-by: ${name} <${email}>`),
  ];
  const parts = [subject, body, trailers.join('\n')].filter((part) => part !== undefined && part !== '');
  return `${parts.join('\n\n')}\n`;
}

/** Puts the working day that lies N days before `today` where a text says `{day:N}`. */
export function datesFilledIn(text: string, today: Day): string {
  return text.replace(/\{day:(\d+)\}/g, (_, daysAgo: string) => workday(today, Number(daysAgo)));
}
