import assert from 'node:assert/strict';
import { posix } from 'node:path';

import ts from 'typescript';

import { sources, type Source } from './sources';

/** Packages that compute and nothing else. */
const PURE = [
  '@vscode/l10n',
  'chrono-node',
  'conventional-commits-parser',
  'handlebars',
  'libphonenumber-js',
  'markdown-it',
  'node-diff3',
  'picomatch',
  'validator',
  'yaml',
  'zod',
];

/** Packages that reach the outside world, and the one file that each is imported in. */
const WRAPPED: Readonly<Record<string, string>> = {
  'simple-git': 'host/git/git',
  'proper-lockfile': 'host/files/fileLock',
};

interface Import {
  readonly from: string;
  /** A path of `src` for own files, else the name of a package: `vscode`, `node:fs/promises`. */
  readonly to: string;
  readonly isOwn: boolean;
}

describe('the architecture', () => {
  const files = sources();
  const imports = files.flatMap(importsOf);

  it('is read from real imports', () => {
    const paths = new Set(files.map(({ path }) => path));
    const own = imports.filter(({ isOwn }) => isOwn);
    assert.ok(own.length > 300);
    assert.deepEqual(
      strangers(own, ({ to }) => paths.has(to) || paths.has(`${to}/index`)),
      [],
    );
  });

  it('keeps core pure: core and the pure libraries alone', () => {
    const allowed = ({ to, isOwn }: Import) => (isOwn ? isIn('core', to) : PURE.includes(packageOf(to)));
    assert.deepEqual(strangers(importsIn('core'), allowed), []);
  });

  it('leaves commands to the host: core names what to do next by its kind', () => {
    const naming = files.filter(({ path, text }) => isIn('core', path) && text.includes('promoJournal.'));
    assert.deepEqual(
      naming.map(({ path }) => path),
      [],
    );
  });

  it('lets host import core and the manifest', () => {
    const allowed = ({ to, isOwn }: Import) =>
      !isOwn || isIn('core', to) || isIn('host', to) || to === 'manifest';
    assert.deepEqual(strangers(importsIn('host'), allowed), []);
  });

  it('keeps features apart from each other', () => {
    const allowed = ({ from, to, isOwn }: Import) =>
      !isOwn ||
      ['core', 'host', featureOf(from)].some((folder) => isIn(folder, to)) ||
      ['manifest', 'webview/messages'].includes(to);
    assert.deepEqual(strangers(importsIn('features'), allowed), []);
  });

  it('lets the webview import its own files, and what describes its messages', () => {
    const allowed = ({ to, isOwn }: Import) => (isOwn ? isIn('webview', to) : to === 'zod/mini');
    assert.deepEqual(strangers(importsIn('webview'), allowed), []);
  });

  it('lets the manifest import what its types are made of', () => {
    const allowed = ({ to, isOwn }: Import) => (isOwn ? isIn('core', to) : to === 'vscode');
    assert.deepEqual(
      strangers(
        imports.filter(({ from }) => from === 'manifest'),
        allowed,
      ),
      [],
    );
  });

  it('opens no connection: nothing of ours imports what could, or fetches', () => {
    const reaches = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|undici|ws)(?:\/|$)/;
    assert.deepEqual(
      strangers(imports, ({ to, isOwn }) => isOwn || !reaches.test(to)),
      [],
    );
    const fetching = files.filter(({ path, text }) => !path.startsWith('webview/') && /\bfetch\(/.test(text));
    assert.deepEqual(
      fetching.map(({ path }) => path),
      [],
    );
  });

  it('has an entry that nobody imports', () => {
    assert.deepEqual(
      strangers(imports, ({ to, isOwn }) => !isOwn || to !== 'extension'),
      [],
    );
  });

  it('imports each library that touches the outside world in one file', () => {
    for (const [library, file] of Object.entries(WRAPPED)) {
      const importers = imports.filter(({ to, isOwn }) => !isOwn && packageOf(to) === library);
      assert.deepEqual(
        importers.map(({ from }) => from),
        [file],
      );
    }
  });

  it('parses YAML in one place, which refuses what would end the process', () => {
    const parsing = /import (?!type)[^;]*\b(?:parse|parseAllDocuments|parseDocument)\b[^;]* from 'yaml'/;
    assert.deepEqual(
      files.filter(({ text }) => parsing.test(text)).map(({ path }) => path),
      ['core/yamlText'],
    );
  });

  it('keeps the entry short and without logic', () => {
    const entry = files.find(({ path }) => path === 'extension');
    assert.ok(entry);
    const lines = entry.text.split('\n').filter((line) => line.trim() !== '');
    assert.ok(lines.length <= 60, `${lines.length} lines`);
    assert.doesNotMatch(entry.text, /\b(?:for|while|switch|try)\b/);
  });

  it('has files of one thing each', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path);
    assert.deepEqual(long, []);
  });

  it('turns off no check', () => {
    const silenced = /eslint-disable|@ts-(?:ignore|expect-error|nocheck)|\bas any\b|: any\b/;
    const guilty = files.filter(({ text }) => silenced.test(text)).map(({ path }) => path);
    assert.deepEqual(guilty, []);
  });

  function importsIn(folder: string): readonly Import[] {
    return imports.filter(({ from }) => isIn(folder, from));
  }
});

/** What a file imports, lazily or not, as a value or as a type. */
function importsOf({ path, text }: Source): readonly Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    const isOwn = fileName.startsWith('.');
    const to = isOwn ? posix.join(posix.dirname(path), fileName) : fileName;
    return { from: path, to, isOwn };
  });
}

/** The imports that a rule forbids, readably. */
function strangers(imports: readonly Import[], isAllowed: (one: Import) => boolean): readonly string[] {
  return imports.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} imports ${to}`);
}

function isIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`);
}

function featureOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
