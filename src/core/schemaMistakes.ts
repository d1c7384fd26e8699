/** What is wrong with a value that a schema describes, and where in it: for journals, rubrics and templates. */
import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';

export type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];

/** A value that fits its schema once unknown keys are left out, if it does, and all that was wrong with it. */
export interface Checked<Value> {
  readonly value?: Value;
  readonly issues: readonly Issue[];
}

/** Holds a value against a schema. Keys that the schema doesn't know are issues, and do no harm. */
export function checkedAgainst<Value>(schema: z.ZodMiniType<Value>, value: unknown): Checked<Value> {
  const first = z.safeParse(schema, value);
  if (first.success) return { value: first.data, issues: [] };
  const { issues } = first.error;
  const again = z.safeParse(schema, withoutUnknownKeys(value, issues));
  return again.success ? { value: again.data, issues } : { issues };
}

function withoutUnknownKeys(value: unknown, issues: readonly Issue[]): unknown {
  const copy = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const owner = valueAt(copy, issue.path);
    if (isContainer(owner)) for (const key of issue.keys) Reflect.deleteProperty(owner, key);
  }
  return copy;
}

/** One thing that is wrong, at its place in the value. */
export interface Mistake {
  readonly code: 'unknown-key' | 'missing-field' | 'invalid-value';
  /** Of the value; of an unknown key, the path of the record that has it. */
  readonly path: Path;
  /** The unknown key, or the last key that leads to the value: empty for the value as a whole. */
  readonly key: string;
}

/** The mistakes that an issue tells of: one for each key that the schema doesn't know. */
export function mistakesOf(issue: Issue, value: unknown): Mistake[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ code: 'unknown-key', path, key }));
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  return [{ code: valueAt(value, path) === undefined ? 'missing-field' : 'invalid-value', path, key }];
}

/** What is said of a value that does not fit its field. */
export function wrongValueText(issue: Issue, field: string): string {
  if (issue.code === 'invalid_value')
    return l10n.t('“{0}” is one of: {1}.', field, issue.values.map(String).join(', '));
  return field === '' ? l10n.t('This does not fit here.') : l10n.t('“{0}” does not fit here.', field);
}

/** The value at a path; nothing where the path leads nowhere. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );
}

/** True for records and lists. */
export function isContainer(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
