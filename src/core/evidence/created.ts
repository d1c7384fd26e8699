import type { Day } from '../days';
import type { Facts, WorkFacts } from './facts';
import type { FileChange } from './history';
import { nameOf } from './paths';

/** A file that the user made. */
export interface CreatedFile {
  readonly path: string;
  readonly day: Day;
  /** Lines that it began with. */
  readonly lines: number;
}

/**
 * The files that a piece of work brought into the repository. What git calls added may only have moved from elsewhere in the same
 * commit, or have been there before under the same path: a picked commit, a file that came back. Neither was made.
 */
export function createdIn({ commits }: WorkFacts, { othersOn }: Facts): CreatedFile[] {
  return commits.flatMap(({ day, files }) => {
    const gone = new Set(files.filter(({ status }) => status === 'deleted').map(({ path }) => nameOf(path)));
    const isNew = ({ path, status }: FileChange) => status === 'added' && !gone.has(nameOf(path));
    const wasThere = ({ path }: FileChange) => (othersOn.get(path) ?? []).some((other) => other.day < day);
    return files
      .filter((file) => isNew(file) && !wasThere(file))
      .map(({ path, added }) => ({ path, day, lines: added }));
  });
}
