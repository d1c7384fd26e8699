import assert from 'node:assert/strict';

import fc from 'fast-check';

import { callOf } from '../../../src/host/nextSteps';
import { gapReport } from '../../../src/core/gaps/gapReport';
import { unmetNeeds } from '../../../src/core/gaps/coverage';
import type { DimensionReport, GapReport } from '../../../src/core/gaps/report';
import { windowTo } from '../../../src/core/gaps/window';
import type { Journal } from '../../../src/core/journal/schema';
import { packetView } from '../../../src/core/packet/packetView';
import { renderPacket } from '../../../src/core/packet/render';
import { anyJournal } from '../../fixtures/arbitraries';
import { AS_OF, GENERIC, readTemplate } from '../../fixtures/reports';
import { holds } from '../../support/chance';

const TEMPLATE = readTemplate('generic-senior');
const STATES = ['unjudged', 'empty', 'thin', 'stale', 'one-burst', 'covered'];

const reportOn = (journal: Journal, asOf = AS_OF): GapReport =>
  gapReport({ journal, rubric: GENERIC, suggestions: [], asOf });

function assertSound({ state, reason, have, need, gaps, wins }: DimensionReport, journal: Journal): void {
  assert.ok(STATES.includes(state));
  assert.notEqual(reason.trim(), '');
  assert.ok(have.entries <= wins.length && wins.length <= journal.wins.length);
  for (const count of [have.artifact, have.metric, have.corroborated]) assert.ok(count <= have.entries);
  assert.ok(have.months <= 13);
  assert.equal(state === 'empty' || state === 'unjudged', have.entries === 0);
  const levels = wins.map((id) => journal.wins.find((win) => win.id === id)?.level);
  assert.equal(state === 'unjudged', have.entries === 0 && levels.includes(undefined));
  assert.equal(state === 'thin', have.entries > 0 && unmetNeeds(have, need).length > 0);
  for (const { message, step } of gaps) {
    assert.doesNotMatch(message, /NaN|undefined/);
    assert.match(callOf(step).command, /^promoJournal\./);
  }
}

describe('any journal', () => {
  it('gives a sound report', () => {
    holds(
      fc.property(anyJournal, (journal) => {
        const report = reportOn(journal);
        for (const dimension of report.dimensions) assertSound(dimension, journal);
        for (const { message, wins } of report.findings) {
          assert.doesNotMatch(message, /NaN|Infinity|undefined|\{\d\}/);
          for (const id of wins) assert.ok(journal.wins.some((win) => win.id === id));
        }
      }),
    );
  });

  it('gives a report that says the same whatever the order of its wins', () => {
    holds(
      fc.property(anyJournal, (journal) => {
        const turned = { ...journal, wins: journal.wins.toReversed() };
        assert.deepEqual(reportOn(turned).dimensions, reportOn(journal).dimensions);
      }),
    );
  });

  it('loses nothing when a win is added: no count goes down', () => {
    holds(
      fc.property(anyJournal, (journal) => {
        const before = reportOn({ ...journal, wins: journal.wins.slice(1) }).dimensions;
        reportOn(journal).dimensions.forEach(({ have }, index) => {
          for (const [key, count] of Object.entries(have)) {
            assert.ok(count >= (before[index]?.have[key as keyof typeof have] ?? 0), key);
          }
        });
      }),
    );
  });

  it('gives a packet for every audience, with no number that nobody gave', () => {
    const audience = fc.constantFrom('committee' as const, 'manager' as const, 'peer' as const);
    holds(
      fc.property(anyJournal, audience, (journal, reader) => {
        const view = packetView({
          journal,
          rubric: GENERIC,
          audience: reader,
          period: windowTo(AS_OF),
          asOf: AS_OF,
        });
        const result = renderPacket(TEMPLATE, view);
        assert.ok(result.ok, result.ok ? '' : result.failure.message);
        assert.doesNotMatch(result.value.markdown, /undefined|\[object/);
        assertNumbersAreGiven(result.value.markdown, journal);
      }),
    );
  });
});

/**
 * Every run of digits is in the journal, the dates or the rubric; or it is a small count; or a difference
 * in brackets with a sign, which `figureText` is tested for.
 */
function assertNumbersAreGiven(packet: string, journal: Journal): void {
  const given = `${JSON.stringify(journal)} ${JSON.stringify(windowTo(AS_OF))} ${GENERIC.version}`;
  const withoutDifferences = packet
    .replaceAll(/\([+−][\d.]+\u202F(?:%|points)\)/g, '')
    .replaceAll(/%[0-9A-F]{2}/g, '');
  const most = journal.wins.length * 8 + 13;
  for (const [digits] of withoutDifferences.matchAll(/\d+/g)) {
    assert.ok(given.includes(digits) || Number(digits) <= most, `${digits} was given by nobody`);
  }
}
