/** What can stand at an offset of a journal: keys of the record there, or values of the key there. */
import { renderInline } from '../render';
import { contextAt, type CursorContext } from './cursor';
import { fieldAt, fieldsAt, type Field, type SchemaOptions } from './fields';
import { keySnippet } from './keySnippets';
import type { Known } from './known';
import { valuesOf } from './values';

export interface Completion {
  readonly kind: 'key' | 'choice' | 'dimension' | 'project' | 'person' | 'win' | 'day' | 'name';
  readonly label: string;
  /** A word or two behind the label. */
  readonly detail: string;
  readonly documentation: string;
  /** A snippet in VS Code's syntax for keys; text for values. */
  readonly insert: string;
  /** What the typed word is held against. */
  readonly filter: string;
  /** The stretch of text that it replaces. */
  readonly start: number;
  readonly end: number;
}

/** The completions at an offset, the likeliest first; none in comments and free text. */
export function completionsAt(
  text: string,
  offset: number,
  known: Known,
  { withSchema }: SchemaOptions,
): readonly Completion[] {
  const context = contextAt(text, offset);
  if (!context) return [];
  const field = fieldAt(context.path);
  const isItemOfTexts = context.kind === 'key' && context.isItem && field?.isList && field.kind !== 'record';
  if (context.kind === 'value' || isItemOfTexts)
    return values(context, known).filter(({ kind }) => withSchema || kind !== 'choice');
  return withSchema ? keys(text, context, known) : [];
}

function values(context: CursorContext, known: Known): Completion[] {
  return valuesOf(context.path, known).map((value) => ({
    ...value,
    // A choice is what the schema has, and no text where that is a flag or a number.
    insert: context.isQuoted || value.kind === 'choice' ? value.label : renderInline(value.label),
    filter: `${value.label} ${value.detail}`,
    start: context.start,
    end: context.end,
  }));
}

function keys(text: string, context: CursorContext, known: Known): Completion[] {
  const typed = text.slice(context.start, context.end);
  const taken = new Set(context.siblings.filter((key) => key !== typed));
  const isNamed = /^["']?\s*:/.test(text.slice(context.end, context.end + 20));
  return fieldsAt(context.path)
    .filter(({ key }) => !taken.has(key) && !isOtherReference(context, key, taken))
    .map((field) => ({
      kind: 'key',
      label: field.key,
      detail: field.isRequired && !isEvidence(context) ? 'required' : '',
      documentation: documentationOf(field),
      insert: isNamed || context.isQuoted ? field.key : keySnippet(field, context, known),
      filter: field.key,
      start: context.start,
      end: context.end,
    }));
}

/** Evidence is exactly one reference: with one there, only its repository and title are left. */
function isOtherReference(context: CursorContext, key: string, taken: ReadonlySet<string>): boolean {
  const isReference = (name: string): boolean => name !== 'repo' && name !== 'title';
  return isEvidence(context) && isReference(key) && [...taken].some(isReference);
}

function isEvidence({ path }: CursorContext): boolean {
  return path.join('.') === 'wins.evidence';
}

function documentationOf({ description, choices }: Field): string {
  return choices.length === 0 ? description : `${description}${description && '\n\n'}${choices.join(' · ')}`;
}
