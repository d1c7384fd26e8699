import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { aliasesOf, identityOf, proposeIdentities, whyMine } from '../../../src/core/evidence/identities';
import { parseMailmap } from '../../../src/core/evidence/mailmap';

const MAILMAP = `
# people
Ada Engineer <ada@corp.example> <ada@old.example>
Ada Engineer <ada@corp.example> ada <root@localhost>
<ben@corp.example> <ben@home.example>
`;

const identity = (declared: string[] = [], mailmap = '') =>
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

  it('proposes people of the same name or account, most commits first, and never bots', () => {
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
      ['a@b.example', 'ada@home.example'],
    );
  });

  it('names the aliases that documents may use, without account numbers', () => {
    const aliases = aliasesOf(identity(['123+aeng@users.noreply.github.com']));
    assert.ok(aliases.includes('aeng'));
    assert.ok(aliases.includes('ada engineer'));
    assert.ok(!aliases.includes('123'));
  });
});

describe('Mailmap', () => {
  it('skips lines that are none, and gives back whom it does not know', () => {
    const map = parseMailmap('nonsense\n# Ada <x@y.example>\n');
    assert.deepEqual(map.canonical({ name: 'A', email: 'x@y.example' }), { name: 'A', email: 'x@y.example' });
  });

  it('lists all addresses of one owner from any of them', () => {
    const map = parseMailmap(MAILMAP);
    assert.deepEqual([...map.addressesOf('ada@old.example')].sort(), ['ada@corp.example', 'ada@old.example']);
  });
});
