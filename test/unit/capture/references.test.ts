import assert from 'node:assert/strict';
import { parseQuickLine } from '../../../src/core/capture/quickLine';
import { context } from './quickLineContext';

/** Each with its title, what proves it and who confirms it. */
const LINES: readonly (readonly [line: string, title: string, found?: readonly string[]])[] = [
  ...[
    ...[
      'Handled a SEV1-2',
      'Promoted L4-5',
      'Fixed P3-4 bugs',
      'Ran D1-7',
      'Passed AZ-900',
      'Moved to RHEL-9',
      'Moved to JDK-17',
    ],
    ...[
      'Built for CUDA-12',
      'Tuned V8-9',
      'Replaced #000 and #333333',
      'Ranked #12 of 400',
      'Ranked #3 out of 12',
    ],
    ...[
      'Told @here and @channel',
      'Told @everyone',
      'Typed @Injectable classes',
      'Used @scope/package',
      'Used @scope/package.',
    ],
  ].map((line) => [line, line] as const),
  ['Fixed ABC-900', 'Fixed ABC-900', ['ABC-900']],
  ['Merged #12', 'Merged #12', ['12']],
  ['Merged #123456', 'Merged #123456', ['123456']],
  ['Merged #12-#14', 'Merged #12-#14', ['12', '13', '14']],
  ['Merged #14-#12', 'Merged #14-#12', ['14']],
  ['Fixed ABC-12/ABC-13', 'Fixed ABC-12/ABC-13', ['ABC-12', 'ABC-13']],
  ['Read <https://example.org/x|the runbook> twice', 'Read the runbook twice', ['https://example.org/x']],
  ['Read [the runbook|https://example.org/x] twice', 'Read the runbook twice', ['https://example.org/x']],
  ['Wrote it “https://example.org/x”', 'Wrote it', ['https://example.org/x']],
  ['修复了结账 https://example.org/x。', '修复了结账。', ['https://example.org/x']],
  ['修复了结账（https://example.org/x）', '修复了结账', ['https://example.org/x']],
  ['Fixed it, thanks @a and @b', 'Fixed it', ['a', 'b']],
  ['Fixed it. Fixes #1234, refs ABC-9', 'Fixed it.', ['1234', 'ABC-9']],
  ['Told @hereford', 'Told hereford', ['hereford']],
];

describe('what a line refers to', () => {
  for (const [line, title, found = []] of LINES) {
    it(line, () => {
      const read = parseQuickLine(line, context);
      const proofs = read.evidence.map(
        (item) => Object.entries(item).find(([key]) => key !== 'title' && key !== 'repo')?.[1] ?? '',
      );
      assert.deepEqual([read.title, ...proofs, ...read.corroborators], [title, ...found]);
    });
  }
});
