import assert from 'node:assert/strict';

import { amazonPeers } from '../../../src/core/committee/checks/amazonPeers';
import { genericReviews } from '../../../src/core/committee/checks/genericReviews';
import { peers } from '../../../src/core/committee/checks/peers';
import { peersLate } from '../../../src/core/committee/checks/peersLate';
import { isGenericQuote } from '../../../src/core/committee/quotes';
import type { Feedback, Journal } from '../../../src/core/journal/schema';
import { found, journal, provenWin, rubric, win } from '../../fixtures/reports';

const SPECIFIC = 'Robin found the lookup nobody had measured, and the page loads in half the time now.';
const GENERIC_WORDS = 'A great engineer and a pleasure to work with.';

const note = (changes: Partial<Feedback> = {}): Feedback => ({
  from: 'Ana',
  date: '2026-10-01',
  project: 'checkout',
  quote: SPECIFIC,
  ...changes,
});
const notesOf = (count: number, changes: Partial<Feedback> = {}): Feedback[] =>
  Array.from({ length: count }, (_, index) => note({ from: `Peer ${index}`, ...changes }));

describe('q-peers', () => {
  const wins = [provenWin('2026-10-01', { title: 'Cache' })];

  it('asks below the number of people that the rubric names, not at it', () => {
    assert.deepEqual(found(peers, wins, { more: { feedback: notesOf(3) } }), []);
    const [few] = found(peers, wins, { more: { feedback: notesOf(2) } });
    assert.equal(few?.message, '2 people confirm your work; the room looks for 3. Who will confirm “Cache”?');
    assert.deepEqual(few.step, { kind: 'add-detail', win: wins[0]?.id, about: 'confirm' });
  });

  it('counts a person once, in a note and in a win', () => {
    const confirmed = [provenWin('2026-10-01', { corroborators: ['@ana', 'Ben', ' '] })];
    const [few] = found(peers, confirmed, { more: { feedback: [note(), note()] } });
    assert.equal(few?.message, '2 people confirm your work; the room looks for 3.');
  });

  it('leaves out words of the future, of years ago, refused and empty ones', () => {
    const feedback = [
      note({ from: 'A', date: '2027-01-01' }),
      note({ from: 'B', date: '2024-01-01' }),
      note({ from: 'C', consent: 'refused' }),
      note({ from: 'D', quote: ' ' }),
    ];
    assert.match(found(peers, wins, { more: { feedback } })[0]?.message ?? '', /^0 people confirm/);
  });

  it('asks for somebody outside the team, where the journal says who is in it', () => {
    const profile = { team: 'Checkout' };
    const inside = notesOf(3, { team: 'checkout ' });
    const [close] = found(peers, wins, { more: { profile, feedback: inside } });
    assert.match(close?.message ?? '', /^Nobody outside your team has said anything\./);
    const one = [...inside, note({ from: 'Ida', team: 'Platform' })];
    assert.deepEqual(found(peers, wins, { more: { profile, feedback: one } }), []);
    assert.deepEqual(found(peers, wins, { more: { profile, feedback: notesOf(3) } }), []);
    const bar = rubric({ checks: { 'q-peers': { outside: 2 } } });
    assert.match(
      found(peers, wins, { bar, more: { profile, feedback: one } })[0]?.message ?? '',
      /^Too few words come from outside your team: 1\./,
    );
  });

  it('says nothing of an empty journal', () => {
    assert.deepEqual(found(peers, []), []);
  });
});

describe('o-generic', () => {
  const feedback = (specific: number, generic: number): Partial<Journal> => ({
    feedback: [...notesOf(generic, { quote: GENERIC_WORDS }), ...notesOf(specific)],
  });

  it('fires when half of the quotes could be about anybody, not below', () => {
    assert.deepEqual(found(genericReviews, [], { more: feedback(2, 1) }), []);
    const [half] = found(genericReviews, [], { more: feedback(1, 1) });
    assert.equal(
      half?.message,
      '“A great engineer and a pleasure to work with.” could describe anyone. Ask Peer 0 what they saw on “checkout”, and what changed.',
    );
    assert.equal(half.step.kind, 'copy-question');
  });

  it('names the work by its project, its win, or not at all', () => {
    const cited = win({ title: 'The cutover' });
    const ask = (changes: Partial<Feedback>) =>
      found(genericReviews, [cited], {
        more: {
          projects: [{ id: 'checkout', name: 'New checkout' }],
          feedback: [{ from: 'Ana', quote: GENERIC_WORDS, ...changes }],
        },
      })[0];
    assert.match(ask({ project: 'checkout' })?.message ?? '', /“New checkout”/);
    const about = ask({ wins: [cited.id, 'gone'] });
    assert.match(about?.message ?? '', /“The cutover”/);
    assert.deepEqual(about?.wins, [cited.id]);
    assert.match(ask({})?.message ?? '', /Ask Ana what they saw, and what changed\.$/);
  });

  it('shortens a long quote', () => {
    const quote = `The best. ${'Very good. '.repeat(40)}`;
    const [long] = found(genericReviews, [], { more: { feedback: [note({ quote })] } });
    assert.ok((long?.message.length ?? 0) < 200);
    assert.match(long?.message ?? '', /…” could describe anyone/);
  });

  it('is silent without quotes', () => {
    assert.deepEqual(found(genericReviews, [win()]), []);
  });
});

describe('a generic quote', () => {
  const of = (quote: string, changes: Partial<Feedback> = {}) =>
    isGenericQuote(note({ quote, ...changes }), journal([], { projects: [{ id: 'new-checkout' }] }));

  it('lacks a deed, an outcome or a piece of work', () => {
    assert.ok(of('Great engineer, very smart.'));
    assert.ok(of('Always helps the team and is very kind.'));
    assert.ok(of(SPECIFIC, { project: '' }));
    assert.ok(of('She wrote the plan for the team.'));
  });

  it('has all three', () => {
    assert.ok(!of(SPECIFIC));
    assert.ok(!of('I led the cutover because Robin gave me the hard half and then let go.'));
    assert.ok(!of('On the new checkout she cut the build from 9 to 4 minutes.', { project: '' }));
  });

  it('is not looked for in other languages', () => {
    assert.ok(!of('Sehr guter Ingenieur, immer hilfsbereit.'));
  });
});

describe('peers-late', () => {
  const asked = (...days: string[]): Partial<Journal> => ({
    feedback: [{ from: 'Ana', requests: days.map((day) => ({ asked: day })) }],
  });

  it('fires when all requests are of the last 21 days, not with one of 22 days ago', () => {
    assert.equal(found(peersLate, [], { more: asked('2026-10-30', '2026-11-19') }).length, 1);
    assert.deepEqual(found(peersLate, [], { more: asked('2026-10-29', '2026-11-19') }), []);
  });

  it('names the older work that nobody confirms', () => {
    const old = provenWin('2026-05-01', { title: 'Ledger' });
    const wins = [old, provenWin('2026-11-01'), provenWin('2026-04-01', { corroborators: ['Ana'] })];
    const [late] = found(peersLate, wins, { more: asked('2026-11-10', '2026-11-12') });
    assert.equal(
      late?.message,
      'All 2 requests to peers came within 21 days of the packet. Ask about the older work now: “Ledger”.',
    );
    assert.deepEqual(late.wins, [old.id]);
  });

  it('measures to the target date while that is ahead', () => {
    const profile = { target: { level: 'L5', date: '2027-03-01' } };
    const early = asked('2026-11-10', '2026-11-12');
    assert.deepEqual(found(peersLate, [], { more: { ...early, profile } }), []);
    const past = { target: { level: 'L5', date: '2026-03-01' } };
    assert.equal(found(peersLate, [], { more: { ...early, profile: past } }).length, 1);
  });

  it('waits for two requests, and knows none of the future', () => {
    assert.deepEqual(found(peersLate, [], { more: asked('2026-11-10') }), []);
    assert.deepEqual(found(peersLate, [], { more: asked('2026-11-10', '2026-12-10') }), []);
  });
});

describe('amazon-peers', () => {
  const bar = rubric({ company: 'Amazon' });
  const of = (count: number) => found(amazonPeers, [], { bar, more: { feedback: notesOf(count) } });

  it('asks for four notes, and advises six', () => {
    assert.deepEqual(
      of(3).map(({ severity, message }) => [severity, message]),
      [['high', 'Peer notes: 3 of at least 4.']],
    );
    assert.deepEqual(
      [...of(4), ...of(5)].map(({ severity }) => severity),
      ['low', 'low'],
    );
    assert.deepEqual(of(6), []);
  });

  it('is for rubrics of that company alone', () => {
    assert.deepEqual(found(amazonPeers, []), []);
    assert.deepEqual(found(amazonPeers, [], { bar: rubric({ company: 'google' }) }), []);
  });
});
