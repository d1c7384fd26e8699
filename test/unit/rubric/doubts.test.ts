import assert from 'node:assert/strict';

import { doubtsIn, settledDimensions } from '../../../src/core/rubric/doubts';
import { rubricAmong } from '../../../src/core/rubric/resolve';
import { GENERIC, readRubric, win } from '../../fixtures/reports';

const GOOGLE = rubricAmong(readRubric('google-l5'), [GENERIC, readRubric('amazon-sde3')]);
const AMAZON = rubricAmong(readRubric('amazon-sde3'), [GENERIC, readRubric('google-l5')]);

describe('doubts about wins', () => {
  it('are names that could stand for another dimension, or for none', () => {
    const wins = [
      win({ id: 'own', dimensions: ['contribution', 'techlead'] }),
      win({ id: 'several', dimensions: ['technical-leadership', 'communication-and-influence'] }),
      win({ id: 'none', dimensions: ['charisma'] }),
      win({ id: 'nothing' }),
    ];
    assert.deepEqual(
      doubtsIn(wins, GOOGLE).map(({ win: { id }, name, candidates }) => [id, name, ...candidates]),
      [
        ['several', 'communication-and-influence', 'influence'],
        ['none', 'charisma'],
      ],
    );
  });

  it('end once the win says it in the rubric’s own words', () => {
    const doubtful = win({ dimensions: ['communication-and-influence', 'expertise'] });
    const [doubt] = doubtsIn([doubtful], GOOGLE);
    assert.ok(doubt);
    const dimensions = settledDimensions(doubt, 'influence', GOOGLE);
    assert.deepEqual(dimensions, ['google-l5:influence', 'expertise']);
    assert.deepEqual(doubtsIn([{ ...doubtful, dimensions }], GOOGLE), []);
    assert.deepEqual(settledDimensions(doubt, 'expertise', GOOGLE), ['expertise']);
  });

  it('are told name by name, not win by win', () => {
    const both = win({ dimensions: ['earn-trust', 'google-l5:influence'] });
    assert.deepEqual(
      doubtsIn([both], AMAZON).map(({ name }) => name),
      ['google-l5:influence'],
    );
  });
});
