import assert from 'node:assert/strict';

import { redactor } from '../../../../src/core/packet/redaction/redactText';
import type { RedactionRules } from '../../../../src/core/packet/redaction/rules';

const RULES: RedactionRules = {
  listed: [
    { text: 'Falcon', as: 'the service' },
    { text: 'Acme', kind: 'customer' },
    { text: 'Nest', kind: 'code-name' },
    { text: 'Sam', kind: 'person' },
    { text: 'db-seven', kind: 'host' },
    { text: 'Hidden' },
    { text: 'nodejs', as: 'nodejs' },
    { text: '42 %', as: '42 %' },
    { text: 'https://wiki.corp.example/start', as: 'our wiki' },
  ],
  people: ['Ida Holm', 'Ben Achterberg', 'Mette Vang', '@tomas', 'Will May'],
  manager: 'Mette Vang',
  hosts: ['corp.example', 'mail.fjordpay.co.uk'],
  repositories: ['payment-api'],
  tickets: ['RFC-12'],
};

function redacted(text: string): string {
  return redactor(RULES, () => undefined).text(text);
}

describe('a text for readers outside', () => {
  for (const [rule, text, left] of [
    ['the list', 'FALCON for Acme', 'The service for a customer'],
    [
      'the list by kinds',
      'by Nest, Sam, db-seven and Hidden',
      'by a project, a colleague, an internal host and …',
    ],
    ['what the list leaves in', 'NodeJS by 42 %, not 43 %', 'NodeJS by 42 %, not 40–50 %'],
    ['the list over a pattern', 'see https://wiki.corp.example/start', 'see our wiki'],
    ['people', 'met Ida Holm, Ben and tomas', 'met colleagues'],
    ['people’s words', 'ben, benign, Will it last until May?', 'ben, benign, Will it last until May?'],
    ['the manager', 'Mette and Ida’s plan', 'My manager and a colleague’s plan'],
    ['handles', 'with @someone, not @angular/core', 'with a colleague, not @angular/core'],
    ['e-mail addresses', 'ask x.y@other.example', 'ask …'],
    ['the company', 'Fjordpay’s platform, fjordpay', 'The company’s platform, fjordpay'],
    ['tickets', 'PAY-9: fixed PAY-10 (PAY-11) and RFC-12', 'fixed a ticket and a ticket'],
    [
      'names of standards',
      'UTF-8 SHA-256 ISO-8601 RFC-2119 HTTP-2 X-86 COVID-19',
      'UTF-8 SHA-256 ISO-8601 RFC-2119 HTTP-2 X-86 COVID-19',
    ],
    ['commits and requests', 'in payments@3fa9c21, api#12 and #13', 'in a commit, a pull request and #13'],
    ['repositories', 'the payment-api, checkout', 'the codebase, checkout'],
    ['paths', 'wrote docs/adr/0007-cache.md for Node.js and/or Go', 'wrote a file for Node.js and/or Go'],
    [
      'hosts',
      'on db1.corp.example:5432 and 10.0.0.7, not 10.2.3',
      'on an internal host and an internal host, not 10.2.3',
    ],
    ['internal links', 'see https://wiki.corp.example/a?b=1.', 'see an internal page.'],
    ['public links', 'see https://example.com/12', 'see https://example.com/12'],
    ['links that tell', 'see https://example.com/Fal%63on', 'see an internal page'],
    ['links to where companies work', 'see https://github.com/o/r/pull/1', 'see an internal page'],
    [
      'links that the list leaves in',
      'see https://github.com/nodejs/node/pull/1',
      'see https://github.com/nodejs/node/pull/1',
    ],
    ['hidden characters', 'Fal\u00ADcon and Fal\u200Bcon', 'The service and the service'],
    ['letters in two parts', 'Fal\u0063on', 'the service'],
  ] as const) {
    it(`follows the rule for ${rule}`, () => assert.equal(redacted(text), left));
  }

  it('tells what was taken out, word by word', () => {
    const notes: string[] = [];
    redactor(RULES, (...note) => notes.push(note.join(' | '))).text('Falcon at 800 ms (PAY-1), 5 teams');
    assert.deepEqual(notes, [
      'listed | Falcon | the service',
      'ticket | (PAY-1) | ',
      'figure | 800 | 800–900',
    ]);
  });

  it('knows the short forms of listed names', () => {
    const listed = [
      { text: 'Project Falcon', kind: 'code-name' },
      { text: 'Acme Inc.', as: 'a client' },
      { text: 'Sam Carter', kind: 'person' },
      { text: 'Team X', kind: 'code-name' },
    ] as const;
    const { text } = redactor({ ...RULES, listed }, () => undefined);
    assert.equal(
      text('led Falcon, Project Falcon for Acme, X with Sam'),
      'led a project, a project for a client, X with a colleague',
    );
  });

  it('takes the later of two entries for one text', () => {
    const listed = [
      { text: 'Falcon', as: 'one' },
      { text: 'falcon', as: 'two' },
      { text: 'Falcon Nest', as: 'three' },
    ];
    const { text } = redactor({ ...RULES, listed }, () => undefined);
    assert.equal(text('led Falcon in Falcon Nest'), 'led two in three');
  });

  it('leaves a text as it is where there is nothing to take out', () => {
    const text = 'Set the standard for retries: 2 teams use it.';
    const none = { listed: [], people: [], hosts: [], repositories: [], tickets: [] };
    const notes: string[] = [];
    assert.equal(redactor(none, (...note) => notes.push(note.join())).text(text), text);
    assert.deepEqual(notes, []);
  });
});
