import * as z from 'zod/mini';

import { journalSchema } from './schema';

/** The JSON Schema of the journal as the text of `schemas/journal.schema.json`; for the build and its test only. */
export function journalJsonSchema(): string {
  const schema = z.toJSONSchema(journalSchema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ title: 'Promo Journal', ...schema }, undefined, 2)}\n`;
}
