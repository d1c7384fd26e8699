import assert from 'node:assert/strict';
import fc from 'fast-check';

import { rangeOf, withRanges } from '../../../src/core/packet/redaction/figures';
import { redactView } from '../../../src/core/packet/redaction/redactView';
import { rulesOfJournal } from '../../../src/core/packet/redaction/rulesOfJournal';
import type { PacketView } from '../../../src/core/packet/view';

const RULES = {
  listed: [{ find: 'Falcon', replace: 'the service' }, { find: 'Acme' }],
  people: ['B. Manager', 'teammate'],
  internalHosts: ['corp.example'],
};

describe('a packet for readers outside', () => {
  it('has no names, internal links, tickets and exact figures, and says what was changed', () => {
    const view = {
      asOf: '2026-11-24',
      manager: 'B. Manager',
      results: [
        {
          id: 'falcon',
          from: '2026-01-01',
          title: 'Moved FALCON to Acme (PAY-12) with @someone and teammate',
          figure: 'p95: 800 → 210 ms',
          sourceHref: 'https://wiki.corp.example/a',
        },
      ],
      quotes: [{ from: 'teammate', quote: 'Ask x@corp.example or https://example.com/12' }],
    } as unknown as PacketView;
    const redacted = redactView(view, RULES);
    assert.deepEqual(redacted.view, {
      asOf: '2026-11-24',
      manager: 'a colleague',
      results: [
        {
          id: 'falcon',
          from: '2026-01-01',
          title: 'Moved the service to … (…) with … and a colleague',
          figure: 'p95: 800–900 → 200–300 ms',
          sourceHref: '',
        },
      ],
      quotes: [{ from: 'a colleague', quote: 'Ask … or https://example.com/12' }],
    });
    assert.deepEqual(
      redacted.changes.find(({ from }) => from === 'teammate'),
      { kind: 'person', from: 'teammate', to: 'a colleague', count: 2 },
    );
  });

  it('takes out whom the journal names', () => {
    const win = {
      id: 'a',
      date: '2026-01-01',
      title: 'A',
      corroborators: ['x'],
      helped: [{ who: 'y', how: '' }],
    };
    const profile = { manager: { name: 'm' } };
    assert.deepEqual(rulesOfJournal({ profile, wins: [win, win], feedback: [] }, ['corp.example']), {
      listed: [],
      people: ['m', 'x', 'y'],
      internalHosts: ['corp.example'],
    });
  });

  it('keeps names, days, years and ordinals that look like figures', () => {
    const text = 'p95 of L5 in 2026, on 2026-11-24, the 30th, #1234, v1.2.3';
    assert.equal(withRanges(text), text);
    assert.equal(withRanges('1,234 users, −74 %, 12.5 s'), '1000–2000 users, −70–80 %, 10–20 s');
  });

  it('never says a range without the figure in it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), (value) => {
        const [from = NaN, to = from] = rangeOf(value).split('–').map(Number);
        assert.ok(from <= value && value <= to, rangeOf(value));
      }),
    );
  });
});
