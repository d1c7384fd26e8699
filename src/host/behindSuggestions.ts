/**
 * Details of suggestions, and questions about work that git cannot see: looked up on demand in the histories that were
 * read.
 */
import type { SuggestionDetails } from '../core/evidence/details';
import { maintenanceShareOf, type MaintenanceShare } from '../core/evidence/maintenance';
import type { Question } from '../core/evidence/questions/question';
import type { Services } from './services';

/** The commits and files behind a suggestion, and what git shows of it; throws a `CodedError` for an unknown id. */
export async function detailsBehind({ suggestions }: Services, id: string): Promise<SuggestionDetails> {
  const [suggestion] = await suggestions.withFacts([id]);
  const { detailsOf } = await import('../core/evidence/details');
  return suggestion
    ? { ...detailsOf(suggestion, suggestions.histories), facts: suggestion.draft?.facts ?? [] }
    : { commits: [], files: [], facts: [] };
}

/** The questions that are neither answered nor dismissed; none before anything was read. */
export async function openQuestions({
  suggestions,
  rubrics,
  journal,
}: Services): Promise<readonly Question[]> {
  const { histories } = suggestions;
  if (histories.length === 0) return [];
  const { questionsOf } = await import('../core/evidence/questions/questions');
  return questionsOf({ histories, rubric: await rubrics.current(), journal: journal.snapshot.journal });
}

/** How much of what was read is maintenance, where the messages say it. */
export function maintenanceIn({ suggestions }: Services): MaintenanceShare | undefined {
  return maintenanceShareOf(suggestions.histories.flatMap(({ commits }) => commits));
}
