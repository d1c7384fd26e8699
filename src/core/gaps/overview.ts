import type { Win } from '../journal/schema';
import { assess, reportOn, type GapReportInput } from './gapReport';
import { heatMapOf, type HeatMap } from './heatMap';
import { comparedWith, movementSince, type Movement } from './movement';
import { projectsReport, type ProjectsReport } from './projects';
import type { GapReport } from './report';
import { isUnjudged } from './unjudged';

/** The report, and everything that the gap tracker shows besides. */
export interface GapOverview {
  readonly report: GapReport;
  readonly movement: Movement;
  readonly projects: ProjectsReport;
  readonly heatMap: HeatMap;
  /** The wins of the window that nobody has judged, strongest first. */
  readonly unjudged: readonly Win[];
}

/** Works all of it out at once, from the same wins. The same input gives the same overview. */
export function gapOverview(input: GapReportInput): GapOverview {
  const assessed = assess(input);
  const report = reportOn(assessed);
  const { journal, rubric, asOf } = input;
  return {
    report,
    movement: movementSince(comparedWith(journal, asOf), journal, rubric, report.dimensions),
    projects: projectsReport(assessed),
    heatMap: heatMapOf(assessed),
    unjudged: assessed.wins.map(({ win }) => win).filter(isUnjudged),
  };
}
