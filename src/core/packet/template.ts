/** Reads a packet template: front matter that says what it is for, and a Handlebars body. */
import * as l10n from '@vscode/l10n';
import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';

import { AUDIENCES } from './audience';

const metaSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  title: z.string().check(z.minLength(1)),
  description: z.optional(z.string()),
  audience: z.enum(AUDIENCES),
  rubric: z.optional(z.string()),
});

export type TemplateMeta = z.infer<typeof metaSchema>;

export interface Template {
  readonly meta: TemplateMeta;
  readonly body: string;
  /** Lines of the file before the body. */
  readonly bodyLine: number;
}

export type TemplateProblemCode =
  'no-front-matter' | 'yaml-error' | 'missing-field' | 'invalid-value' | 'unknown-key' | 'syntax';

export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Line in the file, counted from 1. */
  readonly line: number;
}

export interface ParsedTemplate {
  /** Not there when a problem is an error. */
  readonly template?: Template;
  readonly problems: readonly TemplateProblem[];
}

const FRONT_MATTER = /^\uFEFF?---[^\S\n]*\r?\n([\s\S]*?)^---[^\S\n]*(?:\r?\n|$)/m;

/** Parses a template. Never throws on a user's file. */
export function parseTemplate(text: string): ParsedTemplate {
  const match = FRONT_MATTER.exec(text);
  if (!match || match.index !== 0) {
    const message = l10n.t('A template starts with “---”, then id, title and audience, then “---”.');
    return { problems: [{ code: 'no-front-matter', severity: 'error', message, line: 1 }] };
  }
  const { meta, problems } = readMeta(match[1] ?? '');
  if (!meta) return { problems };
  const bodyLine = match[0].split('\n').length - 1;
  return { template: { meta, body: text.slice(match[0].length), bodyLine }, problems };
}

interface Meta {
  readonly meta?: TemplateMeta;
  readonly problems: readonly TemplateProblem[];
}

function readMeta(yaml: string): Meta {
  const lines = new LineCounter();
  try {
    const document = parseDocument(yaml, { lineCounter: lines, logLevel: 'silent', prettyErrors: false });
    const [error] = document.errors;
    if (error) return unreadable(error.message, lines.linePos(error.pos[0]).line + 1);
    return validateMeta(document.toJS({ maxAliasCount: 10 }), (key) => lineOfKey(yaml, key));
  } catch (error) {
    return unreadable(String(error), 1);
  }
}

function unreadable(message: string, line: number): Meta {
  return { problems: [{ code: 'yaml-error', severity: 'error', message, line }] };
}

function validateMeta(value: unknown, lineOf: (key: string) => number): Meta {
  const parsed = z.safeParse(metaSchema, value);
  if (parsed.success) return { meta: parsed.data, problems: [] };
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, lineOf));
  const known = Object.entries(value ?? {}).filter(([key]) => Object.hasOwn(metaSchema.shape, key));
  const again = z.safeParse(metaSchema, Object.fromEntries(known));
  return again.success ? { meta: again.data, problems } : { problems };
}

function problemsOf(issue: z.core.$ZodIssue, lineOf: (key: string) => number): TemplateProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const message = l10n.t('“{0}” is not a field of a template. It is not used.', key);
      return { code: 'unknown-key', severity: 'warning', message, line: lineOf(key) };
    });
  }
  const field = String(issue.path.at(-1) ?? 'id');
  const line = lineOf(field);
  if (line === 1) {
    return [{ code: 'missing-field', severity: 'error', message: l10n.t('“{0}” is missing.', field), line }];
  }
  const message =
    issue.code === 'invalid_value'
      ? l10n.t('“{0}” is one of: {1}.', field, issue.values.map(String).join(', '))
      : l10n.t('“{0}” does not fit here.', field);
  return [{ code: 'invalid-value', severity: 'error', message, line }];
}

/** Line in the file of a key at the start of its line; the first line of the file where there is none. */
function lineOfKey(yaml: string, key: string): number {
  return yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 2;
}
