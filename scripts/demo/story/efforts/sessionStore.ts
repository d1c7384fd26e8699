import { grow, remove, replace, write, writeFrom } from '../edits';
import { amara, diego, jonas, mei, priya, robin, tom } from '../people';
import { change, merge, push, squash, type Step } from '../plan';

const ADR = 'docs/adr/0009-session-replicas.md';
const OLD_STORE = 'platform/src/sessionStore.ts';

/** Eight weeks across four teams: proposal, decision, migration, and the old thing gone. */
export const sessionStore: readonly Step[] = [
  squash(147, robin, 'docs: RFC 3, regional sessions', [writeFrom('docs/rfcs/0003-regional-sessions.md')], {
    reviewers: [diego, priya, mei, jonas],
    body: 'From the traces of the latency work: outside Europe the session store is the slowest call of every page.',
  }),
  squash(143, robin, 'docs: ADR 9, regional replicas instead of the session store (proposed)', [
    writeFrom(ADR),
  ]),
  squash(
    131,
    robin,
    'docs: ADR 9 is accepted',
    [replace(ADR, '- Status: proposed', '- Status: accepted on {day:131}')],
    {
      reviewers: [diego, amara],
      body: 'Agreed with platform, payments, search and checkout. Platform goes on call for the replicas from week six.',
    },
  ),
  squash(
    130,
    robin,
    'feat(platform): one reader for sessions, wherever they live',
    [
      grow(5, 'platform/src/sessions/reader.ts', 'platform/src/sessions/region.ts'),
      grow(4, 'platform/test/sessionReader.test.ts'),
    ],
    { body: 'SHOP-240, week 1 of the migration.', reviewers: [diego] },
  ),
  squash(
    126,
    robin,
    'feat(platform): write both stores, shop by shop',
    [grow(5, 'platform/src/sessions/writer.ts'), grow(1, 'platform/src/flags.ts')],
    {
      body: 'SHOP-241, week 1.',
      reviewers: [diego],
    },
  ),
  squash(
    122,
    robin,
    'Deprecate the session store',
    [
      (files) =>
        files.write(
          OLD_STORE,
          `/** @deprecated Read sessions with platform/src/sessions/reader.ts. Gone on {day:84}. */\n${files.read(OLD_STORE) ?? ''}`,
        ),
      write('tools/lint/no-session-store.yml', 'rule: no new imports of sessionStore\nuntil: {day:84}\n'),
    ],
    { body: 'SHOP-242, week 2. Lint stops new uses; the 61 that exist are listed in the issue, by team.' },
  ),
  merge(robin, 'shop-245-checkout', 'SHOP-245 Checkout reads sessions from the replicas', [
    change(118, robin, 'Read the basket’s session through the reader', [grow(3, 'checkout/src/basket.ts')]),
    change(117, robin, 'Read the order’s session through the reader', [grow(2, 'checkout/src/order.ts')]),
    change(116, robin, 'Compare both stores in the checkout tests', [
      grow(3, 'checkout/test/basket.test.ts'),
    ]),
  ]),
  squash(
    112,
    robin,
    'feat(payments): read sessions inside the transaction',
    [grow(3, 'payments/src/provider.ts'), grow(3, 'payments/test/provider.test.ts')],
    {
      body: 'SHOP-247, week 3. The riskiest part, paired with Priya over three days.',
      coAuthors: [priya],
    },
  ),
  squash(109, mei, 'search: read sessions through the new reader', [grow(2, 'search/src/suggestions.ts')], {
    body: 'SHOP-249. Following Robin’s pull request for checkout.',
    reviewers: [robin],
  }),
  squash(
    105,
    robin,
    'feat(tools): compare both session stores every night',
    [grow(4, 'tools/sessions/src/compare.ts'), grow(3, 'tools/sessions/test/compare.test.ts')],
    {
      body: 'SHOP-251, week 4. First night: 0.02 % differ, all from one old client.',
    },
  ),
  push(103, robin, 'fix(platform): keep the session of clients older than 4.2', [
    grow(1, 'platform/src/sessions/reader.ts'),
  ]),
  squash(
    98,
    robin,
    'Move the shops of the Americas to the replicas',
    [grow(1, 'platform/src/sessions/region.ts')],
    { body: 'SHOP-254, week 5.', reviewers: [diego] },
  ),
  squash(96, jonas, 'checkout: drop the fallback to the session store', [grow(1, 'checkout/src/basket.ts')], {
    reviewers: [robin],
  }),
  squash(94, robin, 'Move the shops of Asia to the replicas', [grow(1, 'platform/src/sessions/region.ts')], {
    body: 'SHOP-255, week 6. Session reads in Singapore: p95 190 ms → 14 ms. Source: dashboard “sessions per region”.',
    reviewers: [diego],
  }),
  squash(
    91,
    tom,
    'Hand the runbook of the replicas to platform',
    [
      write(
        'docs/guides/session-replicas.md',
        '# Session replicas: runbook\n\nLose a region: its shops read from the nearest one. Nothing to do.\n',
      ),
    ],
    {
      coAuthors: [robin],
    },
  ),
  squash(
    87,
    robin,
    'Move the shops of Europe to the replicas',
    [grow(1, 'platform/src/sessions/region.ts')],
    { body: 'SHOP-256, week 7.', reviewers: [diego] },
  ),
  squash(
    84,
    robin,
    'Remove the session store',
    [
      remove(OLD_STORE),
      remove('tools/lint/no-session-store.yml'),
      replace(
        'CODEOWNERS',
        '/platform/  @acme/platform',
        '/platform/  @acme/platform\n/platform/src/sessions/  @acme/platform @robinl',
      ),
    ],
    {
      body: 'SHOP-258, week 8. 61 uses by four teams, all moved. Nobody was logged out.',
      reviewers: [diego, amara, priya, mei],
    },
  ),
];
