import assert from 'node:assert/strict';

import { decisionInWords } from '../../../src/core/packet/telling/decision';
import { changeInWords } from '../../../src/core/packet/telling/figures';
import { inThirdPerson, shortName, withSubject } from '../../../src/core/packet/telling/firstPerson';
import { introduced } from '../../../src/core/packet/telling/introduce';
import { asSentence, openingOf } from '../../../src/core/packet/telling/sentences';

describe('a figure as speech', () => {
  for (const [impact, words] of [
    [
      { metric: 'checkout p95', before: 800, after: 210, unit: 'ms' },
      'Checkout p95 fell from 800 to 210 ms, about a quarter',
    ],
    [
      { metric: 'hours to refund everybody', before: 72, after: 19, unit: 'h' },
      'It took 19 hours to refund everybody, instead of 72',
    ],
    [
      { metric: 'settlement delay', before: '26 h', after: '9 min' },
      'Settlement delay fell from 26 hours to 9 minutes',
    ],
    [
      { metric: 'duplicate charges per month', before: 31, after: 0 },
      'Duplicate charges per month fell from 31 to zero',
    ],
    [
      { metric: 'availability', before: 99.87, after: 99.96, unit: '%' },
      'Availability rose from 99.87 to 99.96 %',
    ],
    [{ metric: 'pages a month', before: 9, after: 2 }, 'Pages a month fell from 9 to 2'],
    [{ metric: 'users', before: 100, after: 200 }, 'Users rose from 100 to 200, about twice as much'],
    [{ metric: 'p95', before: 'slow', after: 'fast' }, 'p95 went from slow to fast'],
    [{ before: 800, after: 210, unit: 'ms' }, 'From 800 to 210 ms, about a quarter'],
    [{ metric: 'coverage', after: 80, unit: '%' }, 'Coverage reached 80 %'],
    [{ change: '11 weeks less' }, 'The result is 11 weeks less'],
    [{ metric: 'cost', change: '−30 %' }, 'Cost fell by 30 %'],
    [{ metric: 'cost', before: 800 }, ''],
    [{ metric: 'cost', before: '', after: ' ' }, ''],
    [{}, ''],
  ] as const) {
    it(`is “${words}”`, () => {
      assert.equal(changeInWords(impact), words);
    });
  }

  it('points back only at what was said', () => {
    assert.equal(changeInWords({ change: '11 weeks less.' }, 'Nothing was built.'), 'That is 11 weeks less');
  });
});

describe('words of the author as others say them', () => {
  for (const [own, told] of [
    ['They still ask me before they start.', 'They still ask Robin before they start.'],
    ['Ida ran it alone while I watched.', 'Ida ran it alone while Robin watched.'],
    ['My plan was simple.', 'Robin’s plan was simple.'],
    ['I was on call.', 'Robin was on call.'],
    ['I am sure.', 'I am sure.'],
    ['I think it works.', 'I think it works.'],
    ['I’ve seen it.', 'I’ve seen it.'],
    ['I wrote my plan.', 'I wrote my plan.'],
    ['She said "ask me first" and left.', 'She said "ask me first" and left.'],
    ['She said "ask me and left.', 'She said "ask me and left.'],
    ['Phase I ended in May.', 'Phase I ended in May.'],
    ['Meet the team.', 'Meet the team.'],
  ] as const) {
    it(`“${own}” is “${told}”`, () => {
      assert.equal(inThirdPerson(own, 'Robin'), told);
      assert.equal(inThirdPerson(own, ''), own);
    });
  }

  for (const [own, told] of [
    ['Wrote the plan.', 'Robin wrote the plan.'],
    ['Asked risk and support, and wrote the plan.', 'Robin asked risk and support, and wrote the plan.'],
    ['Shared caches are slow.', 'Shared caches are slow.'],
    ['Automated tests run at night.', 'Automated tests run at night.'],
    ['Based on the data, we waited.', 'Based on the data, we waited.'],
    ['Set of rules for retries.', 'Set of rules for retries.'],
    ['One hour every second week.', 'One hour every second week.'],
  ] as const) {
    it(`“${own}” with its subject is “${told}”`, () => {
      assert.equal(withSubject(own, 'Robin'), told);
    });
  }

  it('name the author by the first of several names, where that is one', () => {
    assert.deepEqual(['Robin Larsen', 'Dr. Robin Larsen', 'robin', ' ', undefined].map(shortName), [
      'Robin',
      'Dr. Robin Larsen',
      'robin',
      '',
      '',
    ]);
  });
});

describe('a decision as a sentence', () => {
  for (const [why, end] of [
    ['keeps the code', ', because it keeps the code.'],
    [
      'the experiment caught 71 % of last year’s cases',
      ', because the experiment caught 71 % of last year’s cases.',
    ],
    ['because reports stay one query.', ', because reports stay one query.'],
    ['the only one that survives a retry', ': the only one that survives a retry.'],
    ['40 ms less for Asia', ': 40 ms less for Asia.'],
    ['', '.'],
  ] as const) {
    it(`ends with “${end}”`, () => {
      const told = decisionInWords(
        { options: ['cache', 'a rewrite', 'replicas'], chosen: 'replicas', why },
        'Robin',
      );
      assert.equal(told, `The decision was replicas, over cache and a rewrite${end}`);
    });
  }

  it('is none where nothing was chosen', () => {
    assert.equal(decisionInWords({ options: ['a', 'b'], why: 'x' }, ''), '');
    assert.equal(decisionInWords(undefined, ''), '');
  });
});

describe('sentences', () => {
  it('begin with a capital and end, and keep names and their own ends', () => {
    assert.deepEqual(
      ['moved it', 'p95 fell', 'iOS is first', 'Why?', 'He said "stop."', 'moved it:', ' - ', 'one\ntwo'].map(
        asSentence,
      ),
      ['Moved it.', 'p95 fell.', 'iOS is first.', 'Why?', 'He said "stop."', 'Moved it.', '', 'One two.'],
    );
  });

  it('are cut from the end alone, so that no word loses what it points at', () => {
    const text = 'The store had no owner. It paged us. Nobody knew why.';
    assert.equal(openingOf(text, 8), 'The store had no owner. It paged us.');
    assert.equal(openingOf(text, 1), 'The store had no owner.');
  });
});

describe('people', () => {
  it('are introduced once, where a sentence first names them in full', () => {
    const people = [{ name: 'Ana Lund', role: 'engineer, Platform' }];
    const text =
      '# Ana Lund\n\n**Ana Lund leads.** [Ana Lund](x) Ana Lund’s plan. Ana Lund and Ben; Ana Lund.';
    assert.equal(introduced(text, people), text.replace('Ana Lund and', 'Ana Lund (engineer, Platform) and'));
    assert.equal(introduced('Ana Lundgren', people), 'Ana Lundgren');
  });
});
