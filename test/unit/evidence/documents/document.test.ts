import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { hasOtherStatus, parseDocument } from '../../../../src/core/evidence/documents/document';
import { isNamed } from '../../../../src/core/evidence/documents/fields';
import { documentKindOf } from '../../../../src/core/evidence/documents/kind';
import { document } from '../histories';

const parse = (path: string, text: string, metadata?: string) =>
  parseDocument(document(path, text, metadata === undefined ? {} : { metadata }));

describe('Kinds of documents', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['docs/adr/0007-cache.md', 'adr'],
    ['packages/web/docs/adr/20200101-x.md', 'adr'],
    ['docs/decisions/0000-use-records.md', 'adr'],
    ['doc/architecture/adr-033-ids.md', 'adr'],
    ['text/3389-lint.md', 'rfc'],
    ['docs/RFCS/2020_cart.md', 'rfc'],
    ['rfd/0012-x.md', 'rfc'],
    ['keps/sig-a/1-x/README.md', 'rfc'],
    ['docs/proposals-accepted/x.md', 'rfc'],
    ['docs/design/2020-01-01-x.md', 'design'],
    ['docs/incidents/2020-01-01.qmd', 'postmortem'],
    ['docs/cart-postmortem.md', 'postmortem'],
    ['docs/adr/template.md', undefined],
    ['docs/adr/README.md', undefined],
    ['docs/adr/adr-template-bare.md', undefined],
    ['rfc-000-template.md', undefined],
    ['keps/s/0000-cart-template/README.md', undefined],
    ['rfc-145-keep-cart_template.md', 'rfc'],
    ['rfcs/NNNN-x.md', undefined],
    ['src/design/button.ts', undefined],
    ['docs/guide.md', undefined],
  ];
  for (const [path, kind] of cases) {
    it(`takes ${path} for ${kind ?? 'nothing'}`, () => assert.equal(documentKindOf(path), kind));
  }

  it('knows a design document elsewhere by two headings, not by one', () => {
    assert.equal(parse('notes/cart.md', '# Cart\n## Alternatives\n## Consequences\n')?.kind, 'design');
    assert.equal(parse('notes/cart.md', '# Cart\n## Alternatives\n'), undefined);
    assert.equal(parse('notes/down.md', '# Down\n## Timeline\n## Root cause\n')?.kind, 'postmortem');
  });

  it('takes a README for one beside its metadata only', () => {
    const path = 'keps/s/12-cart/README.md';
    assert.equal(parse(path, '# KEP-12: Cart\n', 'title: Cart\n')?.title, 'Cart');
    assert.equal(parse(path, '# KEP-12: Cart\n'), undefined);
  });

  it('leaves out what only says where a document went', () => {
    const path = 'proposals/2020-01-01_cart.md';
    assert.equal(parse(path, '> IMPORTANT: this moved to [0007-cart.md](./0007-cart.md)\n'), undefined);
    assert.equal(parse(path, '0007-cart.md'), undefined);
    assert.equal(parse(path, '# Cart\n\nIt was moved to another service.\n')?.title, 'Cart');
  });

  it('does not read headings inside code', () => {
    assert.equal(parse('notes/x.md', '# X\n```\n## Alternatives\n## Consequences\n```\n'), undefined);
  });
});

describe('Titles of documents', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['docs/adr/0007-cache.md', '# 7. Cache carts\n', 'Cache carts'],
    ['docs/adr/adr007-cache.md', '---\ntitle: "ADR007: Cache carts"\n---\n# Other\n', 'Cache carts'],
    ['text/0000-x.md', '- Feature Name: `cart_cache`\n\n# Summary\n', 'cart_cache'],
    ['text/0012-cart-cache.md', '- Feature Name: N/A\n\n# Summary\n\n# Basic example\n', 'Cart cache'],
    ['docs/adr/20200102-adr.md', '# KEP\n# KEP-12: Cart `cache`\n', 'Cart cache'],
    ['text/0012-x.md', '# RFC: Cart cache\n', 'Cart cache'],
    ['rfc-012-cart-cache.md', '## Problem\n', 'Cart cache'],
    ['rfc-013-cart-cache.md', '&nbsp;\n\n---\nstatus: open\nnotes: "Two"\n---\n# TL;DR\n', 'Cart cache'],
    ['rfc-016-cart-cache.md', '## Related RFCs\n', 'Cart cache'],
    ['text/0017-cart-cache.md', '- Feature Name: NA\n# Summary\n', 'Cart cache'],
    ['text/0014-cart-cache.md', '- Feature Name: (not applicable)\n# Summary\n', 'Cart cache'],
    [
      'text/0015-cart-cache.md',
      '- Feature Name: stable at once, since it only changes an existing macro\n# Summary\n',
      'Cart cache',
    ],
    ['docs/incidents/2020-01-02-cart.md', '# 2020-01-02 4:23PM PST, Cart down\n', 'Cart down'],
    ['docs/incidents/2020-01-03-cart.md', '# incident date: 2020-01-03, cart down\n', 'cart down'],
    ['docs/incidents/2020-01-04-503.md', '# 2020-01-04, 503\n', '2020-01-04, 503'],
    ['docs/adr/20200101-cart-cache.md', '', 'Cart cache'],
    ['docs/rfcs/1.rst', 'Cart cache\n==========\n', 'Cart cache'],
    ['docs/adr/1-x.md', '---\n: : bad: [\n---\n# Cart cache\n', 'Cart cache'],
  ];
  for (const [path, text, title] of cases) {
    it(`names ${path} “${title}”`, () => assert.equal(parse(path, text)?.title, title));
  }
});

describe('Status of documents', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['front matter', '---\nstatus: Accepted, 2020\n---\n# X\n', 'accepted'],
    ['a list', '# X\n\n- Status: superseded by [Y](y.md)\n', 'superseded'],
    ['a bold line', '# X\n\n* **Implementation Status:** implemented\n', 'implemented'],
    ['the list under a bold line', '# X\n\n* **Implementation Status:**\n  * `Implemented`\n', 'implemented'],
    ['how far it is built', '# X\n\n* **Implementation**: Accepted\n', 'accepted'],
    ['what says it is not there', '# X\n\n* **Implementation Status:** Not implemented\n', 'unknown'],
    ['a section', '# X\n\n## Status\n\nAccepted\n', 'accepted'],
    ['an unknown word', '# X\n\n- Status: {proposed | rejected}\n', 'proposed'],
    ['nothing', '# X\n', 'unknown'],
  ];
  for (const [where, text, status] of cases) {
    it(`reads it from ${where}`, () => assert.equal(parse('docs/adr/1-x.md', text)?.status, status));
  }

  it('reads it from the file beside a KEP, and from the folder', () => {
    assert.equal(
      parse('keps/s/12-cart/README.md', '# X\n', 'status: implementable\n')?.status,
      'implementable',
    );
    assert.equal(parse('docs/proposals-done/x.md', '# X\n')?.status, 'done');
  });
});

describe('Changes of status', () => {
  const other = (before: string, after: string, path = 'docs/adr/1-x.md') =>
    hasOtherStatus({ path, text: before }, { path, text: after });

  it('are those from one known word to another', () => {
    assert.ok(other('## Status\n\nDraft\n', '## Status\n\nAccepted\n'));
    assert.ok(!other('## Status\n\nDraft\n', '## Status\n\nDraft\n\n## Context\n'));
    assert.ok(!other('## Status\n\nDraft\n', '## Status\n\nDraft\n\n## Context\n\nThey accepted it.\n'));
    assert.ok(!other('# X\n', '# X\n\n## Status\n\nAccepted\n'));
  });

  it('are told by the folder and by the file beside it as well', () => {
    const text = '# X\n';
    assert.ok(
      hasOtherStatus(
        { path: 'docs/proposals-accepted/x.md', text },
        { path: 'docs/proposals-done/x.md', text },
      ),
    );
    const path = 'keps/s/12-cart/README.md';
    const at = (metadata: string) => ({ path, text: '', metadata });
    assert.ok(hasOtherStatus(at('status: provisional\n'), at('status: implementable\n')));
  });
});

describe('People of documents', () => {
  it('reads who decided and who was asked', () => {
    const found = parse(
      'docs/adr/1-x.md',
      '---\ndecision-makers: [Ada, "@ben"]\nconsulted: Cleo and Dan\n---\n# X\n',
    );
    assert.deepEqual(found?.consulted, ['Ada', 'ben', 'Cleo', 'Dan']);
    assert.deepEqual(parse('docs/adr/1-x.md', '# X\n- Deciders: Ada, Ben\n')?.consulted, ['Ada', 'Ben']);
    const list = '# X\n\n* **Sponsors:**\n  * Ada (@ada)\n  * `@ben`\n\n* Other: x\n';
    assert.deepEqual(parse('docs/adr/1-x.md', list)?.consulted, ['Ada (@ada)', 'ben']);
  });

  it('reads who reviewed and approved from the file beside a KEP, and who wrote it', () => {
    const yaml =
      'authors:\n  - "@dan"\nreviewers:\n  - "@ada"\napprovers: ["@ben"]\nprr-approvers:\n  - "@cleo"\n';
    const found = parse('keps/s/12-cart/README.md', '# KEP-12: Cart\n', yaml);
    assert.deepEqual([found?.authors, found?.consulted], [['dan'], ['ada', 'ben', 'cleo']]);
  });

  it('does not take the informed for asked', () => {
    assert.deepEqual(parse('docs/adr/1-x.md', '---\ninformed: Ada\n---\n# X\n')?.consulted, []);
  });

  it('knows an alias however it is written', () => {
    const aliases = new Set(['ada engineer', 'ada@corp.example', 'ada-e']);
    for (const name of ['Ada Engineer', '@ada-e', 'Ada E. (@ada-e)', 'A. E. <ada@corp.example>', 'ada-e'])
      assert.ok(isNamed(name, aliases), name);
    for (const name of ['Ada', 'Ada Engineering', 'Ben (@ben)', 'ada@other.example', ''])
      assert.ok(!isNamed(name, aliases), name);
  });
});
