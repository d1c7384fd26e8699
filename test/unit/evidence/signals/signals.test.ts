import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { addDays } from '../../../../src/core/days';
import { adrAuthored } from '../../../../src/core/evidence/signals/adrAuthored';
import { coAuthored } from '../../../../src/core/evidence/signals/coAuthored';
import { crossOwner } from '../../../../src/core/evidence/signals/crossOwner';
import { designDocFirst } from '../../../../src/core/evidence/signals/designDocFirst';
import { endToEnd } from '../../../../src/core/evidence/signals/endToEnd';
import { migrationSeries } from '../../../../src/core/evidence/signals/migrationSeries';
import { onboardingDocs } from '../../../../src/core/evidence/signals/onboardingDocs';
import { othersBuildOnIt } from '../../../../src/core/evidence/signals/othersBuildOnIt';
import { otherTeamRepo } from '../../../../src/core/evidence/signals/otherTeamRepo';
import { postmortemAuthored } from '../../../../src/core/evidence/signals/postmortemAuthored';
import { revertResponse } from '../../../../src/core/evidence/signals/revertResponse';
import { rfcAuthored } from '../../../../src/core/evidence/signals/rfcAuthored';
import { standardChange } from '../../../../src/core/evidence/signals/standardChange';
import { toolingForOthers } from '../../../../src/core/evidence/signals/toolingForOthers';
import type { Person } from '../../../../src/core/evidence/people';
import { BEN, CLEO, commit, DAN, document, file, history, hitOf, other } from '../histories';

const ADR = 'docs/adr/0007-cart-cache.md';
const added = (path: string, lines = 60) => file(path, { status: 'added', added: lines });

describe('Documents as signals', () => {
  const wrote = (path: string, addedBy: 'me' | 'other') =>
    history([commit('Decide', { files: [added(path)] })], {
      documents: [document(path, '# Cache the cart\n', { addedBy })],
    });

  it('tells an authored decision from one that somebody else added', () => {
    assert.match(hitOf(adrAuthored, wrote(ADR, 'me')) ?? '', /Cache the cart/);
    assert.equal(hitOf(adrAuthored, wrote(ADR, 'other')), undefined);
    assert.equal(hitOf(rfcAuthored, wrote(ADR, 'me')), undefined);
    assert.ok(hitOf(rfcAuthored, wrote('rfcs/1-cart.md', 'me')));
  });

  it('says when a postmortem has what follows from it', () => {
    const path = 'docs/incidents/2026-05-04.md';
    const whole = history([commit('Write it up', { files: [added(path)] })], {
      documents: [document(path, '# Carts lost\n## Action items\n')],
    });
    assert.match(hitOf(postmortemAuthored, whole) ?? '', /what follows/);
  });

  it('wants a design three days before the code', () => {
    const after = (days: number) =>
      history(
        [
          commit('Design', { day: '2026-05-04', files: [added(ADR)] }),
          commit('Add the cart cache', { day: addDays('2026-05-04', days), files: [file('src/cart.ts')] }),
        ],
        { documents: [document(ADR, '# Cart cache\n')] },
      );
    assert.equal(hitOf(designDocFirst, after(2)), undefined);
    assert.match(hitOf(designDocFirst, after(3)) ?? '', /3 days/);
    assert.equal(hitOf(designDocFirst, after(181)), undefined);
  });

  it('takes neither a fix nor a touch for what was designed', () => {
    const then = (subject: string, lines: number) =>
      history(
        [
          commit('Design', { day: '2026-05-04', files: [added(ADR)] }),
          commit(subject, { day: '2026-06-04', files: [file('src/cart.ts', { added: lines })] }),
        ],
        { documents: [document(ADR, '# Cart cache\n')] },
      );
    assert.ok(hitOf(designDocFirst, then('Add the cart cache', 20)));
    assert.equal(hitOf(designDocFirst, then('Add the cart cache', 19)), undefined);
    assert.equal(hitOf(designDocFirst, then('fix: cart cache', 200)), undefined);
  });

  it('tells end to end only when all four parts are there', () => {
    const parts = [
      commit('Design', { day: '2026-03-01', files: [added(ADR)] }),
      commit('Add the cart cache', { day: '2026-03-10' }),
      commit('Roll out the cart cache', { day: '2026-04-10' }),
      commit('fix: cart cache keeps old prices', { day: '2026-04-20' }),
    ];
    const documents = [document(ADR, '# Cart cache\n')];
    assert.ok(hitOf(endToEnd, history(parts, { documents })));
    assert.equal(hitOf(endToEnd, history(parts.slice(0, 3), { documents })), undefined);
    assert.equal(hitOf(endToEnd, history(parts)), undefined);
  });
});

describe('People as signals', () => {
  const withTrailer = (trailer: string) => history([commit('Share a cart', { body: trailer })]);

  it('names who wrote it too, and neither oneself nor tools', () => {
    assert.match(
      hitOf(coAuthored, withTrailer('Co-authored-by: Ben Builder <ben@corp.example>')) ?? '',
      /Ben Builder/,
    );
    assert.equal(hitOf(coAuthored, withTrailer('Co-authored-by: Ada <ada@corp.example>')), undefined);
    assert.equal(hitOf(coAuthored, withTrailer('Co-authored-by: Claude <noreply@anthropic.com>')), undefined);
    assert.equal(hitOf(coAuthored, withTrailer('Signed-off-by: Ben Builder <ben@corp.example>')), undefined);
  });

  it('wants three people over sixty days on a file that was created', () => {
    const path = 'src/pricing.ts';
    const builtOn = (status: 'added' | 'modified', people: number, days: number) =>
      history([commit('Start pricing', { day: '2026-01-10', files: [file(path, { status })] })], {
        others: [BEN, CLEO, DAN]
          .slice(0, people)
          .map((who) => other(who, addDays('2026-01-10', days), [path])),
      });
    assert.match(
      hitOf(othersBuildOnIt, builtOn('added', 3, 60)) ?? '',
      /3 people.*src\/pricing\.ts, which you created/,
    );
    assert.equal(hitOf(othersBuildOnIt, builtOn('added', 2, 60)), undefined);
    assert.equal(hitOf(othersBuildOnIt, builtOn('added', 3, 59)), undefined);
    assert.equal(hitOf(othersBuildOnIt, builtOn('modified', 3, 60)), undefined);
  });

  it('wants two others on tooling of some size', () => {
    const tool = (lines: number, people: number) =>
      history(
        [commit('Add a release tool', { day: '2026-01-10', files: [added('scripts/release.ts', lines)] })],
        {
          others: [BEN, CLEO].slice(0, people).map((who) => other(who, '2026-02-01', ['scripts/release.ts'])),
        },
      );
    assert.ok(hitOf(toolingForOthers, tool(40, 2)));
    assert.equal(hitOf(toolingForOthers, tool(39, 2)), undefined);
    assert.equal(hitOf(toolingForOthers, tool(40, 1)), undefined);
  });

  it('counts somebody with two addresses once', () => {
    const atHome = { ...BEN, email: 'ben@home.example' };
    const by = (...people: readonly Person[]) =>
      history(
        [commit('Add a release tool', { day: '2026-01-10', files: [added('scripts/release.ts', 60)] })],
        { others: people.map((who) => other(who, '2026-02-01', ['scripts/release.ts'])) },
      );
    assert.equal(hitOf(toolingForOthers, by(BEN, atHome)), undefined);
    assert.match(hitOf(toolingForOthers, by(BEN, atHome, CLEO)) ?? '', /^2 people/);
    const written = commit('Add a queue', {
      body: 'Co-authored-by: Ben Builder <ben@corp.example>\nCo-authored-by: Ben Builder <ben@home.example>',
    });
    assert.match(hitOf(coAuthored, history([written])) ?? '', /names Ben Builder as/);
  });
});

describe('Reach as a signal', () => {
  const codeowners = '/src/cart/ @org/checkout\n/src/search/ @org/search\n';
  const across = history(
    [commit('Share a cart', { files: [file('src/cart/a.ts'), file('src/search/b.ts')] })],
    { codeowners },
  );

  it('wants two owner sets in one change', () => {
    assert.match(hitOf(crossOwner, across) ?? '', /@org\/checkout and @org\/search/);
    const apart = history(
      [
        commit('Cart', { files: [file('src/cart/a.ts')] }),
        commit('Search', { files: [file('src/search/b.ts')] }),
      ],
      { codeowners },
    );
    assert.equal(hitOf(crossOwner, apart), undefined);
  });

  it('without owners wants three parts, tests and documents left out', () => {
    const touching = (...paths: string[]) =>
      history([commit('Share', { files: paths.map((path) => file(path)) })]);
    assert.ok(hitOf(crossOwner, touching('web/a.ts', 'api/b.ts', 'jobs/c.ts')));
    assert.equal(hitOf(crossOwner, touching('web/a.ts', 'api/b.ts', 'docs/c.md', 'tests/d.ts')), undefined);
  });

  it('knows another team’s code only when the profile names a team', () => {
    const foreign = history([commit('Help search', { files: [file('src/search/b.ts')] })], { codeowners });
    assert.match(hitOf(otherTeamRepo, foreign, 'checkout') ?? '', /@org\/search/);
    assert.equal(hitOf(otherTeamRepo, foreign, 'search'), undefined);
    assert.equal(hitOf(otherTeamRepo, foreign), undefined);
  });
});

describe('Series as signals', () => {
  const series = (count: number, days: number, subject: string) =>
    history(
      Array.from({ length: count }, (_, index) =>
        commit(`${subject} ${index}`, {
          day: addDays('2026-03-01', Math.round((days * index) / (count - 1))),
        }),
      ),
    );

  it('wants five commits over fourteen days for a migration', () => {
    assert.ok(hitOf(migrationSeries, series(5, 14, 'Migrate carts to the new store')));
    assert.equal(hitOf(migrationSeries, series(4, 14, 'Migrate carts to the new store')), undefined);
    assert.equal(hitOf(migrationSeries, series(5, 13, 'Migrate carts to the new store')), undefined);
  });

  it('takes neither mended warnings nor migration guides for one', () => {
    assert.equal(hitOf(migrationSeries, series(6, 30, 'Fix deprecated warning')), undefined);
    assert.equal(hitOf(migrationSeries, series(6, 30, 'docs: migration to carts')), undefined);
  });

  it('wants a fix and a test after a revert', () => {
    const revert = commit('Revert "Share a cart"', { day: '2026-05-01', files: [file('src/cart.ts')] });
    const fix = (day: string, ...paths: string[]) =>
      commit('fix: share a cart safely', { day, files: paths.map((path) => file(path)) });
    assert.ok(
      hitOf(revertResponse, history([revert, fix('2026-05-10', 'src/cart.ts', 'test/cart.test.ts')])),
    );
    assert.equal(hitOf(revertResponse, history([revert, fix('2026-05-10', 'src/cart.ts')])), undefined);
    assert.equal(
      hitOf(revertResponse, history([revert, fix('2026-06-10', 'src/cart.ts', 'test/cart.test.ts')])),
      undefined,
    );
    assert.equal(
      hitOf(revertResponse, history([fix('2026-05-10', 'src/cart.ts', 'test/cart.test.ts')])),
      undefined,
    );
  });
});

describe('Guidance and standards as signals', () => {
  const wrote = (path: string, lines: number) => history([commit('Write', { files: [added(path, lines)] })]);

  it('wants thirty lines of guidance', () => {
    assert.match(hitOf(onboardingDocs, wrote('docs/onboarding/day-one.md', 30)) ?? '', /30 lines/);
    assert.equal(hitOf(onboardingDocs, wrote('docs/onboarding/day-one.md', 29)), undefined);
    assert.ok(hitOf(onboardingDocs, wrote('CONTRIBUTING.md', 30)));
    assert.equal(hitOf(onboardingDocs, wrote('docs/api.md', 300)), undefined);
  });

  it('knows rules that everybody follows', () => {
    assert.ok(hitOf(standardChange, wrote('eslint.config.js', 10)));
    assert.equal(hitOf(standardChange, wrote('eslint.config.js', 9)), undefined);
    assert.ok(hitOf(standardChange, wrote('docs/standards/errors.md', 40)));
    assert.equal(hitOf(standardChange, wrote('src/config.ts', 40)), undefined);
    assert.equal(
      hitOf(standardChange, wrote('packages/create/template-react/eslint.config.js', 40)),
      undefined,
    );
  });
});
