import assert from 'node:assert/strict';

import { completionsAt, explainedAt } from '../../../../src/core/packet/assist/words';
import { HELPERS } from '../../../../src/core/packet/helpers';
import { HELPER_WORDS } from '../../../../src/core/packet/templateWords';
import { fieldsOf } from '../../../../src/core/packet/view';

const HEAD = '---\nid: ours\ntitle: Ours\naudience: manager\nsections:\n  - { id: impact }\n---\n';
const RUBRICS = ['google-l5', 'meta-e5'];

/** What is offered where a text has a bar. */
function offered(marked: string): ReturnType<typeof completionsAt> {
  const offset = marked.indexOf('|');
  return completionsAt(marked.replace('|', ''), offset, { rubrics: RUBRICS });
}

const labels = (marked: string): string[] => offered(marked).map(({ label }) => label);
const inBody = (marked: string): string[] => labels(HEAD + marked);

function assertOffers(marked: string, some: readonly string[], not: readonly string[] = []): void {
  const all = inBody(marked);
  for (const label of some) assert.ok(all.includes(label), `${marked}: ${label}`);
  for (const label of not) assert.ok(!all.includes(label), `${marked}: not ${label}`);
}

describe('completion in templates', () => {
  it('offers the fields of the view and the helpers, with what they are for', () => {
    assertOffers('{{|}}', ['name', 'strongest', 'sentence', 'plural'], ['title', 'each']);
    assertOffers('{{na|', ['name']);
    const all = offered(`${HEAD}{{na|}}`);
    for (const { label, doc } of all) assert.notEqual(doc, '', label);
    const name = all.find(({ label }) => label === 'name');
    assert.equal(name?.start, HEAD.length + 2);
  });

  it('offers what an item of the list has, and the way out', () => {
    assertOffers('{{#each strongest}}{{ti|}}{{/each}}', ['title', 'proof', 'this'], ['strongest']);
    assertOffers('{{#each strongest}}{{#each proof}}{{|}}{{/each}}{{/each}}', ['label', 'href'], ['title']);
    assertOffers('{{#each strongest}}{{../|}}{{/each}}', ['name', 'strongest'], ['title']);
    const withName = `${HEAD}{{#each strongest as |win|}}{{ }}{{/each}}`;
    const inTag = completionsAt(withName, withName.indexOf(' }}'), { rubrics: [] });
    assert.ok(inTag.some(({ label, kind }) => label === 'win' && kind === 'variable'));
    assertOffers('{{#each strongest}}{{else}}{{|}}{{/each}}', ['strongest'], ['title']);
    assertOffers('{{#each strongest}}{{decision.|}}{{/each}}', ['chosen', 'over', 'why'], ['title']);
    assertOffers('{{@root.level.|}}', ['from', 'to'], ['name']);
    assertOffers('{{nth @|}}', ['@index', '@first', '@last', '@root']);
    assertOffers('{{#if |}}{{/if}}', ['name', '@first'], ['sentence']);
    assertOffers('{{join (|) ", "}}', ['flat', 'name'], ['each']);
  });

  it('offers blocks, ends, parts and sections', () => {
    assertOffers('{{#|}}', ['each', 'section', 'strongest'], ['sentence']);
    assert.deepEqual(inBody('{{#each strongest}}{{#if title}}{{/|}}'), ['if']);
    assert.deepEqual(inBody('{{#*inline "proof"}}{{/inline}}{{> |}}'), ['proof']);
    assert.deepEqual(inBody('{{#section "|"}}{{/section}}'), ['impact']);
    assert.deepEqual(inBody('{{plural counts.wins "|"}}'), []);
    assert.deepEqual(inBody('text |{{name}}'), []);
  });

  it('offers keys and values of the front matter', () => {
    assert.deepEqual(labels('---\nid: a\n|\n---\n').slice(0, 3), ['id:', 'title:', 'description:']);
    assert.deepEqual(labels('---\naudience: |\n---\n'), ['committee', 'manager', 'peer', 'recruiter']);
    assert.deepEqual(labels('---\norder: n|\n---\n'), ['strongest', 'newest', 'oldest']);
    assert.deepEqual(labels('---\nrubric: [google-l5, |]\n---\n'), RUBRICS);
    for (const line of ['  - |', '  - { id: a, |', '    wo|']) {
      assert.deepEqual(labels(`---\nsections:\n${line}\n---\n`), ['id:', 'title:', 'words:', 'characters:']);
    }
    assert.deepEqual(labels('---\ntitle: |\n---\n'), []);
    assert.deepEqual(labels('no front matter {{|}}'), []);
  });

  it('explains what stands at the cursor', () => {
    const explained = (marked: string) => {
      const found = explainedAt(marked.replace('|', ''), marked.indexOf('|'));
      return found && [found.usage, found.doc];
    };
    const { name } = fieldsOf('view');
    const { label } = fieldsOf('evidence');
    assert.deepEqual(explained(`${HEAD}{{na|me}}`), ['text', name?.doc]);
    assert.deepEqual(explained(`${HEAD}{{#each strongest}}{{#each proof}}{{|label}}{{/each}}{{/each}}`), [
      'text',
      label?.doc,
    ]);
    const each = HELPER_WORDS.get('each');
    assert.deepEqual(explained(`${HEAD}{{#ea|ch strongest}}{{/each}}`), [each?.usage, each?.doc]);
    assert.match(explained(HEAD.replace('audience', 'aud|ience'))?.[1] ?? '', /Who reads it/);
    assert.equal(explained(`${HEAD}te|xt {{nmae}}`), undefined);
    assert.equal(explained(`${HEAD}text {{nm|ae}}`), undefined);
  });

  it('has an example of every helper that uses it', () => {
    for (const [name, { usage, isBlock }] of HELPER_WORDS) {
      assert.match(usage, new RegExp(`^\\{\\{${isBlock ? '#' : ''}${name} `));
    }
    for (const name of Object.keys(HELPERS)) assert.ok(HELPER_WORDS.has(name));
  });
});
