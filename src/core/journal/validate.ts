/** Holds one value of a journal against its schema, and saves what is right in it. */
import * as l10n from '@vscode/l10n';
import type { Node } from 'yaml';
import * as z from 'zod/mini';

import { elsewhere } from './mistakenKeys';
import { narrowed } from './narrowed';
import type { JournalProblem, JournalProblemCode } from './problem';
import { limitingFieldsOf } from './schemaParts';
import { keyNodesAt, nodeAt } from './values';

/** A value that fits its schema, if one was left, and what was wrong with the rest. */
export interface Validated<Value> {
  readonly value?: Value;
  readonly problems: readonly JournalProblem[];
}

type Issue = z.core.$ZodIssue;

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
  let current = limited;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = z.safeParse(schema, current);
    if (parsed.success) return { value: parsed.data, problems };
    for (const issue of parsed.error.issues.flatMap(meantIn)) {
      const isToldAlready = wrong.has(issue.path.join('/'));
      const [key] = issue.path;
      const found = isToldAlready ? [] : problemsOf(issue, current, node);
      const isLimit = typeof key === 'string' && lists.has(key);
      problems.push(...(isLimit ? found.map((problem) => ofLimit(problem, key)) : found));
      wrong.add(issue.path.join('/'));
      current = without(current, issue);
    }
    current = compacted(current);
    if (current === REMOVED) break;
  }
  return { problems };
}

function ofLimit(problem: JournalProblem, limit: string): JournalProblem {
  return { ...problem, severity: 'error', limit };
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
  if (issue.code === 'unrecognized_keys') {
    const nodes = keyNodesAt(root, issue.path);
    return issue.keys.map((key) => {
      const at = nodes.get(key) ?? nodeAt(root, issue.path);
      const limit = elsewhere(key);
      if (limit !== undefined) return problemAt(at, 'misplaced-key', 'error', limit);
      const message = l10n.t('“{0}” is not a field of the journal. It is kept, and not used.', key);
      return problemAt(at, 'unknown-key', 'warning', message);
    });
  }
  const field = issue.path.findLast((step) => typeof step === 'string') ?? '';
  const node = nodeAt(root, issue.path);
  return valueAt(value, issue.path) === undefined
    ? [problemAt(node, 'missing-field', 'error', l10n.t('“{0}” is missing.', field))]
    : [problemAt(node, codeOf(issue), 'error', wrongValueText(issue, field))];
}

/** The only rule of the schema that is about two fields is the order of their days. */
function codeOf({ code }: Issue): JournalProblemCode {
  return code === 'custom' ? 'reversed-days' : 'invalid-value';
}

function wrongValueText(issue: Issue, field: string): string {
  if (issue.code === 'invalid_value') {
    return l10n.t('“{0}” is one of: {1}.', field, issue.values.map(String).join(', '));
  }
  if (issue.code === 'custom') return l10n.t('The last day is before the first.');
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return dayText(field);
  }
  return field === '' ? l10n.t('This does not fit here.') : l10n.t('“{0}” does not fit here.', field);
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

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isContainer(value) ? value[key] : undefined), root);
}

function compacted(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== REMOVED).map(compacted);
  if (!isContainer(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === REMOVED ? [] : [[key, compacted(item)]])),
  );
}

function isContainer(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
