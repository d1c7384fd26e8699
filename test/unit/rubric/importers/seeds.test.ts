import assert from 'node:assert/strict';

import { proposeSeeds } from '../../../../src/core/rubric/importers/seeds';

const seedsOf = (name: string, text = '', summary = ''): string =>
  proposeSeeds({ name, summary, text }).seeds.join(' ');

describe('proposeSeeds', () => {
  for (const [name, seeds] of [
    ['Planning and organising', 'scope'],
    ['Business impact', 'scope'],
    ['Independent working', 'ambiguity'],
    ['Problem solving & decision making', 'ambiguity'],
    ['Team work', 'multiplier'],
    ['Mentorship', 'multiplier'],
    ['Technical', 'techlead'],
    ['Craft', 'techlead'],
    ['Communication', 'influence'],
    ['Évangélism', 'influence'],
  ] as const) {
    it(`takes ${name} for ${seeds}`, () => {
      assert.equal(seedsOf(name), seeds);
    });
  }

  it('goes by the text where the name says nothing, and says from which words', () => {
    const found = proposeSeeds({
      name: 'Axis 4',
      summary: '',
      text: 'Mentors others and coaches new people',
    });
    assert.deepEqual(found, { seeds: ['multiplier'], words: ['coaches', 'mentors', 'others', 'people'] });
  });

  it('names a second shift that is at least half as strong', () => {
    assert.equal(seedsOf('Ownership and influence'), 'scope influence');
    assert.equal(seedsOf('Ownership', 'with influence'), 'scope');
  });

  it('proposes nothing for words that say nothing', () => {
    assert.deepEqual(proposeSeeds({ name: 'Conduct', summary: '', text: 'Is on time' }), {
      seeds: [],
      words: [],
    });
  });

  it('does not take the middle of a word for one', () => {
    assert.equal(seedsOf('Enabled', 'Unknowledgeable ecosystems'), '');
  });
});
