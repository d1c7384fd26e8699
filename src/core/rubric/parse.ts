/** Reads a rubric: text in, a complete rubric and coded problems out. Never throws on a user's file. */
import * as l10n from '@vscode/l10n';
import { isMap, LineCounter, type Document } from 'yaml';

import { parseYamlText } from '../yamlText';
import { completeRubric } from './defaults';
import type { Rubric } from './model';
import { placesIn, type Places } from './places';
import { firstError, type RubricProblem } from './problem';
import { baseProblem, extendingProblems, extendRubric, type Base } from './extend';
import { extendingSchema, RUBRIC_SCHEMA_VERSION, rubricSchema, type RubricFile } from './schema';
import { contentProblems, validateFile } from './validate';

/** Longest rubric that is read, in UTF-16 units; the longest public ladder has a tenth of it. */
const LONGEST_RUBRIC = 1_000_000;

/** Most YAML errors that are reported; later ones mostly follow from the first. */
const MOST_YAML_ERRORS = 10;

export interface ParsedRubric {
  /** Missing when a problem is an error: a half-read rubric would report false gaps. */
  readonly rubric?: Rubric;
  /** What a rubric that extends this one starts from; there whenever `rubric` is. */
  readonly file?: RubricFile;
  readonly problems: readonly RubricProblem[];
  /** The rubrics that extend each other in a circle. */
  readonly cycle?: readonly string[];
}

/** Reads one file. One that extends another needs its base: `loadRubric` finds it. */
export function parseRubric(text: string, base: Base = { kind: 'unknown' }): ParsedRubric {
  if (text.length > LONGEST_RUBRIC) return stopped('too-large', l10n.t('This is too long for a rubric.'));
  try {
    const lines = new LineCounter();
    const document = parseYamlText(text, { lineCounter: lines });
    return readDocument(document, placesIn(document, lines), base);
  } catch (error) {
    // The YAML library throws on aliases that unfold without end, and on nesting that fills the stack.
    return stopped('yaml-error', l10n.t('This can’t be read as YAML: {0}', String(error)));
  }
}

/** What a text says that it extends; nothing where it says nothing, or can't be read. */
export function extendedBy(text: string): string | undefined {
  if (text.length > LONGEST_RUBRIC) return undefined;
  try {
    const { contents, errors } = parseYamlText(text);
    const reference = errors.length === 0 && isMap(contents) ? contents.get('extends') : undefined;
    return typeof reference === 'string' ? reference : undefined;
  } catch {
    return undefined;
  }
}

function readDocument(document: Document.Parsed, places: Places, base: Base): ParsedRubric {
  const errors = document.errors
    .slice(0, MOST_YAML_ERRORS)
    .map(({ message, pos }) => places.problem('yaml-error', 'error', message, pos[0], pos[1] - pos[0]));
  if (errors.length > 0) return { problems: errors };
  if (!isMap(document.contents)) {
    return stopped('not-a-rubric', l10n.t('A rubric starts with “schema: 1” and an id.'));
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  const newer = newerSchema(value, places);
  if (newer) return { problems: [newer] };
  return document.has('extends') ? readExtending(value, places, base) : readWhole(value, places);
}

function readWhole(value: unknown, places: Places): ParsedRubric {
  const { file, problems } = validateFile(rubricSchema, value, places);
  return file ? accepted(file, [...problems, ...contentProblems(file, file, places)]) : { problems };
}

function readExtending(value: unknown, places: Places, base: Base): ParsedRubric {
  const { file: own, problems } = validateFile(extendingSchema, value, places);
  const missing = baseProblem(own?.extends ?? '', base, places);
  if (!own || base.kind !== 'found') {
    const cycle = base.kind === 'cyclic' ? { cycle: base.labels } : {};
    return { problems: [...problems, ...(own && missing ? [missing] : [])], ...cycle };
  }
  const extended = extendRubric(base.file, own);
  return accepted(extended.file, [
    ...problems,
    ...extendingProblems(extended.problems, own, places),
    ...contentProblems(own, extended.file, places),
  ]);
}

function accepted(file: RubricFile, problems: readonly RubricProblem[]): ParsedRubric {
  const usable = problems.every((problem) => problem.severity === 'warning');
  return usable ? { rubric: completeRubric(file), file, problems } : { problems };
}

function newerSchema(value: unknown, places: Places): RubricProblem | undefined {
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (typeof schema !== 'number' || schema <= RUBRIC_SCHEMA_VERSION) return undefined;
  const message = l10n.t('This rubric was written for a newer version (schema {0}).', schema);
  return places.problemAt('newer-schema', 'error', message, ['schema']);
}

function stopped(code: RubricProblem['code'], message: string): ParsedRubric {
  return { problems: [{ code, severity: 'error', message, offset: 0, length: 0, line: 1 }] };
}

export interface RubricSource {
  /** Unique: two sources with one address are the same rubric. */
  readonly address: string;
  /** What problems call it. */
  readonly label: string;
  readonly text: string;
}

/** Finds what `extends` of a rubric names; nothing if there is no such rubric. */
export type FindBase = (reference: string, from: RubricSource) => Promise<RubricSource | undefined>;

/** Reads a rubric. A base that is missing, broken or part of a circle is a problem of it, never an endless loop. */
export function loadRubric(source: RubricSource, findBase: FindBase): Promise<ParsedRubric> {
  return loadAfter([], source, findBase);
}

async function loadAfter(
  before: readonly RubricSource[],
  source: RubricSource,
  findBase: FindBase,
): Promise<ParsedRubric> {
  const reference = extendedBy(source.text);
  if (reference === undefined) return parseRubric(source.text);
  const base = await baseOf(reference, [...before, source], source, findBase);
  return parseRubric(source.text, base);
}

async function baseOf(
  reference: string,
  chain: readonly RubricSource[],
  source: RubricSource,
  findBase: FindBase,
): Promise<Base> {
  const base = await findBase(reference, source);
  if (!base) return { kind: 'unknown' };
  const start = chain.findIndex(({ address }) => address === base.address);
  if (start >= 0) {
    return { kind: 'cyclic', labels: [...chain.slice(start), base].map(({ label }) => label) };
  }
  const { file, problems, cycle } = await loadAfter(chain, base, findBase);
  if (cycle) return { kind: 'cyclic', labels: cycle };
  const error = firstError(problems);
  if (file && !error) return { kind: 'found', file };
  return { kind: 'broken', message: error?.message ?? '', line: error?.line ?? 1 };
}
