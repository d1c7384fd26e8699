import * as z from 'zod/mini';

import { extendingSchema, rubricSchema } from './schema';

/**
 * The JSON Schema of rubrics as the text of `schemas/rubric.schema.json`; for the build and its test only. One
 * object for both kinds, so that an editor completes every field: a whole rubric needs more of them.
 */
export function rubricJsonSchema(): string {
  const { required: _, ...schema } = z.toJSONSchema(extendingSchema, { target: 'draft-7', io: 'input' });
  const whole = z.toJSONSchema(rubricSchema, { target: 'draft-7', io: 'input' });
  const text = {
    title: 'Promo Journal rubric',
    ...schema,
    required: ['schema', 'id'],
    if: { not: { required: ['extends'] } },
    then: { required: whole.required },
  };
  return `${JSON.stringify(text, undefined, 2)}\n`;
}
