import assert from 'node:assert/strict';

import fc from 'fast-check';

import { gapReport } from '../../../src/core/gaps/gapReport';
import { updateProfile } from '../../../src/core/journal/edit';
import { parseJournal } from '../../../src/core/journal/parse';
import type { ReadableJournal } from '../../../src/core/journal/reading';
import { BUILT_IN_RUBRICS } from '../../../src/core/rubric/builtIn';
import { notedVersion } from '../../../src/core/rubric/changes';
import { doubtsIn } from '../../../src/core/rubric/doubts';
import type { Rubric } from '../../../src/core/rubric/model';
import { parseRubric } from '../../../src/core/rubric/parse';
import { dimensionResolver, nameInJournal, rubricAmong } from '../../../src/core/rubric/resolve';
import { AS_OF, journal, provenWin, readRubric, readRubricText } from '../../fixtures/reports';
import { holds } from '../../support/chance';

/** An own ladder that extends Google's, and takes one of its words for something else. */
const OWN = `schema: 1
id: ours
title: Ours
extends: google-l5
dimensions:
  - {id: craft, name: Craft, seeds: [techlead]}
  - {id: expertise, name: Reach of expertise, seeds: [influence]}
`;

function known(): Rubric[] {
  const google = parseRubric(readRubricText('google-l5')).file;
  assert.ok(google);
  const { rubric: own } = parseRubric(OWN, { kind: 'found', file: google });
  assert.ok(own);
  const all = [...BUILT_IN_RUBRICS.map(readRubric), own];
  return all.map((one) => rubricAmong(one, all));
}

const RUBRICS = known();

/** Twelve strong wins over months, as the product writes them while a rubric is in force: every dimension in turn. */
function strongWins(rubric: Rubric) {
  return Array.from({ length: 12 }, (_, index) => {
    const month = String(1 + (index % 10)).padStart(2, '0');
    const { id = '' } = rubric.dimensions[index % rubric.dimensions.length] ?? {};
    return provenWin(`2026-${month}-10`, { id: `win-${index}`, dimensions: [nameInJournal(id, rubric)] });
  });
}

function readable(text: string): ReadableJournal {
  const parsed = parseJournal(text);
  assert.ok(parsed.kind === 'readable');
  return parsed;
}

function textUnder(rubric: Rubric): string {
  const wins = strongWins(rubric)
    .map(({ id, date, title, dimensions = [] }) =>
      [
        `  - id: ${id} # kept`,
        `    date: ${typeof date === 'string' ? date : date.from}`,
        `    title: ${title}`,
        '    level: next',
        `    dimensions: [${dimensions.join(', ')}, influence]`,
      ].join('\n'),
    )
    .join('\n');
  return `schema: 1\nprofile:\n  name: A # me\n  rubric: ${rubric.id}\nwins:\n${wins}\n`;
}

/** What Choose Rubric writes. */
function chosen(text: string, rubric: Rubric): string {
  const parsed = readable(text);
  const { rubricVersion } = parsed.journal.profile;
  const result = updateProfile(parsed, {
    rubric: rubric.id,
    rubricVersion: notedVersion(rubric, rubricVersion),
  });
  assert.ok(result.ok);
  return result.value.after.text;
}

function reportOn(text: string, rubric: Rubric): string {
  return JSON.stringify(gapReport({ journal: readable(text).journal, rubric, suggestions: [], asOf: AS_OF }));
}

const linesOf = (text: string) => text.split('\n');

describe('a chain of rubrics', () => {
  it('changes one line of the profile at each step, and gives the first report again at its end', () => {
    const rubric = fc.constantFrom(...RUBRICS);
    holds(
      fc.property(rubric, fc.array(rubric, { minLength: 1, maxLength: 8 }), (first, chain) => {
        const original = textUnder(first);
        let text = original;
        for (const next of chain) {
          text = chosen(text, next);
          const changed = linesOf(text).filter((line, index) => line !== linesOf(original)[index]);
          assert.deepEqual(changed, next === first ? [] : [`  rubric: ${next.id}`]);
        }
        text = chosen(text, first);
        assert.equal(text, original);
        assert.equal(reportOn(text, first), reportOn(original, first));
      }),
      { numRuns: 20 },
    );
  });

  it('leaves no strong win without a dimension, and what it is about first shown', () => {
    for (const from of RUBRICS) {
      const wins = strongWins(from);
      for (const to of RUBRICS) {
        const report = gapReport({ journal: journal(wins), rubric: to, suggestions: [], asOf: AS_OF });
        const shown = report.dimensions.flatMap((one) => one.wins);
        assert.deepEqual([...new Set(shown)].length, 12, `${from.id} under ${to.id}`);
        const primary = new Set(from.dimensions.map(({ seeds }) => seeds[0]));
        for (const { id, core, seeds } of to.dimensions) {
          const rivals = to.dimensions.filter((one) => one.core && one.seeds[0] === seeds[0]);
          if (!core || !primary.has(seeds[0]) || rivals.length > 1) continue;
          const { wins: counted, reason } = report.dimensions.find((one) => one.id === id) ?? {};
          assert.ok((counted ?? []).length > 0, `${from.id} under ${to.id}: ${id} is ${reason ?? ''}`);
        }
      }
    }
  });

  it('counts each win that the product wrote for the shift that it was about', () => {
    for (const from of RUBRICS) {
      for (const to of RUBRICS) {
        const resolve = dimensionResolver(to);
        for (const { id, seeds } of from.dimensions) {
          const counted = to.dimensions.find((one) => one.id === resolve(nameInJournal(id, from)));
          assert.ok(counted?.seeds.includes(seeds[0] ?? 'scope'), `${from.id}:${id} under ${to.id}`);
        }
      }
    }
  });

  it('keeps Google’s influence apart from the shift of that name', () => {
    const [generic, google] = RUBRICS;
    assert.ok(generic && google);
    const win = provenWin('2026-10-01', { dimensions: [nameInJournal('influence', google)] });
    assert.deepEqual(win.dimensions, ['google-l5:influence']);
    const countedUnder = (rubric: Rubric) => dimensionResolver(rubric)(win.dimensions?.[0] ?? '');
    assert.equal(countedUnder(generic), 'impact-beyond-own-output');
    assert.equal(countedUnder(google), 'influence');
    assert.deepEqual(doubtsIn([win], generic, google), []);
    const byHand = provenWin('2026-10-01', { dimensions: ['influence'] });
    assert.deepEqual(
      doubtsIn([byHand], generic, google).map(({ candidates }) => candidates),
      [['impact-beyond-own-output', 'communication-and-influence']],
    );
  });
});
