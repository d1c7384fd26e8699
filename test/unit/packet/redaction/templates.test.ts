import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

import type { Journal } from '../../../../src/core/journal/schema';
import { AUDIENCES } from '../../../../src/core/packet/audience';
import { readJournal } from '../../../fixtures/journals/read';
import { redactedPacket } from '../../../fixtures/redacted';
import { assertGolden } from '../../../golden/golden';
import { holds } from '../../../support/chance';

const TEMPLATES = readdirSync(join(import.meta.dirname, '../../../../templates/packets'))
  .filter((name) => name.endsWith('.hbs'))
  .map((name) => name.slice(0, -'.hbs'.length));
const REALISTIC = readJournal('realistic');

/** Keys whose values the product reads, and keys of days. */
const READ =
  /^(?:schema|rubric|dimensions?|level|role|reach|ambiguity|phase|visibility|origin|status|kind|consent|date|from|to|since|due|asked|answered|followUp|week|check|identities)$/;

/** How a name can stand in a text. */
const WRITTEN = [
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => `${name}’s`,
  (name: string) => `pre-${name}-based`,
  (name: string) => `old_${name}`,
  (name: string) => `[${name}](https://example.com/${encodeURIComponent(name)})`,
  (name: string) => `*${name}*`,
  (name: string) => `(${name}, 40 %)`,
  (name: string) => name.replace(' ', '-'),
  (name: string) => `src/${name.replace(' ', '_')}/main.ts`,
  (name: string) => `https://${name.replace(' ', '.')}.example/`,
] as const;

describe('redacted packets of the product’s templates', () => {
  for (const id of ['resume', 'brag-document']) {
    it(`read like this: ${id}`, () => {
      assertGolden(`templates/${id}-redacted.md`, redactedPacket(id, REALISTIC).markdown);
    });
  }

  it('name nobody, no host and no repository of a believable year', () => {
    const names =
      /Ida\b|Holm|Tomas|Reyes|Agnes|Lund|Priya|Nair|Sofie|Berg\b|Omar|Haddad|Ben\b|Mette|Vang|fjordpay|payment-api|OPS-|PAY-|3fa9c21|[a-z]#\d|docs\//i;
    for (const id of TEMPLATES) {
      for (const audience of ['recruiter', 'manager'] as const) {
        const { html, json, markdown, text } = redactedPacket(id, REALISTIC, audience);
        for (const form of [markdown, text, html, json])
          assert.doesNotMatch(form, names, `${id} ${audience}`);
      }
    }
  });

  it('keep no listed text anywhere, in any form', () => {
    const words = [
      { name: 'Zqfalcon', stem: 'zqfalcon' },
      { name: 'Zø Nest', stem: 'zø' },
      { name: "O'Zqrien", stem: 'zqrien' },
      { name: 'Žluťoučký', stem: 'žluť' },
      { name: 'ファルコン', stem: 'ファルコン' },
    ];
    holds(
      fc.property(
        fc.constantFrom(...words),
        fc.array(fc.nat(WRITTEN.length - 1), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...TEMPLATES),
        fc.constantFrom(...AUDIENCES),
        ({ name, stem }, ways, id, audience) => {
          const journal = withRedactions(planted(REALISTIC, name, ways), name);
          const forms = redactedPacket(id, journal, audience);
          for (const [form, text] of Object.entries(forms)) {
            const at = text.normalize('NFC').toLowerCase().indexOf(stem);
            assert.equal(at, -1, `${form} of ${id}: ${text.slice(Math.max(0, at - 60), at + 60)}`);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function withRedactions(journal: Journal, name: string): Journal {
  return { ...journal, profile: { ...journal.profile, redactions: [{ text: name, kind: 'code-name' }] } };
}

/** The journal with a name in all of its texts, one way or another. */
function planted(journal: Journal, name: string, ways: readonly number[]): Journal {
  let count = 0;
  const plant = (value: unknown, key: string): unknown => {
    if (typeof value === 'string' && !READ.test(key)) {
      const write = WRITTEN[ways[count++ % ways.length] ?? 0] ?? ((text: string) => text);
      const isName = /^(?:id|wins|project|who|corroborators|from|commit|pr|ticket|repo)$/.test(key);
      return isName ? `${value}-${name.replace(' ', '-')}` : `${value} ${write(name)}`;
    }
    if (Array.isArray(value)) return value.map((item) => plant(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, plant(item, inner)]));
  };
  return plant(journal, '') as Journal;
}
