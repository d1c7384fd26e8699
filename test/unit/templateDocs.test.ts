import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { completed } from '../../scripts/docs/templateDocs';
import { ROOT } from '../../scripts/lib/folders';
import { AUDIENCES } from '../../src/core/packet/audience';
import { HELPERS } from '../../src/core/packet/helpers';
import { readJson } from './sources';

describe('docs/templates.md', () => {
  let text: string;

  before(async () => {
    text = await readFile(join(ROOT, 'docs', 'templates.md'), 'utf8');
  });

  it('has the tables of the product, and what its examples really give (npm run docs writes it)', () => {
    assert.equal(text, completed(text));
  });

  it('has every part of its tables', () => {
    const parts = [...text.matchAll(/<!-- begin (\S+) -->/g)].map(([, part]) => part);
    assert.deepEqual(parts, ['front-matter', 'sections', 'helpers', 'places', 'fields']);
  });

  it('shows every helper in an example', () => {
    const examples = [...text.matchAll(/```handlebars\n([\s\S]*?)```/g)]
      .map(([, code = '']) => code)
      .join('\n');
    const unused = Object.keys(HELPERS).filter((name) => !new RegExp(`\\{\\{#?${name}\\b`).test(examples));
    assert.deepEqual(unused, []);
  });

  it('says what each audience doesn’t get', () => {
    for (const audience of AUDIENCES) assert.match(text, new RegExp(`^\\| ${audience} +\\|`, 'm'));
  });

  it('names commands and settings that there are', () => {
    const titles = new Set(Object.values(readJson('package.nls.json') as Record<string, string>));
    const manifest = JSON.stringify(readJson('package.json'));
    const commands = [...text.matchAll(/\*\*Promo Journal: ([^*]+)\*\*/g)].map(([, title = '']) => title);
    const settings = [...text.matchAll(/`(promoJournal\.\w+)`/g)].map(([, id = '']) => id);
    assert.deepEqual(
      commands.filter((title) => !titles.has(title)),
      [],
    );
    assert.deepEqual(
      settings.filter((id) => !manifest.includes(`"${id}"`)),
      [],
    );
    assert.ok(commands.length > 0 && settings.length > 0);
  });
});
