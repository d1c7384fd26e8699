import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { templateProblems } from '../../../../src/core/packet/assist/problems';
import { BUILT_IN_RUBRICS } from '../../../../src/core/rubric/builtIn';
import { readTemplate } from '../../../fixtures/reports';

const HEAD = '---\nid: ours\ntitle: Ours\naudience: manager\n---\n';
const FOLDER = join(import.meta.dirname, '../../../../templates/packets');
const TEMPLATES = readdirSync(FOLDER).map((name) => name.replace(/\.hbs$/, ''));

/** Each problem as its code and the text that it stands at. */
function shown(text: string): string[] {
  return templateProblems(text, { rubrics: BUILT_IN_RUBRICS }).map(
    ({ code, offset, length }) => `${code}: ${text.slice(offset, offset + length)}`,
  );
}

const inBody = (body: string): string[] => shown(HEAD + body);

function onlyOne(body: string): ReturnType<typeof templateProblems>[number] {
  const [problem, ...more] = templateProblems(HEAD + body, { rubrics: BUILT_IN_RUBRICS });
  assert.ok(problem && more.length === 0, body);
  return problem;
}

describe('problems of a template before it is rendered', () => {
  for (const id of TEMPLATES) {
    it(`are none in ${id}`, () => {
      const problems = templateProblems(readTemplate(id), { rubrics: BUILT_IN_RUBRICS });
      assert.deepEqual(
        problems.filter(({ severity }) => severity !== 'hint'),
        [],
      );
    });
  }

  it('are fields that there are none of where they stand', () => {
    assert.deepEqual(inBody('{{nmae}} {{level.too}} {{#each strongest}}{{titel}}{{../team}}{{/each}}'), [
      'unknown-field: nmae',
      'unknown-field: level.too',
      'unknown-field: titel',
    ]);
    assert.deepEqual(inBody('{{#each strongest}}{{team}}{{else}}{{team}}{{/each}}'), ['unknown-field: team']);
    assert.deepEqual(inBody('{{join (flat tean) ", "}}'), ['unknown-field: tean']);
    assert.deepEqual(inBody('{{#each strongest}}{{@indx}}{{@index}}{{@root.asOf}}{{@root.as}}{{/each}}'), [
      'unknown-field: @indx',
      'unknown-field: @root.as',
    ]);
  });

  it('follow lists, objects, variables and turns of blocks', () => {
    for (const body of [
      '{{#each strongest as |win place|}}{{win.title}} {{place}} {{#each win.proof}}{{label}}{{win.id}}{{/each}}{{/each}}',
      '{{#each dimensions}}{{#first claims 1}}{{#with decision}}{{join over ", "}}{{../title}}{{../../name}}{{/with}}{{/first}}{{/each}}',
      '{{#with level}}{{from}}{{/with}}{{#level}}{{to}}{{/level}}{{#strongest}}{{title}}{{/strongest}}',
      '{{#if name}}{{name}}{{else if team}}{{team}}{{else}}{{asOf}}{{/if}}{{^name}}{{team}}{{/name}}',
      '{{#each projects}}{{name}}{{else each cycles}}{{isPart}}{{/each}}',
      '{{strongest.0.title}}{{strongest.[0].title}}{{strongest.length}}{{this.name}}{{./name}}',
      '{{#each shifts}}{{wins}}{{/each}}{{#each unshown}}{{this}}{{.}}{{/each}}',
      '{{~#if name~}}a{{~/if~}}{{{name}}}{{&name}}{{!-- {{nmae}} --}}{{! nmae }}\\{{nmae}}',
    ]) {
      assert.deepEqual(inBody(body), [], body);
    }
  });

  it('know a part by what it is written with', () => {
    const part = '{{#*inline "a"}}{{title}}{{#each proof}}{{label}}{{/each}}{{/inline}}';
    assert.deepEqual(inBody(`${part}{{#each strongest}}{{> a}}{{/each}}`), []);
    assert.deepEqual(inBody(`${part}{{> a strongest.[0]}}`), []);
    assert.deepEqual(inBody(`${part}{{> a}}`), ['unknown-field: title', 'unknown-field: proof']);
    assert.deepEqual(inBody('{{#*inline "a"}}{{title}}{{nmae}}{{/inline}}'), ['unknown-field: nmae']);
    assert.deepEqual(inBody('{{#*inline "a"}}{{colour}}{{/inline}}{{> a colour="red"}}'), []);
    assert.deepEqual(
      inBody(
        '{{#*inline "a"}}{{> b}}{{/inline}}{{#*inline "b"}}{{titel}}{{/inline}}{{#each strongest}}{{> a}}{{/each}}',
      ),
      ['unknown-field: titel'],
    );
  });

  it('are helpers and parts that there are none of, with what may be meant', () => {
    assert.deepEqual(onlyOne('{{sentense name}}').instead, ['sentence']);
    assert.deepEqual(onlyOne('{{#eech strongest}}{{title}}{{/eech}}').instead, ['each']);
    assert.deepEqual(onlyOne('{{#*inline "proof"}}{{/inline}}{{> prof}}').instead, ['proof']);
    assert.deepEqual(onlyOne('{{nmae}}').instead, ['name']);
    assert.deepEqual(onlyOne('{{#each strongest}}{{decision.choosen}}{{/each}}').instead, [
      'decision.chosen',
    ]);
    assert.deepEqual(inBody('{{log name}}{{lookup this "name"}}'), [
      'unknown-helper: log',
      'unknown-helper: lookup',
    ]);
  });

  it('are warnings where a field that is missing counts as empty', () => {
    assert.equal(onlyOne('{{#if nmae}}x{{/if}}').severity, 'warning');
    assert.equal(onlyOne('{{nmae}}').severity, 'error');
  });

  it('are what Handlebars can’t read, at its line and column', () => {
    const at = (body: string) => {
      const { code, offset } = onlyOne(body);
      return `${code} ${offset - HEAD.length}`;
    };
    assert.equal(at('a\n {{#each strongest}}{{/if}}'), 'syntax 6');
    assert.equal(at('{{name'), 'syntax 2');
    assert.equal(at('x{{/if}}'), 'syntax 1');
    assert.equal(at('{{#if name}}\n\n'), 'syntax 14');
  });

  it('are keys and values of the front matter', () => {
    const [key] = templateProblems(HEAD.replace('title: Ours', 'title: Ours\nordr: newest'), { rubrics: [] });
    assert.deepEqual([key?.code, key?.instead], ['unknown-key', ['order']]);
    assert.deepEqual(shown(HEAD.replace('manager', 'boss')), ['invalid-value: audience']);
    assert.deepEqual(shown('no front matter'), ['no-front-matter: no']);
    assert.deepEqual(shown(''), ['no-front-matter: ']);
    const rubric = HEAD.replace('\n---\n', '\nrubric: [google-l5, gogle-l5]\n---\n');
    const [unknown] = templateProblems(rubric, { rubrics: BUILT_IN_RUBRICS });
    assert.deepEqual(shown(rubric), ['unknown-rubric: gogle-l5']);
    assert.equal(unknown?.instead[0], 'google-l5');
  });

  it('are sections that nothing writes, and those that were meant', () => {
    const head = HEAD.replace('\n---\n', '\nsections:\n  - { id: impact, words: 100 }\n  - id: rest\n---\n');
    const body = '{{#section "impcat"}}{{/section}}{{#section "more"}}{{/section}}';
    assert.deepEqual(shown(head + body), [
      'section-not-written: impact',
      'section-not-written: rest',
      'section-not-declared: impcat',
      'section-not-declared: more',
    ]);
    const found = templateProblems(head + body, { rubrics: [] });
    assert.deepEqual(
      found.map(({ severity, instead }) => [severity, ...instead]),
      [['warning'], ['warning'], ['warning', 'impact'], ['hint']],
    );
    assert.deepEqual(shown(`${head}{{#each dimensions}}{{#section id}}{{/section}}{{/each}}`), []);
  });

  it('never throws, whatever half of a template it gets', () => {
    const whole = readTemplate('calibration-brief');
    for (let length = 0; length < whole.length; length += 7) {
      const text = whole.slice(0, length);
      for (const { offset, length: size } of templateProblems(text, { rubrics: [] })) {
        assert.ok(offset >= 0 && offset + size <= text.length + 1);
      }
    }
  });
});
