import assert from 'node:assert/strict';

import { maintenanceShareOf } from '../../../src/core/evidence/maintenance';
import { commit } from './histories';

const commits = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([subject, count]) => Array.from({ length: count }, () => commit(subject)));

describe('The share of maintenance', () => {
  it('is counted over commits that name their type', () => {
    assert.deepEqual(
      maintenanceShareOf(commits({ 'fix: a': 9, 'docs: b': 3, 'feat: c': 8, 'Say nothing': 5 })),
      {
        share: 0.6,
        typed: 20,
      },
    );
  });

  it('takes what others rely on for no maintenance, and new versions for it', () => {
    assert.equal(maintenanceShareOf(commits({ 'fix!: a': 10, 'feat: b': 10 }))?.share, 0);
    assert.equal(
      maintenanceShareOf(commits({ 'feat: bump shelf from 1 to 2': 10, 'feat: b': 10 }))?.share,
      0.5,
    );
  });

  it('is unknown where few commits name a type, there are few, or types are names of subsystems', () => {
    assert.ok(maintenanceShareOf(commits({ 'feat: a': 30, 'Say nothing': 20 })));
    assert.equal(maintenanceShareOf(commits({ 'feat: a': 29, 'Say nothing': 21 })), undefined);
    assert.equal(maintenanceShareOf(commits({ 'feat: a': 19 })), undefined);
    assert.equal(maintenanceShareOf(commits({ 'test: a': 30, 'build: b': 10 })), undefined);
  });

  it('looks at the newest two hundred', () => {
    const old = commits({ 'fix: a': 100 }).map((each) => ({ ...each, day: '2026-01-01' }));
    const recent = commits({ 'feat: a': 200 }).map((each) => ({ ...each, day: '2026-06-01' }));
    assert.equal(maintenanceShareOf([...old, ...recent])?.share, 0);
  });
});
