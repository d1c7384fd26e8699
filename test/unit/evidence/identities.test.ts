import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { aliasesOf, identityOf, proposeIdentities, whyMine } from '../../../src/core/evidence/identities';
import type { Person } from '../../../src/core/evidence/people';
import { mailmapFrom, NO_MAILMAP, peopleToAsk } from '../../../src/core/evidence/mailmap';

const [ADA, BEN] = [
  { name: 'Ada Engineer', email: 'ada@corp.example' },
  { name: '', email: 'ben@corp.example' },
];
/** What git answers of an old address, one that several people share, and somebody else's. */
const MAILMAP = mailmapFrom([
  { asked: { name: '', email: 'ada@old.example' }, proper: ADA },
  { asked: { name: 'ada', email: 'root@localhost' }, proper: ADA },
  { asked: { name: '', email: 'root@localhost' }, proper: { name: '', email: 'root@localhost' } },
  { asked: { name: '', email: 'ben@home.example' }, proper: BEN },
]);

const identity = (declared: string[] = [], mailmap = NO_MAILMAP) =>
  identityOf({ git: { name: 'Ada Engineer', email: 'Ada@corp.example' }, declared, mailmap });

describe('Identities', () => {
  it('knows the address of git’s configuration whatever its letter case', () => {
    assert.match(whyMine(identity(), { name: 'x', email: 'ada@CORP.example' }) ?? '', /your address/);
  });

  it('does not take a shared name for the user', () => {
    assert.equal(whyMine(identity(), { name: 'Ada Engineer', email: 'ada@elsewhere.example' }), undefined);
  });

  it('takes a name that the user declared', () => {
    assert.match(whyMine(identity(['翠']), { name: '翠', email: 'green@x.example' }) ?? '', /翠/);
  });

  it('follows the mailmap from an old address to the present one', () => {
    assert.ok(whyMine(identity([], MAILMAP), { name: 'Ada', email: 'ada@old.example' }));
    assert.equal(whyMine(identity([], MAILMAP), { name: 'Ben', email: 'ben@home.example' }), undefined);
  });

  it('takes an address that several people share only with the name the mailmap gives', () => {
    assert.ok(whyMine(identity([], MAILMAP), { name: 'ada', email: 'root@localhost' }));
    assert.equal(whyMine(identity([], MAILMAP), { name: 'ben', email: 'root@localhost' }), undefined);
  });

  it('joins the two forms of a GitHub address by account and by number', () => {
    const mine = identity(['123+aeng@users.noreply.github.com']);
    assert.ok(whyMine(mine, { name: 'x', email: 'aeng@users.noreply.github.com' }));
    assert.ok(whyMine(mine, { name: 'x', email: '123+renamed@users.noreply.github.com' }));
    assert.equal(whyMine(mine, { name: 'x', email: '124+other@users.noreply.github.com' }), undefined);
  });

  it('proposes people of the same name or account, likely ones first, and never bots', () => {
    const mine = identity(['123+aeng@users.noreply.github.com']);
    const proposals = proposeIdentities(mine, [
      { name: 'ADA  engineer', email: 'ada@home.example', commits: 2 },
      { name: 'aeng', email: 'a@b.example', commits: 7 },
      { name: 'Ada Engineer', email: 'ada@corp.example', commits: 50 },
      { name: 'Ben Builder', email: 'ben@corp.example', commits: 9 },
      { name: 'Ada Engineer', email: 'ada[bot]@users.noreply.github.com', commits: 3 },
    ]);
    assert.deepEqual(
      proposals.map(({ email }) => email),
      ['ada@home.example', 'a@b.example'],
    );
  });

  it('knows the user in a pair that both name and address tell', () => {
    const pair = { name: 'Ada Engineer and Ben Builder', email: 'pair+ada+ben@corp.example' };
    assert.match(whyMine(identity(), pair) ?? '', /in a pair/);
    assert.equal(whyMine(identity(), { ...pair, name: 'Cleo Coder and Ben Builder' }), undefined);
    assert.equal(whyMine(identity(), { ...pair, email: 'both@corp.example' }), undefined);
    assert.equal(whyMine(identity(), { ...pair, email: 'pair+x+y@elsewhere.example' }), undefined);
  });

  it('names the aliases that documents may use, without account numbers', () => {
    const aliases = aliasesOf(identity(['123+aeng@users.noreply.github.com']));
    assert.ok(aliases.includes('aeng'));
    assert.ok(aliases.includes('ada engineer'));
    assert.ok(!aliases.includes('123'));
  });
});

describe('Proposed aliases', () => {
  const proposed = (me: Person, ...authors: Person[]) =>
    proposeIdentities(
      identityOf({ git: me, declared: [], mailmap: NO_MAILMAP }),
      [me, ...authors].map((author) => ({ ...author, commits: 1 })),
    ).map(({ email, likely }) => [email, likely]);

  it('link an account to an address at a domain of the same words, unless others write from there', () => {
    const green = { name: '翠', email: 'green@sapphi.red' };
    const account = { name: 'sapphi-red', email: '49056869+sapphi-red@users.noreply.github.com' };
    assert.deepEqual(proposed(green, account), [[account.email, false]]);
    assert.deepEqual(proposed(account, green), [[green.email, false]]);
    assert.deepEqual(proposed(green, account, { name: 'Ben', email: 'ben@sapphi.red' }), []);
  });

  it('link an account to an address with its name before the @', () => {
    const me = { name: 'Ada Engineer', email: 'ada.engineer@corp.example' };
    const account = { name: 'ae', email: '7+adaengineer@users.noreply.github.com' };
    assert.deepEqual(proposed(me, account), [[account.email, false]]);
  });

  it('link names that differ by accents, dots and order', () => {
    const me = { name: 'José García', email: 'jose@corp.example' };
    const [plain, turned] = [
      { name: 'Jose Garcia', email: 'jose@home.example' },
      { name: 'García, José', email: 'j@old.example' },
    ];
    assert.deepEqual(proposed(me, plain, turned), [
      [plain.email, true],
      [turned.email, true],
    ]);
  });

  it('go on from what is likely to what that has', () => {
    const me = { name: 'Ada Engineer', email: 'ada@corp.example' };
    const home = { name: 'Ada Engineer', email: '7+adaeng@users.noreply.github.com' };
    const renamed = { name: 'Nova', email: '7+nova@users.noreply.github.com' };
    assert.deepEqual(proposed(me, home, renamed), [
      [home.email, true],
      [renamed.email, true],
    ]);
  });

  it('ask about a first name alone without choosing it, and never about names that machines give', () => {
    const [ada, other] = [
      { name: 'Ada', email: 'ada@corp.example' },
      { name: 'ada', email: 'a@elsewhere.example' },
    ];
    assert.deepEqual(proposed(ada, other), [[other.email, false]]);
    const root = { name: 'root', email: 'ada@corp.example' };
    assert.deepEqual(proposed(root, { name: 'root', email: 'ben@corp.example' }), []);
  });

  it('leave out an address under which somebody else wrote more, whatever name it once bore', () => {
    const me = { name: 'Ada Engineer', email: 'ada@corp.example', commits: 9 };
    const cleo = { name: 'Cleo Coder', email: 'cleo@corp.example', commits: 5 };
    const misnamed = { name: 'Ada Engineer', email: 'cleo@corp.example', commits: 1 };
    const asAda = identityOf({ git: me, declared: [], mailmap: NO_MAILMAP });
    assert.deepEqual(proposeIdentities(asAda, [me, cleo, misnamed]), []);
    const asCleo = identityOf({ git: cleo, declared: [], mailmap: NO_MAILMAP });
    assert.deepEqual(proposeIdentities(asCleo, [me, cleo, misnamed]), []);
  });

  it('leave out an address that several people share', () => {
    const me = { name: 'Ada Engineer', email: 'ada@corp.example' };
    const shared = { name: 'Ada Engineer', email: 'root@localhost' };
    assert.deepEqual(proposed(me, shared), [[shared.email, true]]);
    assert.deepEqual(proposed(me, shared, { name: 'Ben Builder', email: 'root@localhost' }), []);
  });

  it('do not take colleagues for one person', () => {
    const me = { name: 'Ada Engineer', email: 'ada@corp.example' };
    const others = [
      { name: 'Ada Other', email: 'ada@elsewhere.example' },
      { name: 'Ben Engineer', email: 'engineer@corp.example' },
      { name: 'corp', email: '8+corp-example@users.noreply.github.com' },
      { name: 'Cleo', email: 'dev@home.example' },
    ];
    assert.deepEqual(proposed(me, { name: 'Ben', email: 'ben@corp.example' }, ...others), []);
  });
});

describe('Mailmap', () => {
  it('asks about every address, alone and with the name before it, and not about comments', () => {
    const text = [
      '# Ada <x@y.example>',
      'nonsense <> <broken',
      'Ada Engineer <ada@corp.example> ada <Root@localhost> # old',
      '  <ben@corp.example> <ben@home.example>\r',
    ];
    assert.deepEqual(
      peopleToAsk(text.join('\n')).map(({ name, email }) => `${name}|${email}`),
      [
        '|ada@corp.example',
        'Ada Engineer|ada@corp.example',
        '|Root@localhost',
        'ada|Root@localhost',
        '|ben@corp.example',
        '|ben@home.example',
      ],
    );
  });

  it('gives back whom it does not know, and their name where it has none', () => {
    const stranger = { name: 'A', email: 'x@y.example' };
    assert.deepEqual(MAILMAP.canonical(stranger), stranger);
    assert.deepEqual(MAILMAP.canonical({ name: 'Ben', email: 'BEN@home.example' }), {
      name: 'Ben',
      email: 'ben@corp.example',
    });
  });

  it('lists all addresses of one owner from any of them', () => {
    const all = ['ada@corp.example', 'ada@old.example'];
    for (const email of all) assert.deepEqual([...MAILMAP.addressesOf(email)].sort(), all);
  });
});
