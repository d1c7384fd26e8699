import assert from 'node:assert/strict';

import { withPlainIds } from '../../../../src/core/packet/redaction/redactView';
import type { PacketView } from '../../../../src/core/packet/view';

describe('a packet’s data for readers outside', () => {
  it('has numbers for the ids of wins and projects, and the ids of the rubric', () => {
    const view = {
      strongest: [{ id: '2026-01-01-falcon', title: '2026-01-01-falcon' }],
      projects: [{ id: 'falcon' }, { id: 'other' }],
      dimensions: [{ id: 'scope', claims: [{ id: '2026-01-01-falcon' }] }],
    } as unknown as PacketView;
    const wins = [{ id: '2026-01-01-falcon', date: '2026-01-01', title: 'A', project: 'falcon' }];
    assert.deepEqual(withPlainIds(view, { wins, projects: [{ id: 'falcon' }, { id: 'other' }] }), {
      strongest: [{ id: 'win-1', title: '2026-01-01-falcon' }],
      projects: [{ id: 'project-1' }, { id: 'project-2' }],
      dimensions: [{ id: 'scope', claims: [{ id: 'win-1' }] }],
    });
  });
});
