import assert from 'node:assert/strict';

import { packetView } from '../../../src/core/packet/packetView';
import { HELPERS } from '../../../src/core/packet/helpers';
import { renderPacket } from '../../../src/core/packet/render';
import { AS_OF, GENERIC, journal, provenWin } from '../../fixtures/reports';

const HEAD = '---\nid: x\ntitle: X\naudience: committee\n---\n';
const SECRET = 'reached';

/** Words that lead from a value to the code behind it. */
const WAYS_OUT = [
  'constructor',
  '__proto__',
  'prototype',
  'constructor.constructor',
  'toString.constructor',
  '__defineGetter__',
  '__lookupGetter__',
  'hasOwnProperty',
  'valueOf',
  'strongest.constructor',
  'strongest.map',
  'strongest.length.constructor',
  'name.replace',
  'this.constructor',
  './constructor',
  '../constructor',
  '@root.constructor',
  '@root.__proto__',
  '@root/constructor',
  '[constructor]',
];

/** What a template could do with one. */
const USES: readonly ((way: string) => string)[] = [
  (way) => `{{${way}}}`,
  (way) => `{{{${way}}}}`,
  (way) => `{{#with ${way}}}{{this}}{{/with}}`,
  (way) => `{{#each ${way}}}{{this}}{{/each}}`,
  (way) => `{{#if ${way}}}${SECRET}{{/if}}`,
  (way) => `{{#${way} "return 1"}}{{this}}{{/${way}}}`,
  (way) => `{{${way} "return process"}}`,
  (way) => `{{join ${way} ", "}}`,
  (way) => `{{sentence ${way}}}`,
  (way) => `{{cite ${way}}}`,
  (way) => `{{measure ${way}}}`,
  (way) => `{{#first ${way} 1}}{{this}}{{/first}}`,
  (way) => `{{#is ${way} name}}${SECRET}{{/is}}`,
  (way) => `{{#section ${way}}}${SECRET}{{/section}}`,
  (way) => `{{#claim ${way}}}${SECRET}{{/claim}}`,
  (way) => `{{#section "s"}}{{${way}}}{{/section}}`,
  (way) => `{{#each strongest as |item place|}}{{item.${way}}}{{/each}}`,
  (way) => `{{#each strongest}}{{#claim id}}{{${way}}}{{/claim}}{{/each}}`,
  (way) => `{{> (join ${way} "")}}`,
  (way) => `{{> x value=${way}}}{{#*inline "x"}}{{value}}{{/inline}}`,
];

/** Templates that reach for what Handlebars itself has. */
const OWN_WAYS = [
  '{{helperMissing}}',
  '{{blockHelperMissing name}}',
  '{{#blockHelperMissing name}}x{{/blockHelperMissing}}',
  '{{#helperMissing}}x{{/helperMissing}}',
  '{{lookup this "constructor"}}',
  '{{#with (lookup this "constructor")}}{{this}}{{/with}}',
  '{{log name}}',
  '{{#log name}}{{/log}}',
  '{{> missing}}',
  '{{> @partial-block}}',
  '{{#> missing}}{{> @partial-block}}{{/missing}}',
  '{{#*inline "constructor"}}x{{/inline}}{{> constructor}}',
  '{{#*decorate}}x{{/decorate}}',
  '{{* decorate}}',
  '{{#with "a" as |x|}}{{x.sub.apply}}{{/with}}',
  '{{#with split as |f|}}{{f}}{{/with}}',
  '{{@root.helpers}}{{@helpers}}{{@data}}{{@_parent}}',
  '{{process.env.HOME}}{{global}}{{globalThis}}{{require "fs"}}{{module}}{{arguments}}',
];

const view = (id = 'one', title = 'Won') =>
  packetView({
    journal: journal([provenWin('2026-10-01', { id, title })], { profile: { name: 'Robin' } }),
    rubric: GENERIC,
    audience: 'committee',
    period: { from: '2026-01-01', to: AS_OF },
    asOf: AS_OF,
  });

describe('a template', () => {
  const printed: unknown[][] = [];
  const { log, error, warn, info } = console;

  before(() => {
    console.log =
      console.error =
      console.warn =
      console.info =
        (...given: unknown[]) => void printed.push(given);
  });

  after(() => {
    Object.assign(console, { log, error, warn, info });
  });

  it('reaches nothing but the view, whatever it writes, and says nothing anywhere else', () => {
    const reached: string[] = [];
    const bodies = [...WAYS_OUT.flatMap((way) => USES.map((use) => use(way))), ...OWN_WAYS];
    for (const body of bodies) {
      const result = renderPacket(HEAD + body, view());
      const text = result.ok ? result.value.markdown : result.failure.message;
      if (/function|native code|process|=>|\/home\/|reached/i.test(result.ok ? text : ''))
        reached.push(`${body}: ${text}`);
      if (!result.ok) assert.match(result.failure.code, /^template-/, body);
    }
    assert.ok(bodies.length > 400);
    assert.deepEqual(reached, []);
    assert.deepEqual(printed, []);
    assert.equal(Object.hasOwn(Object.prototype, 'value'), false);
  });

  it('gives a reason for every helper that is called with nothing, too much or something else', () => {
    for (const name of Object.keys(HELPERS)) {
      for (const given of ['', ' 1 2 3 4 5', ' this', ' @root', ' true null undefined', ' x=1 y=2']) {
        for (const body of [`{{${name}${given}}}`, `{{#${name}${given}}}x{{/${name}}}`]) {
          const result = renderPacket(HEAD + body, view());
          if (!result.ok) assert.match(result.failure.message, /^Line 6, /, body);
        }
      }
    }
  });

  it('marks sections and claims of hostile ids and titles, and is not led astray', () => {
    const hostile = [
      'constructor',
      '__proto__',
      'a\uFDD0\uFDD1b\uFDD4c\uFDD0\uFDD3',
      '"}}{{name}}',
      'x'.repeat(1_000_000),
    ];
    const body = '{{#section "s"}}{{#each strongest}}{{#claim id}}{{title}}{{/claim}}{{/each}}{{/section}}';
    for (const text of hostile) {
      const result = renderPacket(HEAD + body, view(text, text));
      assert.ok(result.ok);
      const { claims, sections, markdown } = result.value;
      assert.equal(claims.length, 1);
      assert.deepEqual(
        sections.map(({ id }) => id),
        ['s'],
      );
      assert.doesNotMatch(markdown, /[\uFDD0-\uFDEF]/);
    }
  });
});
