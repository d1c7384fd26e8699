import assert from 'node:assert/strict';

import { assertHidden, OPEN, seenBy } from './readers';

describe('a title that is said word for word', () => {
  const decomposed = 'Plan zur Löschung'.normalize('NFD');
  for (const [title, said] of [
    ['ZXQ plan', 'We did the ZXQ plan.'],
    ['ZXQ plan', 'zxq   PLAN'],
    ['ZXQ  plan', 'the ZXQ plan'],
    ['Plan zur Löschung', `LEAK: ${decomposed}`],
    [decomposed, 'LEAK: Plan zur Löschung'],
    ['Ana’s big plan', "Ana's big plan"],
    ['Move – at last', 'move - at last'],
  ] as const) {
    it(`hides the entry: “${title}” in “${said}”`, () => {
      const quoted = JSON.stringify(`LEAK ${said}`);
      const wins = `wins:\n${OPEN}  - {id: s, date: 2026-03-01, title: ${JSON.stringify(title)}, visibility: private}\n`;
      for (const entry of [
        `rehearsal: [{date: 2026-03-01, check: o-scope, answer: ${quoted}}]`,
        `rehearsal: [{date: 2026-03-01, check: o-scope, question: ${quoted}, answer: LEAK}]`,
        `feedback: [{id: f, from: LEAK, quote: ${quoted}}]`,
        `mentees: [{who: LEAK, outcome: ${quoted}}]`,
        `mentees: [{who: LEAK, sessions: [{date: 2026-03-01, notes: ${quoted}}]}]`,
        `conversations: [{date: 2026-03-01, gaps: [{id: LEAK, quote: ${quoted}}]}]`,
        `conversations: [{date: 2026-03-01, notes: ${quoted}}]`,
        `projects: [{id: LEAK, why: ${quoted}}]`,
        `projects: [{id: LEAK, screen: {outcome: ${quoted}}}]`,
        `weeks: [{week: 2026-W10, shipped: ${quoted}}]`,
      ])
        assertHidden(`${wins}${entry}\n`, /LEAK/);
    });
  }

  it('leaves what else a talk has', () => {
    const text =
      `wins:\n${OPEN}  - {id: s, date: 2026-03-01, title: ZXQ plan, visibility: private}\n` +
      'conversations: [{date: 2026-03-01, notes: LEAK of the ZXQ plan, gaps: [{id: a, quote: LEAK of the ZXQ plan}, {id: b, quote: Scope}]}]\n';
    assertHidden(text, /LEAK/);
    assert.match(seenBy('manager', text), /Scope/);
  });

  it('hides nothing where a win that may be seen has it in its title, or where it is a word', () => {
    for (const title of ['Open work', 'Tests'])
      assert.match(
        seenBy(
          'peer',
          `wins:\n${OPEN}  - {id: s, date: 2026-03-01, title: ${title}, visibility: private}\n` +
            'feedback: [{id: f, from: Ana, quote: Open work with tests}]\n',
        ),
        /with tests/,
      );
  });
});
