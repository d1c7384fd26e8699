import { grow, tune, write, writeFrom } from '../edits';
import { amara, diego, jonas, robin } from '../people';
import { change, merge, squash, type Step } from '../plan';

/** From 800 to 210 milliseconds: measured, decided, built, rolled out. */
export const checkoutLatency: readonly Step[] = [
  squash(
    243,
    robin,
    'feat(checkout): trace where the time of a checkout goes',
    [grow(4, 'checkout/src/tracing.ts'), grow(2, 'checkout/test/tracing.test.ts')],
    {
      body: 'Support says “checkout is slow”, and nobody knows which part. The p95 is 800 ms; 71 % of it waits for prices.',
      reviewers: [diego],
    },
  ),
  squash(231, robin, 'docs: ADR 7, cache prices per basket', [writeFrom('docs/adr/0007-price-cache.md')], {
    reviewers: [amara, jonas],
  }),
  merge(robin, 'shop-112-basket-prices', 'SHOP-112 Price a whole basket in one call', [
    change(226, robin, 'Add a call that prices a basket', [grow(4, 'checkout/src/basketPrices.ts')]),
    change(225, robin, 'Compare both ways of pricing in the shadow', [
      grow(3, 'checkout/src/shadowPrices.ts'),
    ]),
    change(
      223,
      robin,
      'Test baskets with mixed currencies',
      [grow(4, 'checkout/test/basketPrices.test.ts')],
      { coAuthors: [jonas] },
    ),
    change(222, robin, 'wip', [tune('checkout/src/basketPrices.ts')]),
  ]),
  squash(
    216,
    robin,
    'feat(checkout): cache the prices of a basket for a minute',
    [
      grow(5, 'checkout/src/priceCache.ts'),
      grow(4, 'checkout/test/priceCache.test.ts'),
      grow(1, 'platform/src/flags.ts'),
    ],
    {
      id: 'price-cache',
      body: 'SHOP-114. Behind the flag `basket-price-cache`, on for the two test shops.',
      reviewers: [amara],
    },
  ),
  {
    landed: 'revert',
    daysAgo: 215,
    by: robin,
    of: 'price-cache',
    because: 'The key left the currency out, which the test shops don’t show. Comes back with a test for it.',
  },
  squash(
    211,
    robin,
    'Reland: feat(checkout): cache the prices of a basket for a minute',
    [
      grow(6, 'checkout/src/priceCache.ts'),
      grow(6, 'checkout/test/priceCache.test.ts'),
      grow(1, 'platform/src/flags.ts'),
    ],
    {
      body: 'SHOP-114. The key has the currency now, and a test with two currencies that fails without it.',
      reviewers: [amara, jonas],
    },
  ),
  squash(
    203,
    robin,
    'perf(checkout): load stock and prices at the same time',
    [grow(3, 'checkout/src/order.ts', 'checkout/src/basketPrices.ts')],
    {
      body: 'SHOP-118. p95 of checkout 430 ms → 260 ms on staging.',
    },
  ),
  squash(
    195,
    robin,
    'perf(checkout): cut checkout p95 from 800 ms to 210 ms in all shops',
    [
      grow(2, 'checkout/src/priceCache.ts'),
      write('checkout/dashboards/latency.yml', 'panel: checkout p95\ntarget_ms: 250\nalert_ms: 400\n'),
    ],
    {
      body: 'SHOP-121. Turns the cache on everywhere, with an alert at 400 ms.\nWeek before: 800 ms. Week after: 210 ms. Source: dashboard “checkout latency”.\nBaskets that end in an order: 61.0 % → 63.4 %.',
      reviewers: [amara],
    },
  ),
  squash(184, robin, 'chore(checkout): remove the shadow pricing', [tune('checkout/src/shadowPrices.ts')]),
  squash(
    140,
    jonas,
    'feat(checkout): cache the prices of gift cards too',
    [grow(2, 'checkout/src/priceCache.ts')],
    { reviewers: [robin] },
  ),
];
