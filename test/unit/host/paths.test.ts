import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

import { absoluteFrom, fromHome } from '../../../src/host/files/paths';

const BASE = resolve('storefront');

describe('a path that a user writes', () => {
  it('is in the home folder for the home sign', () => {
    assert.equal(fromHome('~/notes/a.yaml'), join(homedir(), 'notes', 'a.yaml'));
    assert.equal(absoluteFrom(BASE, '~/notes'), join(homedir(), 'notes'));
    assert.equal(resolve(fromHome('~')), homedir());
  });

  it('may have the sign in a name', () => {
    assert.equal(fromHome('~draft.md'), '~draft.md');
    assert.equal(absoluteFrom(BASE, '~draft.md'), join(BASE, '~draft.md'));
    assert.equal(fromHome('notes/~/a'), 'notes/~/a');
  });

  it('begins at the folder where it is not absolute', () => {
    assert.equal(absoluteFrom(BASE, 'notes/a.yaml'), join(BASE, 'notes', 'a.yaml'));
    assert.equal(absoluteFrom(BASE, BASE), BASE);
  });
});
