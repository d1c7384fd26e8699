import assert from 'node:assert/strict';

import { dimension, firstDimension, provenWin, rubric, suggestion, win } from '../../fixtures/reports';

const messages = (...args: Parameters<typeof firstDimension>): string[] =>
  firstDimension(...args).gaps.map(({ message }) => message);

describe('gaps of a dimension', () => {
  it('offers the best next proof and a question for the manager where there is nothing', () => {
    assert.deepEqual(firstDimension([]).gaps, [
      {
        kind: 'not-done',
        message: 'Next proof: A migration that you ran to the end',
        step: { kind: 'log-win-for', dimension: 'scope-of-ownership' },
      },
      {
        kind: 'not-done',
        message: 'Look for a project: a system that needs somebody from design to operation, or its end',
        step: {
          kind: 'copy-question',
          question: 'Which system or problem here needs somebody to answer for it to the end?',
        },
      },
      {
        kind: 'not-done',
        message: 'Ask your manager: Which system should I answer for?',
        step: { kind: 'copy-question', question: 'Which system should I answer for?' },
      },
    ]);
  });

  it('has something to say where the rubric gives no examples', () => {
    const bare = dimension({ goodEvidence: [], questions: { self: [], manager: [], peer: [] } });
    assert.deepEqual(messages([], { bar: rubric({ dimensions: [bare] }) }), [
      'Log a win that shows Scope of ownership',
      'Look for a project: a system that needs somebody from design to operation, or its end',
    ]);
  });

  it('points to the suggestions that wait in the inbox', () => {
    const suggestions = [
      suggestion({ id: 'a' }),
      suggestion({ id: 'shift', dimensions: [{ id: 'scope', signal: 'cross-owner', why: '' }] }),
      suggestion({ id: 'turned-down' }),
      suggestion({ id: 'logged', standing: 'logged' }),
      suggestion({ id: 'low', standing: 'low-signal' }),
      suggestion({ id: 'old', from: '2024-01-01', to: '2024-02-01' }),
      suggestion({ id: 'other', dimensions: [{ id: 'charisma', signal: 'cross-owner', why: '' }] }),
    ];
    const [first] = firstDimension([], { suggestions, more: { dismissed: ['turned-down'] } }).gaps;
    assert.deepEqual(first, {
      kind: 'not-logged',
      message: 'Review 2 suggestions',
      step: { kind: 'review-suggestions', suggestions: ['a', 'shift'] },
    });
  });

  it('asks for the level of unjudged wins, once and first, and for nothing that depends on it', () => {
    const one = win({ id: 'one', title: 'Cut latency', dimensions: ['scope'] });
    const [first] = firstDimension([one]).gaps;
    assert.deepEqual(first, {
      kind: 'no-proof',
      message: 'Say the level of “Cut latency”',
      step: { kind: 'judge-levels', wins: ['one'] },
    });
    const two = win({ title: 'Another', dimensions: ['scope'], date: '2026-01-01' });
    assert.deepEqual(messages([one, two]), ['Say the level of 2 wins']);
    const waiting = { suggestions: [suggestion()] };
    assert.deepEqual(messages([one, two], waiting), ['Say the level of 2 wins', 'Review 1 suggestion']);
    const judged = provenWin('2026-10-01');
    assert.deepEqual(messages([one, judged]).slice(0, 2), [
      'Say the level of “Cut latency”',
      'Next proof: A migration that you ran to the end',
    ]);
  });

  it('asks a win for what the dimension still lacks', () => {
    const ask = (
      changes: Parameters<typeof provenWin>[1],
      needs: Partial<ReturnType<typeof dimension>['needs']> = {},
    ) => {
      const all = { ...dimension().needs, entries: 1, months: 1, ...needs };
      const bar = rubric({ dimensions: [dimension({ needs: all })] });
      const { gaps } = firstDimension([provenWin('2026-10-01', { title: 'Guide', ...changes })], { bar });
      return gaps.filter(({ kind }) => kind === 'no-proof').map(({ message }) => message);
    };
    assert.deepEqual(ask({}), []);
    assert.deepEqual(ask({ evidence: [] }), ['What proves “Guide”?']);
    assert.deepEqual(ask({ evidence: [{ commit: '3fa9c21' }] }), [
      'Add a document, a pull request or a link to “Guide”',
    ]);
    assert.deepEqual(ask({ impact: { summary: 'Better' } }), ['Add a number to “Guide”']);
    assert.deepEqual(ask({ impact: { before: 3, after: 1 } }), [
      'Where can the number of “Guide” be looked up?',
    ]);
    assert.deepEqual(ask({}, { corroborated: 1 }), ['Who can confirm “Guide”?']);
    assert.deepEqual(ask({}, { named: 1 }), ['Who was helped by “Guide”?']);
    assert.deepEqual(ask({ evidence: [], impact: {} }, { named: 1, corroborated: 1 }), [
      'Add to “Guide”: proof, a number with its source, who was helped, who can confirm it',
    ]);
  });

  it('asks about no more than five wins at once, the strongest first', () => {
    const wins = Array.from({ length: 9 }, (_, index) =>
      provenWin('2026-10-01', { id: `w${index}`, evidence: [], reach: index === 7 ? 'org' : 'team' }),
    );
    const asked = firstDimension(wins).gaps.filter(({ kind }) => kind === 'no-proof');
    assert.equal(asked.length, 5);
    assert.deepEqual(asked[0]?.step, { kind: 'add-detail', win: 'w7', about: 'evidence' });
  });

  it('says since when a dimension is stale, and what came last', () => {
    const wins = [
      provenWin('2026-01-10'),
      provenWin('2026-03-10'),
      provenWin('2026-05-30', { title: 'Error budget' }),
    ];
    assert.deepEqual(firstDimension(wins).gaps, [
      {
        kind: 'stale',
        message: 'Last shown 2026-05-30: “Error budget”. What came since?',
        step: { kind: 'log-win-for', dimension: 'scope-of-ownership' },
      },
    ]);
  });

  it('asks for another cycle where all of it is from one', () => {
    const wins = ['2026-08-10', '2026-09-10', '2026-10-10'].map((day) => provenWin(day));
    assert.deepEqual(firstDimension(wins).gaps, [
      {
        kind: 'not-done',
        message: 'Show it outside H2 2026, too. Next proof: A migration that you ran to the end',
        step: { kind: 'log-win-for', dimension: 'scope-of-ownership' },
      },
    ]);
  });

  it('looks for the kind of project that shows the dimension, while wins are missing', () => {
    const looked = (['scope', 'ambiguity', 'multiplier', 'techlead', 'influence'] as const).map((shift) => {
      const bar = rubric({ dimensions: [dimension({ seeds: [shift] })] });
      const gap = firstDimension([], { bar }).gaps.find(({ message }) => /^Look for a project/.test(message));
      assert.deepEqual([gap?.kind, gap?.step.kind], ['not-done', 'copy-question']);
      return gap?.message;
    });
    assert.equal(new Set(looked).size, 5);
    const enough = ['2026-09-10', '2026-10-10', '2026-10-20'].map((day) => provenWin(day));
    assert.ok(!messages(enough).some((message) => /^Look for a project/.test(message)));
  });

  it('asks nothing more of a supporting dimension', () => {
    const bar = rubric({ dimensions: [dimension({ core: false })] });
    assert.deepEqual(messages([], { bar }), []);
    assert.deepEqual(messages([provenWin('2026-01-01', { evidence: [], title: 'Guide' })], { bar }), [
      'What proves “Guide”?',
    ]);
  });
});
