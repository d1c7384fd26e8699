import type { Day } from '../days';
import type { Journal } from '../journal/schema';
import type { ManagerGapReport } from './report';

const ORDER = { open: 0, agreed: 1, answered: 2 } as const;

/** What the manager said is missing, up to `asOf`: open ones first, then the newest. */
export function managerGapsOf({ conversations }: Journal, asOf: Day): ManagerGapReport[] {
  const reports = conversations
    .filter(({ date }) => date <= asOf)
    .flatMap(({ date, gaps = [] }) =>
      gaps.map(({ id, quote, status = 'open', wins = [] }) => ({ id, quote, date, status, wins })),
    );
  return reports.sort((a, b) => ORDER[a.status] - ORDER[b.status] || b.date.localeCompare(a.date));
}
