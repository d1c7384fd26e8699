import assert from 'node:assert/strict';

import { projectEntry } from '../../../src/core/projects/entry';

describe('the entry of a project', () => {
  const idOf = (name: string, ...taken: string[]) =>
    projectEntry({ name }, { projects: taken.map((id) => ({ id })) }).id;

  it('has the words of its name as its id', () => {
    assert.equal(idOf('Checkout cache'), 'checkout-cache');
    assert.equal(idOf('Überprüfung & Test'), 'uberprufung-test');
    assert.equal(idOf('结账'), 'project');
  });

  it('has an id that no other has, and that ends with a word', () => {
    assert.equal(idOf('Checkout', 'checkout', 'checkout-2'), 'checkout-3');
    const long = idOf('Move every customer of the old billing system to the new one');
    assert.equal(long, 'move-every-customer-of-the-old-billing');
    assert.equal(idOf('a'.repeat(90)).length, 40);
  });

  it('keeps what it was given', () => {
    const given = { id: 'mine', name: 'Checkout', why: 'Nobody else would', status: 'idea' } as const;
    assert.deepEqual(projectEntry(given, { projects: [] }), given);
  });
});
