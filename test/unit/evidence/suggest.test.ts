import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { addDays } from '../../../src/core/days';
import type { RepositoryHistory } from '../../../src/core/evidence/history';
import { suggest } from '../../../src/core/evidence/suggest';
import { EMPTY_JOURNAL } from '../../../src/core/journal/empty';
import type { Journal } from '../../../src/core/journal/schema';
import type { Rubric } from '../../../src/core/rubric/model';
import { dimension, GENERIC } from '../../fixtures/reports';
import { BEN, commit, document, file, history, other } from './histories';

const small: Rubric = {
  ...GENERIC,
  dimensions: [
    dimension({ id: 'lead', signals: ['adr-authored', 'rfc-authored'] }),
    dimension({ id: 'reach', signals: ['rfc-authored', 'reviewed-by', 'adr-consulted'] }),
  ],
};
const find = (whole: RepositoryHistory, journal: Partial<Journal> = {}, rubric = small) =>
  suggest({ histories: [whole], rubric, journal: { ...EMPTY_JOURNAL, ...journal } });

const RFC = 'rfcs/0012-share-carts.md';
const proposal = history(
  [commit('Propose to share carts', { files: [file(RFC, { status: 'added', added: 90 })] })],
  {
    documents: [document(RFC, '---\nstatus: accepted\n---\n# RFC 12: Share carts\n')],
  },
);

describe('Suggestions', () => {
  it('have a readable id that is the same everywhere', () => {
    const plain = commit('Cache prices');
    const ids = find(history([commit('feat: share a cart (#12)', { files: [file('a/a.ts')] }), plain])).map(
      ({ id }) => id,
    );
    assert.ok(ids.includes('storefront:pr-12'));
    assert.ok(ids.includes(`storefront:${plain.sha.slice(0, 10)}`));
    assert.equal(find(proposal)[0]?.id, `storefront:doc:${RFC}`);
  });

  it('map a signal to every dimension that lists it, and to none where the rubric has none', () => {
    assert.deepEqual(
      find(proposal)[0]?.dimensions.map(({ id, signal }) => [id, signal]),
      [
        ['lead', 'rfc-authored'],
        ['reach', 'rfc-authored'],
      ],
    );
    const bare = { ...small, dimensions: [dimension({ id: 'x', signals: [] })] };
    assert.deepEqual(find(proposal, {}, bare)[0]?.dimensions, []);
  });

  it('take title and kind from the document they are about', () => {
    const [found] = find(proposal);
    assert.equal(found?.kind, 'doc');
    assert.equal(found.title, 'Share carts');
    assert.deepEqual(found.docs, [RFC]);
  });

  it('put signals of the next level before size', () => {
    const large = commit('chore: regenerate the fixtures', {
      files: [file('src/big.ts', { added: 90_000 })],
    });
    const whole = { ...proposal, commits: [...proposal.commits, large] };
    assert.deepEqual(
      find(whole).map(({ title }) => title),
      ['Share carts', 'Regenerate the fixtures'],
    );
  });

  it('put what is new before what is mended, and fold upkeep away', () => {
    const whole = history([
      commit('fix: empty cart', { files: [file('a/a.ts')] }),
      commit('feat: share a voucher', { files: [file('b/b.ts')] }),
      commit('chore: tidy scripts', { files: [file('c/c.ts')] }),
    ]);
    const found = find(whole);
    assert.deepEqual(
      found.map(({ title, standing }) => [title, standing]),
      [
        ['Share a voucher', 'candidate'],
        ['Empty cart', 'low-signal'],
        ['Tidy scripts', 'low-signal'],
      ],
    );
  });

  it('lift a series of fixes that lasted, as one', () => {
    const fixes = Array.from({ length: 5 }, (_, week) =>
      commit(`fix(checkout): lost order ${week}`, { day: addDays('2026-03-02', 7 * week) }),
    );
    const [found] = find(history(fixes));
    assert.equal(found?.commits.length, 5);
    assert.equal(found.standing, 'candidate');
    assert.ok(found.why.some((why) => why.includes('5 weeks')));
  });

  it('say what joined the commits', () => {
    const [found] = find(
      history([commit('a cart (#12)', { files: [file('a.ts')] }), commit('b cart (#12)')]),
    );
    assert.equal(found?.why[0], '2 commits of pull request #12');
  });

  it('name the number that a message gives, and no number without a unit', () => {
    const say = (subject: string) => find(history([commit(subject)]))[0]?.why.join(' ') ?? '';
    assert.match(say('Cut checkout p95 from 800 ms to 210 ms'), /from 800 ms to 210 ms/);
    assert.match(say('Make search 3x faster'), /3x faster/);
    assert.doesNotMatch(say('Raise the limit from 4 to 6'), /result/);
    assert.doesNotMatch(say('Run it 1.01 ± 0.02 times faster'), /result/);
  });

  it('ask what was decided where an agent wrote it', () => {
    const [found] = find(
      history([commit('Share a cart', { body: 'Co-authored-by: Claude <noreply@anthropic.com>' })]),
    );
    assert.ok(found?.why.some((why) => why.includes('Claude') && why.endsWith('?')));
    assert.deepEqual(found?.people, []);
  });

  it('leave out what was dismissed, and mark what the journal has', () => {
    assert.deepEqual(find(proposal, { dismissed: [`storefront:doc:${RFC}`] }), []);
    const [found] = find(proposal, {
      wins: [
        { id: 'w', date: '2026-05-04', title: 'Shared carts', evidence: [{ doc: RFC, repo: 'storefront' }] },
      ],
    });
    assert.equal(found?.standing, 'logged');
    assert.match(found.why[0] ?? '', /Shared carts/);
  });

  it('gather the reviews that a person’s commits carry, from three on', () => {
    const trailers = [{ key: 'reviewed-by', person: { name: 'Ada', email: 'ada@corp.example' } }] as const;
    const reviewed = (count: number) =>
      find(
        history([], {
          others: Array.from({ length: count }, (_, day) =>
            other(BEN, addDays('2026-05-01', day), [], { trailers }),
          ),
        }),
      );
    assert.deepEqual(reviewed(2), []);
    const [found] = reviewed(3);
    assert.equal(found?.kind, 'review');
    assert.equal(found.title, 'Reviewed 3 commits by Ben Builder');
    assert.deepEqual(
      found.dimensions.map(({ id, signal }) => [id, signal]),
      [['reach', 'reviewed-by']],
    );
  });

  it('gather the reviews of a newcomer’s first commits, from two on', () => {
    const trailers = [{ key: 'reviewed-by', person: { name: 'Ada', email: 'ada@corp.example' } }] as const;
    const reviewed = (count: number) =>
      find(
        history([], {
          others: Array.from({ length: count }, (_, day) =>
            other(BEN, addDays('2026-05-01', day), [], { trailers, newcomer: true }),
          ),
        }),
      );
    assert.deepEqual(reviewed(1), []);
    assert.match(reviewed(2)[0]?.why.join(' ') ?? '', /2 of them are among the first that Ben Builder made/);
  });

  it('show a document of somebody else that names the user', () => {
    const path = 'docs/adr/0003-queue.md';
    const text = '---\nconsulted: [Ada Engineer]\n---\n# Use a queue\n';
    const whole = history([], {
      documents: [document(path, text, { addedBy: 'other' })],
      others: [other(BEN, '2026-05-01', [path])],
    });
    const [found] = find(whole);
    assert.equal(found?.title, 'Use a queue');
    assert.deepEqual(
      found.dimensions.map(({ signal }) => signal),
      ['adr-consulted'],
    );
    assert.deepEqual(found.people, ['Ben Builder']);
  });

  it('tell what became of a document, and raise it where others agreed', () => {
    const path = 'docs/adr/0004-queue.md';
    const reads = (status: string) => `# Use a queue\n\n## Status\n\n${status}\n`;
    const ending = (status: string) =>
      find(
        history(
          [commit('Decide on a queue', { day: '2026-03-01', files: [file(path, { status: 'added' })] })],
          {
            documents: [
              document(path, reads(status), {
                writtenOn: '2026-03-01',
                versions: [
                  { path, day: '2026-03-01', text: reads('Draft') },
                  { path, day: '2026-03-31', text: reads(status) },
                ],
              }),
            ],
          },
        ),
      )[0];
    const [accepted, deprecated, draft] = [ending('Accepted'), ending('Deprecated'), ending('Draft')];
    assert.ok(
      accepted?.why.includes(
        '“Use a queue” went from draft to accepted on 2026-03-31, 30 days after you wrote it',
      ),
    );
    assert.ok(deprecated?.why.some((why) => why.includes('went from draft to deprecated')));
    assert.ok(accepted && deprecated && draft && accepted.score > draft.score);
    assert.equal(deprecated.score, draft.score);
  });

  it('show a document that was written before the window and accepted in it', () => {
    const path = 'docs/adr/0005-queue.md';
    const earlier = (status: string) =>
      find(
        history([], {
          documents: [
            document(path, `---\nstatus: ${status}\n---\n# Use a queue\n`, {
              writtenOn: '2025-12-01',
              versions: [
                { path, day: '2026-01-30', text: '---\nstatus: proposed\n---\n# Use a queue\n' },
                { path, day: '2026-01-30', text: `---\nstatus: ${status}\n---\n# Use a queue\n` },
              ],
            }),
          ],
        }),
      );
    const [found] = earlier('accepted');
    assert.deepEqual(
      [found?.title, found?.from, found?.docs, found?.commits],
      ['Use a queue', '2026-01-30', [path], []],
    );
    assert.deepEqual(found?.why, [
      '“Use a queue” went from proposed to accepted on 2026-01-30, 60 days after you wrote it',
    ]);
    assert.deepEqual(found.dimensions[0]?.signal, 'adr-authored');
    assert.deepEqual(earlier('superseded'), []);
  });

  it('are the same list for the same input, and none for none', () => {
    assert.deepEqual(find(proposal), find(proposal));
    assert.deepEqual(suggest({ histories: [], rubric: small, journal: EMPTY_JOURNAL }), []);
  });
});
