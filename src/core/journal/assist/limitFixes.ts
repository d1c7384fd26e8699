/** Edits that say again who may read something, where the journal doesn't say it so that it can be read. */
import * as l10n from '@vscode/l10n';

import { parseJournal, type ParsedJournal } from '../parse';
import { lineStart } from '../problem';
import { profileSchema, sectionSchemas } from '../schema';
import { choicesOf, limitingFieldsOf, type LimitingField } from '../schemaParts';
import { limitOfLine } from '../strayLimits';
import { applyEdit } from '../textEdit';
import { closest } from './closest';
import { contextAt } from './cursor';
import { replacements, wordAt, type Fix } from './textFixes';
import type { AssistProblem } from './problems';

const FIELDS: readonly LimitingField[] = [...Object.values(sectionSchemas), profileSchema].flatMap((schema) =>
  limitingFieldsOf(schema),
);

/** The fixes of a problem with a limit: its choices, its key, or one key less; none for what a list holds. */
export function limitFixes(problem: AssistProblem, parsed: ParsedJournal): Fix[] {
  const { code, limit } = problem;
  const field = FIELDS.find(({ key }) => key === limit);
  if (!field) return [];
  if (code === 'unknown-key') return keyFix(problem, parsed.text, field);
  if (code === 'misplaced-key') return moveFix(problem, parsed);
  if (code === 'duplicate-key') return removalFix(problem, parsed.text, field);
  return code === 'invalid-value' ? choiceFixes(problem, parsed, field) : [];
}

function keyFix(problem: AssistProblem, text: string, { key }: LimitingField): Fix[] {
  const siblings = contextAt(text, problem.offset + 1)?.siblings ?? [];
  const isTop = lineStart(text, problem.offset) === problem.offset;
  return siblings.includes(key) || isTop ? [] : replacements(problem, [key]);
}

/** The second one goes, with its line: what is above it then counts. */
function removalFix({ offset }: AssistProblem, text: string, { key }: LimitingField): Fix[] {
  const start = lineStart(text, offset);
  const [line = ''] = /^.*(?:\r?\n)?/.exec(text.slice(start)) ?? [];
  const isAlone = text.slice(start, offset).trim() === '' && /:\s+[^\s|>{[&]/.test(line);
  if (!isAlone) return [];
  const edit = { offset: start, length: line.length, text: '' };
  return [{ title: l10n.t('Remove this “{0}”', key), edit, isPreferred: true }];
}

/** A line that is nothing but a limit goes among the fields of the entry that it stands in or behind. */
function moveFix({ offset }: AssistProblem, parsed: ParsedJournal): Fix[] {
  if (parsed.kind === 'unreadable') return [];
  const { text, entries } = parsed;
  const entry = entries.findLast(({ start, isStray }) => start <= offset && isStray !== true);
  const start = lineStart(text, offset);
  const [line = ''] = /^.*/.exec(text.slice(start)) ?? [];
  const said = limitOfLine(line);
  if (!entry || said === undefined) return [];
  const column = /^ *-? */.exec(text.slice(lineStart(text, entry.start)))?.[0].length ?? 0;
  const end = line.endsWith('\r') ? line.length - 1 : line.length;
  const edit = { offset: start, length: end, text: `${' '.repeat(column)}visibility: ${said}` };
  const after = parseJournal(applyEdit(text, edit));
  const isMended = after.kind === 'readable' && after.problems.length < parsed.problems.length;
  const title = l10n.t('Move it to the fields of the entry');
  return isMended ? [{ title, edit, isPreferred: true }] : [];
}

function choiceFixes(problem: AssistProblem, parsed: ParsedJournal, field: LimitingField): Fix[] {
  const choices = choicesOf(field);
  if (choices.length === 0) return [];
  const { text } = parsed;
  const typed = wordAt(problem, text);
  const near = closest(typed.trim(), choices);
  const preferred = near[0] ?? field.narrowest;
  const words = [...new Set([...near, ...choices])];
  if (typed !== field.key) return replacements(wholeOf(problem, parsed), words, preferred);
  const colon = /^["']?[ \t]*:/.exec(text.slice(problem.offset + problem.length))?.[0].length ?? 0;
  const place = { ...problem, offset: problem.offset + problem.length + colon, length: 0 };
  return replacements(place, words, preferred).map((fix) => {
    return { ...fix, edit: { ...fix.edit, text: ` ${fix.edit.text}` } };
  });
}

/** The problem over all lines of its value: what is shown of it ends with the first. */
function wholeOf(problem: AssistProblem, { problems, text }: ParsedJournal): AssistProblem {
  const { offset, code } = problem;
  const whole = problems.find((one) => one.offset === offset && one.code === code) ?? problem;
  return { ...problem, length: text.slice(offset, offset + whole.length).trimEnd().length };
}
