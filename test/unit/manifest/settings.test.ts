import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../../scripts/lib/folders';
import { all, code, contributes, files, manifest, ours, packageText, sorted, texts, unknown } from './read';

const { views, walkthroughs } = contributes;
const settings = Object.fromEntries(
  contributes.configuration.flatMap(({ properties }) => Object.entries(properties)),
);

describe('settings of package.json', () => {
  const readers = files.filter(({ text }) => text.includes('getConfiguration('));
  const read = readers.flatMap(({ text }) => [...text.matchAll(/\.get(?:<[^>]+>)?\('([\w.]+)', ([^)]+)\)/g)]);

  it('are declared when they are read, and read when they are declared', () => {
    const names = read.map(([, name]) => ours(name ?? ''));
    assert.deepEqual(sorted(new Set(names)), sorted(Object.keys(settings)));
  });

  it('have the default that the code falls back to', () => {
    const fallbacks = read.map(([, name = '', value = '']) => [
      ours(name),
      JSON.parse(value.replaceAll("'", '"')) as unknown,
    ]);
    assert.deepEqual(
      fallbacks,
      fallbacks.map(([name]) => [name, settings[String(name)]?.default]),
    );
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
    for (const { order, markdownDescription } of described) {
      assert.ok(Number.isInteger(order));
      assert.match(markdownDescription, /^%setting\.[\w.]+%$/);
    }
  });

  it('that an untrusted folder may not set exist', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual(unknown(restrictedConfigurations, Object.keys(settings)), []);
  });
});

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
