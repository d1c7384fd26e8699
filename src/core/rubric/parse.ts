/** Reads a rubric: text in, a complete rubric and coded problems out. Never throws on a user's file. */
import * as l10n from '@vscode/l10n';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';

import { completeRubric } from './defaults';
import type { Rubric } from './model';
import { placesIn, type Places } from './places';
import type { RubricProblem } from './problem';
import { RUBRIC_SCHEMA_VERSION, type RubricFile } from './schema';
import { contentProblems, validateFile } from './validate';

/** Longest rubric that is read, in UTF-16 units; the longest public ladder has a tenth of it. */
const LONGEST_RUBRIC = 1_000_000;

/** YAML errors that are reported; the ones behind them mostly follow from them. */
const MOST_YAML_ERRORS = 10;

export interface ParsedRubric {
  /** Not there when a problem is an error: a half-read bar would report gaps that are none. */
  readonly rubric?: Rubric;
  readonly problems: readonly RubricProblem[];
}

export function parseRubric(text: string): ParsedRubric {
  if (text.length > LONGEST_RUBRIC) return stopped('too-large', l10n.t('This is too long for a rubric.'));
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent', prettyErrors: false });
    return readDocument(document, placesIn(document, lines));
  } catch (error) {
    // The YAML library throws on aliases that unfold without end, and on nesting that fills the stack.
    return stopped('yaml-error', l10n.t('This can’t be read as YAML: {0}', String(error)));
  }
}

function readDocument(document: Document.Parsed, places: Places): ParsedRubric {
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
  const { file, problems } = validateFile(value, places);
  return file ? accepted(file, [...problems, ...contentProblems(file, places)]) : { problems };
}

function accepted(file: RubricFile, problems: readonly RubricProblem[]): ParsedRubric {
  const usable = problems.every((problem) => problem.severity === 'warning');
  return usable ? { rubric: completeRubric(file), problems } : { problems };
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
