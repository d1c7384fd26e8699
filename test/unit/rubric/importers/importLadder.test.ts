import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { proposedStep } from '../../../../src/core/rubric/importers/importLadder';
import { parseRubric } from '../../../../src/core/rubric/parse';
import {
  codes,
  dimensionOf,
  ENGINEERING_LADDERS,
  FINANCIAL_TIMES,
  imported,
  MONZO,
  SNOWFLAKE,
} from './ladders';
import { holds } from '../../../support/chance';

const LADDERS = [
  ['engineering.yml', FINANCIAL_TIMES],
  ['backend.md', MONZO],
  ['tracks.json', SNOWFLAKE],
  ['Developer.md', ENGINEERING_LADDERS],
] as const;

describe('importLadder', () => {
  for (const [name, text] of LADDERS) {
    it(`writes a rubric of ${name} that reads back as it was`, () => {
      const result = imported(name, text);
      const { rubric, problems } = parseRubric(result.text ?? '');
      assert.deepEqual(
        problems.map(({ code }) => code).filter((code) => code !== 'unusual-size'),
        [],
      );
      assert.equal(rubric?.id, result.rubric?.id);
      for (const dimension of result.rubric?.dimensions ?? []) {
        const { core = true, mid = '', senior = '', goodEvidence = [], seeds } = dimension;
        const read = rubric?.dimensions.find(({ id }) => id === dimension.id);
        assert.deepEqual(
          [read?.core, read?.mid, read?.senior, read?.goodEvidence, read?.seeds],
          [core, mid, senior, goodEvidence, seeds],
        );
      }
      assert.match(rubric?.disclaimer ?? '', /not checked/);
    });
  }

  it('says in the file why each dimension has its seeds, and what to check', () => {
    const odd = FINANCIAL_TIMES.replace('name: Delivery', 'name: Conduct')
      .replace('Gets work', 'Is polite')
      .replace('to its users', 'always')
      .replace('Runs a launch from plan to follow-up', 'Is on time');
    const result = imported('engineering.yml', odd);
    assert.match(result.text ?? '', /# Proposed from the words: communication\n/);
    assert.match(result.text ?? '', /# To check: no word says which shift this is\n/);
    assert.deepEqual(result.seeds[0], { dimension: 'conduct', seeds: [], words: [] });
    assert.ok(codes(result).includes('seeds-to-check'));
  });

  it('takes levels by id or name, and the one above or below for one that is left out', () => {
    const step = (choice: object): unknown => {
      const { rubric, problems } = imported('a.yml', FINANCIAL_TIMES, choice);
      return rubric ? [rubric.from.level, rubric.to.level] : problems[0]?.code;
    };
    assert.deepEqual(step({ from: 'Engineer', to: 'principal engineer' }), ['engineer', 'principal']);
    assert.deepEqual(step({ from: 'senior' }), ['senior', 'principal']);
    assert.deepEqual(step({ to: 'principal' }), ['senior', 'principal']);
    assert.equal(step({ from: 'L9' }), 'unknown-level');
    assert.equal(step({ from: 'senior', to: 'engineer' }), 'wrong-order');
    assert.equal(step({ from: 'senior', to: 'senior' }), 'wrong-order');
    assert.equal(step({ from: 'principal' }), 'wrong-order');
    assert.equal(step({ to: '__proto__' }), 'unknown-level');
  });

  it('takes an id', () => {
    assert.equal(imported('a.yml', FINANCIAL_TIMES, { id: 'Our Bar' }).rubric?.id, 'our-bar');
  });

  it('gives dimensions of the same name ids of their own', () => {
    const text = FINANCIAL_TIMES.replace('name: Communication', 'name: Delivery');
    assert.equal(dimensionOf(imported('a.yml', text), 'delivery-2').name, 'Delivery');
  });

  it('keeps a name that is all signs', () => {
    const text = FINANCIAL_TIMES.replace('name: Delivery', 'name: 納品');
    assert.equal(dimensionOf(imported('a.yml', text), 'dimension-1').name, '納品');
  });

  it('never fails on a text, and what it writes always reads', () => {
    const pieces = fc.constantFrom(
      ...[
        '# ',
        '\n',
        '|',
        '---\n',
        '- ',
        '**',
        ': ',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '`',
        '${',
        '/*',
        '&a ',
        '*a',
      ],
      ...[
        'levels:\n',
        'topics:\n',
        'themes:',
        'x = {',
        'milestones: [',
        'Senior',
        'L4',
        '\u0000',
        '\ud800',
        '!!js ',
      ],
    );
    const texts = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }).map((parts) => parts.join(''));
    const names = fc.constantFrom('a.md', 'a.yml', 'a.js', '\n# a: [.md', '');
    holds(
      fc.property(names, texts, (name, text) => {
        const result = imported(name, text);
        if (result.text === undefined)
          assert.ok(result.problems.some(({ severity }) => severity === 'error'));
        else assert.ok(parseRubric(result.text).rubric);
      }),
      { numRuns: 300 },
    );
  });

  it('writes what reads from every piece of text in a ladder', () => {
    holds(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, cell) => {
        const text = `| | Mid | Senior |\n|---|---|---|\n| x${name.replace(/[\r\n|]/g, '')} | a | ${cell.replace(/[\r\n|]/g, '')} b |\n`;
        const result = imported('table.md', text);
        assert.ok(parseRubric(result.text ?? '').rubric, JSON.stringify(result.problems));
      }),
      { numRuns: 300 },
    );
  });
});

describe('importLadder with what is no ladder', () => {
  const many = 150_000;
  for (const [what, name, text] of [
    ['flow lists in each other', 'a.yml', '['.repeat(many)],
    ['lists in each other', 'a.yml', '- '.repeat(many)],
    ['aliases by the thousand', 'a.yml', `levels: &a []\nthemes:\n${'  - *a\n'.repeat(20_000)}`],
    [
      'open brackets of links',
      'a.md',
      `## Mid\n- ${'['.repeat(many)}\n## Senior\n- ${'<!--'.repeat(many / 4)}\n`,
    ],
    ['underscores', 'a.md', `## Mid\n${`- ${'_a'.repeat(2000)}\n`.repeat(40)}## Senior\n- a\n`],
    ['bars', 'a.md', `|${'|'.repeat(many)}\n|${'-|'.repeat(many / 2)}\n`],
    ['dividers', 'a.md', `| a |\n${'| - '.repeat(many / 4)}x\n`],
    ['headings', 'a.md', '# L1\n'.repeat(many / 8)],
    ['zeroes', 'a.md', '\u0000'.repeat(many)],
  ] as const) {
    it(`comes back from ${what}`, () => {
      const result = imported(name, text);
      assert.ok(result.text !== undefined || result.problems.length > 0);
    });
  }

  it('refuses a file beyond any ladder', () => {
    assert.deepEqual(codes(imported('a.yml', ' '.repeat(400_001))), ['too-large']);
  });

  it('takes scripts and tags for text, or leaves them out', () => {
    const text = `| | Mid | Senior |\n|-|-|-|\n| Design <script>alert(1)</script> | a | <img src=x onerror=alert(1)> b |\n`;
    const { name, senior } = dimensionOf(imported('a.md', text), 'design-alert-1');
    assert.equal(name, 'Design alert(1)');
    assert.equal(senior, 'b');
  });
});

describe('proposedStep', () => {
  const names = (...levels: string[]): string[] | undefined => {
    const step = proposedStep(levels.map((name) => ({ id: name, name })));
    return step && [step.from.name, step.to.name];
  };

  it('goes up to the first senior level, else to the one in the middle', () => {
    assert.deepEqual(names('Junior', 'Engineer', 'Senior 1', 'Senior 2'), ['Engineer', 'Senior 1']);
    assert.deepEqual(names('1', '2', '3', '4', '5', '6'), ['3', '4']);
    assert.deepEqual(names('Senior', 'Staff'), ['Senior', 'Staff']);
    assert.equal(names('One'), undefined);
  });
});
