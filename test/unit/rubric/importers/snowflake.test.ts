import assert from 'node:assert/strict';

import { codes, dimensionOf, imported, levelNames, SNOWFLAKE } from './ladders';

describe('import of Snowflake tracks', () => {
  it('reads tracks and milestones', () => {
    const result = imported('tracks.json', SNOWFLAKE);
    assert.equal(result.ladder?.format, 'snowflake');
    assert.deepEqual(levelNames(result), ['Milestone 1', 'Milestone 2']);
    const mobile = dimensionOf(result, 'mobile');
    assert.equal(mobile.summary, 'Builds for phones');
    assert.equal(mobile.mid, 'Follows the patterns. Adds a screen. Reuses parts.');
    assert.equal(mobile.senior, 'Designs features. Splits the work. Writes the plan.');
    assert.deepEqual(mobile.goodEvidence, ['Designed the cache', 'Taught the team']);
    assert.match(result.rubric?.sources?.[0]?.note ?? '', /Apache-2\.0/);
  });

  it('reads them below a key of their own, and in YAML', () => {
    const result = imported('tracks.yaml', `tracks: ${SNOWFLAKE.replaceAll('\n', '\n  ').trimEnd()}\n`);
    assert.equal(dimensionOf(result, 'mentorship').senior, 'Teaches others');
  });

  it('takes keys such as __proto__ for keys', () => {
    const text = SNOWFLAKE.replace('"MENTORSHIP":', '"__proto__":').replace(
      '"displayName": "Mentorship"',
      '"constructor": "x"',
    );
    const result = imported('tracks.json', text);
    assert.equal(dimensionOf(result, 'proto').senior, 'Teaches others');
    assert.equal(Object.hasOwn(Object.prototype, 'milestones'), false);
    assert.equal(({} as Record<string, unknown>)['displayName'], undefined);
  });

  it('finds no ladder in other data', () => {
    assert.deepEqual(codes(imported('a.json', '{"a": {"b": [1]}}')), ['unknown-format']);
  });
});

describe('import of JavaScript', () => {
  for (const name of ['constants.js', 'constants.ts', 'ladder.mjs', 'Ladder.TSX']) {
    it(`says of ${name} what to save instead`, () => {
      const { problems } = imported(name, `export const tracks = ${SNOWFLAKE}`);
      assert.deepEqual(
        problems.map(({ code, message }) => [code, message]),
        [
          [
            'unknown-format',
            'JavaScript can’t be read without running it. Save the ladder as JSON or YAML and import that.',
          ],
        ],
      );
    });
  }
});
