import assert from 'node:assert/strict';
import fc from 'fast-check';

import { replaceIn } from '../../../../src/core/packet/redaction/replaceIn';
import { wordFinder, type Wanted } from '../../../../src/core/packet/redaction/words';
import { holds } from '../../../support/chance';

function without(text: string, ...wanted: readonly (string | Wanted)[]): string {
  const find = wordFinder(wanted.map((one) => (typeof one === 'string' ? { text: one, to: '…' } : one)));
  return replaceIn(text, find(text));
}

describe('words to take out', () => {
  for (const [text, word, left] of [
    ['FALCON and falcon', 'Falcon', '… and …'],
    ['Falconry, falconer', 'Falcon', 'Falconry, falconer'],
    ["Falcon’s and Falcon's", 'Falcon', "…’s and …'s"],
    ['falcon-based, pre-falcon, falcon_db', 'Falcon', '…-based, pre-…, …_db'],
    ['FalconService, myFalcon, FALCONService', 'Falcon', '…Service, my…, …Service'],
    ['Falcon2', 'Falcon', '…2'],
    ['Project\n Falcon, project-falcon, ProjectFalcon, project.falcon', 'Project Falcon', '…, …, …, …'],
    ['O’Brien', "O'Brien", '…'],
    ['Østergård and østergårds', 'Østergård', '… and østergårds'],
    ['A\u030Ase', 'Åse', 'A\u030Ase'],
    ['ファルコン計画', 'ファルコン', '…計画'],
    ['800, 1,800, 800.5 and 800.', '800', '…, 1,800, 800.5 and ….'],
    ['Łódź', 'łódź', '…'],
    ['a.b', 'a.b', '…'],
    ['axb', 'a.b', 'axb'],
    ['anything', '--', 'anything'],
    ['anything', ' ', 'anything'],
  ] as const) {
    it(`leaves “${left}” of “${text}” without “${word}”`, () => assert.equal(without(text, word), left));
  }

  it('finds the longest first, and the very letters where only they count', () => {
    const wanted = [
      { text: 'Falcon', to: 'A' },
      { text: 'Falcon Nest', to: 'B' },
    ];
    const find = wordFinder(wanted);
    assert.deepEqual(
      find('Falcon Nest').map(({ to }) => to),
      ['B', 'A'],
    );
    assert.equal(without('Ben, ben', { text: 'Ben', to: '…', isExact: true }), '…, ben');
  });

  it('reads on: no second article, no word twice, a capital where a sentence begins', () => {
    const project = { text: 'Falcon', to: 'a project' };
    assert.equal(without('the Falcon team', project), 'the project team');
    assert.equal(without('our new Falcon team', project), 'our new project team');
    assert.equal(without('led Falcon', project), 'led a project');
    assert.equal(
      without('Falcon went live. Falcon stayed.', project),
      'A project went live. A project stayed.',
    );
    assert.equal(without('led project Falcon', project), 'led a project');
    assert.equal(without('the Falcon-based plan', project), 'the project-based plan');
    assert.equal(without('Falcon', project), 'a project');
  });

  it('finds any word between any marks', () => {
    holds(
      fc.property(
        fc.stringMatching(/^\p{L}{2,12}( \p{L}{2,12})?$/u).map((text) => text.normalize('NFC')),
        fc.constantFrom(' ', '-', '_', '(', '“', '/', ':', '’', '\n', '→'),
        (word, mark) => {
          assert.equal(without(`x${mark}${word}${mark}y`, word), `x${mark}…${mark}y`);
        },
      ),
    );
  });
});
