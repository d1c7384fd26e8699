import { grow } from '../edits';
import { robin } from '../people';
import { change, type Step } from '../plan';

export const FEATURE_BRANCH = 'feature/checkout-cache';

/** What Robin is at right now. */
export const checkoutCache: Step = {
  landed: 'branch',
  daysAgo: 1,
  branch: FEATURE_BRANCH,
  changes: [
    change(5, robin, 'SHOP-351 Keep the price cache per region', [
      grow(4, 'checkout/src/regionalPriceCache.ts'),
    ]),
    change(4, robin, 'SHOP-351 Fall back to the nearest region', [
      grow(2, 'checkout/src/regionalPriceCache.ts'),
    ]),
    change(3, robin, 'SHOP-351 Test a region that is away', [
      grow(4, 'checkout/test/regionalPriceCache.test.ts'),
    ]),
    change(1, robin, 'SHOP-351 Show the hit rate per region', [grow(2, 'checkout/src/tracing.ts')]),
  ],
};
