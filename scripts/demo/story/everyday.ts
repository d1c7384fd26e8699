import { append, grow, tune } from './edits';
import { amara, robin } from './people';
import { push, squash, type Edit, type Step } from './plan';

/** Robin's small changes between the efforts: days ago, subject, how much of which file. */
const CHANGES: readonly (readonly [daysAgo: number, subject: string, ...edits: Edit[]])[] = [
  [362, 'SHOP-52 Show the delivery costs before the login', grow(2, 'checkout/src/basket.ts')],
  [
    358,
    'SHOP-55 Warn before a basket expires',
    grow(2, 'checkout/src/basket.ts', 'checkout/test/basket.test.ts'),
  ],
  [355, 'Rename a variable that lied', tune('checkout/src/basket.ts')],
  [
    349,
    'SHOP-58 Keep the coupon when an item is removed',
    grow(1, 'checkout/src/coupons.ts', 'checkout/test/coupons.test.ts'),
  ],
  [345, 'fix: basket of a deleted shop', grow(1, 'checkout/src/basket.ts')],
  [317, 'SHOP-67 Print the invoice in the customer’s language', grow(2, 'checkout/src/invoice.ts')],
  [308, 'fix: round the tax once', grow(1, 'checkout/src/order.ts', 'checkout/test/order.test.ts')],
  [298, 'SHOP-75 Let support see a basket', grow(2, 'checkout/src/support.ts')],
  [293, 'style: sort imports', tune('checkout/src/order.ts')],
  [
    264,
    'SHOP-91 Confirm an order by text message',
    grow(3, 'checkout/src/notifications.ts', 'checkout/test/notifications.test.ts'),
  ],
  [257, 'SHOP-95 Resend a confirmation', grow(1, 'checkout/src/notifications.ts')],
  [249, 'Delete code that nothing calls', tune('checkout/src/prices.ts')],
  [237, 'SHOP-104 Delivery to islands costs more', grow(2, 'checkout/src/deliveryCosts.ts')],
  [207, 'Fix typo in a log line', tune('checkout/src/tracing.ts')],
  [199, 'SHOP-119 Ask for the door code', grow(1, 'checkout/src/deliveryCosts.ts')],
  [
    188,
    'SHOP-128 Split an order over two warehouses',
    grow(4, 'checkout/src/splitOrders.ts', 'checkout/test/splitOrders.test.ts'),
  ],
  [180, 'SHOP-129 Show both parcels of a split order', grow(2, 'checkout/src/splitOrders.ts')],
  [175, 'chore: update the licence year', append('README.md', '\n© acme\n')],
  [136, 'SHOP-230 Explain a refused payment', grow(2, 'checkout/src/paymentMessages.ts')],
  [114, 'fix: message for an expired card', tune('checkout/src/paymentMessages.ts')],
  [
    80,
    'SHOP-290 Pause a shop without losing its baskets',
    grow(3, 'checkout/src/pausedShops.ts', 'checkout/test/pausedShops.test.ts'),
  ],
  [77, 'Fix a spelling mistake in the postmortem', append('docs/postmortems/double-charges.md', '\n')],
  [61, 'SHOP-310 Tell a shop how many baskets wait', grow(2, 'checkout/src/pausedShops.ts')],
  [55, 'fix(checkout): total of a basket with one free item', grow(1, 'checkout/src/basket.ts')],
  [
    50,
    'SHOP-316 Choose a delivery day',
    grow(3, 'checkout/src/deliveryDays.ts', 'checkout/test/deliveryDays.test.ts'),
  ],
  [36, 'SHOP-328 No delivery on public holidays', grow(2, 'checkout/src/deliveryDays.ts')],
  [30, 'Remove the flag of the price cache', tune('platform/src/flags.ts')],
  [23, 'SHOP-341 Remember the last delivery day', grow(1, 'checkout/src/deliveryDays.ts')],
  [16, 'fix: public holidays of Bavaria', tune('checkout/src/deliveryDays.ts')],
  [10, 'SHOP-347 Count baskets per delivery day', grow(2, 'checkout/src/deliveryDays.ts')],
  [7, 'Run the formatter', tune('checkout/src/deliveryDays.ts')],
];

/** Small ones are pushed, those with a ticket go through a pull request. */
export function everydayWork(): Step[] {
  return CHANGES.map(([daysAgo, subject, ...edits], index) =>
    subject.startsWith('SHOP-')
      ? squash(daysAgo, robin, subject, edits, index % 4 === 0 ? { reviewers: [amara] } : {})
      : push(daysAgo, robin, subject, edits),
  );
}
