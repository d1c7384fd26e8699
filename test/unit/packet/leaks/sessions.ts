/** Made texts about sessions, tokens of further services and further workplaces, written before the rules for them. */
import type { LeakKind } from '../../../../src/core/packet/leaks/leak';

export const LEAKS: Readonly<Partial<Record<LeakKind, readonly string[]>>> = {
  secret: [
    'Replayed with Cookie: session=q8ZtVr4¦KpXw2NbL7yHs5',
    'Set-Cookie: sid=Lx7QmZr4¦KpVw2NbT8yHs5; HttpOnly; Secure',
    'connect.sid=s%3AqZtVr4KpXw2NbL7¦yHs5GdJ.4fTcWqPaKe3Mn9XoTb was in the log',
    'curl -b "JSESSIONID=4E7B1D9C6A3F8¦E2B5D0C7A4F1E8B3D6C" worked for a week',
    'PHPSESSID=k3n5q8ztvr4kp¦xw2nbl7yhs5g never expired',
    'Cookie: _ga=GA1.2; auth_token=Rb7NcK5Lx7Q¦mZr4KpVw2NbT8',
    'laravel_session=eyJpdiI6Ilp4N¦01RdjJUbkx3OVJiS2M0WXMiLCJ2YWx1ZSI6',
    'sessionid=9f3kq8ztvr4kpx¦w2nbl7yhs5gdj4ftc in a screenshot',
    'Terraform Cloud used q8ZtVr4KpXw2Nb.atl¦asv1.L7yHs5GdJ4fTcWqPaKe3Mn9XoTbX5yLw2RmPfHs7Jd0Gc4UeAa1NiKoQhT4v',
    'Mailchimp key 4e7b1d9c6a3f8e2b5d¦0c7a4f1e8b3d6c-us12 was public',
    'Sent by key-4e7b1d9c6a3f8e2b5d¦0c7a4f1e8b3d6c2a of Mailgun',
    'Alerts go out with https://events.pagerduty.com/integration/4e7b1d9c6a3f¦8e2b5d0c7a4f1e8b3d6c/enqueue',
    'Databricks dapi4e7b1d9c6a3f8e2b¦5d0c7a4f1e8b3d6c ran it',
    'sgp_4e7b1d9c6a3f8e2b5d0c7a4f1e8b¦3d6c9a2f5e81 searched all code',
  ],
  'internal-link': [
    'Notes are at https://www.notion.so/fjordpay/Failover-4e7b1d9c6a3f8e2b5d0c7a4f1e8b3d6c',
    'notion.so/fjordpay/Roadmap-2026-9a2f5e81',
    'https://fjordpay.notion.site/Runbook-4e7b1d9c6a3f',
    'https://app.asana.com/0/1203/4456 tracked it',
    'Board: https://trello.com/b/AbC12dEf/payments',
    'https://fjordpay.coda.io/d/Plan_dAbC',
    'https://app.slack.com/client/T01AB2/C03DE4',
    'https://airtable.com/appAbC12dEf/tblGhI34 has the list',
    'https://fjordpay.quip.com/AbC12dEf/Plan',
    'https://dropbox.com/scl/fi/q8zt/plan.pdf?rlkey=ab',
    'https://fjordpay.lightning.force.com/lightning/r/Case/500/view',
  ],
};

/** Titles of private wins, and texts that say them in another way. */
export const PRIVATE: readonly (readonly [title: string, text: string])[] = [
  ['Covered for a failing vendor', 'We covered for a\nfailing vendor.'],
  ['Covered for a failing vendor', 'COVERED FOR A FAILING VENDOR'],
  ['Covered for a failing vendor', 'Covered  for   a failing vendor'],
  ["Took over Ben's rota", 'I took over Ben’s rota'],
];

export const HARMLESS: readonly string[] = [
  'Renamed foo.internal() to foo.local()',
  'Called `cache.internal.reset()` in every test',
  'Cookie: what we store, and for how long',
  'Cookies last for a session = 30 minutes',
  'The session = one hour rule is gone',
  'Set-Cookie has SameSite=Lax and Secure now',
  'Regions us-east-1, us-west-2 and eu-north-1',
  'Sizes c5-us12 and build-us4 were retired',
  'https://www.notion.so/help explains it',
  'https://trello.com/guide and https://www.dropbox.com/features are public',
  'Config session: {secure: true, name: "sid"}',
];
