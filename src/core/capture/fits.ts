/** Whether proof that comes by itself belongs to the line that is typed. */
import { daysBetween, type Day } from '../days';
import { ticketsIn } from '../evidence/references';
import { topicWordsOf } from '../evidence/words';
import type { QuickLine } from './quickLine';

/** Work that may be what a line is about. */
export interface NearWork {
  readonly repository: string;
  readonly branch: string;
  readonly commits: readonly { readonly day: Day; readonly subject: string }[];
}

/** Days between a win and its commits that are no sign of other work: it is often logged when it is out. */
const DAYS_APART = 30;

/**
 * True where a line and a branch's commits share a ticket or a word of their topic, and the line names no other time. A line
 * that says nothing yet fits nothing.
 */
export function fitsLine({ title, date, project, evidence, marks }: QuickLine, work: NearWork): boolean {
  const isDated = marks.some(({ kind, understood }) => kind === 'date' && understood);
  if (isDated && !isNear(date, work)) return false;
  const text = [work.branch, ...work.commits.map(({ subject }) => subject)].join('\n');
  const tickets = new Set(
    ticketsIn(
      text
        .toUpperCase()
        .replace(/(\d)[-_/]/g, '$1 ')
        .replaceAll('/', ' '),
    ),
  );
  if (evidence.some((item) => 'ticket' in item && tickets.has(item.ticket))) return true;
  const words = wordsOf(`${text} ${work.repository}`);
  // A project that nothing of the work names is another one.
  if (project !== undefined && !shares(wordsOf(project), words)) return false;
  return shares(wordsOf(title), wordsOf(text));
}

function isNear(date: QuickLine['date'], { commits }: NearWork): boolean {
  const { from, to } = typeof date === 'string' ? { from: date, to: date } : date;
  return commits.some(
    ({ day }) => daysBetween(day, from) <= DAYS_APART && daysBetween(to, day) <= DAYS_APART,
  );
}

/** Branches and ids join their words by signs. */
function wordsOf(text: string): ReadonlySet<string> {
  return topicWordsOf(text.replace(/[-_./]/g, ' '));
}

function shares(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((word) => others.has(word));
}
