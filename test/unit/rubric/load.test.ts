import assert from 'node:assert/strict';

import { loadRubric, type FindBase, type ParsedRubric } from '../../../src/core/rubric/parse';
import { GENERIC, readRubricText } from '../../fixtures/reports';

const OWN = 'schema: 1\nid: ours\nextends: generic-senior\n';

const load = (texts: Readonly<Record<string, string>>, start = 'ours'): Promise<ParsedRubric> => {
  const source = (name: string) => ({ address: name, label: name, text: texts[name] ?? '' });
  const findBase: FindBase = (reference) => {
    if (reference === 'generic-senior') {
      return Promise.resolve({ address: reference, label: reference, text: readRubricText(reference) });
    }
    return Promise.resolve(reference in texts ? source(reference) : undefined);
  };
  return loadRubric(source(start), findBase);
};

const placed = ({ problems }: ParsedRubric) =>
  problems.map(({ code, severity, line }) => `${severity} ${code} ${line}`);

describe('loadRubric', () => {
  it('takes everything from the base that the file does not say', async () => {
    const { rubric, problems } = await load({ ours: OWN });
    assert.deepEqual(problems, []);
    assert.deepEqual(rubric, { ...GENERIC, id: 'ours', version: '1.0.0' });
  });

  it('overrides parts of a dimension, adds and takes out, by id', async () => {
    const { rubric, problems } = await load({
      ours: `${OWN}title: Ours
version: 2.1.0
process: {cycleMonths: 3}
checks: {solo: {severity: high}}
sources: [{title: Our handbook, grade: official}]
dimensions:
  - id: scope-of-ownership
    name: Reach
    needs: {metric: 2}
    questions: {self: [What is yours?]}
  - id: communication-and-influence
    remove: true
  - {id: craft, name: Craft, seeds: [techlead]}
`,
    });
    assert.deepEqual(problems, []);
    assert.ok(rubric);
    const [scope, ...others] = rubric.dimensions;
    const [base] = GENERIC.dimensions;
    assert.equal(scope?.name, 'Reach');
    assert.equal(scope.senior, base?.senior);
    assert.deepEqual(scope.needs, { ...base?.needs, metric: 2 });
    assert.deepEqual(scope.questions, { ...base?.questions, self: ['What is yours?'] });
    assert.deepEqual(
      others.map(({ id }) => id),
      ['tolerance-for-ambiguity', 'impact-beyond-own-output', 'technical-leadership', 'craft'],
    );
    assert.equal(rubric.version, '2.1.0');
    assert.deepEqual(rubric.process, { ...GENERIC.process, cycleMonths: 3 });
    assert.deepEqual(rubric.checks, { solo: { severity: 'high' } });
    assert.equal(rubric.sources.length, GENERIC.sources.length + 1);
  });

  it('extends what extends', async () => {
    const { rubric } = await load({
      ours: 'schema: 1\nid: ours\nextends: middle\ntitle: Ours\n',
      middle: `${OWN.replace('ours', 'middle')}dimensions: [{id: craft, name: Craft, seeds: [techlead]}]\n`,
    });
    assert.equal(rubric?.title, 'Ours');
    assert.equal(rubric.dimensions.at(-1)?.id, 'craft');
  });

  it('names the circle of rubrics that extend each other, at the line', async () => {
    const file = (id: string, base: string) => `schema: 1\nid: ${id}\nextends: ${base}\n`;
    const texts = { ours: file('ours', 'b'), b: file('b', 'c'), c: file('c', 'b') };
    const parsed = await load(texts);
    assert.equal(parsed.rubric, undefined);
    assert.deepEqual(placed(parsed), ['error cyclic-extends 3']);
    assert.match(parsed.problems[0]?.message ?? '', /b → c → b/);
    const itself = await load({ ours: file('ours', 'ours') });
    assert.match(itself.problems[0]?.message ?? '', /ours → ours/);
  });

  it('says that a base is not there, or where it is broken', async () => {
    assert.deepEqual(placed(await load({ ours: OWN.replace('generic-senior', 'nowhere') })), [
      'error unknown-base 3',
    ]);
    const parsed = await load({ ours: OWN.replace('generic-senior', 'b'), b: 'schema: 1\nid: "\n' });
    assert.deepEqual(placed(parsed), ['error broken-base 3']);
    assert.match(parsed.problems[0]?.message ?? '', /“b” can’t be used, because of its line \d/);
  });

  it('places what is wrong with a change at its line', async () => {
    const parsed = await load({
      ours: `${OWN}dimensions:
  - id: craft
    seeds: [techlead]
  - id: people
    name: People
  - id: gone
    remove: true
  - id: scope-of-ownership
    signals: [telepathy]
  - id: scope-of-ownership
    colour: red
`,
    });
    assert.equal(parsed.rubric, undefined);
    assert.deepEqual(placed(parsed).toSorted(), [
      'error duplicate-dimension 13',
      'error missing-field 5',
      'error missing-seeds 7',
      'error unknown-signal 12',
      'warning unknown-dimension 9',
      'warning unknown-key 14',
    ]);
  });

  it('refuses a rubric whose dimensions are all taken out', async () => {
    const removed = GENERIC.dimensions.map(({ id }) => `  - {id: ${id}, remove: true}\n`).join('');
    const parsed = await load({ ours: `${OWN}dimensions:\n${removed}` });
    assert.equal(parsed.rubric, undefined);
    assert.deepEqual(placed(parsed), ['error unusual-size 5']);
  });
});
