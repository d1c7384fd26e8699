/** What is wrong with a journal, each thing at its exact place in the text. */
import * as l10n from '@vscode/l10n';

import { describeDimension } from '../../capture/describe';
import { evidenceKind, evidenceReference } from '../../gaps/proof';
import type { Rubric } from '../../rubric/model';
import { readingOf } from '../../rubric/resolve';
import type { ParsedJournal } from '../parse';
import type { JournalProblem, JournalProblemCode } from '../problem';
import type { ParsedEntry, ReadableJournal } from '../reading';
import type { Evidence } from '../schema';
import { namingAt } from './names';
import { unquotedText } from './quoting';
import { scalarsOf } from './scalars';

export type AssistProblemCode =
  JournalProblemCode | 'unknown-dimension' | 'doubtful-dimension' | 'missing-document' | 'unknown-commit';

export interface AssistProblem extends Pick<JournalProblem, 'message' | 'offset' | 'length' | 'limit'> {
  readonly code: AssistProblemCode;
  readonly severity: JournalProblem['severity'] | 'hint';
}

/** The id of an entry, which in `dismissed` is the entry itself. */
const ID_PATH = /^(?:\w+\.id|dismissed)$/;

/** Evidence of a win, which somebody may look up. */
export interface EvidenceOfEntry {
  readonly entry: ParsedEntry;
  readonly evidence: Evidence;
}

/** Who reports problems of a document besides us: whoever holds it against the schema reads its YAML, too. */
export type Reporter = 'nobody' | 'yaml' | 'schema';

const REPORTED: Readonly<Record<Reporter, readonly AssistProblemCode[]>> = {
  nobody: [],
  yaml: ['yaml-error'],
  schema: ['yaml-error', 'not-a-journal', 'unknown-key', 'missing-field', 'invalid-value'],
};

/** The problems of the parser, and dimensions that the rubric has no place for, or more than one. */
export function problemsOf(parsed: ParsedJournal, rubric: Rubric): AssistProblem[] {
  const entries = parsed.kind === 'readable' ? parsed.entries : [];
  const byStart = new Map(entries.map((entry) => [entry.start, entry]));
  const found = uniqueAt(parsed.problems.map((problem) => placed(problem, parsed, byStart)));
  return parsed.kind === 'readable' ? [...found, ...dimensionProblems(parsed, rubric)] : found;
}

/** The problems that another reporter leaves to us. What is held back for one, nobody else tells. */
export function besides(problems: readonly AssistProblem[], reporter: Reporter): AssistProblem[] {
  return problems.filter(({ code, limit }) => limit !== undefined || !REPORTED[reporter].includes(code));
}

/** All evidence of wins, in the file's order. */
export function evidenceIn({ entries }: ReadableJournal): EvidenceOfEntry[] {
  return entries.flatMap((entry) => {
    const { value } = entry;
    const isWin = entry.section === 'wins' && typeof value === 'object' && 'evidence' in value;
    return isWin ? (value.evidence ?? []).map((evidence) => ({ entry, evidence })) : [];
  });
}

/** Evidence that cannot be found: a document or file that is gone, or a commit that its repository doesn't know. */
export function missingEvidence(
  parsed: ReadableJournal,
  { entry, evidence }: EvidenceOfEntry,
  where: string,
): AssistProblem[] {
  const kind = evidenceKind(evidence);
  const reference = evidenceReference(evidence);
  const scalar = scalarsOf(parsed, entry).find(
    ({ path, value }) => path.join('.') === `wins.evidence.${kind}` && value === reference,
  );
  if (!scalar) return [];
  const isCommit = kind === 'commit';
  return [
    {
      code: isCommit ? 'unknown-commit' : 'missing-document',
      severity: 'warning',
      message: isCommit
        ? l10n.t('{0} knows no commit {1}.', where, reference)
        : l10n.t('{0} has no file {1}. Was it moved?', where, reference),
      offset: scalar.offset,
      length: scalar.length,
    },
  ];
}

function dimensionProblems(parsed: ReadableJournal, rubric: Rubric): AssistProblem[] {
  const isOpen = (name: string): boolean => readingOf(name, rubric)?.isDoubtful ?? true;
  return parsed.entries
    .filter(({ value }) => value === undefined || dimensionsIn(value).some(isOpen))
    .flatMap((entry) => scalarsOf(parsed, entry))
    .filter(({ path, value }) => namingAt(path)?.kind === 'dimension' && isOpen(value))
    .map(({ value, offset, length }) => ({ ...dimensionProblem(value, rubric), offset, length }));
}

function dimensionProblem(
  name: string,
  rubric: Rubric,
): Pick<AssistProblem, 'code' | 'severity' | 'message'> {
  const { id, candidates = [], of } = readingOf(name, rubric) ?? {};
  if (id === undefined) {
    const message = of
      ? l10n.t('{0} has nothing like “{1}” of {2}, so no gap counts it.', rubric.title, name, of.rubric.title)
      : l10n.t('“{0}” is not a dimension of {1}, so no gap counts it.', name, rubric.title);
    return { code: 'unknown-dimension', severity: 'warning', message };
  }
  const [counted = '', ...others] = candidates.map((one) => describeDimension(one, rubric));
  const message =
    others.length === 0
      ? l10n.t('“{0}” counts for “{1}”, which is mainly about something else.', name, counted)
      : l10n.t('“{0}” counts for “{1}”. It could be “{2}”.', name, counted, others.join(', '));
  return { code: 'doubtful-dimension', severity: 'hint', message };
}

function dimensionsIn(entry: ParsedEntry['value']): readonly string[] {
  if (typeof entry !== 'object') return [];
  if ('dimensions' in entry) return entry.dimensions ?? [];
  return 'gaps' in entry ? (entry.gaps ?? []).flatMap(({ dimension }) => dimension ?? []) : [];
}

/** Several errors of YAML are one problem where one text causes them. */
function uniqueAt(problems: readonly AssistProblem[]): AssistProblem[] {
  const isTold = ({ code, offset }: AssistProblem, before: readonly AssistProblem[]) =>
    code === 'yaml-error' && before.some((other) => other.code === code && other.offset === offset);
  return problems.filter((problem, index) => !isTold(problem, problems.slice(0, index)));
}

/** An error of YAML at the text that is right in quotes; nothing where quotes do not mend it. */
function unquoted(problem: JournalProblem, text: string): AssistProblem | undefined {
  const span =
    problem.code === 'yaml-error' && problem.length + problem.offset > 0
      ? unquotedText(text, problem.offset)
      : undefined;
  if (!span) return undefined;
  const message = l10n.t('YAML reads something else into this text. In quotes it stays as it is.');
  return { ...problem, message, offset: span.start, length: span.end - span.start };
}

/** A problem at what it is about: an id that is there twice at the id, and what spans lines at the first of them. */
function placed(
  problem: JournalProblem,
  parsed: ParsedJournal,
  byStart: ReadonlyMap<number, ParsedEntry>,
): AssistProblem {
  const { text } = parsed;
  if (problem.code === 'duplicate-id' && parsed.kind === 'readable') {
    const entry = byStart.get(problem.offset);
    const id = entry && scalarsOf(parsed, entry).find(({ path }) => ID_PATH.test(path.join('.')));
    if (id) return { ...problem, offset: id.offset, length: id.length };
  }
  const mendable = unquoted(problem, text);
  if (mendable) return mendable;
  const covered = text.slice(problem.offset, problem.offset + problem.length);
  const firstLine = covered.split(/\r?\n/, 1)[0] ?? '';
  return { ...problem, length: firstLine.trimEnd().length };
}
