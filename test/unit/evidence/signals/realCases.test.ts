/** Each signal on what public histories hold: where it must fire, and near misses where it said something false once. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { addDays } from '../../../../src/core/days';
import type { RepositoryHistory } from '../../../../src/core/evidence/history';
import { coAuthored } from '../../../../src/core/evidence/signals/coAuthored';
import { crossOwner } from '../../../../src/core/evidence/signals/crossOwner';
import { migrationSeries } from '../../../../src/core/evidence/signals/migrationSeries';
import { othersBuildOnIt } from '../../../../src/core/evidence/signals/othersBuildOnIt';
import { securityFixes } from '../../../../src/core/evidence/signals/securityFixes';
import type { Signal } from '../../../../src/core/evidence/signals/signal';
import { standardChange } from '../../../../src/core/evidence/signals/standardChange';
import { toolingForOthers } from '../../../../src/core/evidence/signals/toolingForOthers';
import { BEN, CLEO, commit, DAN, file, history, hitOf, other } from '../histories';

type Case = readonly [what: string, RepositoryHistory];

function says(signal: Signal, fires: readonly Case[], misses: readonly Case[]): void {
  describe(`The signal ${signal.id}`, () => {
    for (const [what, whole] of fires) it(`fires on ${what}`, () => assert.ok(hitOf(signal, whole)));
    for (const [what, whole] of misses)
      it(`does not fire on ${what}`, () => assert.equal(hitOf(signal, whole), undefined));
  });
}

const touching = (codeowners: string, ...paths: string[]) =>
  history([commit('Share it', { files: paths.map((path) => file(path)) })], { codeowners });
const COLLECTOR = '* @org/approvers\n/exporter/ @org/approvers @ana\n/receiver/ @org/approvers @bo @cy\n';
const PACKAGES = Array.from({ length: 14 }, (_, index) => `packages/p${index}/a.ts`);

says(
  crossOwner,
  [
    [
      'two parts with an owner each, beside those who own everything',
      touching(COLLECTOR, 'exporter/a.go', 'receiver/b.go'),
    ],
    ['two teams', touching('/web/ @org/web\n/api/ @org/api\n', 'web/a.ts', 'api/b.ts')],
    [
      'five parts where two are usual',
      history([
        ...Array.from({ length: 12 }, (_, index) =>
          commit(`Keep ${index}`, {
            files: PACKAGES.slice(0, 2).flatMap((path) => [file(path), file(`${path}x.ts`)]),
          }),
        ),
        commit('Share it', { files: PACKAGES.slice(0, 5).map((path) => file(path)) }),
      ]),
    ],
  ],
  [
    [
      'two parts whose owners share somebody',
      touching('/web/ @ana @bo\n/api/ @bo @cy\n', 'web/a.ts', 'api/b.ts'),
    ],
    ['an owner beside those who own everything', touching(COLLECTOR, 'exporter/a.go', 'docs.go')],
    ['code that the user owns', touching('/web/ @ada\n/api/ @bo\n', 'web/a.ts', 'api/b.ts')],
    [
      'as many packages as always',
      history(
        Array.from({ length: 12 }, (_, index) =>
          commit(`Share ${index}`, { files: PACKAGES.map((path) => file(path)) }),
        ),
      ),
    ],
    [
      'one line each in many parts',
      history([commit('Share it', { files: PACKAGES.map((path) => file(path, { added: 1 })) })]),
    ],
  ],
);

const BY_BEN = 'Co-authored-by: Ben Builder <ben@corp.example>';
says(
  coAuthored,
  [
    ['a trailer on a commit that is no squash', history([commit('Share a cart', { body: BY_BEN })])],
    [
      'a person on two squashes',
      history([commit('Share a cart (#1)', { body: BY_BEN }), commit('Keep a cart (#2)', { body: BY_BEN })]),
    ],
    ['a commit of somebody else’s with the user', history([commit('Share a cart', { author: BEN })])],
  ],
  [
    ['a lone trailer on a squash', history([commit('Share a cart (#1)', { body: BY_BEN })])],
    ['an applied suggestion', history([commit('Apply suggestions from code review', { body: BY_BEN })])],
    [
      'the user under a second address',
      history([commit('Share a cart', { body: 'Co-authored-by: Ada Engineer <ada@home.example>' })]),
    ],
    [
      'the user under an account',
      history([commit('Share a cart', { body: 'Co-authored-by: A <1+ada@users.noreply.github.com>' })]),
    ],
  ],
);

const DAY = '2026-01-10';
const made = (path: string, changes: Parameters<typeof file>[1] = {}) =>
  file(path, { status: 'added', added: 60, ...changes });
const used = (path: string, from = 30) =>
  [BEN, CLEO, DAN].map((who, index) => other(who, addDays(DAY, from + 20 * index), [path]));
const builds = (...files: Parameters<typeof history>[0][number]['files']) =>
  commit('Build it', { day: DAY, files });
says(
  toolingForOthers,
  [
    [
      'a new workflow',
      history([builds(made('.github/workflows/bench.yml'))], { others: used('.github/workflows/bench.yml') }),
    ],
    ['a new script', history([builds(made('scripts/release.ts'))], { others: used('scripts/release.ts') })],
    [
      'two new files of one tool',
      history([builds(made('tools/a.go', { added: 30 }), made('tools/b.go', { added: 30 }))], {
        others: [...used('tools/a.go'), ...used('tools/b.go')],
      }),
    ],
  ],
  [
    [
      'an edit of the shared Makefile',
      history([builds(file('Makefile', { added: 90 }))], { others: used('Makefile') }),
    ],
    [
      'a workflow that only moved',
      history([builds(made('ci/bench.yml'), file('old/bench.yml', { status: 'deleted' }))], {
        others: used('ci/bench.yml'),
      }),
    ],
    [
      'a script that was there before',
      history([builds(made('scripts/release.ts'))], {
        others: [other(BEN, '2026-01-02', ['scripts/release.ts']), ...used('scripts/release.ts')],
      }),
    ],
    [
      'new tooling that nobody touched',
      history([builds(made('scripts/a.ts'), file('Makefile'))], { others: used('Makefile') }),
    ],
  ],
);
says(
  othersBuildOnIt,
  [
    [
      'a file that three people changed over months',
      history([builds(made('src/a.ts'))], { others: used('src/a.ts', 40) }),
    ],
    [
      'the one of two files that others changed',
      history([builds(made('src/b.ts'), made('src/a.ts'))], { others: used('src/a.ts', 40) }),
    ],
    ['tooling', history([builds(made('tools/gen.go'))], { others: used('tools/gen.go', 40) })],
  ],
  [
    [
      'a file that only moved',
      history([builds(made('src/new/a.ts'), file('src/old/a.ts', { status: 'deleted' }))], {
        others: used('src/new/a.ts', 40),
      }),
    ],
    [
      'a file that others had before',
      history([builds(made('src/a.ts'))], {
        others: [other(BEN, '2026-01-02', ['src/a.ts']), ...used('src/a.ts', 40)],
      }),
    ],
    ['a test', history([builds(made('test/a.test.ts'))], { others: used('test/a.test.ts', 40) })],
  ],
);

const standard = (lines: number, ...beside: ReturnType<typeof file>[]) =>
  history([commit('Agree on it', { files: [file('eslint.config.js', { added: lines }), ...beside] })]);
says(
  standardChange,
  [
    ['a change that is a rule', standard(40)],
    ['a rule with the few lines that follow', standard(40, file('src/a.ts', { added: 30 }))],
    [
      'a guide to style',
      history([commit('Agree', { files: [file('docs/styleguide/errors.md', { added: 60 })] })]),
    ],
  ],
  [
    ['twelve lines of a rule beside a feature', standard(12, file('src/a.ts', { added: 900 }))],
    [
      'rules of small changes that only add up',
      history(
        ['a', 'b'].map((what) =>
          commit(`Feature ${what}`, {
            files: [file('eslint.config.js', { added: 6 }), file(`src/${what}.ts`, { added: 90 })],
          }),
        ),
      ),
    ],
    [
      'a template’s own rule',
      history([commit('Start', { files: [file('templates/app/eslint.config.js', { added: 60 })] })]),
    ],
  ],
);

const series = (...subjects: string[]) =>
  history(subjects.map((subject, index) => commit(subject, { day: addDays('2026-03-02', index * 7) })));
const five = (subject: (place: number) => string) => series(...[1, 2, 3, 4, 5].map(subject));
says(
  migrationSeries,
  [
    ['hubs that move one by one', five((place) => `Migrate hub ${place} to the new storage`)],
    ['areas before the colon', five((place) => `pprofile: deprecate setter ${place}`)],
    ['the removal of what was given up', five((place) => `chore: remove deprecated option ${place}`)],
  ],
  [
    [
      'a feature about what is deprecated',
      five((place) => `feat: warn about deprecated packages in list ${place}`),
    ],
    ['a command for it', five((place) => `feat: implement \`deprecate\` for registry ${place}`)],
    ['a guide', five((place) => `Migration guide, chapter ${place}`)],
    ['what merely moves within the code', five((place) => `Move helper ${place} to its own file`)],
  ],
);

says(
  securityFixes,
  [
    [
      'a hole that is named',
      history([commit('fix: avoid path traversal with optimize deps sourcemap handler')]),
    ],
    [
      'an advisory in the body',
      history([commit('fix: check the origin', { body: 'Fixes GHSA-vg6x-rcgg-rjx6' })]),
    ],
    ['prototype pollution', history([commit('fix: prevent prototype pollution when deleting file inputs')])],
  ],
  [
    [
      'an updated dependency',
      history([commit('build(deps): bump golang.org/x/text to v0.39.0 (CVE-2026-56852)')]),
    ],
    ['a walk over a graph', history([commit('fix(diag): bound transitive unused dependency traversal')])],
    [
      'names that are made safe for files',
      history([commit('fix(optimizer): handle more chars that will be sanitized')]),
    ],
    ['a threat model', history([commit('docs: add a threat model for untrusted input')])],
  ],
);
