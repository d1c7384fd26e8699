import assert from 'node:assert/strict';
import {
  describe as describeLine,
  describeDate,
  describeDimension,
  describeEvidence,
  describeImpact,
} from '../../../src/core/capture/describe';
import { parseQuickLine } from '../../../src/core/capture/quickLine';
import { rubric } from './rubric';

const context = { today: '2026-11-22', rubric, projects: [] };
const plain = (text: string): string => text.replaceAll('\u202f', '_');

describe('describe', () => {
  it('has a row for each part, and for each mark that was not understood', () => {
    const line =
      'Cut checkout p95 800ms → 210ms #scope #foo @teammate !checkout ^last tue ABC-12 https://example.org/';
    assert.deepEqual(
      describeLine(parseQuickLine(line, context), rubric).map(({ kind, text }) => [kind, plain(text)]),
      [
        ['impact', 'checkout p95: 800 → 210_ms (−74_%)'],
        ['dimension', 'Scope of ownership'],
        ['corroborator', 'teammate'],
        ['project', 'checkout · new project'],
        ['date', '2026-11-17'],
        ['evidence', 'ABC-12'],
        ['evidence', 'example.org'],
        ['problem', '#foo: No dimension of your rubric is called “foo”'],
      ],
    );
  });

  it('says nothing of a plain sentence, whose date is today', () => {
    assert.deepEqual(describeLine(parseQuickLine('Ran it', context), rubric), []);
  });
});

describe('describeImpact', () => {
  const impacts: readonly (readonly [impact: Parameters<typeof describeImpact>[0], text: string])[] = [
    [{ metric: 'p95', before: 800, after: 210, unit: 'ms' }, 'p95: 800 → 210_ms (−74_%)'],
    [{ metric: 'hosting', before: 12000, after: 4000, unit: '€' }, 'hosting: €12,000 → €4,000 (−67_%)'],
    [{ before: 1.5, after: 3.5, unit: 'x' }, '1.5 → 3.5x (+133_%)'],
    [{ before: 40, after: 3 }, '40 → 3 (−93_%)'],
    [{ before: 99.9, after: 99.95, unit: '%' }, '99.9 → 99.95_%'],
    [{ before: 0, after: 5, unit: 'users' }, '0 → 5_users'],
    [{ before: 1000, after: 1001 }, '1,000 → 1,001'],
    [{ before: '2 h', after: '20 min' }, '2 h → 20 min'],
    [{ metric: 'CI time', change: '40 %' }, 'CI time: 40 %'],
    [{ summary: 'Fewer pages' }, 'Fewer pages'],
    [{}, ''],
  ];
  for (const [impact, text] of impacts) {
    it(`says “${text}”`, () => assert.equal(plain(describeImpact(impact)), text));
  }
});

describe('describeEvidence', () => {
  it('prefers the title and names the repository', () => {
    assert.equal(
      describeEvidence({ doc: 'docs/adr/0007.md', repo: 'checkout', title: 'ADR 7' }),
      'ADR 7 in checkout',
    );
  });

  it('shortens hashes and addresses', () => {
    assert.equal(describeEvidence({ commit: '3fa9c21aaaaaaaaaaaaa' }), 'commit 3fa9c21');
    assert.equal(describeEvidence({ pr: '12' }), 'PR #12');
    assert.equal(describeEvidence({ pr: 'https://github.com/o/r/pull/12' }), 'github.com/o/r/pull/12');
    assert.equal(describeEvidence({ file: 'src/a.ts' }), 'src/a.ts');
  });
});

describe('describeDate and describeDimension', () => {
  it('show ISO days', () => {
    assert.equal(describeDate('2026-11-20'), '2026-11-20');
    assert.equal(describeDate({ from: '2026-09-01', to: '2026-11-20' }), '2026-09-01 – 2026-11-20');
    assert.equal(describeDate({ from: '2026-09-01' }), 'since 2026-09-01');
  });

  it('show the id of a dimension that the rubric does not have', () => {
    assert.equal(describeDimension('of-old', rubric), 'of-old');
  });
});
