import assert from 'node:assert/strict';
import { parseQuickLine, type QuickLine } from '../../../src/core/capture/quickLine';
import { context, today } from './quickLineContext';

const scope = ['scope-of-ownership'];
const multiplier = ['impact-beyond-own-output'];
const pr = (number: string) => [{ pr: number }];
const ticket = (key: string) => [{ ticket: key }];
const commit = (hash: string) => [{ commit: hash }];
const change = (
  metric: string | undefined,
  before: number | string,
  after: number | string,
  unit?: string,
) => ({
  impact: { ...(metric ? { metric } : {}), before, after, ...(unit ? { unit } : {}) },
});

type Expected = Omit<Partial<QuickLine>, 'title' | 'marks'>;
type Line = readonly [line: string, title: string, expected?: Expected];

const SENTENCES: readonly Line[] = [
  ['', ''],
  ['   ', ''],
  ['Fix the  flaky\tlogin   test ', 'Fix the flaky login test'],
  ['Done! Shipped it, finally...', 'Done! Shipped it, finally...'],
  ['Taught the team C# and F#', 'Taught the team C# and F#'],
  ['Replaced a != b with a !== b', 'Replaced a != b with a !== b'],
  ['Explained foo^2 and 2 ^ 3', 'Explained foo^2 and 2 ^ 3'],
  ['Bumped react to ^18.2.0 and vite to ^5.x', 'Bumped react to ^18.2.0 and vite to ^5.x'],
  ['Removed !important from 400 styles', 'Removed !important from 400 styles'],
  ['Answered jean@corp.example about backups', 'Answered jean@corp.example about backups'],
  ['Typed @types/node and @Component() by hand', 'Typed @types/node and @Component() by hand'],
  ['Fixed `@Override` and `#scope` in docs', 'Fixed `@Override` and `#scope` in docs'],
  ['Kept 10k rps @ 99.9 % up', 'Kept 10k rps @ 99.9 % up'],
  ['# of users doubled', '# of users doubled'],
  ['#1 cause of pages is gone', '#1 cause of pages is gone'],
  ['Migrated Python 2 → 3', 'Migrated Python 2 → 3'],
  ['Upgraded Postgres from 12 to 15', 'Upgraded Postgres from 12 to 15'],
  ['Moved 2.7.1 → 3.11.0', 'Moved 2.7.1 → 3.11.0'],
  ['Open from Monday to Friday, 9 to 5', 'Open from Monday to Friday, 9 to 5'],
  ['Moved UTF-8, SHA-256, ISO-8601, RFC-12 files', 'Moved UTF-8, SHA-256, ISO-8601, RFC-12 files'],
  ['COVID-19 dashboards on X86-64 in Q3-2026', 'COVID-19 dashboards on X86-64 in Q3-2026'],
  ['Patched CVE-2021-44228 in US-EAST-1', 'Patched CVE-2021-44228 in US-EAST-1'],
  ['Wrote ADR-0007 and ABC-12-cache', 'Wrote ADR-0007 and ABC-12-cache'],
  ['Documented the defaced feedbac facade', 'Documented the defaced feedbac facade'],
  ['Counted 12345678 rows', 'Counted 12345678 rows'],
  ['Escaped \\#scope \\@jean \\!x \\^today \\ABC-1', 'Escaped #scope @jean !x ^today ABC-1'],
  ['Left C:\\temp and \\\\server alone', 'Left C:\\temp and \\\\server alone'],
  ['Kept \\800ms → 210ms as text', 'Kept 800ms → 210ms as text'],
];

const TAGS: readonly Line[] = [
  ['Ran the cutover #scope', 'Ran the cutover', { dimensions: scope }],
  ['#scope Ran the cutover', 'Ran the cutover', { dimensions: scope }],
  ['#scope: ran the cutover', 'ran the cutover', { dimensions: scope }],
  ['Ran #scope the cutover', 'Ran the cutover', { dimensions: scope }],
  ['Ran it, #scope, alone', 'Ran it, alone', { dimensions: scope }],
  ['Ran it #scope , alone', 'Ran it, alone', { dimensions: scope }],
  ['Ran it #scope :-)', 'Ran it :-)', { dimensions: scope }],
  ['Ran it (#scope).', 'Ran it.', { dimensions: scope }],
  ['Ran it #SCOPE #scope-of-ownership', 'Ran it', { dimensions: scope }],
  ['Ran it #ownership', 'Ran it', { dimensions: scope }],
  ['Ran it #imp', 'Ran it', { dimensions: multiplier }],
  ['Ran it #multi', 'Ran it', { dimensions: multiplier }],
  ['Ran it #leadership', 'Ran it', { dimensions: ['technical-leadership'] }],
  ['Ran it #foo', 'Ran it #foo'],
  ['Ran it #t', 'Ran it #t'],
  ['Ran it - #scope - @jean', 'Ran it', { dimensions: scope, corroborators: ['jean'] }],
  ['Ran it @jean, @Åsa and @jean-luc', 'Ran it', { corroborators: ['jean', 'Åsa', 'jean-luc'] }],
  ['Ran it @"Jean Luc" @“Ana María”', 'Ran it', { corroborators: ['Jean Luc', 'Ana María'] }],
  ['Ran it cc @jean, @Jean', 'Ran it', { corroborators: ['jean'] }],
  ['Paired with @jean and @sam on it', 'Paired with jean and sam on it', { corroborators: ['jean', 'sam'] }],
  ['Rewrote auth (co-author: @mei)', 'Rewrote auth (co-author: mei)', { corroborators: ['mei'] }],
  ['Unblocked @jean’s team', 'Unblocked jean’s team', { corroborators: ['jean'] }],
  ['Mentored @sam. #multiplier', 'Mentored sam.', { corroborators: ['sam'], dimensions: multiplier }],
  ['@sam: ran the cutover', 'ran the cutover', { corroborators: ['sam'] }],
  ['修复了结账 @田中 #scope 🎉', '修复了结账 🎉', { corroborators: ['田中'], dimensions: scope }],
  ['שיפרתי את הבנייה @דנה', 'שיפרתי את הבנייה', { corroborators: ['דנה'] }],
  ['Ran it !checkout', 'Ran it', { project: 'checkout-rewrite' }],
  ['Led the !"Checkout rewrite" launch', 'Led the Checkout rewrite launch', { project: 'checkout-rewrite' }],
  ['Moved !payments to Kafka', 'Moved payments to Kafka', { project: 'payments' }],
  ['Ran it !Search-2', 'Ran it', { project: 'search-2' }],
  ['Ran it !platform', 'Ran it !platform'],
  ['Ran it !payments !checkout', 'Ran it !checkout', { project: 'payments' }],
];

const DATES: readonly Line[] = [
  ['Ran it ^yesterday', 'Ran it', { date: '2026-11-21' }],
  ['Ran it ^yesterday.', 'Ran it.', { date: '2026-11-21' }],
  ['Ran it on ^2026-05-01 alone', 'Ran it alone', { date: '2026-05-01' }],
  [
    'Ran it ^last tue https://example.org',
    'Ran it',
    { date: '2026-11-17', evidence: [{ link: 'https://example.org' }] },
  ],
  ['Ran it ^mar–may #scope', 'Ran it', { date: { from: '2026-03-01', to: '2026-05-31' }, dimensions: scope }],
  ['Ran it ^this month', 'Ran it', { date: { from: '2026-11-01', to: today } }],
  ['Ran it ^2026-12-24', 'Ran it ^2026-12-24'],
  ['Ran it ^2026-02-30', 'Ran it ^2026-02-30'],
  ['Ran it ^sprint 5', 'Ran it ^sprint 5'],
  ['Ran it ^today ^yesterday', 'Ran it ^yesterday'],
];

const EVIDENCE: readonly Line[] = [
  [
    'Fixed it, see https://example.org/a_(b).',
    'Fixed it.',
    { evidence: [{ link: 'https://example.org/a_(b)' }] },
  ],
  ['Fixed it (https://example.org/x)', 'Fixed it', { evidence: [{ link: 'https://example.org/x' }] }],
  [
    'Reviewed https://github.com/o/r/pull/12 for infra',
    'Reviewed PR #12 for infra',
    { evidence: pr('https://github.com/o/r/pull/12') },
  ],
  ['Fixed it <https://example.org/x>', 'Fixed it', { evidence: [{ link: 'https://example.org/x' }] }],
  ['Fixed it https://github.com/o/r/pull/12', 'Fixed it', { evidence: pr('https://github.com/o/r/pull/12') }],
  [
    'Wrote it: https://docs.google.com/document/d/1',
    'Wrote it',
    { evidence: [{ doc: 'https://docs.google.com/document/d/1' }] },
  ],
  [
    'Wrote the [runbook](https://example.org/r) alone',
    'Wrote the runbook alone',
    { evidence: [{ link: 'https://example.org/r', title: 'runbook' }] },
  ],
  ['Fix retries (#456)', 'Fix retries', { evidence: pr('456') }],
  ['Fix retries PR #456, PR 457', 'Fix retries', { evidence: [{ pr: '456' }, { pr: '457' }] }],
  ['Fix retries in #456', 'Fix retries', { evidence: pr('456') }],
  ['Reviewed PR #456 for infra', 'Reviewed PR #456 for infra', { evidence: pr('456') }],
  ['PR 12 took three weeks', 'PR 12 took three weeks', { evidence: pr('12') }],
  ['Fix retries, MR !45', 'Fix retries', { evidence: pr('45') }],
  ['Fix retries shop/cart#45', 'Fix retries', { evidence: [{ pr: '45', repo: 'cart' }] }],
  ['Fix retries, closes issue #45', 'Fix retries', { evidence: ticket('#45') }],
  ['ABC-123: Fix retries', 'Fix retries', { evidence: ticket('ABC-123') }],
  ['[ABC-123] Fix retries', 'Fix retries', { evidence: ticket('ABC-123') }],
  ['ABC-123 fix retries', 'fix retries', { evidence: ticket('ABC-123') }],
  ['Fix retries (ABC-1, ABC-2)', 'Fix retries', { evidence: [{ ticket: 'ABC-1' }, { ticket: 'ABC-2' }] }],
  [
    'Closed ABC-123 by deleting the job',
    'Closed ABC-123 by deleting the job',
    { evidence: ticket('ABC-123') },
  ],
  ['Fixed ABC-123', 'Fixed ABC-123', { evidence: ticket('ABC-123') }],
  ['Fix retries 3fa9c21', 'Fix retries', { evidence: commit('3fa9c21') }],
  ['Fix retries, commit 1234567', 'Fix retries', { evidence: commit('1234567') }],
  ['Fix retries in commit deadbeef', 'Fix retries', { evidence: commit('deadbeef') }],
  ['Fix retries #456 #456', 'Fix retries', { evidence: pr('456') }],
];

const IMPACTS: readonly Line[] = [
  [
    'Cut checkout p95 800ms → 210ms',
    'Cut checkout p95 from 800 ms to 210 ms',
    change('checkout p95', 800, 210, 'ms'),
  ],
  [
    'Cut p95 latency 800 -> 210 ms',
    'Cut p95 latency from 800 to 210 ms',
    change('p95 latency', 800, 210, 'ms'),
  ],
  ['Cut the p95 from 800ms to 210ms', 'Cut the p95 from 800 ms to 210 ms', change('p95', 800, 210, 'ms')],
  ['Cut p95 800ms to 210ms', 'Cut p95 from 800 ms to 210 ms', change('p95', 800, 210, 'ms')],
  [
    'Sharded it, so p95 went from 3s→1.5s',
    'Sharded it, so p95 went from 3 s to 1.5 s',
    change('p95', 3, 1.5, 's'),
  ],
  [
    'Onboarding time: 3 weeks → 4 days',
    'Onboarding time: from 3 weeks to 4 days',
    change('Onboarding time', '3 weeks', '4 days'),
  ],
  ['Reduced build from 2 h → 20 min', 'Reduced build from 2 h to 20 min', change('build', '2 h', '20 min')],
  ['Cut deploys 1h20m → 12 min', 'Cut deploys from 1h 20m to 12 min', change('deploys', '1h 20m', '12 min')],
  [
    'Raised uptime 99.9% → 99.95 %',
    'Raised uptime from 99.9 % to 99.95 %',
    change('uptime', 99.9, 99.95, '%'),
  ],
  ['Cut hosting €12k → €4k', 'Cut hosting from €12k to €4k', change('hosting', 12000, 4000, '€')],
  [
    'Grew traffic 1,200 rps -> 1.2M rps',
    'Grew traffic from 1,200 rps to 1.2M rps',
    change('traffic', 1200, 1_200_000, 'rps'),
  ],
  ['Improved speedup 1.5x → 3.5x', 'Improved speedup from 1.5x to 3.5x', change('speedup', 1.5, 3.5, 'x')],
  ['Cut flaky tests 40 → 3', 'Cut flaky tests from 40 to 3', change('flaky tests', 40, 3)],
  [
    'Cut pages from 12 to 3 alerts a week #scope',
    'Cut pages from 12 to 3 alerts a week',
    { ...change('pages', 12, 3, 'alerts a week'), dimensions: scope },
  ],
  ['Cut noise from ~100 to 10 MB/s', 'Cut noise from ~100 to 10 MB/s', change('noise', 100, 10, 'MB/s')],
  ['Cut CI time by 40 %', 'Cut CI time by 40 %', { impact: { metric: 'CI time', change: 'down 40 %' } }],
  [
    'Cut CI time by about 40%',
    'Cut CI time by about 40%',
    { impact: { metric: 'CI time', change: 'down about 40 %' } },
  ],
  ['CPU usage down 35%', 'CPU usage down 35%', { impact: { metric: 'CPU usage', change: 'down 35 %' } }],
  ['Fixed paging, pages/week 45 → 6', 'Fixed paging, pages/week from 45 to 6', change('pages/week', 45, 6)],
  ['Halved cold starts 4s→2s.', 'Halved cold starts from 4 s to 2 s.', change('cold starts', 4, 2, 's')],
  [
    'We went from 2 to 5 deploys/day',
    'We went from 2 to 5 deploys/day',
    change(undefined, 2, 5, 'deploys/day'),
  ],
  ['Made CI 3x faster', 'Made CI 3x faster', { impact: { metric: 'CI', change: '3x faster' } }],
  ['Cut p95 3s → 1s and cost $9 → $3', 'Cut p95 from 3 s to 1 s and cost $9 → $3', change('p95', 3, 1, 's')],
];

describe('a quick line', () => {
  const groups = { sentences: SENTENCES, tags: TAGS, dates: DATES, evidence: EVIDENCE, impacts: IMPACTS };
  for (const [name, lines] of Object.entries(groups)) {
    describe(name, () => {
      for (const [line, title, expected] of lines) {
        it(line === '' ? '(empty)' : line, () => {
          const read: Partial<QuickLine> = { ...parseQuickLine(line, context), marks: [] };
          const nothing = { marks: [], date: today, dimensions: [], corroborators: [], evidence: [] };
          assert.deepEqual(read, { title, ...nothing, ...expected });
        });
      }
    });
  }
});
