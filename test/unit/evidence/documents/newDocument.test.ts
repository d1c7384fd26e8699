import assert from 'node:assert/strict';

import { placesFor } from '../../../../src/core/evidence/documents/newDocument';

const TODAY = '2026-11-20';
const places = (...paths: string[]) => placesFor('Regional Replicas!', paths, TODAY);
const firstPath = (...paths: string[]) => places(...paths)[0]?.path;

describe('the place of a new design document', () => {
  it('has the next number after those beside it, written like theirs', () => {
    assert.equal(firstPath('docs/adr/0001-a.md', 'docs/adr/0009-b.md'), 'docs/adr/0010-regional-replicas.md');
    assert.equal(firstPath('docs/adr/adr-013-a.md', 'README.md'), 'docs/adr/adr-014-regional-replicas.md');
    assert.equal(firstPath('text/2-a.md', 'text/0099-b.md'), 'text/0100-regional-replicas.md');
    assert.equal(firstPath('docs/decisions/0999-a.mdx'), 'docs/decisions/1000-regional-replicas.mdx');
  });

  it('has the day where those beside it have one', () => {
    assert.equal(firstPath('docs/design/2026-01-02-a.md'), 'docs/design/2026-11-20-regional-replicas.md');
    assert.equal(firstPath('docs/adr/20260102-a.md'), 'docs/adr/20261120-regional-replicas.md');
  });

  it('has its title alone where those beside it have no more', () => {
    assert.equal(
      firstPath('docs/design/cache.md', 'docs/design/queue.md'),
      'docs/design/regional-replicas.md',
    );
  });

  it('is the folder with most of them first; postmortems, templates and indexes are none', () => {
    const found = places(
      'docs/adr/0001-a.md',
      'docs/adr/0002-b.md',
      'docs/adr/template.md',
      'docs/rfcs/0001-c.md',
      'docs/postmortems/2026-01-02-d.md',
    );
    assert.deepEqual(found, [
      { path: 'docs/adr/0003-regional-replicas.md', beside: 2 },
      { path: 'docs/rfcs/0002-regional-replicas.md', beside: 1 },
    ]);
  });

  it('is a usual one where the repository has no such documents', () => {
    assert.deepEqual(places('README.md'), [
      { path: 'docs/adr/0001-regional-replicas.md', beside: 0 },
      { path: 'docs/design/regional-replicas.md', beside: 0 },
      { path: 'docs/rfcs/0001-regional-replicas.md', beside: 0 },
    ]);
  });

  it('is never that of a file that is there', () => {
    assert.deepEqual(places('docs/design/Regional-Replicas.md'), []);
  });

  it('has a name for any title', () => {
    assert.equal(placesFor('结账', [], TODAY)[1]?.path, 'docs/design/design.md');
    assert.ok((placesFor('x'.repeat(500), [], TODAY)[1]?.path ?? '').length < 90);
  });
});
