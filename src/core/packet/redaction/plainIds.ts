import type { Journal } from '../../journal/schema';
import { rewritten, VIEW } from '../rewritten';
import { holdsOf, type Field, type PacketView } from '../view';

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
  const plainId = (text: string, field: Field | undefined): string =>
    holdsOf(field) === 'id' ? (plain.get(text) ?? text) : text;
  return rewritten(view, { text: plainId }, VIEW);
}
