import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from '../../scripts/lib/folders';
import { CHECKS } from '../../src/core/committee/checks';
import { BUILT_IN_RUBRICS } from '../../src/core/rubric/builtIn';
import { readJson } from './sources';

describe('docs/the-bar.md', () => {
  let text: string;
  const matches = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

  before(async () => {
    text = await readFile(join(ROOT, 'docs', 'the-bar.md'), 'utf8');
  });

  it('has a row for each of the 45 lines', () => {
    const numbers = matches(/^\| +(\d+) \|/gm).map(Number);
    assert.deepEqual(
      numbers,
      Array.from({ length: 45 }, (_, index) => index + 1),
    );
  });

  it('names files that are there', () => {
    const paths = matches(/`((?:src|templates)\/[^`]+)`/g);
    assert.ok(paths.length > 5);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(ROOT, path))),
      [],
    );
  });

  it('names commands by their titles', () => {
    const titles = new Set(Object.values(readJson('package.nls.json') as Record<string, string>));
    const named = matches(/_([A-Z][^_|]+)_/g);
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((title) => !titles.has(title)),
      [],
    );
  });

  it('names every check, and every built-in rubric', () => {
    const ids = [...CHECKS.map(({ id }) => id), ...BUILT_IN_RUBRICS];
    assert.deepEqual(
      ids.filter((id) => !text.includes(`\`${id}\``)),
      [],
    );
  });
});
