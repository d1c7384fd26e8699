/** The front matter of a template: what it is for, and how long its sections may be. */
import * as l10n from '@vscode/l10n';
import { isMap, isNode, isScalar, LineCounter, type Document } from 'yaml';
import * as z from 'zod/mini';

import { checkedAgainst, mistakesOf, wrongValueText, type Issue, type Path } from '../schemaMistakes';
import { parseYamlText } from '../yamlText';
import { AUDIENCES } from './audience';

/** How the wins of a list follow each other. */
export const ORDERS = ['strongest', 'newest', 'oldest'] as const;

const idSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const limitSchema = z.optional(z.int().check(z.positive()));

const sectionSchema = z
  .strictObject({
    id: idSchema,
    title: z.optional(z.string()),
    words: limitSchema,
    characters: limitSchema,
  })
  .check(z.refine(({ words, characters }) => words === undefined || characters === undefined));

const metaSchema = z.strictObject({
  id: idSchema,
  title: z.string().check(z.minLength(1)),
  description: z.optional(z.string()),
  audience: z.enum(AUDIENCES),
  rubric: z.optional(z.union([z.string(), z.array(z.string()).check(z.minLength(1))])),
  order: z.optional(z.enum(ORDERS)),
  sections: z.optional(z.array(sectionSchema)),
});

export type TemplateMeta = z.infer<typeof metaSchema>;
export type SectionMeta = z.infer<typeof sectionSchema>;

/** Keys of a template's front matter, and of one of its sections. */
export const META_KEYS = Object.keys(metaSchema.shape);
export const SECTION_KEYS = Object.keys(sectionSchema.shape);

export type TemplateProblemCode =
  'no-front-matter' | 'yaml-error' | 'missing-field' | 'invalid-value' | 'unknown-key' | 'syntax';

export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Line in the file, counted from 1. */
  readonly line: number;
  /** Column in the line, counted from 1. */
  readonly column: number;
}

export interface FrontMatter {
  /** Not there when a problem is an error. */
  readonly meta?: TemplateMeta;
  readonly problems: readonly TemplateProblem[];
}

/** Reads front matter that starts at the file's second line. Never throws on a user's file. */
export function readFrontMatter(yaml: string): FrontMatter {
  const lines = new LineCounter();
  const placeAt = (offset: number): Pick<TemplateProblem, 'line' | 'column'> => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  try {
    const document = parseYamlText(yaml, { lineCounter: lines });
    const [error] = document.errors;
    if (error) return unreadable(error.message, placeAt(error.pos[0]));
    return validated(document.toJS({ maxAliasCount: 10 }), (path) => {
      const offset = offsetOf(document, path);
      return offset === undefined ? { line: 1, column: 1 } : placeAt(offset);
    });
  } catch (error) {
    return unreadable(String(error), { line: 1, column: 1 });
  }
}

function unreadable(message: string, place: Pick<TemplateProblem, 'line' | 'column'>): FrontMatter {
  return { problems: [{ code: 'yaml-error', severity: 'error', message, ...place }] };
}

type PlaceOf = (path: Path) => Pick<TemplateProblem, 'line' | 'column'>;

function validated(value: unknown, placeOf: PlaceOf): FrontMatter {
  const { value: meta, issues } = checkedAgainst(metaSchema, value);
  const problems = issues.flatMap((issue) => problemsOf(issue, value, placeOf));
  return meta ? withDistinctSections(meta, problems, placeOf) : { problems };
}

function withDistinctSections(
  meta: TemplateMeta,
  problems: readonly TemplateProblem[],
  placeOf: PlaceOf,
): FrontMatter {
  const ids = (meta.sections ?? []).map(({ id }) => id);
  const again = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (again === -1) return { meta, problems };
  const message = l10n.t('There are two sections “{0}”.', ids[again] ?? '');
  const place = placeOf(['sections', again, 'id']);
  return { problems: [...problems, { code: 'invalid-value', severity: 'error', message, ...place }] };
}

function problemsOf(issue: Issue, value: unknown, placeOf: PlaceOf): TemplateProblem[] {
  return mistakesOf(issue, value).map(({ code, path, key }) => {
    if (code === 'unknown-key') {
      const message = l10n.t('“{0}” is not a field of a template. It is not used.', key);
      return { code, severity: 'warning', message, ...placeOf([...path, key]) };
    }
    const field = key === '' ? 'id' : key;
    if (code === 'missing-field' || path.length === 0) {
      const message = l10n.t('“{0}” is missing.', field);
      return { code: 'missing-field', severity: 'error', message, ...placeOf(path.slice(0, -1)) };
    }
    return { code, severity: 'error', message: invalidText(issue, field), ...placeOf(path) };
  });
}

function invalidText(issue: Issue, field: string): string {
  return issue.code === 'custom'
    ? l10n.t('A section’s limit is in words or in characters, not in both.')
    : wrongValueText(issue, field);
}

/** Where the value at a path starts, or its key where it has one; nothing for the whole. */
function offsetOf(document: Document, path: Path): number | undefined {
  if (path.length === 0) return undefined;
  const key = path.at(-1);
  const owner = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(owner)) {
    const pair = owner.items.find(({ key: node }) => isScalar(node) && node.value === key);
    if (pair && isNode(pair.key)) return pair.key.range?.[0];
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
