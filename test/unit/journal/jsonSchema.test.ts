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

  it('says what each choice means, and what does not fit in words', () => {
    const text = journalJsonSchema();
    const { properties } = JSON.parse(text) as {
      properties: { wins: { items: { properties: Record<string, Record<string, unknown>> } } };
    };
    const { level, followUp } = properties.wins.items.properties;
    assert.deepEqual(level?.['enumDescriptions'], [
      'Work of the level you aim for',
      'A strong engineer of your level could have done it',
    ]);
    assert.equal(level['type'], undefined);
    assert.match(String(followUp?.['patternErrorMessage']), /“followUp” is a day of the calendar/);
    const count = (word: string) => text.split(`"${word}":`).length;
    assert.equal(count('enumDescriptions'), count('enum'));
    assert.equal(count('patternErrorMessage'), count('pattern'));
  });

  it('has one rule for a day, so that a wrong one is one problem', () => {
    assert.doesNotMatch(journalJsonSchema(), /"format"/);
  });

  it('takes a number for text where the journal does', () => {
    const { properties } = JSON.parse(journalJsonSchema()) as {
      properties: { weeks: { items: { properties: Record<string, { type: unknown }> } } };
    };
    const { week, shipped } = properties.weeks.items.properties;
    assert.deepEqual([week?.type, shipped?.type], ['string', ['string', 'number']]);
  });
});
