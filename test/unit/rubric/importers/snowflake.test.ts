import assert from 'node:assert/strict';

import { literalsOf } from '../../../../src/core/rubric/importers/literals';
import { codes, dimensionOf, imported, levelNames, SNOWFLAKE } from './ladders';

describe('import of a Snowflake constants.js', () => {
  it('reads tracks and milestones, and forgives a missing comma', () => {
    const result = imported('constants.js', SNOWFLAKE);
    assert.equal(result.ladder?.format, 'snowflake');
    assert.deepEqual(levelNames(result), ['Milestone 1', 'Milestone 2']);
    const mobile = dimensionOf(result, 'mobile');
    assert.equal(mobile.summary, 'Builds for phones');
    assert.equal(mobile.mid, 'Follows the patterns. Adds a screen. Reuses parts.');
    assert.equal(mobile.senior, 'Designs features. Splits the work. Writes the plan.');
    assert.deepEqual(mobile.goodEvidence, ['Designed the cache', 'Taught the team']);
    assert.match(result.rubric?.sources?.[0]?.note ?? '', /Apache-2\.0/);
  });

  it('leaves code out, and says where it was', () => {
    const { problems } = imported('constants.js', SNOWFLAKE);
    assert.deepEqual(
      problems.filter(({ code }) => code === 'code-left-out').map(({ line }) => line),
      [SNOWFLAKE.split('\n').findIndex((line) => line.includes('d3.rgb')) + 1],
    );
  });

  it('never runs what it reads', () => {
    const traces: string[] = [];
    const global = globalThis as { trace?: (text: string) => void };
    global.trace = (text) => void traces.push(text);
    const hostile = SNOWFLAKE.replace('"Follows the patterns"', '(() => { trace("call"); return "x" })()')
      .replace("'Answers'", '`${trace("template")}`')
      .replace(
        'MENTORSHIP:',
        '[trace("key")]: 1, get x() { return trace("getter") }, ...trace("spread"), MENTORSHIP:',
      )
      .concat('\ntrace("statement")\n');
    const result = imported('constants.js', hostile);
    delete global.trace;
    assert.deepEqual(traces, []);
    assert.equal(dimensionOf(result, 'mobile').mid, 'Adds a screen. Reuses parts.');
    assert.equal(dimensionOf(result, 'mentorship').senior, 'Teaches others');
  });

  it('takes keys such as __proto__ for keys', () => {
    const text = SNOWFLAKE.replace('MENTORSHIP:', '"__proto__":').replace(
      'displayName: "Mentorship"',
      'constructor: "x"',
    );
    const result = imported('constants.js', text);
    assert.equal(dimensionOf(result, 'proto').senior, 'Teaches others');
    assert.equal(Object.hasOwn(Object.prototype, 'milestones'), false);
    assert.equal(({} as Record<string, unknown>)['displayName'], undefined);
  });

  it('finds no ladder in other code', () => {
    assert.deepEqual(codes(imported('a.js', 'export const a = { b: c() };\n')), ['unknown-format']);
    assert.deepEqual(codes(imported('a.js', 'fetch("https://example.com").then(eval)')), ['unknown-format']);
  });
});

describe('literalsOf', () => {
  const read = (text: string): unknown => literalsOf(text, () => true).literals[0];

  it('reads strings with escapes, numbers and words as text', () => {
    assert.deepEqual(read(`x = { a: 'it\\'s\\n\\x41\\u{1F600}', b: -1.5, c: true, d: null }`), {
      kind: 'map',
      line: 1,
      entries: new Map([
        ['a', { kind: 'text', text: 'it’s\nA😀'.replace('’', "'"), line: 1 }],
        ['b', { kind: 'text', text: '-1.5', line: 1 }],
        ['c', { kind: 'text', text: 'true', line: 1 }],
        ['d', { kind: 'text', text: 'null', line: 1 }],
      ]),
    });
  });

  for (const [what, text] of [
    ['an open string', 'x = { a: "b'],
    ['an open comment', 'x = { /* a'],
    ['an open template', 'x = { a: `${ {'],
    ['brackets that do not match', 'x = { a: [1, 2}, b: ] }'],
    ['nothing', 'x = {'],
  ] as const) {
    it(`ends at ${what}`, () => {
      assert.equal(literalsOf(text, () => true).literals.length, 1);
    });
  }
});
