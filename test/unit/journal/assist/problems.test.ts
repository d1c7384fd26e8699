import assert from 'node:assert/strict';

import { fixesFor } from '../../../../src/core/journal/assist/fixes';
import {
  besides,
  evidenceIn,
  missingEvidence,
  problemsOf,
} from '../../../../src/core/journal/assist/problems';
import { parseJournal } from '../../../../src/core/journal/parse';
import { applyEdit } from '../../../../src/core/journal/textEdit';
import type { Rubric } from '../../../../src/core/rubric/model';
import { rubricAmong } from '../../../../src/core/rubric/resolve';
import { readRubric } from '../../../fixtures/reports';
import { rubric } from '../../capture/rubric';
import { JOURNAL, readable } from './marked';

const bar = rubricAmong(rubric, [readRubric('google-l5'), readRubric('amazon-sde3')]);

const WIN = 'schema: 1\nwins:\n  - id: a\n    date: 2026-01-02\n    title: x\n';

function problems(text: string) {
  return problemsOf(parseJournal(text), bar).map(({ code, offset, length }) => [
    code,
    text.slice(offset, offset + length),
  ]);
}

describe('problems of a journal', () => {
  const cases: readonly (readonly [
    what: string,
    text: string,
    expected: readonly (readonly [string, string])[],
  ])[] = [
    ['nothing', JOURNAL, []],
    ['a key that there is not', `${WIN}    tilte: y\n`, [['unknown-key', 'tilte']]],
    ['a value of no choice', `${WIN}    level: nxt # ?\n`, [['invalid-value', 'nxt']]],
    ['a day of no calendar', WIN.replace('01-02', '02-30'), [['invalid-value', '2026-02-30']]],
    [
      'a dimension that the rubric lacks',
      `${WIN}    dimensions: [scope-of-ownership, 'charisma']\n`,
      [['unknown-dimension', "'charisma'"]],
    ],
    [
      'no old id, shift or other rubric’s dimension that counts',
      `${WIN}    dimensions: [ownership, techlead, five:scope-of-ownership, contribution, google-l5:influence]\n`,
      [],
    ],
    [
      'an id that is there twice',
      `${WIN}  - date: 2026-01-02\n    id: a\n    title: z\n`,
      [['duplicate-id', 'a']],
    ],
    [
      'an entry without a title',
      'schema: 1\nwins:\n  - id: a\n    date: 2026-01-02\n',
      [['missing-field', 'id: a']],
    ],
    ['a dismissed id that is there twice', 'schema: 1\ndismissed: [s1, s2, s1]\n', [['duplicate-id', 's1']]],
  ];
  for (const [what, text, expected] of cases) {
    it(`are placed exactly: ${what}`, () => assert.deepEqual(problems(text), expected));
  }

  describe('of dimensions', () => {
    const google = rubricAmong(readRubric('google-l5'), [rubric, readRubric('amazon-sde3')]);
    const found = (bar: Rubric, name: string) => {
      const parsed = parseJournal(`${WIN}    dimensions: [${name}]\n`);
      return problemsOf(parsed, bar).map((problem) => ({
        told: [problem.code, problem.severity, problem.message],
        fixed: fixesFor(problem, parsed, bar, { withSchema: true }).map(({ edit }) => edit.text),
      }));
    };

    it('hint at what is doubtful, with every place that it could have', () => {
      assert.deepEqual(found(google, 'communication-and-influence'), [
        {
          told: [
            'doubtful-dimension',
            'hint',
            '“communication-and-influence” counts for “Influence”, which is mainly about something else.',
          ],
          fixed: ['google-l5:influence'],
        },
      ]);
      const amazon = rubricAmong(readRubric('amazon-sde3'), [rubric]);
      assert.deepEqual(found(amazon, '"five:scope-of-ownership"'), [
        {
          told: [
            'doubtful-dimension',
            'hint',
            '“five:scope-of-ownership” counts for “Ownership”. It could be “Deliver results, Org impact”.',
          ],
          fixed: ['ownership', 'deliver-results', 'org-impact'],
        },
      ]);
    });

    it('warn of what counts for nothing, and say whose it is', () => {
      const only = { ...rubric, dimensions: rubric.dimensions.slice(0, 1), aliases: {} };
      const small = rubricAmong(only, [readRubric('google-l5')]);
      assert.deepEqual(
        found(small, 'expertise').map(({ told }) => told),
        [
          [
            'unknown-dimension',
            'warning',
            'Five shifts has nothing like “expertise” of Google: L4 to L5, so no gap counts it.',
          ],
        ],
      );
    });
  });

  it('leave to a schema what a schema finds', () => {
    const text = `${WIN.replace('01-02', '02-30')}    level: nxt\n    tilte: y\n    dimensions: [nope]\n`;
    const found = problemsOf(parseJournal(text), rubric);
    assert.deepEqual(
      besides(found, 'schema').map(({ code }) => code),
      ['unknown-dimension'],
    );
    assert.deepEqual(besides(found, 'yaml'), found);
    assert.deepEqual(besides(problemsOf(parseJournal('schema: ['), rubric), 'yaml'), []);
  });

  it('name evidence that is gone, at its place', () => {
    const parsed = readable(JOURNAL);
    const missing = evidenceIn(parsed).flatMap((one) => missingEvidence(parsed, one, 'checkout'));
    assert.deepEqual(
      missing.map(({ code, message, offset, length }) => [
        code,
        message,
        JOURNAL.slice(offset, offset + length),
      ]),
      [
        ['unknown-commit', 'checkout knows no commit 3fa9c21.', '3fa9c21'],
        ['missing-document', 'checkout has no file docs/adr/0007.md. Was it moved?', 'docs/adr/0007.md'],
      ],
    );
  });
});

describe('fixes', () => {
  const cases: readonly (readonly [what: string, wrong: string, right: string])[] = [
    ['an unknown key', `${WIN}    evidnce: []\n`, `${WIN}    evidence: []\n`],
    ['an unknown key in a record', `${WIN}    impact: {befor: 1}\n`, `${WIN}    impact: {before: 1}\n`],
    [
      'a dimension with a slip',
      `${WIN}    dimensions: [scope-of-onwership]\n`,
      `${WIN}    dimensions: [scope-of-ownership]\n`,
    ],
    [
      'the name of a dimension',
      `${WIN}    dimensions: ["Technical leadership"]\n`,
      `${WIN}    dimensions: [technical-leadership]\n`,
    ],
    [
      'an id that is there twice',
      `${WIN}  - id: a\n    date: 2026-01-02\n    title: z\n`,
      `${WIN}  - id: a-2\n    date: 2026-01-02\n    title: z\n`,
    ],
    ['a choice with a slip', `${WIN}    reach: crossteam\n`, `${WIN}    reach: cross-team\n`],
    ['a day after the month’s end', WIN.replace('01-02', '02-30'), WIN.replace('01-02', '02-28')],
    [
      'a day of a leap year',
      WIN.replace('2026-01-02', '2028-02-31'),
      WIN.replace('2026-01-02', '2028-02-29'),
    ],
    ['a day without its zeros', WIN.replace('2026-01-02', '2026-1-2'), WIN],
  ];
  for (const [what, wrong, right] of cases) {
    it(`mend ${what}`, () => {
      const parsed = parseJournal(wrong);
      const fixes = problemsOf(parsed, rubric).flatMap((problem) =>
        fixesFor(problem, parsed, rubric, { withSchema: true }),
      );
      const preferred = fixes.filter(({ isPreferred }) => isPreferred);
      assert.equal(preferred.length, 1);
      assert.equal(applyEdit(wrong, preferred[0]!.edit), right);
    });
  }

  it('leave keys and choices to whoever else mends them', () => {
    const parsed = parseJournal(
      `${WIN.replace('01-02', '02-30')}    rolle: led\n    level: nxt\n    dimensions: [scope-of-onwership]\n`,
    );
    const fixes = problemsOf(parsed, rubric).flatMap((problem) =>
      fixesFor(problem, parsed, rubric, { withSchema: false }),
    );
    assert.deepEqual(
      fixes.map(({ edit }) => edit.text),
      ['2026-02-28', 'scope-of-ownership'],
    );
  });

  it('offer every value of a choice, and prefer none where none is near', () => {
    const parsed = parseJournal(`${WIN}    role: boss\n`);
    const fixes = problemsOf(parsed, rubric).flatMap((problem) =>
      fixesFor(problem, parsed, rubric, { withSchema: true }),
    );
    assert.deepEqual(
      fixes.map(({ title, isPreferred }) => [title, isPreferred]),
      ['led', 'drove', 'contributed', 'reviewed'].map((value) => [`Change to “${value}”`, false]),
    );
  });

  it('guess nothing for a key or a day that means nothing', () => {
    for (const wrong of [
      `${WIN}    zzz: 1\n`,
      WIN.replace('2026-01-02', 'soon'),
      WIN.replace('01-02', '13-02'),
    ]) {
      const parsed = parseJournal(wrong);
      assert.deepEqual(
        problemsOf(parsed, rubric).flatMap((problem) =>
          fixesFor(problem, parsed, rubric, { withSchema: true }),
        ),
        [],
      );
    }
  });

  it('take an id that is free', () => {
    const text = `${WIN}  - id: a\n    date: 2026-01-02\n    title: y\n  - id: a-2\n    date: 2026-01-02\n    title: z\n`;
    const parsed = parseJournal(text);
    const fixes = problemsOf(parsed, rubric).flatMap((problem) =>
      fixesFor(problem, parsed, rubric, { withSchema: true }),
    );
    assert.deepEqual(
      fixes.map(({ edit }) => edit.text),
      ['a-3'],
    );
  });
});
