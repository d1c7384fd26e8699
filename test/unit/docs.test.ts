import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

import { ROOT } from '../../scripts/lib/folders';
import { typeScriptIn } from '../../scripts/lib/sources';
import { CHECKS } from '../../src/core/committee/checks';
import { BUILT_IN_RUBRICS } from '../../src/core/rubric/builtIn';
import { NAMED_SIGNALS } from '../../src/core/evidence/signals/index';
import { filesIn, readJson } from './sources';

const GUIDES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'BENCHMARKS.md'];
const FOLDERS = ['src', 'test', 'scripts'];
/** A file of the project by its path from the root. Deeper paths in `docs` are examples of users' files. */
const PATH =
  /(?<![\w/.-])(?:(?:src|test|scripts|templates|schemas|media)\/[\w./-]*\w\.\w+|docs\/[\w-]+\.\w+)\b/g;
/** A source file that is named alone, as in “see `ranking.ts`”. */
const SOURCE_NAME = /`([\w.-]+\.ts)`/g;
/** A document with the headings that are cited from it: `docs/domain.md, "Months" and "Level"`. */
const CITATION = /(docs\/[\w-]+\.md), ("[^"]+"(?:(?:, | and )"[^"]+")*)/g;

/** Something that is read for references. */
interface Text {
  readonly path: string;
  readonly text: string;
}

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

describe('docs/domain.md', () => {
  const text = readFileSync(join(ROOT, 'docs', 'domain.md'), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.slice(1, -1).split('|'))
    .map((cells) => cells.map((cell) => cell.trim()));
  const rowOf = (id: string) => rows.find(([first]) => first === `\`${id}\``) ?? [];

  for (const { id, kind, company, severity, thresholds } of CHECKS) {
    it(`says of the check ${id} what it has`, () => {
      const limits = Object.entries(thresholds).map(([name, value]) => `${name} ${value}`);
      const wanted = [company === undefined ? kind : `${kind}, ${company} only`, severity, limits.join(', ')];
      assert.deepEqual(rowOf(id).slice(1, 4), wanted);
    });
  }

  for (const { id, shifts } of NAMED_SIGNALS) {
    it(`says of the signal ${id} which shifts it speaks for`, () => {
      assert.equal(rowOf(id)[1], shifts.join(', '));
    });
  }

  it('has no two headings of one name, so that a citation is clear', () => {
    const headings = headingsOf('docs/domain.md');
    assert.deepEqual([...new Set(headings)], headings);
  });
});

describe('references in comments and documents', () => {
  const documents = [...GUIDES, ...markdownIn('docs')].map((path): Text => ({ path, text: textOf(path) }));
  const comments = FOLDERS.flatMap((folder) => typeScriptIn(join(ROOT, folder)))
    .map(({ path, text }): Text => ({ path: pathFromRoot(path), text: commentsIn(text) }))
    .filter(({ text }) => text !== '');
  const texts = [...documents, ...comments];

  it('name files that are there', () => {
    const missing = texts.flatMap(({ path, text }) =>
      [...text.matchAll(PATH)].flatMap(([named]) =>
        existsSync(join(ROOT, named)) ? [] : [`${path}: ${named}`],
      ),
    );
    assert.deepEqual(missing, []);
  });

  it('name source files that are there', () => {
    const known = new Set(
      FOLDERS.flatMap((folder) => typeScriptIn(join(ROOT, folder))).map(({ path }) => basename(path)),
    );
    const missing = texts.flatMap(({ path, text }) =>
      [...text.matchAll(SOURCE_NAME)].flatMap(([, name = '']) =>
        known.has(name) ? [] : [`${path}: ${name}`],
      ),
    );
    assert.deepEqual(missing, []);
  });

  it('cite headings that are there', () => {
    const cited = texts.flatMap(({ path, text }) =>
      [...text.matchAll(CITATION)].flatMap(([, document = '', headings = '']) =>
        [...headings.matchAll(/"([^"]+)"/g)].map(([, heading = '']) => ({ path, document, heading })),
      ),
    );
    assert.ok(cited.length > 80);
    assert.deepEqual(
      cited.filter(({ document, heading }) => !headingsOf(document).includes(heading)),
      [],
    );
  });

  for (const { path, text } of documents) {
    it(`of ${path} lead to files, and to the functions and types that they name`, () => {
      const wrong = [...text.matchAll(/\[([^\]]+)\]\((?!\w+:|#)([^)#]+)[^)]*\)/g)].flatMap(
        ([link, label = '', target = '']) => {
          const file = join(ROOT, dirname(path), target);
          if (!existsSync(file)) return [link];
          const names = [...label.matchAll(/`([\w.]+)`/g)].flatMap(([, name = '']) => name.split('.'));
          const code = file.endsWith('.ts') ? readFileSync(file, 'utf8') : undefined;
          const isThere = names.every((name) => code === undefined || new RegExp(`\\b${name}\\b`).test(code));
          return isThere ? [] : [link];
        },
      );
      assert.deepEqual(wrong, []);
    });
  }
});

function pathFromRoot(path: string): string {
  return relative(ROOT, path).split(sep).join('/');
}

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function markdownIn(folder: string): string[] {
  return filesIn(join(ROOT, folder))
    .filter((path) => path.endsWith('.md'))
    .map(pathFromRoot);
}

/** The headings of a document, without their numbers; none where there is no such document. */
function headingsOf(path: string): string[] {
  if (!existsSync(join(ROOT, path))) return [];
  return [...textOf(path).matchAll(/^#+ (?:[\d.]+ )?(.+)$/gm)].map(([, heading = '']) => heading);
}

/** The comments of a TypeScript file as flowing text, so that a reference may go over the end of a line. */
function commentsIn(text: string): string {
  return [...text.matchAll(/^[ \t]*\/\*\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm)]
    .map(([comment]) => comment.replaceAll(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' '))
    .join('\n');
}
