import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { findings } from '../../../src/core/committee/committee';
import { callOf } from '../../../src/host/nextSteps';
import { PADDED_JOURNAL, STRONG_JOURNAL } from '../../fixtures/journals/opposites';
import { readJournal } from '../../fixtures/journals/read';
import { checkInput, journal, readRubric } from '../../fixtures/reports';

const RUBRICS = ['generic-senior', 'google-l5', 'amazon-sde3', 'meta-e5', 'microsoft-63'];
const JOURNALS = [PADDED_JOURNAL, STRONG_JOURNAL, readJournal('realistic'), journal()];

/** Commands of rows and messages, which no palette shows. */
const handled = readFileSync(join(import.meta.dirname, '../../../src/manifest.ts'), 'utf8');

describe('every finding', () => {
  it('has something to press, and a command that there is', () => {
    const all = RUBRICS.map((name) => readRubric(name)).flatMap((rubric) =>
      JOURNALS.flatMap((one) => findings(checkInput(one, rubric))),
    );
    const fired = new Set(all.map(({ check }) => check));
    const missing = all.filter(({ step }) => !handled.includes(`'${callOf(step).command}'`));
    assert.deepEqual([...new Set(missing.map(({ check }) => check))], []);
    assert.ok(fired.size >= 20, [...fired].join());
  });
});
