import assert from 'node:assert/strict';

import { lengthOf, readersText } from '../../../src/core/packet/length';

describe('lengthOf', () => {
  it('counts words with a letter or a digit', () => {
    assert.deepEqual(lengthOf('One **two** 3 – → 800\u202Fms don’t'), { words: 6, characters: 26 });
    assert.deepEqual(lengthOf(''), { words: 0, characters: 0 });
    assert.deepEqual(lengthOf('👩‍🚀'), { words: 0, characters: 3 });
  });

  it('counts neither marks, addresses, HTML nor footnotes', () => {
    for (const [markdown, text] of [
      ['## A *b* `c` ~~d~~', 'A b c d'],
      ['- a\n- b\n\n1. c', 'a\nb\nc'],
      ['> quoted\n> words', 'quoted words'],
      ['[label](https://a.example/long/address "title")', 'label'],
      ['| a | b |\n| -- | --: |\n| c | d |', 'a\nb\nc\nd'],
      ['\\*a\\* &lt;b> &amp;', '*a* <b> &'],
      ['<!-- hidden -->\n\nshown <b>bold</b>', 'shown bold'],
      ['claim[^1] more\n\n[^1]: See there.\n    And there.\n\nend', 'claim more\nend'],
      ['```\ncode here\n```', 'code here'],
    ] as const) {
      assert.equal(readersText(markdown), text, markdown);
    }
  });
});
