import assert from 'node:assert/strict';
import fc from 'fast-check';

import { mergePacket } from '../../../src/core/packet/merge/mergePacket';
import { holds } from '../../support/chance';

const text = (...lines: string[]) => lines.join('\n');
const BASE = text(
  '# Case',
  '',
  'One. Two.',
  '',
  '## Scope',
  '',
  '- Led A',
  '- Led B',
  '',
  '## Helped',
  '',
  'Nobody.',
  '',
);

describe('a packet that was edited by hand', () => {
  it('takes the journal’s changes where the user changed nothing', () => {
    const theirs = BASE.replace('Led A', 'Led A and C');
    assert.deepEqual(mergePacket({ base: BASE, mine: BASE, theirs }), {
      text: theirs,
      marked: [],
      leftOut: [],
    });
  });

  it('has both changes of a line that differ by sentence', () => {
    const mine = BASE.replace('One.', 'Mine.');
    const { text: merged, marked } = mergePacket({
      base: BASE,
      mine,
      theirs: BASE.replace('Two.', 'Three. Four.'),
    });
    assert.equal(merged, BASE.replace('One. Two.', 'Mine. Three. Four.'));
    assert.deepEqual(marked, []);
  });

  it('keeps the user’s words, with the journal’s marked beside them', () => {
    const mine = BASE.replace('Led A', 'Led all of A');
    const { text: merged, marked } = mergePacket({
      base: BASE,
      mine,
      theirs: BASE.replace('Led A', 'Led A in May'),
    });
    assert.match(merged, /- Led all of A\n\n> The journal now says: Led A in May\n/);
    assert.deepEqual(marked, ['- Led A in May']);
  });

  it('replaces its own mark when the journal changes again', () => {
    const first = BASE.replace('Led A', 'Led A in May');
    const { text: mine } = mergePacket({ base: BASE, mine: BASE.replace('Led A', 'Led all'), theirs: first });
    const { text: merged } = mergePacket({
      base: first,
      mine,
      theirs: BASE.replace('Led A', 'Led A in June'),
    });
    assert.deepEqual(merged.match(/The journal now says: .*/g), ['The journal now says: Led A in June']);
  });

  it('leaves out what the user took out, and names it when the journal changed it', () => {
    const mine = BASE.replace('- Led B\n', '').replace(/## Helped[^]*/, '');
    assert.deepEqual(mergePacket({ base: BASE, mine, theirs: BASE }).leftOut, []);
    const theirs = BASE.replace('Nobody.', 'Somebody.').replace('Led B', 'Led B well');
    const merged = mergePacket({ base: BASE, mine, theirs });
    assert.equal(merged.text, mine);
    assert.deepEqual(merged.leftOut, ['- Led B well', 'Somebody.']);
  });

  it('leaves moved sections where the user moved them, and puts new ones behind their neighbour', () => {
    const [head = '', scope = '', helped = ''] = BASE.split(/(?=## )/);
    const mine = head + helped + scope;
    const theirs = `${head}${scope}## New\n\nFresh.\n\n${helped.replace('Nobody', 'Two people')}`;
    const merged = mergePacket({ base: BASE, mine, theirs });
    assert.deepEqual(merged.text.match(/^## .*/gm), ['## Helped', '## Scope', '## New']);
    assert.match(merged.text, /Two people/);
  });

  it('takes no heading inside a fence of code for a section, and keeps line endings', () => {
    const mine = text('```sh', '# not a heading', '```', 'Mine.').replaceAll('\n', '\r\n');
    const base = text('```sh', '# not a heading', '```');
    assert.equal(mergePacket({ base, mine, theirs: base }).text, mine);
  });

  it('without a base only adds and marks', () => {
    const mine = BASE.replace('Led A', 'Led all of A');
    const { text: merged, marked } = mergePacket({
      base: undefined,
      mine,
      theirs: `${BASE}## New\n\nFresh.\n`,
    });
    assert.deepEqual(marked, ['- Led A']);
    for (const line of [...mine.split('\n'), '## New', 'Fresh.'])
      assert.ok(merged.split('\n').includes(line), line);
  });
});

const CASES = 200;
const line: fc.Arbitrary<string> = fc.constantFrom(
  '# A',
  '## B',
  '## C',
  '### D',
  '',
  '',
  '- e',
  '- f',
  'G. H.',
  'G. I.',
  'J. H.',
  '> k',
  '```',
);
const document = fc.array(line, { maxLength: 14 });

interface Step {
  readonly at: number;
  readonly remove: number;
  readonly add: readonly string[];
}
const steps = (who: string): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      at: fc.nat(14),
      remove: fc.nat(2),
      add: fc.array(
        fc.oneof(
          line,
          fc.nat(99).map((n) => `${who} ${String(n)}.`),
          fc.nat(9).map((n) => `## ${who} ${String(n)}`),
        ),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 4 },
  );
function edited(lines: readonly string[], changes: readonly Step[]): string[] {
  return changes.reduce((now, { at, remove, add }) => now.toSpliced(at, remove, ...add), [...lines]);
}
const versions = fc
  .tuple(document, steps('mine'), steps('theirs'))
  .map(([base, mine, theirs]) => ({ base, mine: edited(base, mine), theirs: edited(base, theirs) }));
const joined = (lines: readonly string[]) => lines.join('\n');

describe('any packet, any edits and any changes of the journal', () => {
  it('keep every line that the user wrote', () => {
    holds(
      fc.property(versions, ({ base, mine, theirs }) => {
        for (const known of [joined(base), undefined]) {
          const merged = mergePacket({ base: known, mine: joined(mine), theirs: joined(theirs) }).text.split(
            '\n',
          );
          for (const own of mine) {
            if (own.startsWith('mine') || own.startsWith('## mine'))
              assert.equal(count(merged, own) >= count(mine, own), true, own);
            if (own !== '' && (known === undefined || !base.includes(own)))
              assert.ok(merged.includes(own), own);
          }
        }
      }),
      { numRuns: CASES },
    );
  });

  it('keep every line of the base that neither side took out', () => {
    holds(
      fc.property(versions, ({ base, mine, theirs }) => {
        const unique = base.filter((own) => [base, mine, theirs].every((all) => count(all, own) === 1));
        const order = [base, mine, theirs].map((all) => all.filter((own) => unique.includes(own)).join('\n'));
        fc.pre(new Set(order).size === 1 && base.every((own) => !/[#`]/.test(own)));
        fc.pre([...mine, ...theirs].every((own) => !/[#`]/.test(own)));
        const merged = mergePacket({ base: joined(base), mine: joined(mine), theirs: joined(theirs) });
        for (const own of unique) assert.ok(merged.text.includes(own), own);
      }),
      { numRuns: CASES },
    );
  });

  it('are merged once: the second time changes nothing', () => {
    holds(
      fc.property(versions, ({ base, mine, theirs }) => {
        const first = mergePacket({ base: joined(base), mine: joined(mine), theirs: joined(theirs) });
        const again = mergePacket({ base: joined(theirs), mine: first.text, theirs: joined(theirs) });
        assert.equal(again.text, first.text);
      }),
      { numRuns: CASES },
    );
  });

  it('stay as they are where only the user changed something, or both sides did the same', () => {
    holds(
      fc.property(versions, ({ base, mine }) => {
        const kept = { text: joined(mine), marked: [], leftOut: [] };
        assert.deepEqual(mergePacket({ base: joined(base), mine: joined(mine), theirs: joined(base) }), kept);
        assert.equal(
          mergePacket({ base: joined(base), mine: joined(mine), theirs: joined(mine) }).text,
          joined(mine),
        );
      }),
      { numRuns: CASES },
    );
  });
});

function count(lines: readonly string[], line: string): number {
  return lines.filter((other) => other === line).length;
}
