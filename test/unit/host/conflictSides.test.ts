import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { conflictSides } from '../../../src/host/journal/conflictSides';
import { repositories, type TestRepository } from './git/repositories';

const NAME = '.promo/journal.yaml';
const journal = (title: string) => `schema: 1\nwins:\n  - id: a\n    date: 2026-01-01\n    title: ${title}\n`;

describe('the sides of a journal in conflict', () => {
  const make = repositories();
  const text = (repository: TestRepository) => readFileSync(join(repository.path, NAME), 'utf8');
  const sidesOf = (repository: TestRepository, mayUseGit = true) =>
    conflictSides(join(repository.path, NAME), text(repository), mayUseGit);
  const whole = { ours: journal('ours'), base: journal('base'), theirs: journal('theirs') };

  function inConflict(): TestRepository {
    const repository = make();
    repository.commit('base', { files: { [NAME]: journal('base') } });
    repository.git('checkout', '--quiet', '-b', 'other');
    repository.commit('theirs', { files: { [NAME]: journal('theirs') } });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('ours', { files: { [NAME]: journal('ours') } });
    assert.throws(() => repository.git('merge', '--quiet', 'other'));
    return repository;
  }

  it('come whole from git’s index, with what they started from', async () => {
    assert.deepEqual(await sidesOf(inConflict()), whole);
  });

  it('come from the markers where git may not be run', async () => {
    const { ours, theirs } = whole;
    assert.deepEqual(await sidesOf(inConflict(), false), { ours, theirs });
  });

  it('come from the markers when something was typed into the file since', async () => {
    const repository = inConflict();
    repository.write({ [NAME]: `# typed since\n${text(repository)}` });
    assert.deepEqual(await sidesOf(repository), {
      ours: `# typed since\n${journal('ours')}`,
      theirs: `# typed since\n${journal('theirs')}`,
    });
  });

  it('come from the index without markers, as after a checkout of one side', async () => {
    const repository = inConflict();
    repository.git('checkout', '--quiet', '--ours', NAME);
    assert.deepEqual(await sidesOf(repository), whole);
  });

  it('are none when the file was resolved by hand, or there is no merge', async () => {
    const repository = inConflict();
    repository.write({ [NAME]: journal('both, by hand') });
    assert.equal(await sidesOf(repository), undefined);
    repository.git('add', NAME);
    assert.equal(await sidesOf(repository), undefined);
  });

  it('have the line endings of the file', async () => {
    const repository = inConflict();
    repository.write({ [NAME]: text(repository).replaceAll('\n', '\r\n') });
    assert.equal((await sidesOf(repository))?.ours, journal('ours').replaceAll('\n', '\r\n'));
  });

  it('come from the markers in a folder that is no repository', async () => {
    const repository = inConflict();
    rmSync(join(repository.path, '.git'), { recursive: true });
    const { ours, theirs } = whole;
    assert.deepEqual(await sidesOf(repository), { ours, theirs });
  });
});
