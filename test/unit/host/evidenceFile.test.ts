import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';

import { evidenceFile } from '../../../src/host/files/paths';

const FOLDER = resolve('storefront');

describe('the file of evidence', () => {
  for (const path of ['docs/adr/1.md', './docs/adr/1.md', 'docs/../docs/adr/1.md'])
    it(`is in the folder for ${path}`, () =>
      assert.equal(evidenceFile(FOLDER, path), join(FOLDER, 'docs', 'adr', '1.md')));

  it('may have a name that only starts with dots', () =>
    assert.equal(evidenceFile(FOLDER, '..notes.md'), join(FOLDER, '..notes.md')));

  for (const path of [
    '../other/1.md',
    'docs/../../1.md',
    '..',
    '/etc/passwd',
    '~/1.md',
    'https://x.example/1',
  ])
    it(`is none for ${path}`, () => assert.equal(evidenceFile(FOLDER, path), undefined));
});
