import assert from 'node:assert/strict';

import { codes, dimensionOf, FINANCIAL_TIMES, imported, levelNames } from './ladders';

describe('import of a Financial Times job family', () => {
  it('takes the two levels of each theme', () => {
    const result = imported('engineering.yml', FINANCIAL_TIMES);
    assert.equal(result.ladder?.format, 'financial-times');
    assert.deepEqual(levelNames(result), ['Engineer', 'Senior Engineer', 'Principal Engineer']);
    assert.deepEqual(result.rubric?.to, { level: 'senior', label: 'Senior Engineer' });
    assert.deepEqual(dimensionOf(result, 'delivery'), {
      id: 'delivery',
      name: 'Delivery',
      seeds: ['scope'],
      summary: 'Gets work to its users.',
      mid: 'Ships what is asked for',
      senior: 'Runs a launch from plan to follow-up',
      goodEvidence: ['Moved a service without downtime', 'Cut the bill of a cluster'],
    });
    assert.equal(dimensionOf(result, 'communication').mid, undefined);
    assert.deepEqual(codes(result), ['unusual-size']);
  });

  it('names the source and its licence', () => {
    const source = imported('engineering.yml', FINANCIAL_TIMES).rubric?.sources?.[0];
    assert.equal(source?.grade, 'official');
    assert.match(source.url ?? '', /engineering-progression$/);
    assert.match(source.note ?? '', /engineering\.yml.*MIT/);
  });

  it('says where YAML is broken', () => {
    const result = imported('engineering.yml', 'levels:\n  - {id: a\nthemes: [\n');
    assert.deepEqual(codes(result), ['invalid-yaml']);
    assert.ok((result.problems[0]?.line ?? 0) >= 2);
    assert.equal(result.text, undefined);
  });

  it('says what a ladder lacks', () => {
    assert.deepEqual(codes(imported('a.yml', 'levels: [{id: a}]\nthemes: []\ncompetencies: []\n')), [
      'no-dimensions',
    ]);
    const single = FINANCIAL_TIMES.replace(/ {2}- \{id: (?:senior|principal), name.*\n/g, '');
    assert.deepEqual(codes(imported('a.yml', single)), ['too-few-levels']);
  });

  it('reads past entries of the wrong kind', () => {
    const odd = `${FINANCIAL_TIMES}  - 7\n  - [a]\n  - {level: [senior], theme: {a: b}, summary: 3}\n`;
    assert.equal(imported('a.yml', odd).rubric?.dimensions.length, 2);
  });
});
