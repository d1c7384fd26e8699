import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';

import { read } from './reading';
import { repositories } from './repositories';

describe('Reading a history with broken clocks', () => {
  const make = repositories();

  it('takes only the window, and the committer’s day for a broken author’s', async () => {
    const repository = make();
    repository.commit('Before', { day: '2025-12-30' });
    repository.commit('Clock', { day: '1970-01-02', commitDay: '2026-03-03' });
    repository.commit('Future', { day: '2099-01-01', commitDay: '2026-03-04' });
    repository.commit('After', { day: '2027-01-02' });
    const { commits } = await read(repository);
    assert.deepEqual(
      commits.map(({ subject, day }) => [subject, day]),
      [
        ['Clock', '2026-03-03'],
        ['Future', '2026-03-04'],
      ],
    );
  });

  it('goes on behind a commit whose clock stood at 1990', async () => {
    const repository = make();
    repository.commit('First');
    repository.commit('Second');
    repository.commit('Broken', { day: '1990-01-01' });
    repository.commit('Third');
    const { commits } = await read(repository);
    assert.deepEqual(
      commits.map(({ subject }) => subject),
      ['First', 'Second', 'Third'],
    );
  });

  it('goes on behind several of them in a row, and behind each of many', async () => {
    const repository = make();
    const good = (name: string) => repository.commit(name);
    const broken = (name: string, day: string) => repository.commit(name, { day });
    good('First');
    broken('Broken 1', '1990-01-01');
    broken('Broken 2', '1971-01-01');
    broken('Broken 3', '1970-01-02');
    good('Second');
    broken('Broken 4', '2001-01-01');
    good('Third');
    broken('Broken 5', '2000-01-01');
    broken('Broken 6', '2000-01-01');
    good('Fourth');
    const { commits } = await read(repository);
    assert.deepEqual(
      commits.map(({ subject }) => subject),
      ['First', 'Second', 'Third', 'Fourth'],
    );
  });

  it('finds what was written in the window and committed by a broken clock, and nothing else', async () => {
    const repository = make();
    const clock = (subject: string, day: string, commitDay: string) =>
      repository.commit(subject, { day, commitDay });
    clock('Old', '2024-03-01', '2024-03-01');
    clock('First', '2026-02-01', '2026-02-01');
    clock('In 1970', '2026-03-01', '1970-01-01');
    clock('In 1970, too', '2026-03-02', '1970-01-02');
    clock('Old, and in 1970', '2025-03-02', '1970-01-02');
    clock('Second', '2026-03-03', '2026-03-03');
    clock('In 2099', '2026-03-04', '2099-12-31');
    clock('Later, and in 2099', '2027-03-04', '2099-12-31');
    clock('Months behind', '2026-03-05', '2025-11-05');
    clock('Months behind, too', '2026-03-06', '2025-11-06');
    clock('Months behind again', '2026-03-07', '2025-11-07');
    const { commits } = await read(repository);
    assert.deepEqual(
      commits.map(({ subject }) => subject),
      [
        'First',
        'In 1970',
        'In 1970, too',
        'Second',
        'In 2099',
        'Months behind',
        'Months behind, too',
        'Months behind again',
      ],
    );
  });

  it('finds it on a branch of its own, and where the clock says what is no day', async () => {
    const repository = make();
    repository.commit('First');
    repository.git('checkout', '--quiet', '-b', 'cart');
    const sha = repository.commit('Cart', { day: '2026-12-20', files: { 'cart.ts': 'cart\n' } });
    const text = repository.git('cat-file', 'commit', sha);
    const broken = join(repository.path, '.git', 'broken');
    for (const [name, time] of [
      ['broken', 'x'],
      ['empty', ''],
      ['zero', '0 +0000'],
      ['huge', '99999999999999999999 +0000'],
    ] as const) {
      const made = text.replace(/^(committer .*>).*$/m, `$1 ${time}`).replace('\nCart', `\nCart ${name}`);
      writeFileSync(broken, made.replace(/\n\n.*/s, `\n\nCart ${name}\n`));
      const commit = repository.git('hash-object', '-t', 'commit', '--literally', '-w', broken).trim();
      repository.git('update-ref', 'refs/heads/cart', commit);
      const { commits } = await read(repository);
      assert.deepEqual(
        commits.map(({ subject, day }) => `${day} ${subject}`),
        ['2026-05-04 First', `2026-12-20 Cart ${name}`],
      );
    }
  });
});
