import assert from 'node:assert/strict';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BUILT_IN_RUBRICS } from '../../../src/core/rubric/builtIn';
import { findRubric, listRubrics, readRubricFile, type RubricPlaces } from '../../../src/host/rubricFiles';
import { remove } from '../../support/folders';

const BUILT_IN = join(import.meta.dirname, '..', '..', '..', 'templates', 'rubrics');

describe('files of rubrics', () => {
  let folder: string;
  let places: RubricPlaces;

  const write = async (path: string, text: string): Promise<string> => {
    const full = join(folder, path);
    await mkdir(join(full, '..'), { recursive: true });
    await writeFile(full, text);
    return full;
  };
  const extending = (id: string, base: string) => `schema: 1\nid: ${id}\ntitle: ${id}\nextends: ${base}\n`;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-rubrics-'));
    places = {
      builtIn: BUILT_IN,
      folders: [join(folder, 'mine'), join(folder, 'gone')],
      base: folder,
      isAllowed: () => true,
    };
  });
  afterEach(() => remove(folder));

  it('are found by a built-in id, by name in the folders, and by path', async () => {
    const path = await write('mine/ours.yml', extending('ours', 'meta-e5'));
    assert.equal((await findRubric('google-l5', places))?.path, join(BUILT_IN, 'google-l5.yaml'));
    for (const reference of ['ours', 'mine/ours.yml', path]) {
      assert.equal((await findRubric(reference, places))?.path, path);
    }
    for (const reference of ['other', 'mine', './mine/other.yaml', '../ours', '']) {
      assert.equal(await findRubric(reference, places), undefined);
    }
  });

  it('extend files beside them first', async () => {
    await write('mine/base.yaml', extending('base', 'google-l5'));
    await write('else/base.yaml', extending('base', 'meta-e5'));
    const path = await write('else/ours.yaml', extending('ours', 'base'));
    const file = await findRubric(path, places);
    assert.ok(file);
    const { rubric, problems } = await readRubricFile(file, places);
    assert.deepEqual(problems, []);
    assert.equal(rubric?.company, 'meta');
  });

  it('that extend each other in a circle are told from one another by their place', async () => {
    await write('mine/base.yaml', extending('base', './other/base.yaml'));
    await write('mine/other/base.yaml', extending('base', '../base.yaml'));
    const file = await findRubric('base', places);
    assert.ok(file);
    const { problems } = await readRubricFile(file, places);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['cyclic-extends'],
    );
  });

  it('are listed with how the journal names each: the product’s, then those of the folders', async () => {
    await write('mine/ours.yaml', extending('ours', 'google-l5'));
    await write('mine/google-l5.yaml', extending('google-l5', 'meta-e5'));
    await write('mine/broken.yaml', '[');
    await write('mine/notes.md', '# Notes');
    const all = await listRubrics(BUILT_IN_RUBRICS, places);
    const mine = (name: string) => join(folder, 'mine', name);
    assert.deepEqual(
      all.map(({ reference, parsed: { rubric } }) => [reference, rubric !== undefined]),
      [
        ...BUILT_IN_RUBRICS.map((id) => [id, true]),
        ['broken', false],
        // Its name is taken by the product, so that the journal names its path.
        [mine('google-l5.yaml'), true],
        ['ours', true],
      ],
    );
  });

  it('of a folder that is not trusted are not read, not even as what another one extends', async () => {
    const path = await write('repository/ours.yaml', extending('ours', 'google-l5'));
    const own = await write('mine/own.yaml', extending('own', path));
    const untrusted = { ...places, isAllowed: (file: string) => !file.includes('repository') };
    assert.equal(await findRubric(path, untrusted), undefined);
    const file = await findRubric(own, untrusted);
    assert.ok(file);
    assert.equal((await readRubricFile(file, untrusted)).problems[0]?.code, 'unknown-base');
  });
});
