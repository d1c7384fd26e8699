import assert from 'node:assert/strict';

import { packetView } from '../../../src/core/packet/packetView';
import { renderPacket } from '../../../src/core/packet/render';
import { AS_OF, GENERIC, journal, provenWin } from '../../fixtures/reports';

const VIEW = packetView({
  journal: journal(
    [
      provenWin('2026-10-01', {
        title: 'Cut *p95*',
        evidence: [{ link: 'javascript:alert(1)', title: 'x' }],
      }),
    ],
    {
      profile: { name: 'Robin', team: '{{name}}' },
    },
  ),
  rubric: GENERIC,
  audience: 'committee',
  period: { from: '2026-01-01', to: AS_OF },
  asOf: AS_OF,
});

const FRONT_MATTER = '---\nid: x\ntitle: X\naudience: peer\n---\n';

function rendered(body: string): string {
  const result = renderPacket(FRONT_MATTER + body, VIEW);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value.markdown;
}

function failed(body: string): string {
  const result = renderPacket(FRONT_MATTER + body, VIEW);
  assert.equal(result.ok, false, body);
  assert.equal(result.failure.code, 'template-failed');
  return result.failure.message;
}

describe('renderPacket', () => {
  it('fills in text that is inert, and does not read it as a template', () => {
    assert.equal(rendered('{{name}} {{team}}'), 'Robin {{name}}\n');
    assert.equal(rendered('{{#each strongest}}{{title}}{{/each}}'), 'Cut \\*p95\\*\n');
  });

  it('never links to an address that runs something', () => {
    assert.equal(rendered('{{#each evidence}}{{cite this}}{{/each}}'), 'x (E1)\n');
    assert.equal(rendered('{{#each evidence}}[{{href}}]{{/each}}'), '[]\n');
  });

  it('has the helpers', () => {
    assert.equal(
      rendered('{{plural counts.wins "win" "wins"}}, {{plural 2 "win" "wins"}}'),
      '1 win, 2 wins\n',
    );
    assert.equal(rendered('{{#is audience "committee"}}yes{{else}}no{{/is}}'), 'yes\n');
    assert.equal(rendered('{{#is audience "peer"}}yes{{else}}no{{/is}}'), 'no\n');
    assert.equal(
      rendered('{{sentence name}} {{sentence "Done!"}} {{sentence "“So.”"}}'),
      'Robin. Done! “So.”\n',
    );
    assert.equal(rendered('{{#each strongest}}{{nth @index}}{{/each}}'), '1\n');
    assert.equal(rendered('a{{join unproven ", "}}b'), 'ab\n');
  });

  it('leaves one blank line between blocks', () => {
    assert.equal(rendered('\n\na  \n\n\n\nb\t\n'), 'a\n\nb\n');
  });

  it('says at which line of the file a template is wrong', () => {
    assert.match(failed('{{#each strongest}}'), /^Line 6, column 20: The template ends/);
    assert.match(failed('\n\n{{#if name}}'), /^Line 8, /);
    assert.match(failed('\n{{evil "x"}}'), /unknown helper evil/);
    assert.match(failed('\n{{#if name}}\n  {{plural name}}{{/if}}'), /^Line 8, column 3: “plural” takes/);
    assert.match(failed('{{nmae}}'), /no field “nmae”/);
    assert.match(failed('{{> missing}}'), /partial missing/);
  });

  it('says how a helper is used', () => {
    for (const body of [
      '{{join name}}',
      '{{plural name}}',
      '{{#is name}}{{/is}}',
      '{{nth name}}',
      '{{sentence 1}}',
      '{{cite name}}',
    ]) {
      assert.match(failed(body), /takes/, body);
    }
  });

  it('reaches no prototype, no console and no computed field', () => {
    for (const body of ['{{constructor}}', '{{__proto__}}', '{{toString}}', '{{counts.constructor}}']) {
      assert.equal(rendered(`a${body}`), 'a\n', body);
    }
    for (const body of [
      '{{log name}}',
      '{{lookup this "name"}}',
      '{{name.constructor}}',
      '{{helperMissing}}',
      '{{#with "a" as |x|}}{{x.sub.apply}}{{/with}}',
    ]) {
      failed(body);
    }
  });

  it('ends a template that would come to no end', () => {
    const codeOf = (body: string): string => {
      const result = renderPacket(FRONT_MATTER + body, VIEW);
      return result.ok ? '' : result.failure.code;
    };
    assert.equal(codeOf('{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}'), 'template-endless');
    const twice = Array.from(
      { length: 30 },
      (_, index) => `{{#*inline "p${index}"}}{{> p${index + 1}}}{{> p${index + 1}}}{{/inline}}`,
    ).join('');
    assert.equal(codeOf(`${twice}{{#*inline "p30"}}{{/inline}}{{> p0}}`), 'template-endless');
    assert.equal(
      codeOf(`${twice}{{#*inline "p30"}}${'x'.repeat(5000)}{{/inline}}{{> p0}}`),
      'template-too-large',
    );
  });

  it('refuses sections inside each other, twice the same, and helpers that are no blocks', () => {
    assert.match(failed('{{#section "a"}}{{#section "b"}}x{{/section}}{{/section}}'), /has another section/);
    assert.match(failed('{{#section "a"}}x{{/section}}{{#section "a"}}y{{/section}}'), /two sections/);
    assert.match(failed('{{claim "a"}}'), /is a block/);
    assert.match(failed('{{#section}}x{{/section}}'), /takes an id/);
  });

  it('says what is wrong with the front matter', () => {
    const result = renderPacket('# {{name}}', VIEW);
    assert.equal(!result.ok && result.failure.code, 'template-invalid');
  });
});
