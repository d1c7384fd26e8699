import assert from 'node:assert/strict';

import { redactView } from '../../../../src/core/packet/redaction/redactView';
import { rulesOfJournal } from '../../../../src/core/packet/redaction/rules';
import type { PacketView } from '../../../../src/core/packet/view';

const RULES = {
  listed: [{ text: 'Falcon', as: 'the service' }],
  people: ['Mette Vang', 'teammate'],
  manager: 'Mette Vang',
  hosts: ['corp.example'],
  repositories: ['payment-api'],
  tickets: [],
};

const EVIDENCE = { number: 1, kind: 'doc', label: '', code: '', href: '', place: '' };

function redacted(view: object): { readonly view: PacketView; readonly changes: readonly unknown[] } {
  const rubric = { id: 'r', title: 'Ladder', version: '1', company: '', disclaimer: '' };
  return redactView(
    { rubric, mapping: null, manager: 'Mette Vang', ...view } as unknown as PacketView,
    RULES,
  );
}

describe('a packet for readers outside', () => {
  it('has no names and exact figures, keeps ids, days and choices, and says what was changed', () => {
    const { view, changes } = redacted({
      asOf: '2026-11-24',
      audience: 'recruiter',
      results: [
        {
          id: 'falcon',
          from: '2026-01-01',
          role: 'led',
          title: 'Moved Falcon with teammate',
          figure: 'p95: 810 → 805 ms (−1 %)',
          confirmedBy: ['teammate', 'Mette Vang', 'teammate'],
        },
      ],
      projects: [{ id: 'payment-api', name: 'payment-api' }],
      quotes: [{ from: 'teammate', quote: 'Moved Falcon with teammate', about: ['Cut 800 ms'] }],
    });
    assert.deepEqual(structuredClone({ ...view }), {
      rubric: { id: 'r', title: 'Ladder', version: '1', company: '', disclaimer: '' },
      mapping: null,
      manager: '',
      handles: [],
      introduced: [],
      asOf: '2026-11-24',
      audience: 'recruiter',
      results: [
        {
          id: 'falcon',
          from: '2026-01-01',
          role: 'led',
          title: 'Moved the service with a colleague',
          figure: 'p95: 800–900 ms (down 1 %)',
          confirmedBy: ['my manager', '2 colleagues'],
        },
      ],
      projects: [{ id: 'payment-api', name: 'A codebase' }],
      quotes: [
        { from: 'a colleague', quote: 'Moved the service with a colleague', about: ['Cut 800–900 ms'] },
      ],
    });
    assert.deepEqual(changes[0], { kind: 'listed', from: 'Falcon', to: 'the service', count: 1 });
  });

  it('names evidence by its title or by what it is, and links only to what is public', () => {
    const { view } = redacted({
      evidence: [
        { ...EVIDENCE, label: 'Falcon cache', place: 'payment-api: docs/a.md' },
        { ...EVIDENCE, kind: 'commit', label: 'payment-api@3fa9c21', code: 'payment-api@3fa9c21' },
        { ...EVIDENCE, kind: 'link', label: 'wiki.corp.example/a', href: 'https://wiki.corp.example/a' },
        { ...EVIDENCE, kind: 'link', label: 'Notes', href: 'https://wiki.corp.example/a' },
        { ...EVIDENCE, kind: 'link', label: 'meetup.example/12', href: 'https://meetup.example/12' },
      ],
    });
    const cited = view.evidence.map(({ label, code, href, place }) => [label, code, href, place].join('|'));
    assert.deepEqual(cited, [
      'The service cache|||',
      'a commit|||',
      'an internal page|||',
      'Notes|||',
      'meetup.example/12||https://meetup.example/12|',
    ]);
  });

  it('leaves in the place of evidence that the list leaves in', () => {
    const place = 'checkout@3fa9c21';
    const spoken = 'a commit in checkout';
    const evidence = [{ ...EVIDENCE, kind: 'commit', label: place, spoken, code: place, place }];
    const whole = { rubric: {}, mapping: null, evidence } as unknown as PacketView;
    const { view } = redactView(whole, { ...RULES, listed: [{ text: place, as: place }] });
    assert.deepEqual(view.evidence, evidence);
  });

  it('does not say whose ladder it is', () => {
    const rubric = {
      id: 'r',
      title: 'Big Co L5',
      version: '1',
      company: 'Big Co',
      disclaimer: 'Not by Big Co.',
    };
    assert.doesNotMatch(JSON.stringify(redacted({ rubric }).view), /Big Co/);
  });
});

describe('what a journal has to hide', () => {
  it('is its list, its people, hosts, repositories with names of their own, and tickets', () => {
    const win = {
      id: 'a',
      date: '2026-01-01',
      title: 'A',
      corroborators: ['x'],
      helped: [{ who: 'y' }],
      evidence: [{ pr: '1', repo: 'payment-api' }, { pr: '2', repo: 'checkout' }, { ticket: 'OPS-1' }],
    };
    const profile = {
      name: 'Robin',
      identities: ['r@mail.acme.example', '1+r@users.noreply.github.com', 'r@gmail.com'],
      manager: { name: 'm' },
      repositories: [{ name: 'payment-api', url: 'https://git.acme.example:8443/pay/payment-api' }],
      redactions: ['Falcon', { text: 'Acme', kind: 'customer' as const }],
    };
    const rules = rulesOfJournal(
      {
        profile,
        wins: [win, win],
        projects: [],
        feedback: [{ from: 'f' }, { from: 'Robin' }],
        mentees: [{ who: 'n' }],
        conversations: [{ date: '2026-01-01', with: 'c' }],
      },
      ['corp.example'],
    );
    assert.deepEqual(rules, {
      listed: [{ text: 'Falcon' }, { text: 'Acme', kind: 'customer' }],
      people: ['m', 'x', 'y', 'f', 'n', 'c'],
      manager: 'm',
      hosts: ['corp.example', 'mail.acme.example'],
      codeHosts: ['git.acme.example'],
      repositories: ['payment-api'],
      tickets: ['OPS-1'],
    });
  });
});
