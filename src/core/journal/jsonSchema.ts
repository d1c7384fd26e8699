import * as z from 'zod/mini';

import { meaningOf } from './assist/meanings';
import { journalSchema } from './schema';
import { dayText } from './validate';
import { TYPED_KEYS } from './values';

/** What editors add to JSON Schema: words for values and for what does not fit. */
interface EditorSchema extends z.core.JSONSchema.BaseSchema {
  enumDescriptions?: string[];
  patternErrorMessage?: string;
}

/** The JSON Schema of the journal as the text of `schemas/journal.schema.json`; for the build and its test only. */
export function journalJsonSchema(): string {
  const schema = z.toJSONSchema(journalSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema, path }) => explain(jsonSchema, fieldIn(path)),
  });
  return `${JSON.stringify({ title: 'Promo Journal', ...schema }, undefined, 2)}\n`;
}

function explain(schema: EditorSchema, field: string): void {
  const meanings = (schema.enum ?? []).map((choice) => meaningOf(field, String(choice)) ?? '');
  if (meanings.some((meaning) => meaning !== '')) schema.enumDescriptions = meanings;
  // The choices say their type, too; with both, one wrong value would be two problems.
  if (schema.enum) delete schema.type;
  if (schema.format === 'date') {
    // Its pattern knows the calendar; with the format beside it, one wrong day would be two problems.
    delete schema.format;
    schema.patternErrorMessage = dayText(field);
  } else if (schema.pattern !== undefined && schema.description !== undefined) {
    schema.patternErrorMessage ??= schema.description;
  } else if (schema.type === 'string' && !schema.enum && !TYPED_KEYS.has(field)) {
    // To JSON Schema `pr: 482` is a number; a journal means the text.
    schema.type = ['string', 'number'];
  }
}

/** The key that a place in the schema is about: the last one behind `properties`. */
function fieldIn(path: readonly (string | number)[]): string {
  return String(path[path.lastIndexOf('properties') + 1] ?? '');
}
