import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { rubricJsonSchema } from '../../../src/core/rubric/jsonSchema';
import { rubricSchema } from '../../../src/core/rubric/schema';

describe('rubricJsonSchema', () => {
  it('is what the bundled file says', () => {
    assert.equal(readFileSync('schemas/rubric.schema.json', 'utf8'), rubricJsonSchema());
  });

  it('describes every field, and asks a rubric that extends nothing for all it needs', () => {
    const { properties, then } = JSON.parse(rubricJsonSchema()) as {
      properties: Record<string, { description?: string }>;
      then: { required: string[] };
    };
    for (const key of Object.keys(rubricSchema.shape)) assert.ok(properties[key]?.description, key);
    assert.deepEqual(then.required, ['schema', 'id', 'title', 'from', 'to', 'dimensions']);
  });
});
