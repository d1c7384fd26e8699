import assert from 'node:assert/strict';

import { splitConflicts } from '../../../src/core/journal/conflictMarkers';
import { mergeJournals, type Choose } from '../../../src/core/journal/merge';
import { readable } from '../../trust/histories';
import { mergeHistories } from '../../trust/mergeHistories';
import { randomFrom, SEED } from '../../support/chance';
import { makeFolder, removeFolder } from '../../trust/writers';

const win = (id: string, fields = '') => `  - id: ${id}\n    date: 2026-01-01\n    title: ${id}\n${fields}`;
const journal = (...wins: string[]) => `schema: 1\nwins:\n${wins.join('')}`;

function merge(base: string | undefined, ours: string, theirs: string, choose?: Choose) {
  const sides = {
    base: base === undefined ? undefined : readable(base),
    ours: readable(ours),
    theirs: readable(theirs),
  };
  const merged = mergeJournals(sides, choose);
  assert.ok(merged.ok);
  return { text: merged.value.after.text, conflicts: merged.value.conflicts };
}

describe('merging two journals', () => {
  const base = journal(win('a'), win('b'));

  it('has the new entries of both, in their own words', () => {
    const theirs = journal(win('a'), win('b'), '  # mine\n' + win('t', '    mood: great  # unknown, kept\n'));
    assert.deepEqual(merge(base, journal(win('a'), win('b'), win('o')), theirs), {
      text: journal(
        win('a'),
        win('b'),
        win('o'),
        '  # mine\n' + win('t', '    mood: great  # unknown, kept\n'),
      ),
      conflicts: [],
    });
  });

  it('has one side’s change of an entry as that side wrote it', () => {
    const changed = journal(win('a', '    role: led   # yes\n'), win('b'));
    assert.equal(merge(base, base, changed).text, changed);
    assert.equal(merge(base, changed, base).text, changed);
  });

  it('puts changes of different fields together, and those of lists and records too', () => {
    const old = journal(win('a', '    dimensions: [x]\n    impact: {before: 1, after: 2}\n'));
    const ours = journal(win('a', '    dimensions: [x, y]\n    impact: {before: 1, after: 3}\n'));
    const theirs = journal(
      win('a', '    dimensions: [z]\n    impact: {before: 0, after: 2}\n    role: led\n'),
    );
    const expected = win('a', '    dimensions: [y, z]\n    impact: {before: 0, after: 3}\n    role: led\n');
    assert.deepEqual(merge(old, ours, theirs), { text: journal(expected), conflicts: [] });
  });

  it('asks where both changed one field, and takes the answer', () => {
    const [ours, theirs] = ['mine', 'yours'].map((title) => base.replace('title: a', `title: ${title}`));
    assert.ok(ours && theirs);
    const conflict = { section: 'wins', id: 'a', field: 'title', ours: 'mine', theirs: 'yours' };
    assert.deepEqual(merge(base, ours, theirs), { text: ours, conflicts: [conflict] });
    assert.equal(merge(base, ours, theirs, () => 'theirs').text, theirs);
  });

  it('takes out what one side took out, unless the other changed it', () => {
    const [without, changed] = [journal(win('a')), journal(win('a'), win('b', '    role: led\n'))];
    assert.equal(merge(base, without, base).text, without);
    assert.equal(merge(base, base, without).text, without);
    assert.equal(merge(base, without, changed).text, changed);
    assert.equal(merge(base, changed, without).text, changed);
  });

  it('keeps both of two wins that were given one id on two machines', () => {
    const ours = journal(win('a'), win('b'), win('new'));
    const theirs = ours.replace('title: new', 'title: Something else');
    assert.match(merge(base, ours, theirs).text, /id: new\n[^]*id: new-2\n[^]*title: Something else\n/);
  });

  it('keeps everything when nobody knows where both began', () => {
    const merged = merge(
      undefined,
      journal(win('a'), win('o')),
      journal(win('a', '    role: led\n'), win('t')),
    );
    assert.deepEqual(merged, {
      text: journal(win('a', '    role: led\n'), win('o'), win('t')),
      conflicts: [],
    });
  });

  it('keeps the comments of both, above what they are about', () => {
    const ours = journal('  # ours\n' + win('a'), win('b'));
    const theirs = `# top\n${journal(win('a'), '  # theirs\n' + win('b'))}`;
    const expected = `# top\n${journal('  # ours\n' + win('a'), '  # theirs\n' + win('b'))}`;
    assert.equal(merge(base, ours, theirs).text, expected);
  });

  it('keeps top-level keys that are none of the schema, and the profile of both', () => {
    const ours = `profile:\n  name: Me\n${base}`;
    const theirs = `${base}profile:\n  team: checkout\nscratch:\n  - anything  # here\n`;
    const { text } = merge(base, ours, theirs);
    assert.deepEqual(readable(text).journal.profile, { name: 'Me', team: 'checkout' });
    assert.match(text, /\nscratch:\n {2}- anything {2}# here\n$/);
  });

  it('takes line endings and indentation of the side that it adds to', () => {
    const ours = base.replaceAll('\n', '\r\n');
    const theirs = journal(win('a'), win('b'), win('t')).replaceAll(/^ {2}/gm, '');
    assert.equal(
      merge(base, ours, theirs).text,
      journal(win('a'), win('b'), win('t')).replaceAll('\n', '\r\n'),
    );
  });

  // `npm run fuzz` merges many more.
  it('loses nothing of random histories, and leaves a human less than git does', async () => {
    const folder = await makeFolder();
    const counts = mergeHistories(folder, 40, randomFrom(SEED));
    await removeFolder(folder);
    assert.deepEqual(counts.lost, []);
    assert.ok(counts.conflicts < counts.gitConflicts);
  });
});

describe('taking conflict markers apart', () => {
  it('gives both sides whole', () => {
    const text = 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n';
    assert.deepEqual(splitConflicts(text), { ours: 'a\nb\nd\n', theirs: 'a\nc\nd\n' });
  });

  it('gives the base where every conflict shows it, whatever the line endings', () => {
    const conflict = '<<<<<<< HEAD\r\nb\r\n||||||| 12ab\r\nz\r\n=======\r\nc\r\n>>>>>>> other\r\n';
    assert.deepEqual(splitConflicts(`${conflict}d`), { ours: 'b\r\nd', base: 'z\r\nd', theirs: 'c\r\nd' });
    assert.equal(splitConflicts(`${conflict}<<<<<<<\n=======\n>>>>>>>\n`)?.base, undefined);
  });

  it('gives nothing for a text without markers, or with markers that do not match', () => {
    for (const text of ['a\n', '<<<<<<< HEAD\na\n', '=======\n', '<<<<<<< HEAD\na\n>>>>>>> b\n=======\n'])
      assert.equal(splitConflicts(text), undefined);
  });
});
