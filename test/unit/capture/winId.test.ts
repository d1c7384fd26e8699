import assert from 'node:assert/strict';
import { winId } from '../../../src/core/capture/winId';

const day = '2026-11-20';
const idOf = (title: string): string => winId(day, title, new Set()).slice(day.length + 1);

describe('winId', () => {
  it('is the day and the telling words before the figures', () => {
    assert.equal(
      winId(day, 'Cut checkout p95 latency from 800 ms to 210 ms', new Set()),
      '2026-11-20-cut-checkout-latency',
    );
  });

  it('uses the last day of a period, and the first of one that goes on', () => {
    assert.equal(winId({ from: '2026-09-01', to: day }, 'Ran it', new Set()), '2026-11-20-ran-it');
    assert.equal(winId({ from: '2026-09-01' }, 'Ran it', new Set()), '2026-09-01-ran-it');
  });

  it('writes accents and special letters in ASCII', () => {
    assert.equal(idOf('Größere Straße für Åsa, Łukasz & Søren'), 'grossere-strasse-fur-asa-lukasz');
  });

  it('is readable where no letter is left', () => {
    assert.equal(idOf('修复了结账'), 'win');
    assert.equal(idOf('🎉'), 'win');
    assert.equal(idOf(''), 'win');
  });

  it('names figures only where there is nothing else', () => {
    assert.equal(idOf('99.95'), '99-95');
  });

  it('numbers the next win of the same day and title', () => {
    const taken = new Set(['2026-11-20-ran-it', '2026-11-20-ran-it-2']);
    assert.equal(winId(day, 'Ran it', taken), '2026-11-20-ran-it-3');
    assert.equal(
      winId(day, 'Ran it', (id) => taken.has(id)),
      '2026-11-20-ran-it-3',
    );
  });

  it('ends at a word and has room for a number', () => {
    const title = 'Internationalisation infrastructure standardisation responsibilities';
    assert.equal(idOf(title), 'internationalisation-infrastructure');
    assert.equal(winId(day, 'x'.repeat(300), new Set()).length, 57);
  });
});
