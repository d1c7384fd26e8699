import assert from 'node:assert/strict';

import { almostThere } from '../../../src/core/committee/checks/almostThere';
import { managerReset } from '../../../src/core/committee/checks/managerReset';
import type { Conversation, ManagerGap } from '../../../src/core/journal/schema';
import { found, rubric } from '../../fixtures/reports';

describe('almost-there', () => {
  const said = (date: string, changes: Partial<ManagerGap> = {}): Conversation => ({
    date,
    gaps: [{ id: date, quote: 'More leadership.', dimension: 'scope-of-ownership', ...changes }],
  });
  const of = (...conversations: Conversation[]) => found(almostThere, [], { more: { conversations } });

  it('fires in the second cycle, not in the first', () => {
    assert.deepEqual(of(said('2026-07-01'), said('2026-11-01')), []);
    const [twice] = of(said('2026-06-30'), said('2026-11-01'));
    assert.equal(
      twice?.message,
      '2 cycles of “almost there” on Scope of ownership, and nothing that can be measured. Ask for a written bar.',
    );
    assert.equal(twice.step.kind, 'copy-question');
  });

  it('reaches back before the window', () => {
    assert.equal(of(said('2024-02-01'), said('2026-11-01')).length, 1);
  });

  it('is silent once something is measurable, or answered', () => {
    assert.deepEqual(of(said('2026-06-30', { measurable: true }), said('2026-11-01')), []);
    assert.deepEqual(of(said('2026-06-30', { status: 'answered' }), said('2026-11-01')), []);
  });

  it('keeps dimensions apart, and counts what names none together', () => {
    const other = { dimension: 'nonsense' };
    assert.deepEqual(of(said('2026-06-30', other), said('2026-11-01')), []);
    const notes = { date: '2026-06-30', notes: 'You are almost there, keep it up' };
    const [vague] = of(notes, said('2026-11-01', other));
    assert.match(vague?.message ?? '', /^2 cycles of “almost there”, and nothing/);
    assert.deepEqual(of({ ...notes, notes: 'We talked about lunch' }, said('2026-11-01', other)), []);
  });

  it('knows nothing of the future, and copes without a cycle length', () => {
    assert.deepEqual(of(said('2026-06-30'), said('2027-01-01')), []);
    assert.deepEqual(of(), []);
    const bar = rubric({ process: { ...rubric().process, cycleMonths: 0 } });
    const conversations = [said('2025-01-01'), said('2026-11-01')];
    assert.deepEqual(found(almostThere, [], { bar, more: { conversations } }), []);
  });
});

describe('manager-reset', () => {
  const of = (since: string, conversations: Conversation[] = []) =>
    found(managerReset, [], { more: { profile: { manager: { name: 'Mette', since } }, conversations } });

  it('fires within six months of a change, not after', () => {
    assert.match(of('2026-05-21')[0]?.message ?? '', /^Mette is your manager since 2026-05-21/);
    assert.deepEqual(of('2026-05-20'), []);
    assert.deepEqual(of('2026-12-01'), []);
  });

  it('is silent after a conversation with the new manager', () => {
    assert.deepEqual(of('2026-09-01', [{ date: '2026-09-01' }]), []);
    assert.equal(of('2026-09-01', [{ date: '2026-08-31' }, { date: '2026-12-01' }]).length, 1);
  });

  it('needs a name and a day', () => {
    assert.deepEqual(found(managerReset, []), []);
    assert.deepEqual(found(managerReset, [], { more: { profile: { manager: { name: 'Mette' } } } }), []);
  });
});
