import assert from 'node:assert/strict';

import { gapReport } from '../../../src/core/gaps/gapReport';
import type { Feedback, Journal, Win } from '../../../src/core/journal/schema';
import type { Audience } from '../../../src/core/packet/audience';
import { packetView } from '../../../src/core/packet/packetView';
import type { PacketView } from '../../../src/core/packet/view';
import { AS_OF, GENERIC, journal, provenWin, rubric, win } from '../../fixtures/reports';

function view(of: Journal, audience: Audience = 'committee', bar = GENERIC): PacketView {
  const report = gapReport({ journal: of, rubric: bar, suggestions: [], asOf: AS_OF });
  return packetView({ journal: of, rubric: bar, audience, period: report.window, asOf: AS_OF });
}

const quote = (changes: Partial<Feedback> = {}): Feedback => {
  return { from: 'Ana', quote: 'She led it.', consent: 'given', date: '2026-10-01', ...changes };
};

describe('packetView', () => {
  it('shows an audience nothing that it may not see, in no place', () => {
    const hidden = provenWin('2026-10-01', {
      id: 'hidden',
      title: 'Secret work',
      project: 'secret',
      visibility: 'private',
    });
    const forManager = provenWin('2026-10-02', {
      id: 'manager',
      title: 'Delicate work',
      visibility: 'manager',
    });
    const of = journal([hidden, forManager], {
      feedback: [quote({ wins: ['hidden'], quote: 'The secret went well.' })],
      conversations: [
        { date: '2026-10-01', gaps: [{ id: 'a', quote: 'Between us.', wins: ['hidden', 'manager'] }] },
      ],
    });
    for (const audience of ['committee', 'peer', 'recruiter'] as const) {
      assert.doesNotMatch(JSON.stringify(view(of, audience)), /secret|hidden|delicate|between us/i, audience);
    }
    const managers = JSON.stringify(view(of, 'manager'));
    assert.doesNotMatch(managers, /secret|hidden/i);
    assert.match(managers, /Delicate work/);
    assert.match(managers, /Between us/);
  });

  it('leaves out current-level work, and puts wins without a level last', () => {
    const of = journal([
      win({ title: 'Chore', level: 'current', dimensions: ['scope'] }),
      win({ title: 'Silent', dimensions: ['scope'], reach: 'org' }),
      provenWin('2026-01-01', { title: 'Proven' }),
    ]);
    const { dimensions, counts } = view(of);
    assert.deepEqual(
      dimensions.map(({ claims, further }) => [claims[0]?.title, further[0]?.title]),
      [['Proven', 'Silent']],
    );
    assert.deepEqual([counts.wins, counts.nextLevel], [2, 1]);
  });

  it('tells in full what there is where nothing is marked next level', () => {
    const { dimensions } = view(journal([win({ title: 'Silent', dimensions: ['scope'] })]));
    assert.deepEqual(
      dimensions[0]?.claims.map(({ title }) => title),
      ['Silent'],
    );
  });

  it('tells a win once: in full under its first dimension, by title under the others', () => {
    const wins = ['a', 'b', 'c', 'd'].map((title) =>
      provenWin('2026-10-01', { id: title, title, dimensions: ['scope', 'techlead'] }),
    );
    const { dimensions } = view(journal(wins));
    assert.deepEqual(
      dimensions.map(({ claims, further, elsewhere }) => [claims.length, further.length, elsewhere.length]),
      [
        [3, 1, 0],
        [0, 0, 4],
      ],
    );
    assert.deepEqual(dimensions[1]?.elsewhere[0], { title: 'a', dimension: 'Scope of ownership' });
    assert.deepEqual(
      dimensions.map((each) => [each.wins, each.months]),
      [
        [4, 1],
        [4, 1],
      ],
    );
  });

  it('keeps wins that show no dimension of the rubric, and tells those among the strongest once', () => {
    const { others, strongest, dimensions } = view(
      journal(
        ['A', 'B', 'C', 'Lost'].map((title, index) =>
          provenWin(`2026-0${9 - index}-01`, { dimensions: ['charisma'], title }),
        ),
      ),
    );
    const told = [...strongest, ...others].map(({ title }) => title);
    assert.deepEqual(told.toSorted(), ['A', 'B', 'C', 'Lost']);
    assert.equal(others.length, 1);
    assert.deepEqual(dimensions, []);
  });

  it('numbers each piece of evidence once, documents before commits', () => {
    const shared = { doc: 'docs/adr/7.md', repo: 'checkout' };
    const of = journal([
      provenWin('2026-10-02', {
        title: 'First',
        evidence: [{ commit: '3fa9c21b77d0', repo: 'checkout' }, shared, shared],
      }),
      provenWin('2026-10-01', {
        title: 'Second',
        evidence: [shared, { pr: '#12', repo: 'checkout' }, { link: 'https://a.example/b/?x=1' }],
      }),
    ]);
    const { evidence, strongest } = view(of);
    assert.deepEqual(
      evidence.map(({ number, label, code, href, place, supports }) => [
        number,
        label,
        code,
        href,
        place,
        supports.length,
      ]),
      [
        [1, 'docs/adr/7.md', 'docs/adr/7.md', '', 'checkout: docs/adr/7.md', 2],
        [2, 'checkout@3fa9c21', 'checkout@3fa9c21', '', 'checkout@3fa9c21b77d0', 1],
        [3, 'a.example/b', '', 'https://a.example/b/?x=1', '', 1],
        [4, 'checkout#12', 'checkout#12', '', '', 1],
      ],
    );
    assert.deepEqual(
      strongest[0]?.proof.map(({ number }) => number),
      [1, 2],
    );
  });

  it('shows four pieces at a claim and counts the rest', () => {
    const evidence = Array.from({ length: 6 }, (_, index) => ({ commit: `${index}abcdef`, repo: 'a' }));
    const [first] = view(journal([provenWin('2026-10-01', { evidence })])).strongest;
    assert.deepEqual([first?.proof.length, first?.moreProof], [4, 2]);
  });

  it('lists claims without proof, and numbers without a source', () => {
    const of = journal([
      provenWin('2026-10-03', { title: 'Proven' }),
      provenWin('2026-10-02', { title: 'Unsourced', impact: { before: 3, after: 1 } }),
      provenWin('2026-10-01', { title: 'Bare', evidence: [], impact: { after: 4, unit: 'h' } }),
    ]);
    const { unproven, strongest } = view(of);
    assert.deepEqual(
      unproven.map(({ title, missing }) => [title, missing]),
      [
        ['Unsourced', ['source']],
        ['Bare', ['evidence', 'source']],
      ],
    );
    assert.deepEqual(
      strongest.map(({ isProven, isSourced }) => [isProven, isSourced]),
      [
        [true, true],
        [true, false],
        [false, false],
      ],
    );
  });

  it('quotes peers only with consent, of the period, and about what is shown', () => {
    const shown = provenWin('2026-10-01', { id: 'shown', title: 'Shown' });
    const feedback = [
      quote({ from: 'Ana', wins: ['shown'] }),
      quote({ from: 'Undated', date: undefined }),
      quote({ from: 'Asked', consent: 'asked' }),
      quote({ from: 'Silent', consent: undefined }),
      quote({ from: 'Old', date: '2024-01-01' }),
      quote({ from: 'Future', date: '2027-01-01' }),
      quote({ from: 'Gone', wins: ['gone'] }),
      quote({ from: 'Empty', quote: ' ' }),
    ];
    const { quotes, strongest, counts } = view(journal([shown], { feedback }));
    assert.deepEqual(
      quotes.map(({ from, about }) => [from, about]),
      [
        ['Ana', ['Shown']],
        ['Undated', []],
      ],
    );
    assert.deepEqual(strongest[0]?.confirmedBy, ['Ana']);
    assert.equal(counts.confirmers, 1);
  });

  it('names people once, without the mark of the quick line', () => {
    const of = journal([
      provenWin('2026-10-01', { corroborators: ['@ana', 'Ana', 'Ben'], helped: [{ who: '@ida' }] }),
    ]);
    assert.deepEqual(
      view(of).strongest.map(({ confirmedBy, helped }) => [confirmedBy, helped]),
      [[['ana', 'Ben'], [{ who: 'ida', how: '', outcome: '' }]]],
    );
  });

  it('ends at the day of asking, and begins with the period', () => {
    const of = journal([provenWin('2026-11-21'), provenWin('2025-01-01'), provenWin('2026-11-20')]);
    const asked = packetView({
      journal: of,
      rubric: GENERIC,
      audience: 'manager',
      period: { from: '2026-01-01', to: '2027-12-31' },
      asOf: AS_OF,
    });
    assert.equal(asked.counts.wins, 1);
  });

  it('names the level as the rubric and the profile do', () => {
    const level = (target: string | undefined, to = GENERIC.to) =>
      view(
        journal([], { profile: target === undefined ? {} : { target: { level: target } } }),
        'peer',
        rubric({ to }),
      ).level.to;
    assert.equal(level(undefined), 'Senior');
    assert.equal(level('L5'), 'Senior (L5)');
    assert.equal(level('senior'), 'Senior');
    assert.equal(level(undefined, { level: 'L5', label: 'Senior' }), 'Senior (L5)');
  });

  it('falls back to ids where names are missing', () => {
    const of: Win[] = [
      provenWin('2026-10-01', { id: 'a', title: ' ', project: 'p' }),
      provenWin('2026-09-01', { project: 'q' }),
    ];
    const { strongest } = view(journal(of, { projects: [{ id: 'p', name: 'Project P' }] }));
    assert.deepEqual(strongest.map(({ title, project }) => [title === ' ' ? '' : title, project])[0], [
      'a',
      'Project P',
    ]);
    assert.equal(strongest[1]?.project, 'q');
  });

  it('has the last answers to what every room asks, for the committee and the manager', () => {
    const shown = provenWin('2026-10-01', { id: 'shown', title: 'Shown' });
    const answered = (check: string, answer: string, wins: string[] = []) => {
      return { date: '2026-11-01', check, answer, wins };
    };
    const rehearsal = [
      answered('o-scope', 'Old'),
      answered('o-scope', 'Four teams use it.', ['shown']),
      { ...answered('gap-unanswered', 'I will by May.'), question: 'Your manager said: “Between us.”' },
      answered('no-such-check', 'To what?'),
    ];
    const of = journal([shown], { rehearsal });
    const [scope] = view(of).rehearsed;
    assert.match(scope?.question ?? '', /\?$/);
    assert.deepEqual([scope?.answer, scope?.wins], ['Four teams use it.', ['Shown']]);
    assert.doesNotMatch(JSON.stringify(view(of)), /Between us|by May|To what/);
    assert.deepEqual(
      view(of, 'manager').rehearsed.map(({ answer }) => answer),
      ['I will by May.', 'Four teams use it.'],
    );
    assert.deepEqual([view(of, 'peer').rehearsed, view(of, 'recruiter').rehearsed], [[], []]);
  });

  it('leaves out an answer that rests on a win which the audience may not see', () => {
    const hidden = provenWin('2026-10-01', { id: 'hidden', visibility: 'manager' });
    const rehearsal = [{ date: '2026-11-01', check: 'o-scope', answer: 'The merger.', wins: ['hidden'] }];
    const of = journal([hidden], { rehearsal });
    assert.doesNotMatch(JSON.stringify(view(of)), /merger/);
    assert.match(JSON.stringify(view(of, 'manager')), /merger/);
  });
});
