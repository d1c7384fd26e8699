/** Turns the file of a public ladder into a rubric that its user goes on with. Never throws on a file. */
import * as l10n from '@vscode/l10n';

import { slugOf } from '../../capture/fold';
import { freeId } from '../../freeId';
import type { Shift } from '../model';
import { parseRubric } from '../parse';
import { RUBRIC_SCHEMA_VERSION, type RubricFile } from '../schema';
import { dimensionFrom, type ImportedDimension, type Step } from './dimensionFrom';
import { isLadder, type ImportProblem, type Ladder, type LadderFile, type LadderLevel } from './ladder';
import { readLadder } from './readLadder';
import { sourceOf } from './sources';
import { writeRubric } from './write';

/** Dimensions that are taken over; the largest public ladder has 16. */
const MOST_DIMENSIONS = 60;
const LONGEST_ID = 40;

export interface ImportChoice {
  /** Id or name of a level; the one below `to` when left out. */
  readonly from?: string | undefined;
  /** Id or name of a level; the first whose name says “senior” when left out, else the one in the middle. */
  readonly to?: string | undefined;
  /** Id of the rubric; made from its title when left out. */
  readonly id?: string | undefined;
}

export interface ImportedRubric {
  /** What the file was read as; none when it is no ladder. */
  readonly ladder?: Ladder;
  readonly levels: readonly LadderLevel[];
  /** The rubric, and its YAML text, which reads without errors; none when a problem is an error. */
  readonly rubric?: RubricFile;
  readonly text?: string;
  /** Why each dimension got its seeds. */
  readonly seeds: readonly ProposedFor[];
  readonly problems: readonly ImportProblem[];
}

export interface ProposedFor {
  readonly dimension: string;
  /** Empty where no word of the ladder speaks for a shift; the dimension is marked to be looked at. */
  readonly seeds: readonly Shift[];
  readonly words: readonly string[];
}

/** Imports a ladder for one step. What stands in the way, and what to look at, is in `problems`. */
export function importLadder(file: LadderFile, choice: ImportChoice = {}): ImportedRubric {
  const ladder = readLadder(file);
  if (!isLadder(ladder)) return { levels: [], seeds: [], problems: [ladder] };
  const { levels } = ladder;
  const step = stepOf(levels, choice);
  if ('code' in step) return { ladder, levels, seeds: [], problems: [...ladder.problems, step] };
  return importStep(ladder, step, file.name, choice.id);
}

/** The step that is proposed: up to the first level that is called senior, else to the one in the middle. */
export function proposedStep(levels: readonly LadderLevel[]): Step | undefined {
  const senior = levels.findIndex(({ name }) => /\bsenior\b/i.test(name));
  const index = senior > 0 ? senior : Math.max(1, Math.floor(levels.length / 2));
  const from = levels[index - 1];
  const to = levels[index];
  return from && to ? { from, to } : undefined;
}

function importStep(ladder: Ladder, step: Step, fileName: string, id: string | undefined): ImportedRubric {
  const { levels } = ladder;
  const ids = new Set<string>();
  const dimensions = ladder.dimensions
    .slice(0, MOST_DIMENSIONS)
    .map((dimension, index) => dimensionFrom(dimension, uniqueId(dimension.name, index, ids), step));
  const rubric = rubricOf(ladder, step, fileName, dimensions, id);
  const seeds = dimensions.map(({ file, proposed }) => ({ dimension: file.id, ...proposed }));
  const problems = [...ladder.problems, ...tooMany(ladder), ...withoutEvidence(dimensions)];
  const text = writeRubric(rubric, dimensions, { fileName, problems });
  const read = parseRubric(text).problems;
  const wrong = read.find(({ severity }) => severity === 'error');
  if (wrong) {
    const error: ImportProblem = { code: 'no-rubric', severity: 'error', message: wrong.message };
    return { ladder, levels, seeds, problems: [error] };
  }
  const unusual = read
    .filter(({ code }) => code === 'unusual-size')
    .map(({ message }) => unusualSize(message));
  const ofDimensions = dimensions.flatMap((dimension) => dimension.problems);
  return { ladder, levels, rubric, text, seeds, problems: [...problems, ...unusual, ...ofDimensions] };
}

function unusualSize(message: string): ImportProblem {
  return { code: 'unusual-size', severity: 'warning', message };
}

function rubricOf(
  ladder: Ladder,
  { from, to }: Step,
  fileName: string,
  dimensions: readonly ImportedDimension[],
  id: string | undefined,
): RubricFile {
  const title = ladder.title || fileName.replace(/(?<=.)\.\w+$/, '');
  return {
    schema: RUBRIC_SCHEMA_VERSION,
    id: slugOf(id ?? `${title} ${to.id}`) || 'imported',
    version: '1.0.0',
    title: l10n.t('{0}: {1} to {2}', title, from.name, to.name),
    from: { level: from.id, label: from.name },
    to: { level: to.id, label: to.name },
    disclaimer: l10n.t(
      'Imported from {0} and not checked by those who wrote it. What your manager writes down for you comes first.',
      fileName,
    ),
    sources: [sourceOf(ladder, fileName)],
    dimensions: dimensions.map(({ file }) => file),
  };
}

function stepOf(levels: readonly LadderLevel[], { from, to }: ImportChoice): Step | ImportProblem {
  const proposed = proposedStep(levels);
  const high = to === undefined ? undefined : levelOf(levels, to);
  if (to !== undefined && !high) return unknownLevel(to, levels);
  const low = from === undefined ? undefined : levelOf(levels, from);
  if (from !== undefined && !low) return unknownLevel(from, levels);
  const above = low && levels[levels.indexOf(low) + 1];
  const chosenTo = high ?? above ?? (low ? undefined : proposed?.to);
  const chosenFrom = low ?? (chosenTo && levels[levels.indexOf(chosenTo) - 1]);
  if (!chosenFrom || !chosenTo || levels.indexOf(chosenFrom) >= levels.indexOf(chosenTo)) {
    return {
      code: 'wrong-order',
      severity: 'error',
      message: l10n.t('The next level has to be above the current one.'),
    };
  }
  return { from: chosenFrom, to: chosenTo };
}

function levelOf(levels: readonly LadderLevel[], wanted: string): LadderLevel | undefined {
  const slug = slugOf(wanted);
  return (
    levels.find(({ id, name }) => id === wanted || name === wanted) ??
    levels.find(({ id, name }) => slug !== '' && (slugOf(id) === slug || slugOf(name) === slug))
  );
}

function unknownLevel(wanted: string, levels: readonly LadderLevel[]): ImportProblem {
  const known = levels.map(({ name }) => name).join(', ');
  const message = l10n.t('There is no level “{0}”. Known are: {1}.', wanted, known);
  return { code: 'unknown-level', severity: 'error', message };
}

function uniqueId(name: string, index: number, taken: Set<string>): string {
  const base = short(slugOf(name)) || `dimension-${index + 1}`;
  const id = freeId(base, (one) => taken.has(one));
  taken.add(id);
  return id;
}

/** An id that can be typed, cut between words. */
function short(slug: string): string {
  return slug.length <= LONGEST_ID
    ? slug
    : slug
        .slice(0, LONGEST_ID + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST_ID);
}

function tooMany({ dimensions }: Ladder): ImportProblem[] {
  if (dimensions.length <= MOST_DIMENSIONS) return [];
  const message = l10n.t(
    '{0} dimensions are too many: the first {1} were taken.',
    dimensions.length,
    MOST_DIMENSIONS,
  );
  return [{ code: 'too-many-dimensions', severity: 'warning', message }];
}

function withoutEvidence(dimensions: readonly ImportedDimension[]): ImportProblem[] {
  if (dimensions.some(({ file }) => file.goodEvidence)) return [];
  const message = l10n.t(
    'The ladder has no examples at this level. Write under goodEvidence what would convince.',
  );
  return [{ code: 'no-evidence', severity: 'warning', message }];
}
