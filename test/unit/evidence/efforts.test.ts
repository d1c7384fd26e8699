/** What belongs together, as it was found in public histories: kit, Prometheus, the OpenTelemetry collector, 2i2c, LubeLogger. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { changesOf } from '../../../src/core/evidence/changes';
import { worksOf } from '../../../src/core/evidence/grouping';
import type { Commit } from '../../../src/core/evidence/history';
import { titleOf } from '../../../src/core/evidence/title';
import { commit, file } from './histories';

const works = (commits: readonly Commit[]) => worksOf(changesOf(commits, []));
const sizes = (commits: readonly Commit[]) =>
  works(commits)
    .map(({ changes }) => changes.length)
    .sort((a, b) => b - a);
const inPlaces = (...subjects: string[]) =>
  subjects.map((subject, index) => commit(subject, { files: [file(`p${index}/a.yaml`)] }));

describe('The same change in several places', () => {
  it('is one effort', () => {
    assert.deepEqual(
      sizes(inPlaces('[maap] Upgrade eks', '[victor, *] Upgrade eks', '[openscapes] Upgrade eks')),
      [3],
    );
    assert.deepEqual(
      sizes(
        inPlaces(
          'Auto-generate the telemetry feature gate',
          'Auto-generate the confmap feature gate',
          'Auto-generate the pdata feature gates',
        ),
      ),
      [3],
    );
    assert.deepEqual(sizes(inPlaces('Upgrade strudel', 'Upgrade maap', 'Upgrade temple')), [3]);
  });

  it('is not seen in what only begins alike', () => {
    assert.deepEqual(sizes(inPlaces('Add carts', 'Add vouchers', 'Add prices')), [1, 1, 1]);
    assert.deepEqual(sizes(inPlaces('Upgrade strudel', 'Upgrade maap')), [1, 1]);
    assert.deepEqual(
      sizes(
        inPlaces(
          'Support ROW constructors that name fields',
          'Support the syntax for nested tables',
          'Support Trino semantics',
        ),
      ),
      [1, 1, 1],
    );
  });
});

describe('A piece of work', () => {
  const large = (subject: string, path: string, day = '2026-05-04') =>
    commit(subject, { day, files: [file(path, { added: 200 })] });

  it('never swallows another that stands on its own by a file they share', () => {
    assert.deepEqual(
      sizes([
        large('feat(web): add search endpoints (#1)', 'web/api.go'),
        large('feat(web): generate the specification (#2)', 'web/api.go'),
      ]),
      [1, 1],
    );
    assert.deepEqual(
      sizes([
        large('feat(web): add search endpoints (#1)', 'web/api.go'),
        commit('fix(web): close the body (#2)', { files: [file('web/api.go')] }),
      ]),
      [2],
    );
  });

  it('has at most fifteen changes', () => {
    const many = Array.from({ length: 203 }, (_, index) =>
      commit(`BUG(stubs): stub ${index} (#${index + 1})`),
    );
    assert.ok(Math.max(...sizes(many)) <= 15);
  });

  it('has the title of its largest change, unless that says nothing', () => {
    const [work] = works([
      commit("chore(lint): replace 'off' with false (#1)", { files: [file('a.ts', { added: 8 })], body: '' }),
      commit('chore(lint): remove the old engine (#2)', {
        files: [file('a.ts', { added: 4, removed: 4000 })],
      }),
    ]);
    assert.equal(work && titleOf(work), 'Remove the old engine');
  });

  it('is named by its files where no message says anything', () => {
    const [work, ...others] = works([
      commit('fix', { files: [file('Views/Kiosk/Index.cshtml', { added: 90 })] }),
      commit('works now', { day: '2026-05-06', files: [file('Views/Kiosk/Row.cshtml')] }),
    ]);
    assert.equal(others.length, 0);
    assert.equal(work && titleOf(work), 'Work on Index.cshtml');
  });

  it('tells closed holes together', () => {
    const holes = inPlaces(
      'fix: prevent prototype pollution in forms',
      'fix: avoid path traversal in source maps',
      'fix: close GHSA-abcd-1234-wxyz',
    );
    assert.deepEqual(sizes(holes), [3]);
  });
});
