import assert from 'node:assert/strict';

import { updateManagerGap, type ManagerGapPatch } from '../../../src/core/journal/managerGapEdit';
import { parseJournal } from '../../../src/core/journal/parse';
import { applyEdit } from '../../../src/core/journal/textEdit';

const JOURNAL = `schema: 1
conversations:
  # no id, as a person writes it
  - date: 2026-08-02
    with: Mette   # my manager
    gaps:
      - id: drive
        quote: 'I need to see you drive something.' # her words
        status: open
      - {id: visible, quote: "Be more visible.", measurable: false}
  - date: 2026-09-02
    gaps:
      - id: drive
        quote: A second one with the same id
wins: []
`;

function after(id: string, patch: ManagerGapPatch, text = JOURNAL): string {
  const parsed = parseJournal(text);
  assert.equal(parsed.kind, 'readable');
  const result = updateManagerGap(parsed, id, patch);
  assert.ok(result.ok, JSON.stringify(result));
  return applyEdit(text, result.value.edit);
}

describe('a change of a manager gap', () => {
  it('replaces the value alone', () => {
    assert.equal(after('drive', { status: 'agreed' }), JOURNAL.replace('status: open', 'status: agreed'));
  });

  it('adds what is not there yet, in lines and inline', () => {
    assert.equal(
      after('visible', { status: 'answered' }),
      JOURNAL.replace('measurable: false}', 'measurable: false, status: answered}'),
    );
    const linked = after('drive', { wins: ['cache'] });
    assert.equal(linked, JOURNAL.replace('status: open\n', 'status: open\n        wins: [cache]\n'));
    assert.equal(
      after('drive', { wins: ['cache', 'ladder'] }, linked),
      linked.replace('[cache]', '[cache, ladder]'),
    );
  });

  it('takes out what is not to be there, and changes nothing that is there already', () => {
    const linked = after('drive', { wins: ['cache'] });
    assert.equal(after('drive', { wins: undefined }, linked), JOURNAL);
    assert.equal(after('drive', { status: 'open' }), JOURNAL);
  });

  it('changes several things at once', () => {
    assert.equal(
      after('drive', { status: 'answered', due: '2026-12-01' }),
      JOURNAL.replace('status: open\n', 'status: answered\n        due: 2026-12-01\n'),
    );
  });

  it('is refused for a gap that nobody named', () => {
    const parsed = parseJournal(JOURNAL);
    assert.equal(parsed.kind, 'readable');
    const result = updateManagerGap(parsed, 'none', { status: 'agreed' });
    assert.equal(!result.ok && result.failure.code, 'unknown-id');
  });
});
