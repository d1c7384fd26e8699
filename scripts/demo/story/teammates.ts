import { seededRandom } from '../git/random';
import { append, formatAll, grow, replace, tune, writeFrom } from './edits';
import { amara, diego, jonas, mei, priya, robin, tom, type Person } from './people';
import { change, merge, push, squash, type Edit, type Step } from './plan';

interface Habit {
  readonly person: Person;
  readonly folder: string;
  readonly files: readonly string[];
  readonly things: readonly string[];
  readonly joinedDaysAgo: number;
  readonly changes: number;
}

const HABITS: readonly Habit[] = [
  habit(
    amara,
    'checkout',
    ['order', 'invoice', 'taxes'],
    ['the invoice number', 'tax of mixed baskets', 'the order’s state', 'partial deliveries'],
    38,
  ),
  habit(
    jonas,
    'checkout',
    ['coupons', 'giftCards', 'basket'],
    ['gift cards', 'coupons of partner shops', 'the basket’s total', 'free delivery'],
    40,
  ),
  habit(
    mei,
    'search',
    ['indexer', 'suggestions', 'synonyms'],
    ['synonyms', 'German compounds', 'the suggestion list', 'empty results'],
    40,
  ),
  habit(
    diego,
    'platform',
    ['gateway', 'flags', 'metrics'],
    ['the gateway’s time limits', 'flags without an owner', 'metrics per region', 'rate limits'],
    42,
  ),
  habit(
    priya,
    'payments',
    ['refunds', 'ledger', 'reconciliation'],
    ['partial refunds', 'the ledger', 'the bank’s daily file', 'chargebacks'],
    40,
  ),
  habit(
    tom,
    'checkout',
    ['coupons', 'delivery'],
    ['delivery days', 'the parcel’s label', 'pick-up points'],
    16,
    158,
  ),
];

const SUBJECTS = [
  (thing: string) => `Fix ${thing} for shops without a warehouse`,
  (thing: string) => `Add ${thing} to the export`,
  (thing: string) => `fix: ${thing} after midnight`,
  (thing: string) => `Log ${thing} with the trace id`,
  (thing: string) => `feat: ${thing} in the partner API`,
  (thing: string) => `refactor: move ${thing} out of the controller`,
  (thing: string) => `Handle ${thing} when the shop is closed`,
  (thing: string) => `test: cover ${thing}`,
  (thing: string) => `Make ${thing} configurable per shop`,
  (thing: string) => `Speed up ${thing}`,
  (thing: string) => `Show ${thing} to support`,
];

/** Everybody else's year: the ordinary changes, and the decisions and clean-ups that stand out. */
export function workOfTeammates(): Step[] {
  const random = seededRandom(20_260);
  return [...HABITS.flatMap((each) => ordinary(each, random)), ...MILESTONES];
}

function ordinary(
  { person, folder, files, things, joinedDaysAgo, changes }: Habit,
  random: () => number,
): Step[] {
  return Array.from({ length: changes }, (_, i) => {
    const daysAgo = Math.round(joinedDaysAgo - ((i + random()) * (joinedDaysAgo - 2)) / changes);
    const thing = things[i % things.length] ?? '';
    const subjectOf = SUBJECTS[(i + person.name.length) % SUBJECTS.length] ?? String;
    const file = files[i % files.length] ?? '';
    const edit = grow(1 + Math.floor(random() * 3), `${folder}/src/${file}.ts`);
    return landed(
      person,
      daysAgo,
      withTicket(subjectOf(thing), folder, daysAgo, random()),
      edit,
      `${file}-${i}`,
      random(),
    );
  });
}

/** Each team has a project of its own in the tracker, whose tickets are numbered through the year. */
function withTicket(subject: string, folder: string, daysAgo: number, chance: number): string {
  return chance < 0.3 ? `${folder.slice(0, 3).toUpperCase()}-${900 - 2 * daysAgo} ${subject}` : subject;
}

function landed(
  by: Person,
  daysAgo: number,
  subject: string,
  edit: Edit,
  branch: string,
  chance: number,
): Step {
  if (chance < 0.1) return merge(by, branch, subject, [change(daysAgo, by, subject, [edit])]);
  if (chance < 0.2) return push(daysAgo, by, subject, [edit]);
  return squash(daysAgo, by, subject, [edit], chance > 0.85 ? { reviewers: [robin] } : {});
}

function habit(
  person: Person,
  folder: string,
  files: readonly string[],
  things: readonly string[],
  changes: number,
  joinedDaysAgo = 364,
): Habit {
  return { person, folder, files, things, changes, joinedDaysAgo };
}

const MILESTONES: readonly Step[] = [
  squash(352, priya, 'docs: ADR 4, payment providers behind one interface', [
    writeFrom('docs/adr/0004-payment-providers.md'),
  ]),
  squash(296, diego, 'docs: ADR 5, one trace id per request', [writeFrom('docs/adr/0005-trace-ids.md')], {
    reviewers: [robin],
  }),
  squash(262, jonas, 'docs: ADR 6, retire coupons v1', [writeFrom('docs/adr/0006-retire-coupon-v1.md')]),
  squash(234, diego, 'Format everything with single quotes', [formatAll()], {
    body: 'No change of behaviour. Made by the formatter.',
  }),
  squash(214, jonas, 'docs: ADR 8, read old coupons, write new ones', [
    writeFrom('docs/adr/0008-coupon-reader.md'),
    replace('docs/adr/0006-retire-coupon-v1.md', 'Status: accepted', 'Status: superseded by ADR 8'),
  ]),
  squash(121, priya, 'docs: ADR 10, refunds in a ledger', [writeFrom('docs/adr/0010-refund-ledger.md')], {
    reviewers: [robin],
  }),
  squash(101, amara, 'Document the release train', [
    append('README.md', '\nReleases leave on Tuesday and Thursday.\n'),
  ]),
  squash(66, diego, 'docs: ADR 11, a shared build cache', [writeFrom('docs/adr/0011-build-cache.md')]),
  push(52, mei, 'Bump the version', [tune('package.json')]),
];
