import assert from 'node:assert/strict';

import { gapReport } from '../../../src/core/gaps/gapReport';
import { packetView } from '../../../src/core/packet/packetView';
import { fieldsOf, type Field, type TypeName } from '../../../src/core/packet/view';
import { readJournal } from '../../fixtures/journals/read';
import { AS_OF, GENERIC, readRubric } from '../../fixtures/reports';

/** Names of the objects that were met. */
type Met = Set<TypeName>;

function assertObject(value: object, name: TypeName, met: Met): void {
  met.add(name);
  const fields = fieldsOf(name);
  assert.deepEqual(Object.keys(value).toSorted(), Object.keys(fields).toSorted(), name);
  for (const [key, field] of Object.entries(fields)) {
    assert.notEqual(field.doc, '');
    assertValue((value as Record<string, unknown>)[key], field, `${name}.${key}`, met);
  }
}

function assertValue(value: unknown, field: Field, path: string, met: Met): void {
  if (field.kind === 'list') {
    assert.ok(Array.isArray(value), path);
    for (const item of value as unknown[]) {
      if (field.of === 'text') assert.equal(typeof item, 'string', path);
      else assertObject(item as object, field.of, met);
    }
  } else if (field.kind === 'object') {
    assert.equal(typeof value, 'object', path);
    if (value !== null) assertObject(value as object, field.of, met);
  } else {
    const kind = { text: 'string', number: 'number', flag: 'boolean' }[field.kind];
    assert.equal(typeof value, kind, path);
    if ('values' in field) assert.ok(field.values.includes(String(value)), path);
  }
}

describe('the table of what a template can reach', () => {
  it('is what a view has', () => {
    const journal = readJournal('realistic');
    const report = gapReport({ journal, rubric: GENERIC, suggestions: [], asOf: AS_OF });
    const view = packetView({
      journal,
      rubric: GENERIC,
      templateRubric: readRubric('amazon-sde3'),
      audience: 'manager',
      period: report.window,
      asOf: AS_OF,
    });
    const met: Met = new Set();
    assertObject(view, 'view', met);
    for (const name of ['win', 'line', 'evidence', 'shift', 'question', 'mapping', 'peers'] as const) {
      assert.ok(met.has(name), name);
    }
  });
});
