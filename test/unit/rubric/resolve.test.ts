import assert from 'node:assert/strict';

import { dimensionResolver, nameInJournal, readingOf, rubricAmong } from '../../../src/core/rubric/resolve';
import { dimension, GENERIC, readRubric, rubric } from '../../fixtures/reports';

const GOOGLE = readRubric('google-l5');
const AMAZON = readRubric('amazon-sde3');

describe('dimensionResolver', () => {
  it('knows ids and shifts', () => {
    const resolve = dimensionResolver(GENERIC);
    assert.equal(resolve('technical-leadership'), 'technical-leadership');
    assert.equal(resolve('techlead'), 'technical-leadership');
    assert.equal(resolve('scope'), 'scope-of-ownership');
    assert.equal(resolve('charisma'), undefined);
  });

  it('means one dimension by a shift: the first whose primary shift it is, else the first that has it', () => {
    const resolve = dimensionResolver(
      rubric({
        dimensions: [
          dimension({ id: 'a', seeds: ['ambiguity', 'scope', 'influence'] }),
          dimension({ id: 'b', seeds: ['scope'] }),
          dimension({ id: 'c', seeds: ['scope'] }),
        ],
      }),
    );
    assert.equal(resolve('scope'), 'b');
    assert.equal(resolve('influence'), 'a');
    assert.equal(resolve('multiplier'), undefined);
  });

  it('prefers a dimension that is called like a shift', () => {
    const resolve = dimensionResolver(
      rubric({ dimensions: [dimension({ id: 'a' }), dimension({ id: 'scope', seeds: ['influence'] })] }),
    );
    assert.equal(resolve('scope'), 'scope');
  });

  it('follows old ids, and leaves circles', () => {
    const aliases = { older: 'old', old: 'scope-of-ownership', x: 'y', y: 'x' };
    const resolve = dimensionResolver(rubric({ aliases }));
    assert.equal(resolve('older'), 'scope-of-ownership');
    assert.equal(resolve('x'), undefined);
  });

  it('is not fooled by names that every object has', () => {
    const resolve = dimensionResolver(rubric({ aliases: { old: 'toString' } }));
    assert.equal(resolve('constructor'), undefined);
    assert.equal(resolve('old'), undefined);
  });
});

describe('the words of other rubrics', () => {
  const generic = rubricAmong(GENERIC, [GOOGLE, AMAZON]);
  const reads = (name: string, bar = generic) => {
    const { id, isDoubtful, of } = readingOf(name, bar) ?? {};
    return [id, isDoubtful, of?.rubric.id];
  };

  it('are mapped by the shifts, and told from the rubric’s own', () => {
    assert.deepEqual(reads('contribution'), ['scope-of-ownership', false, 'google-l5']);
    assert.deepEqual(reads('google-l5:contribution'), ['scope-of-ownership', false, 'google-l5']);
    assert.deepEqual(reads('earn-trust'), ['communication-and-influence', false, 'amazon-sde3']);
    assert.deepEqual(reads('scope-of-ownership'), ['scope-of-ownership', false, undefined]);
    assert.deepEqual(reads('generic-senior:scope-of-ownership'), ['scope-of-ownership', false, undefined]);
    assert.equal(readingOf('charisma', generic), undefined);
    assert.equal(readingOf('google-l5:charisma', generic), undefined);
    assert.equal(readingOf('constructor', generic), undefined);
  });

  it('that are a shift’s word mean the shift, unless they say whose they are', () => {
    assert.deepEqual(reads('influence'), ['communication-and-influence', false, undefined]);
    assert.deepEqual(reads('google-l5:influence'), ['impact-beyond-own-output', false, 'google-l5']);
    assert.deepEqual(reads('influence', rubricAmong(GOOGLE, [GENERIC])), ['influence', false, undefined]);
  });

  it('are doubtful where several dimensions could be meant, or one that is mainly about something else', () => {
    assert.deepEqual(reads('communication-and-influence', rubricAmong(GOOGLE, [GENERIC])), [
      'influence',
      true,
      'generic-senior',
    ]);
    const amazon = rubricAmong(AMAZON, [GENERIC]);
    assert.deepEqual(readingOf('scope-of-ownership', amazon)?.candidates, [
      'ownership',
      'deliver-results',
      'org-impact',
    ]);
    const small = rubric({ dimensions: [dimension({ id: 'a', seeds: ['techlead'] })], others: [GOOGLE] });
    assert.deepEqual(reads('contribution', small), [undefined, true, 'google-l5']);
  });

  it('are doubtful where two others call different things the same', () => {
    const one = rubric({ id: 'one', dimensions: [dimension({ id: 'craft', seeds: ['techlead'] })] });
    const two = rubric({ id: 'two', dimensions: [dimension({ id: 'craft', seeds: ['scope'] })] });
    const bar = rubricAmong(GENERIC, [one, two]);
    assert.deepEqual(reads('craft', bar), ['technical-leadership', true, 'one']);
    assert.deepEqual(reads('two:craft', bar), ['scope-of-ownership', false, 'two']);
    assert.deepEqual(reads('craft', rubricAmong(GENERIC, [one, { ...one, id: 'copy' }])), [
      'technical-leadership',
      false,
      'one',
    ]);
  });

  it('follow old ids of the other rubric', () => {
    const other = rubric({ id: 'other', aliases: { owning: 'scope-of-ownership' } });
    assert.deepEqual(reads('owning', rubricAmong(GOOGLE, [other])), ['contribution', false, 'other']);
    assert.deepEqual(reads('other:owning', rubricAmong(GOOGLE, [other])), ['contribution', false, 'other']);
  });

  it('of a rubric that has another id now are still its own', () => {
    const renamed = { ...GOOGLE, id: 'our-ladder-2027' };
    assert.deepEqual(reads('our-ladder:influence', renamed), ['influence', false, undefined]);
    assert.equal(readingOf('our-ladder:techlead', renamed), undefined);
  });
});

describe('nameInJournal', () => {
  it('says whose a dimension is where the id alone means something else under another rubric', () => {
    assert.equal(nameInJournal('influence', GOOGLE), 'google-l5:influence');
    assert.equal(nameInJournal('contribution', rubricAmong(GOOGLE, [GENERIC, AMAZON])), 'contribution');
    const ours = rubric({ id: 'ours', dimensions: [dimension({ id: 'expertise', seeds: ['scope'] })] });
    assert.equal(nameInJournal('expertise', rubricAmong(GOOGLE, [ours])), 'google-l5:expertise');
    assert.equal(nameInJournal('expertise', rubricAmong(ours, [GOOGLE])), 'ours:expertise');
    const copy = { ...GOOGLE, id: 'copy' };
    assert.equal(nameInJournal('expertise', rubricAmong(copy, [GOOGLE])), 'expertise');
  });

  it('leaves what is no id of the rubric as it is', () => {
    for (const name of ['scope', 'charisma', 'google-l5:influence'])
      assert.equal(nameInJournal(name, GENERIC), name);
  });
});
