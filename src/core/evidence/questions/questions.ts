import type { Journal } from '../../journal/schema';
import type { Rubric } from '../../rubric/model';
import { dimensionResolver } from '../../rubric/resolve';
import { parseDocument } from '../documents/document';
import type { RepositoryHistory } from '../history';
import { incidents, newcomers, plans, pushback, quiet, reviews } from './kinds';
import type { OwnDocument, Question, QuestionKind } from './question';

/** All kinds, those first whose facts say most. */
const KINDS: readonly QuestionKind[] = [plans, newcomers, reviews, incidents, pushback, quiet];

/** More would be a form to fill in. */
const MOST = 3;

interface QuestionInput {
  readonly histories: readonly RepositoryHistory[];
  readonly journal: Journal;
  readonly rubric: Rubric;
}

/**
 * Questions about work that git cannot see, at most three, each with the facts it rests on; about what the journal has
 * least of first. What was dismissed is not asked again. The same input always gives the same questions.
 */
export function questionsOf({ histories, journal, rubric }: QuestionInput): Question[] {
  const resolve = dimensionResolver(rubric);
  const documents = histories.flatMap(ownDocumentsOf);
  const dismissed = new Set(journal.dismissed);
  const logged = journal.wins.flatMap(({ dimensions = [] }) => dimensions.map(resolve));
  return KINDS.flatMap((kind) => {
    const asked = kind.ask({ histories, documents });
    const id = `question:${kind.id}:${asked?.about ?? ''}`;
    if (!asked || dismissed.has(id)) return [];
    const dimension = resolve(kind.shift);
    const wins = logged.filter((one) => one !== undefined && one === dimension).length;
    const { text, facts } = asked;
    return [{ question: { id, text, facts, ...(dimension === undefined ? {} : { dimension }) }, wins }];
  })
    .sort((a, b) => a.wins - b.wins)
    .slice(0, MOST)
    .map(({ question }) => question);
}

/** The documents that the user wrote in the window, with the day of their first own commit. */
function ownDocumentsOf({ documents, commits }: RepositoryHistory): OwnDocument[] {
  return documents
    .filter(({ addedBy }) => addedBy === 'me')
    .flatMap((text) => {
      const document = parseDocument(text);
      const first = commits.find(({ files }) =>
        files.some(({ path }) => [text.path, ...(text.formerPaths ?? [])].includes(path)),
      );
      return document && first ? [{ document, day: first.day }] : [];
    });
}
