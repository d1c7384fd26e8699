import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../../scripts/lib/folders';
import { SETTINGS_TABLE } from '../../../src/core/settings';
import { all, code, contributes, files, manifest, ours, packageText, sorted, texts, unknown } from './read';

const { views, walkthroughs } = contributes;
const settings = Object.fromEntries(
  contributes.configuration.flatMap(({ properties }) => Object.entries(properties)),
);

describe('settings of package.json', () => {
  const table = Object.entries(SETTINGS_TABLE).map(([name, setting]) => ({ name, ...setting }));

  it('are those of the table', () => {
    const names = table.map(({ key }) => ours(key));
    assert.deepEqual(sorted(names), sorted(Object.keys(settings)));
  });

  it('have the type, the default and the values of the table', () => {
    const declared = Object.entries(settings).map(
      ([name, { type, items, default: standard, enum: values }]) => [
        name,
        { type: items ? `${type} of ${items.type}` : type, standard, values },
      ],
    );
    const expected = table.map(({ key, default: standard, choices }) => [
      ours(key),
      { type: typeOf(standard), standard, values: choices },
    ]);
    assert.deepEqual(Object.fromEntries(declared), Object.fromEntries(expected));
  });

  it('are read from the table alone, and each is used', () => {
    const past = files.filter(({ text }) =>
      /getConfiguration\((?:SETTINGS|'promoJournal')\)\s*\.get\b/.test(text),
    );
    assert.deepEqual(past, []);
    const others = files.filter(({ path }) => path !== 'core/settings').map(({ text }) => text);
    const unused = table.filter(({ name }) => !others.some((text) => new RegExp(`\\b${name}\\b`).test(text)));
    assert.deepEqual(unused, []);
  });

  it('are written and watched under their names', () => {
    const written = all(code, /\.update\('([\w.]+)', [^)]*ConfigurationTarget/g).map(ours);
    const watched = all(code, /affectsConfiguration\('(promoJournal\.[\w.]+)'\)/g);
    assert.ok(written.length > 1);
    assert.deepEqual(unknown([...written, ...watched], Object.keys(settings)), []);
  });

  it('have an order of their own and a description', () => {
    const described = Object.values(settings);
    assert.equal(new Set(described.map(({ order }) => order)).size, described.length);
    for (const { order } of described) assert.ok(Number.isInteger(order));
    for (const { key } of table) assert.equal(settings[ours(key)]?.markdownDescription, `%setting.${key}%`);
  });

  it('that an untrusted folder may not set exist', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual(unknown(restrictedConfigurations, Object.keys(settings)), []);
  });
});

/** How a value's type is declared. */
function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array of string';
  return typeof value === 'number' ? 'integer' : typeof value;
}

describe('texts of package.json', () => {
  it('are all there, and all used', () => {
    const used = all(packageText, /"%([^%"]+)%"/g);
    assert.deepEqual(sorted(new Set(used)), sorted(Object.keys(texts)));
  });

  it('say something', () => {
    assert.deepEqual(
      Object.entries(texts).filter(([, text]) => text.trim() === ''),
      [],
    );
  });
});

describe('package.json', () => {
  it('names files that are there', () => {
    const named = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(views).flatMap((each) => each.map(({ icon }) => icon)),
      ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
      ...contributes.yamlValidation.map(({ url }) => url),
    ];
    assert.deepEqual(
      named.filter((file) => !existsSync(join(ROOT, file))),
      [],
    );
  });

  it('compiles against the oldest VS Code that it installs in', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });
});
