import assert from 'node:assert/strict';

import { HINTS, hintsFor } from '../../../../src/core/journal/hints';
import type { HintId } from '../../../../src/core/journal/hints/hint';
import type { Win } from '../../../../src/core/journal/schema';
import { rubric } from '../../capture/rubric';

const TOLD: Win = {
  id: '2026-11-20-cache',
  date: '2026-11-20',
  title: 'Cut checkout p95 from 800 ms to 210 ms',
  impact: { metric: 'p95', before: 800, after: 210, unit: 'ms' },
  evidence: [{ pr: '12' }],
  level: 'next',
};

/** For each hint, wins that it is about and wins that it leaves alone. */
const CASES: Readonly<
  Record<HintId, { readonly about: readonly Partial<Win>[]; readonly not: readonly Partial<Win>[] }>
> = {
  'no-result': {
    about: [{ impact: undefined }, { impact: {} }],
    not: [{}, { impact: { summary: 'Nobody is paged at night' } }],
  },
  'no-number': {
    about: [
      { impact: { summary: 'Much faster' } },
      { impact: { metric: 'p95', source: 'https://x.example' } },
    ],
    not: [
      {},
      { impact: { change: '40 %' } },
      { impact: { summary: '12 teams use it' } },
      { impact: undefined },
    ],
  },
  'no-evidence': {
    about: [{ evidence: [] }, { evidence: undefined }],
    not: [{}, { evidence: [], impact: { after: 3, source: 'https://x.example/d' } }],
  },
  'we-without-role': {
    about: [
      { title: 'We moved checkout off the session cache' },
      { action: 'First we’ve measured, then we cut' },
      { problem: 'Nobody in our team knew the ledger' },
    ],
    not: [
      { title: 'We moved checkout off the cache', role: 'led' },
      { title: 'Weaned the answer off the bus' },
      { action: 'Opened the US market' },
    ],
  },
  'team-without-name': {
    about: [
      { title: 'Helped the team adopt the new cache' },
      { action: 'Unblocked two teams during the freeze' },
      { action: 'Mentored junior engineers, and helped others' },
    ],
    not: [
      { title: 'Helped the team adopt the cache', helped: [{ who: 'Ida Holm' }] },
      { title: 'Trained a model for the search team' },
      { title: 'Wrote a helper for the team' },
    ],
  },
  'level-unclear': { about: [{ level: undefined }], not: [{}, { level: 'current' }] },
};

describe('hints about a win', () => {
  for (const hint of HINTS) {
    const { id } = hint;
    it(`${id} is about what is missing`, () => {
      for (const part of CASES[id].about) assert.ok(hint.find(win(part), rubric), JSON.stringify(part));
    });

    it(`${id} leaves alone what is there`, () => {
      for (const part of CASES[id].not)
        assert.equal(hint.find(win(part), rubric), undefined, JSON.stringify(part));
    });
  }

  it('say what is missing and why a committee cares', () => {
    const found = HINTS.flatMap((hint) => hint.find(win(CASES[hint.id].about[0] ?? {}), rubric) ?? []);
    assert.equal(found.length, HINTS.length);
    for (const { message } of found) assert.match(message, /^.+\. .+\.$/);
  });

  it('point at the words that they are about', () => {
    const [found] = hintsFor(win({ action: 'Then we’ve measured it' }), rubric, () => true);
    assert.deepEqual([found?.field, found?.words], ['action', 'we’ve']);
  });

  it('can be turned off one by one', () => {
    const bare = win({ impact: undefined, evidence: [], level: undefined });
    const ids = (isOn: (id: HintId) => boolean) => hintsFor(bare, rubric, isOn).map(({ hint }) => hint.id);
    assert.deepEqual(
      ids(() => true),
      ['no-result', 'no-evidence', 'level-unclear'],
    );
    assert.deepEqual(
      ids((id) => id !== 'no-evidence'),
      ['no-result', 'level-unclear'],
    );
  });

  it('ask nothing of a private win', () => {
    assert.deepEqual(
      hintsFor(win({ impact: undefined, visibility: 'private' }), rubric, () => true),
      [],
    );
  });
});

function win(part: { readonly [Key in keyof Win]?: Win[Key] | undefined }): Win {
  return Object.fromEntries(
    Object.entries({ ...TOLD, ...part }).filter(([, value]) => value !== undefined),
  ) as unknown as Win;
}
