/** Edits that would mend a problem of a journal, the likeliest first. */
import { findDimension } from '../../capture/lookup';
import { addMonths, isDay } from '../../days';
import { freeId } from '../../freeId';
import type { Rubric } from '../../rubric/model';
import { nameInJournal, readingOf } from '../../rubric/resolve';
import type { ParsedJournal } from '../parse';
import { closest } from './closest';
import { contextAt, type CursorContext } from './cursor';
import { fieldAt, fieldsAt, type SchemaOptions } from './fields';
import { joinFix, lostFixes, quoteFix, replacements, scalarAt, swapFix, wordAt, type Fix } from './textFixes';
import { limitFixes } from './limitFixes';
import type { AssistProblem } from './problems';
import { textAt, unquotedText } from './quoting';

/** The fixes of a problem; none where only its author can know. */
export function fixesFor(
  problem: AssistProblem,
  parsed: ParsedJournal,
  rubric: Rubric,
  options: SchemaOptions,
): Fix[] {
  const { code, offset } = problem;
  if (problem.limit !== undefined) {
    const ofLimit = limitFixes(problem, parsed);
    if (ofLimit.length > 0) return ofLimit;
  }
  if (code === 'doubtful-dimension') return placeFixes(problem, parsed.text, rubric);
  if (code === 'unknown-dimension') return dimensionFixes(problem, parsed.text, rubric);
  if (code === 'duplicate-id') return idFix(problem, parsed);
  if (code === 'second-document') return joinFix(parsed);
  if (code === 'lost-text') return lostFixes(problem, parsed.text);
  if (code === 'yaml-error') return quoteFix(parsed.text, unquotedText(parsed.text, offset));
  if (code === 'reversed-days') return swapFix(problem, parsed);
  const context = contextAt(parsed.text, offset + 1);
  if (code === 'unknown-key' && context && options.withSchema) return keyFixes(problem, parsed.text, context);
  if (code !== 'invalid-value') return [];
  const fixes = context ? valueFixes(problem, parsed.text, context, options) : [];
  return fixes.length > 0
    ? fixes
    : quoteFix(parsed.text, textAt(parsed.text, offset) ?? scalarAt(problem, parsed));
}

function keyFixes(problem: AssistProblem, text: string, { path, siblings }: CursorContext): Fix[] {
  const typed = wordAt(problem, text);
  const free = fieldsAt(path)
    .map(({ key }) => key)
    .filter((key) => !siblings.includes(key));
  return replacements(problem, closest(typed, free).slice(0, 3));
}

function dimensionFixes(problem: AssistProblem, text: string, rubric: Rubric): Fix[] {
  const typed = wordAt(problem, text);
  const { found, candidates } = findDimension(typed, rubric);
  const meant = [...(found ? [found] : []), ...candidates].map(({ id }) => id);
  const byId = closest(
    typed,
    rubric.dimensions.map(({ id }) => id),
  );
  const byName = closest(
    typed,
    rubric.dimensions.map(({ name }) => name),
  ).flatMap((name) => rubric.dimensions.find((one) => one.name === name)?.id ?? []);
  const ids = [...new Set([...meant, ...byId, ...byName])].slice(0, 3);
  return replacements(
    problem,
    ids.map((id) => nameInJournal(id, rubric)),
  );
}

/** The dimensions that a name could stand for; none is preferred, because its author alone knows. */
function placeFixes(problem: AssistProblem, text: string, rubric: Rubric): Fix[] {
  const { candidates = [] } = readingOf(wordAt(problem, text), rubric) ?? {};
  const names = candidates.map((id) => nameInJournal(id, rubric));
  return replacements(problem, names, '');
}

/** The id with the first number that is free: `…-2`, `…-3`. */
function idFix(problem: AssistProblem, parsed: ParsedJournal): Fix[] {
  if (parsed.kind !== 'readable') return [];
  const id = wordAt(problem, parsed.text);
  const taken = new Set(parsed.entries.map((entry) => entry.id));
  const base = id.replace(/-\d$/, '');
  return replacements(problem, [freeId(base, (one) => one === base || taken.has(one))]);
}

function valueFixes(
  problem: AssistProblem,
  text: string,
  { path, kind }: CursorContext,
  { withSchema }: SchemaOptions,
): Fix[] {
  const typed = wordAt(problem, text);
  const field = kind === 'value' ? fieldAt(path) : undefined;
  if (field?.kind === 'choice') {
    if (!withSchema) return [];
    const near = closest(typed, field.choices);
    const rest = field.choices.filter((choice) => !near.includes(choice));
    return replacements(problem, [...near, ...rest], near[0] ?? '');
  }
  const day = dayMeantBy(typed);
  return day === undefined ? [] : replacements(problem, [day]);
}

/** `2026-02-30` is the last day of February, `2026-6-5` the fifth of June; nothing for what names no month. */
function dayMeantBy(typed: string): string | undefined {
  const [, year = '', month = '', date = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed) ?? [];
  const first = `${year}-${month.padStart(2, '0')}-01`;
  if (!isDay(first) || Number(date) < 1 || Number(date) > 31) return undefined;
  const day = `${first.slice(0, 8)}${date.padStart(2, '0')}`;
  return isDay(day) ? day : lastDayOfMonth(first);
}

function lastDayOfMonth(first: string): string {
  return addMonths(`${first.slice(0, 5)}01-31`, Number(first.slice(5, 7)) - 1);
}
