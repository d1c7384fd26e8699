import assert from 'node:assert/strict';

import { readChoice, readFromHeatMap, readFromPage } from '../../../src/webview/messages';

describe('readFromPage', () => {
  it('lets the messages of the page through, and nothing that came along with them', () => {
    assert.deepEqual(readFromPage({ kind: 'ready', extra: 1 }), { kind: 'ready' });
    for (const kind of ['copyRichText', 'exportPacket', 'judgeLevels'])
      assert.deepEqual(readFromPage({ kind }), { kind });
    assert.deepEqual(readFromPage({ kind: 'openWin', id: 'a', command: 'x' }), { kind: 'openWin', id: 'a' });
    assert.deepEqual(readFromPage({ kind: 'openLink', href: 'https://x.example/' }), {
      kind: 'openLink',
      href: 'https://x.example/',
    });
    const choice = { template: 'brief', audience: 'manager', period: '2026-03-01' };
    assert.deepEqual(readFromPage({ kind: 'choose', choice: { ...choice, path: '/x' } }), {
      kind: 'choose',
      choice,
    });
    assert.deepEqual(readFromPage({ kind: 'showMonths', isShown: true }), {
      kind: 'showMonths',
      isShown: true,
    });
    const copy = { kind: 'copySection', section: 'summary', as: 'text' };
    assert.deepEqual(readFromPage({ ...copy, more: 1 }), copy);
    const month = { kind: 'openMonth', dimension: 'scope', month: '2026-03' };
    assert.deepEqual(readFromPage({ ...month, more: 1 }), month);
  });

  it('stops everything else', () => {
    const strangers = [
      undefined,
      null,
      'ready',
      7,
      [],
      {},
      { kind: 'run' },
      { kind: 'constructor' },
      { kind: ['ready'] },
      { kind: 'openWin' },
      { kind: 'openWin', id: 7 },
      { kind: 'openWin', id: { toString: 'x' } },
      { kind: 'openLink', href: ['https://x.example/'] },
      { kind: 'openLink', href: `https://x.example/${'x'.repeat(10_000)}` },
      { kind: 'openMonth', dimension: 'scope' },
      { kind: 'copySection', section: 'summary', as: 'html' },
      { kind: 'copySection', section: 1, as: 'text' },
    ];
    for (const stranger of strangers)
      assert.equal(readFromPage(stranger), undefined, JSON.stringify(stranger));
  });
});

describe('readChoice', () => {
  it('gives back what a page had kept', () => {
    const choice = { template: 'brief', audience: 'manager', period: 'this-cycle', redact: false };
    assert.deepEqual(readChoice({ ...choice, top: 12 }), choice);
  });

  it('leaves out what does not fit', () => {
    for (const state of [
      undefined,
      null,
      'x',
      3,
      [],
      { template: 1, audience: {}, period: ['x'], redact: 'yes' },
    ]) {
      assert.deepEqual(readChoice(state), {});
    }
  });
});

describe('messages of the heat map', () => {
  it('come through when they are ours, with what belongs to them alone', () => {
    const message = { kind: 'openMonth', dimension: 'scope', month: '2026-03' };
    assert.deepEqual(readFromHeatMap({ ...message, more: 1 }), message);
    assert.deepEqual(readFromHeatMap({ kind: 'logWin' }), { kind: 'logWin' });
  });

  it('are dropped when they are not', () => {
    for (const value of [
      undefined,
      null,
      7,
      'logWin',
      {},
      { kind: 'openMonth' },
      { kind: 'openWin', id: 'a' },
    ]) {
      assert.equal(readFromHeatMap(value), undefined);
    }
    assert.equal(readFromHeatMap({ kind: 'openMonth', dimension: 'scope', month: 3 }), undefined);
  });
});
