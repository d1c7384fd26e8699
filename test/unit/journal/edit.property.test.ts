import assert from 'node:assert/strict';
import fc from 'fast-check';

import { appendEntry, removeEntry, updateEntry } from '../../../src/core/journal/edit';
import type { EditResult } from '../../../src/core/journal/checkedEdit';
import { entriesOf, parseJournal } from '../../../src/core/journal/parse';
import type { ParsedEntry, ReadableJournal } from '../../../src/core/journal/reading';
import type { Win } from '../../../src/core/journal/schema';
import { applyEdit } from '../../../src/core/journal/textEdit';
import { journalTexts } from '../../fixtures/journalTexts';
import { holds } from '../../support/chance';

type Step =
  | { readonly kind: 'append'; readonly title: string }
  | { readonly kind: 'update'; readonly at: number; readonly patch: Partial<Win> }
  | { readonly kind: 'remove'; readonly at: number };

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom('a: b', 'two\nlines', ' x ', '🎉', '\ttab', '"', "'"),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('append' as const), title: text }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(5) }),
  fc.record({
    kind: fc.constant('update' as const),
    at: fc.nat(5),
    patch: fc.oneof(
      fc.record({ title: text }),
      fc.record({ problem: text, role: fc.constantFrom('led' as const, undefined) }),
      fc.record({ evidence: fc.constant([{ link: 'https://new.example' }]) }),
      fc.record({
        impact: fc.record({
          metric: text,
          before: fc.integer(),
          after: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        }),
      }),
    ) as fc.Arbitrary<Partial<Win>>,
  }),
);

describe('any sequence of edits of any journal', () => {
  it('gives what was asked for, and leaves every other byte', () => {
    holds(
      fc.property(journalTexts, fc.array(step, { minLength: 1, maxLength: 6 }), (start, steps) => {
        let journal = readable(start);
        steps.forEach((one, number) => (journal = taken(journal, one, number)));
      }),
      { numRuns: 300 },
    );
  });
});

function taken(before: ReadableJournal, step: Step, number: number): ReadableJournal {
  const wins = entriesOf(before, 'wins');
  if (step.kind === 'append') {
    const win: Win = { id: `new-${number}`, date: '2026-11-20', title: step.title };
    const after = done(before, appendEntry(before, 'wins', win));
    assert.deepEqual(entriesOf(after, 'wins').at(-1)?.value, win);
    return after;
  }
  const entry = wins[step.at % Math.max(1, wins.length)];
  if (entry?.id === undefined) return before;
  if (step.kind === 'remove') {
    const after = done(before, removeEntry(before, 'wins', entry.id));
    assertOnlyTouched(before, after, entry);
    return after;
  }
  const after = done(before, updateEntry(before, 'wins', entry.id, step.patch));
  assertOnlyTouched(before, after, entry);
  const win = entriesOf(after, 'wins')[entry.index]?.value;
  for (const [key, value] of Object.entries(step.patch))
    assert.deepEqual(win?.[key as keyof Win], plain(value));
  return after;
}

function done(before: ReadableJournal, result: EditResult): ReadableJournal {
  if (!result.ok) assert.fail(`${result.failure.code} in ${JSON.stringify(before.text)}`);
  assert.equal(applyEdit(before.text, result.value.edit), result.value.after.text);
  const after = readable(result.value.after.text);
  assert.deepEqual(result.value.after, after);
  return after;
}

/**
 * What stands before the entry's first line and behind its last one is the same to the byte. Comments and
 * blank lines below an entry may get lines above them; on one line the comma goes with its item.
 */
function assertOnlyTouched(before: ReadableJournal, after: ReadableJournal, entry: ParsedEntry): void {
  const head = before.text.slice(0, before.text.lastIndexOf('\n', entry.start - 1) + 1);
  const below = /^\s*,\s*|^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:[ \t]*#[^\n]*$)?/;
  const tail = before.text.slice(entry.end).replace(below, '');
  assert.ok(
    after.text.startsWith(head),
    `before ${JSON.stringify(before.text)}\nafter ${JSON.stringify(after.text)}`,
  );
  assert.ok(
    after.text.endsWith(tail),
    `before ${JSON.stringify(before.text)}\nafter ${JSON.stringify(after.text)}`,
  );
}

function readable(journal: string): ReadableJournal {
  const parsed = parseJournal(journal);
  if (parsed.kind === 'unreadable')
    assert.fail(`${parsed.problems[0].message} in ${JSON.stringify(journal)}`);
  return parsed;
}

/** The value as JSON has it: without the null prototypes that generated records may have. */
function plain<Value>(value: Value): Value {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value);
}
