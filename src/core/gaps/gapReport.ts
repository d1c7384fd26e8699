/** The gap report: what the next level still lacks, as of one day, from the journal alone. */
import type { CheckInput } from '../committee/check';
import { findings } from '../committee/committee';
import type { Day, Period } from '../days';
import { dismissedIn } from '../evidence/inJournal';
import type { Suggestion } from '../evidence/suggestion';
import type { Journal } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import { dimensionResolver, type DimensionResolver } from '../rubric/resolve';
import { assessWins } from './assess';
import { evidenced, staleAfterDays, type Evidenced, type Standard } from './coverage';
import { managerGapsOf } from './managerGaps';
import type { DimensionReport, GapReport } from './report';
import { gapsOf } from './dimensionGaps';
import { cyclesIn, windowTo } from './window';
import { arithmeticWords, reasonWords } from './words';

export interface GapReportInput {
  readonly journal: Journal;
  readonly rubric: Rubric;
  /** What git shows; an empty list where nothing was looked for. */
  readonly suggestions: readonly Suggestion[];
  /** The day of asking: what is later does not exist yet. */
  readonly asOf: Day;
}

/** Works out the report over the twelve months to `asOf`. The same input gives the same report, on any day. */
export function gapReport(input: GapReportInput): GapReport {
  return reportOn(assess(input));
}

/** What checks look at: the twelve months to `asOf`, worked out once for whoever asks. */
export function assess({ journal, rubric, suggestions, asOf }: GapReportInput): CheckInput {
  const window = windowTo(asOf);
  const cycles = cyclesIn(window, rubric.process.cycleMonths);
  const standard: Standard = { asOf, cycles, staleAfterDays: staleAfterDays(rubric) };
  const wins = assessWins(journal, rubric, window);
  const waiting = suggestionsByDimension(suggestions, journal, window, dimensionResolver(rubric));
  const evidence = evidenced(rubric, wins, standard);
  const reports = evidence.map((dimension) =>
    dimensionReport(dimension, waiting.get(dimension.dimension.id) ?? [], standard),
  );
  const managerGaps = managerGapsOf(journal, { rubric, asOf, wins });
  return { journal, rubric, asOf, window, cycles, wins, evidence, reports, managerGaps };
}

/** The report on what was worked out. */
export function reportOn(input: CheckInput): GapReport {
  const { rubric, asOf, window, cycles, reports, managerGaps } = input;
  return {
    rubric: rubric.id,
    asOf,
    window,
    cycles,
    dimensions: reports,
    managerGaps,
    findings: findings(input),
  };
}

function dimensionReport(
  evidence: Evidenced,
  suggestions: readonly Suggestion[],
  standard: Standard,
): DimensionReport {
  const { dimension, have, state, wins } = evidence;
  return {
    id: dimension.id,
    name: dimension.name,
    state,
    reason: reasonWords(evidence, standard.cycles, suggestions.length),
    arithmetic: arithmeticWords(have, dimension.needs),
    have,
    need: dimension.needs,
    gaps: gapsOf(evidence, suggestions, standard),
    wins: wins.map(({ win }) => win.id),
  };
}

/** Suggestions that wait in the inbox, by the dimension they would show: neither logged nor turned down, and of the window. */
function suggestionsByDimension(
  suggestions: readonly Suggestion[],
  journal: Journal,
  window: Period,
  resolve: DimensionResolver,
): ReadonlyMap<string, readonly Suggestion[]> {
  const isDismissed = dismissedIn(journal);
  const byDimension = new Map<string, Suggestion[]>();
  for (const suggestion of suggestions) {
    const { standing, from, to } = suggestion;
    if (standing !== 'candidate' || isDismissed(suggestion) || to < window.from || from > window.to) continue;
    for (const dimension of shownBy(suggestion, resolve)) {
      const known = byDimension.get(dimension);
      if (known) known.push(suggestion);
      else byDimension.set(dimension, [suggestion]);
    }
  }
  return byDimension;
}

function shownBy({ dimensions }: Suggestion, resolve: DimensionResolver): Set<string> {
  return new Set(dimensions.flatMap(({ id }) => resolve(id) ?? []));
}
