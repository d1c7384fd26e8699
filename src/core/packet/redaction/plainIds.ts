import type { Journal } from '../../journal/schema';
import type { PacketView } from '../view';

/**
 * The view with numbers for the ids of wins and projects: an id is made of a title, and tells what its redaction hides. For
 * readers outside; who opens a win by its id needs the journal's own.
 */
export function withPlainIds(
  view: PacketView,
  { wins, projects }: Pick<Journal, 'wins' | 'projects'>,
): PacketView {
  const named = [...wins.map(({ project = '' }) => project), ...projects.map(({ id }) => id)];
  const plain = new Map([
    ...[...new Set(named)].map((id, index) => [id, `project-${index + 1}`] as const),
    ...wins.map(({ id }, index) => [id, `win-${index + 1}`] as const),
  ]);
  const treat = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return key === 'id' ? (plain.get(value) ?? value) : value;
    if (Array.isArray(value)) return value.map((item) => treat(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, treat(item, name)]));
  };
  return treat(view, '') as PacketView;
}
