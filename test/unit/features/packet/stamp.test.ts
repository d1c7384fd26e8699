import assert from 'node:assert/strict';

import { authorshipOf, madeFor, stamped } from '../../../../src/features/packet/stamp';

const PACKET = '# Robin: the case for Senior\n\n- **Cut p95.** Proof: ADR 7 (E1)\n';

describe('the first line of a saved packet', () => {
  const saved = stamped(PACKET, { template: 'generic-senior' });

  it('leaves the packet below it as it is', () => {
    assert.equal(saved.slice(saved.indexOf('\n\n') + 2), PACKET);
    assert.match(saved, /^<!-- Promo Journal packet, template generic-senior, .*-->\n\n#/);
  });

  it('tells a packet that nobody edited', () => assert.equal(authorshipOf(saved), 'ours'));

  it('tells it after a tool changed the line endings', () => {
    assert.equal(authorshipOf(saved.replaceAll('\n', '\r\n')), 'ours');
  });

  it('tells a packet that was edited, by a word or at its end', () => {
    assert.equal(authorshipOf(saved.replace('Cut', 'I cut')), 'edited');
    assert.equal(authorshipOf(`${saved}\nMine.\n`), 'edited');
  });

  it('keeps what the packet was made for', () => {
    for (const made of [
      { template: 'update' },
      { template: 'update', audience: 'manager', from: '2026-01-01', to: '2026-06-30', redact: false },
      { template: 'resume', audience: 'recruiter', redact: true },
    ]) {
      const text = stamped(PACKET, made);
      assert.deepEqual(madeFor(text), made);
      assert.equal(authorshipOf(text), 'ours');
    }
    assert.equal(madeFor(PACKET), undefined);
  });

  it('tells the files of others', () => {
    for (const text of ['', PACKET, '<!-- notes -->\n\n# Mine\n', `\n${saved}`]) {
      assert.equal(authorshipOf(text), 'foreign');
    }
  });
});
