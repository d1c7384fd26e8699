import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { read } from './reading';
import { BEN, repositories } from './repositories';

describe('Reading the documents of a history', () => {
  const make = repositories();

  it('reads documents as they are now, and as they were where they are gone', async () => {
    const repository = make();
    repository.commit('Propose', { files: { 'rfcs/1.md': '# Draft\n', 'rfcs/2.md': '# Gone\n' } });
    repository.git('rm', '--quiet', 'rfcs/2.md');
    repository.commit('Accept', { as: BEN, files: { 'rfcs/1.md': '# Accepted\n' } });
    const { documents } = await read(repository);
    assert.deepEqual(documents.map(({ text, addedBy }) => [text, addedBy]).sort(), [
      ['# Accepted\n', 'me'],
      ['# Gone\n', 'me'],
    ]);
  });

  it('follows a document that somebody else renamed', async () => {
    const repository = make();
    const text = '# Cart\n\nOne\nTwo\nThree\nFour\nFive\n';
    repository.commit('Propose', { files: { 'text/0000-cart.md': text } });
    repository.git('mv', 'text/0000-cart.md', 'text/0012-cart.md');
    repository.commit('Number', { as: BEN, files: { 'text/0012-cart.md': `${text}Six\n` } });
    const { documents } = await read(repository);
    assert.deepEqual(
      documents.map(({ path, addedBy, formerPaths }) => [path, addedBy, formerPaths]),
      [['text/0012-cart.md', 'me', ['text/0000-cart.md']]],
    );
    assert.match(documents[0]?.text ?? '', /Six/);
  });

  it('tells what became of documents, whoever changed them, also of those written before the window', async () => {
    const repository = make();
    const reads = (title: string, status: string) =>
      `# ${title}\n\n## Status\n\n${status}\n\n${'More\n'.repeat(20)}`;
    const early = { day: '2024-02-03' };
    // A document that begins as a copy of somebody else's template is its writer's.
    repository.commit('Template', {
      ...early,
      as: BEN,
      files: { 'docs/adr/template.md': reads('X', 'Draft') },
    });
    repository.commit('Draft', { ...early, files: { 'docs/adr/draft-cache.md': reads('Cache', 'Draft') } });
    repository.commit('Theirs', {
      ...early,
      as: BEN,
      files: { 'docs/adr/0002-theirs.md': reads('Theirs', 'Draft') },
    });
    repository.commit('Same', { ...early, files: { 'docs/adr/0003-same.md': reads('Same', 'Accepted') } });
    repository.git('mv', 'docs/adr/draft-cache.md', 'docs/adr/0001-cache.md');
    repository.commit('Number', { day: '2024-03-03', as: BEN, files: {} });
    repository.commit('Now', {
      day: '2026-05-01',
      files: { 'docs/adr/0004-now.md': reads('Now', 'Proposed') },
    });
    repository.commit('Agree', {
      as: BEN,
      day: '2026-05-20',
      files: {
        'docs/adr/0001-cache.md': reads('Cache', 'Accepted'),
        'docs/adr/0002-theirs.md': reads('Theirs', 'Accepted'),
        'docs/adr/0003-same.md': `${reads('Same', 'Accepted')}More\n`,
        'docs/adr/0004-now.md': reads('Now', 'Accepted'),
      },
    });
    const { documents } = await read(repository);
    assert.deepEqual(
      documents
        .map(({ path, addedBy, writtenOn, versions }) => [path, addedBy, writtenOn, versions?.at(-1)?.day])
        .sort(),
      [
        ['docs/adr/0001-cache.md', 'me', '2024-02-03', '2026-05-20'],
        ['docs/adr/0004-now.md', 'me', '2026-05-01', '2026-05-20'],
      ],
    );
  });

  it('finds the user’s among many documents that were accepted at once, by names and by accounts', async () => {
    const repository = make();
    const reads = (status: string, authors = '') => `---\nstatus: ${status}\n${authors}---\n# Decision\n`;
    const paths = Array.from({ length: 12 }, (_, index) => `docs/adr/00${index + 10}-decision.md`);
    const all = (status: string) => Object.fromEntries(paths.map((path) => [path, reads(status)]));
    const early = { day: '2024-02-03' };
    repository.commit('Theirs', { ...early, as: BEN, files: all('proposed') });
    const named = reads('proposed', 'authors: ["Ben Builder"]\n');
    repository.commit('Mine', {
      ...early,
      files: {
        'docs/adr/0001-mine.md': reads('proposed'),
        'docs/adr/0002-account.md': reads('proposed', 'authors: ["@somebody"]\n'),
        'docs/adr/0003-for-ben.md': named,
      },
    });
    repository.commit('Accept', {
      as: BEN,
      day: '2026-05-20',
      files: {
        ...all('accepted'),
        'docs/adr/0001-mine.md': reads('accepted'),
        'docs/adr/0002-account.md': reads('accepted', 'authors: ["@somebody"]\n'),
        'docs/adr/0003-for-ben.md': named.replace('proposed', 'accepted'),
      },
    });
    const { documents } = await read(repository);
    assert.deepEqual(documents.map(({ path, addedBy, writtenOn }) => [path, addedBy, writtenOn]).sort(), [
      ['docs/adr/0001-mine.md', 'me', '2024-02-03'],
      ['docs/adr/0002-account.md', 'me', '2024-02-03'],
    ]);
  });
});
