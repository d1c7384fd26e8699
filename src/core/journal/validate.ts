/** Holds one value of a journal against its schema, and saves what is right in it. */
import * as l10n from '@vscode/l10n';
import type { Node } from 'yaml';
import * as z from 'zod/mini';

import { isContainer, mistakesOf, valueAt, wrongValueText, type Issue } from '../schemaMistakes';
import { isMeant, limitElsewhere } from './mistakenKeys';
import { narrowed } from './narrowed';
import type { JournalProblem, JournalProblemCode } from './problem';
import { keysOf, limitingFieldsOf, referencesOf } from './schemaParts';
import { untilItStands } from './strayLimits';
import { keyNodesAt, nodeAt } from './values';

/** A value that fits its schema, if one was left, and what was wrong with the rest. */
export interface Validated<Value> {
  readonly value?: Value;
  readonly problems: readonly JournalProblem[];
}

/** Most rounds of removing wrong parts and validating again. */
const MOST_ROUNDS = 8;

/**
 * Validates a value read from `node`. Unknown keys are warnings, wrong values are errors at their
 * place; both are left out of the value, and nothing is left when a required field is missing. What limits readers is
 * not left out where it is wrong: it counts as the narrowest, and every mistake in it is an error with its `limit`.
 */
export function validate<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  node: Node,
): Validated<z.infer<Schema>> {
  const { value: limited, problems: limits } = narrowed(schema, structuredClone(value), node);
  const problems = [...limits];
  const lists = new Set<PropertyKey>(limitingFieldsOf(schema).map(({ key }) => key));
  /** Places that were reported: a required value that was wrong is missing in the next round. */
  const wrong = new Set<string>();
  const references = referencesOf(schema);
  const hasReaders = keysOf(schema).includes('visibility');
  /** What it hangs on may be hidden, or what limits readers elsewhere is meant for it. */
  let isForNobody = false;
  let current = limited;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = z.safeParse(schema, current);
    if (parsed.success) {
      const value =
        isForNobody && hasReaders ? { ...(parsed.data as object), visibility: 'private' } : parsed.data;
      return { value: value as z.infer<Schema>, problems };
    }
    for (const issue of parsed.error.issues.flatMap(meantIn)) {
      const isToldAlready = wrong.has(issue.path.join('/'));
      const [key] = issue.path;
      const found = isToldAlready ? [] : problemsOf(issue, current, node);
      const isLimit = typeof key === 'string' && lists.has(key);
      const reference = referenceIn(issue, references);
      if (reference !== undefined || found.some(isMisplacedLimit)) isForNobody = true;
      problems.push(
        ...found.map((problem) => (isLimit ? ofLimit(problem, key) : ofReference(problem, reference))),
      );
      wrong.add(issue.path.join('/'));
      current = without(current, issue);
    }
    current = compacted(current);
    if (current === REMOVED) break;
  }
  return { problems };
}

function isMisplacedLimit({ code, limit }: JournalProblem): boolean {
  return code === 'misplaced-key' && limit !== undefined;
}

function ofLimit(problem: JournalProblem, limit: string): JournalProblem {
  return { ...problem, severity: 'error', limit };
}

/** The field that names what an entry hangs on, and that an issue is about: it has a wrong value, or the key is misspelt. */
function referenceIn(issue: Issue, references: readonly string[]): string | undefined {
  return issue.code === 'unrecognized_keys'
    ? references.find((key) => issue.keys.some((one) => isMeant(one, { key, alsoWritten: [] })))
    : references.find((key) => issue.path.includes(key));
}

function ofReference(problem: JournalProblem, reference: string | undefined): JournalProblem {
  if (reference === undefined) return problem;
  const until = l10n.t('Until “{0}” can be read, the entry counts as “private”.', reference);
  return ofLimit({ ...problem, message: `${problem.message} ${until}` }, reference);
}

/** What is wrong with a value that may be of several kinds: what is wrong within the one kind that it is of, where that is clear. */
function meantIn(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const kinds = issue.errors.filter((errors) => errors.every(isWithin));
  const [only = []] = kinds;
  return kinds.length === 1
    ? only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    : [issue];
}

function isWithin({ code, path }: Issue): boolean {
  return path.length > 0 || code !== 'invalid_type';
}

function problemsOf(issue: Issue, value: unknown, root: Node): JournalProblem[] {
  const node = nodeAt(root, issue.path);
  const keyNodes = keyNodesAt(root, issue.path);
  return mistakesOf(issue, value).map(({ code, key }) => {
    if (code === 'unknown-key')
      return unknownKey(key, innerOf(valueAt(value, issue.path), key), keyNodes.get(key) ?? node);
    return code === 'missing-field'
      ? problemAt(node, code, 'error', l10n.t('“{0}” is missing.', key))
      : problemAt(node, codeOf(issue), 'error', invalidText(issue, key));
  });
}

function innerOf(record: unknown, key: string): unknown {
  return isContainer(record) ? record[key] : undefined;
}

function unknownKey(key: string, value: unknown, node: Node): JournalProblem {
  const found = limitElsewhere(key, value);
  if (found) {
    const message = `${found.message} ${untilItStands()}`;
    return ofLimit(problemAt(node, 'misplaced-key', 'error', message), found.limit);
  }
  const message = l10n.t('“{0}” is not a field of the journal. It is kept, and not used.', key);
  return problemAt(node, 'unknown-key', 'warning', message);
}

/** The only rule of the schema that is about two fields is the order of their days. */
function codeOf({ code }: Issue): JournalProblemCode {
  return code === 'custom' ? 'reversed-days' : 'invalid-value';
}

function invalidText(issue: Issue, field: string): string {
  if (issue.code === 'custom') return l10n.t('The last day is before the first.');
  const isDay = issue.code === 'invalid_format' && issue.format === 'date';
  return isDay ? dayText(field) : wrongValueText(issue, field);
}

/** What is said of a field that holds no day. */
export function dayText(field: string): string {
  return l10n.t('“{0}” is a day of the calendar, written like 2026-11-20.', field);
}

function problemAt(
  node: Node,
  code: JournalProblemCode,
  severity: JournalProblem['severity'],
  message: string,
): JournalProblem {
  const [start, end] = node.range ?? [0, 0];
  return { code, severity, message, offset: start, length: end - start };
}

/** Placeholder for a removed value during a round, so that list indexes stay valid. */
const REMOVED = Symbol('removed');

function without(root: unknown, issue: Issue): unknown {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.reduce((value, key) => removedAt(value, [...issue.path, key]), root);
  }
  const path = [...issue.path];
  while (path.length > 0 && valueAt(root, path) === undefined) path.pop();
  return removedAt(root, path);
}

function removedAt(root: unknown, path: readonly PropertyKey[]): unknown {
  const key = path.at(-1);
  if (key === undefined) return REMOVED;
  const parent = valueAt(root, path.slice(0, -1));
  if (isContainer(parent)) parent[key] = REMOVED;
  return root;
}

function compacted(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== REMOVED).map(compacted);
  if (!isContainer(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === REMOVED ? [] : [[key, compacted(item)]])),
  );
}
