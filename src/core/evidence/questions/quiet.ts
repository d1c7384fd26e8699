import * as l10n from '@vscode/l10n';
import { addDays, daysBetween, type Day, type Period } from '../../days';
import type { QuestionKind } from './question';

/** The shortest pause, in days, that is asked about. */
const MIN_DAYS = 14;
/** A pause of more days than this was most likely leave, and is not asked about. */
const MAX_DAYS = 45;
/** Days before and after a pause in which the user must have worked, and the fewest commits in each. */
const AROUND_DAYS = 28;
const MIN_AROUND = 3;

/** What went on while git shows nothing: planning, interviews, an incident? */
export const quiet: QuestionKind = {
  id: 'quiet',
  shift: 'multiplier',
  ask({ histories }) {
    const days = histories.flatMap(({ commits }) => commits.map(({ day }) => day)).sort();
    const [longest] = days
      .flatMap((day, index) => pauseBetween(day, days[index + 1], days))
      .sort((a, b) => daysBetween(b.from, b.to) - daysBetween(a.from, a.to));
    if (!longest) return undefined;
    const { from, to } = longest;
    return {
      about: from,
      text: l10n.t(
        'Git shows nothing of yours from {0} to {1}: interviews, planning, an incident? Dismiss it if it was leave.',
        addDays(from, 1),
        addDays(to, -1),
      ),
      facts: [l10n.t('{0} days without a commit, with commits before and after', daysBetween(from, to) - 1)],
    };
  },
};

/** The pause between two days with commits, where it is one between weeks of work. */
function pauseBetween(from: Day, to: Day | undefined, days: readonly Day[]): Period[] {
  if (to === undefined) return [];
  const length = daysBetween(from, to) - 1;
  if (length < MIN_DAYS || length > MAX_DAYS) return [];
  const before = days.filter((day) => day <= from && day > addDays(from, -AROUND_DAYS)).length;
  const after = days.filter((day) => day >= to && day < addDays(to, AROUND_DAYS)).length;
  return before >= MIN_AROUND && after >= MIN_AROUND ? [{ from, to }] : [];
}
