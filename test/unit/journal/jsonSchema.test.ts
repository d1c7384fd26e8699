import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { journalJsonSchema } from '../../../src/core/journal/jsonSchema';

describe('the bundled JSON Schema', () => {
  it('is the one that the journal is validated by (npm run schemas writes it)', () => {
    assert.equal(readFileSync('schemas/journal.schema.json', 'utf8'), journalJsonSchema());
  });

  it('says what each field of a win is for', () => {
    const { properties } = JSON.parse(journalJsonSchema()) as {
      properties: {
        wins: { items: { properties: Record<string, { description?: string }>; required: string[] } };
      };
    };
    const { items } = properties.wins;
    assert.deepEqual(items.required.toSorted(), ['date', 'id', 'title']);
    const silent = Object.entries(items.properties).filter(([, { description }]) => !description);
    assert.deepEqual(silent, []);
  });
});
