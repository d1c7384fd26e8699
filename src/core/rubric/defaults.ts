/** What a rubric file may leave out, and what stands for it then. */
import type { Coverage } from '../gaps/report';
import { FIRST_VERSION } from './changes';
import type { Dimension, Rubric, Shift } from './model';
import type { DimensionFile, RubricFile } from './schema';
import { signalsFor } from './signals';

/** The default process (docs/domain.md, "Defaults"). */
const PROCESS: Rubric['process'] = {
  decider: 'manager-calibration',
  cycleMonths: 6,
  minCycles: 2,
  minMonths: 6,
  peerReviews: { min: 3, good: 6 },
  packet: [],
};

/** The complete rubric that a file stands for. */
export function completeRubric(file: RubricFile): Rubric {
  const { id, title, from, to, version, company, disclaimer, sources, process, dimensions } = file;
  const { checks, aliases, tags, changes } = file;
  return {
    id,
    title,
    from,
    to,
    version: version ?? FIRST_VERSION,
    ...present({ company, disclaimer }),
    checks: checks ?? {},
    aliases: aliases ?? {},
    tags: tags ?? [],
    changes: changes ?? [],
    others: [],
    sources: (sources ?? []).map((source) => present(source)),
    process: {
      ...PROCESS,
      ...present(process ?? {}),
      peerReviews: { ...PROCESS.peerReviews, ...present(process?.peerReviews ?? {}) },
    },
    dimensions: dimensions.map(completeDimension),
  };
}

/**
 * Needs of a dimension whose rubric names none (docs/domain.md, "Defaults"). Only the primary shift counts: a
 * dimension that touches three shifts would otherwise need everything.
 */
export function defaultNeeds(primary: Shift | undefined): Coverage {
  return {
    entries: 3,
    months: 3,
    artifact: 1,
    metric: primary === 'scope' || primary === 'multiplier' ? 1 : 0,
    named: primary === 'multiplier' ? 1 : 0,
    corroborated: primary === 'influence' || primary === 'multiplier' ? 1 : 0,
  };
}

function completeDimension(file: DimensionFile): Dimension {
  const { needs, questions, ...rest } = file;
  return {
    core: true,
    shortName: file.name,
    summary: '',
    mid: '',
    senior: '',
    goodEvidence: [],
    weakEvidence: [],
    signals: signalsFor(file.seeds),
    ...present(rest),
    needs: { ...defaultNeeds(file.seeds[0]), ...present(needs ?? {}) },
    questions: { self: [], manager: [], peer: [], ...present(questions ?? {}) },
  };
}

type Present<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Without the keys whose value is `undefined`, so that they don't hide a default. */
export function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
