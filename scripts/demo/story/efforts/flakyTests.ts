import { append, grow, write, writeFrom } from '../edits';
import { amara, diego, jonas, mei, robin } from '../people';
import { change, merge, push, squash, type Step } from '../plan';

/** Robin's first effort across teams: nobody asked for it. */
export const flakyTests: readonly Step[] = [
  squash(
    341,
    robin,
    'SHOP-61 Count how often each test fails and passes on one commit',
    [
      grow(5, 'tools/flaky/src/collect.ts', 'tools/flaky/src/report.ts'),
      grow(3, 'tools/flaky/test/report.test.ts'),
    ],
    {
      body: 'Last month 23 % of the main branch builds were red, and 4 of 5 went green when run again.\nNobody owns these tests, so this first finds out which they are.',
      reviewers: [diego],
    },
  ),
  squash(336, robin, 'SHOP-61 Post the flaky test report every Monday', [
    grow(2, 'tools/flaky/src/report.ts'),
  ]),
  merge(robin, 'shop-64-clock', 'SHOP-64 Freeze the clock in the tests that fail at midnight', [
    change(333, robin, 'Add a frozen clock to the test support', [grow(3, 'checkout/test/support/clock.ts')]),
    change(332, robin, 'Freeze the clock in the order tests', [grow(3, 'checkout/test/order.test.ts')]),
    change(331, robin, 'Freeze the clock in the refund tests', [grow(3, 'payments/test/refunds.test.ts')]),
  ]),
  squash(
    327,
    robin,
    'SHOP-66 Wait for a state instead of a time',
    [
      grow(3, 'platform/test/support/eventually.ts', 'platform/test/gateway.test.ts'),
      grow(2, 'search/test/ranking.test.ts'),
    ],
    {
      body: 'Replaces 64 sleeps in four folders. The suite is 3 minutes faster as well.',
      reviewers: [mei, diego],
    },
  ),
  squash(
    320,
    robin,
    'SHOP-69 Quarantine a test that flaked twice, with an owner and a date',
    [grow(4, 'tools/flaky/src/quarantine.ts'), grow(3, 'tools/flaky/test/quarantine.test.ts')],
    { coAuthors: [amara] },
  ),
  squash(
    312,
    robin,
    'docs: writing tests that stay green',
    [
      writeFrom('docs/guides/writing-stable-tests.md'),
      append('README.md', '\nTests: docs/guides/writing-stable-tests.md\n'),
    ],
    { reviewers: [jonas, mei] },
  ),
  push(311, robin, 'Fix link in the test guide', [append('docs/guides/writing-stable-tests.md', '\n')]),
  squash(
    303,
    robin,
    'SHOP-72 Fail a pull request that adds a sleep to a test',
    [
      grow(3, 'tools/flaky/src/lint.ts'),
      write('tools/flaky/README.md', '# flaky\n\nFinds tests that lie.\n'),
    ],
    {
      body: 'Red builds on main: 23 % in the first week of the programme, 4 % last week.\nSource: the CI dashboard, panel “reds without a change”.',
    },
  ),
  squash(268, diego, 'tools/flaky: read the results of the new CI', [grow(2, 'tools/flaky/src/collect.ts')]),
  squash(219, mei, 'tools/flaky: report per language of the index', [grow(2, 'tools/flaky/src/report.ts')]),
  squash(133, jonas, 'tools/flaky: name the owner in the report', [grow(1, 'tools/flaky/src/report.ts')]),
];
