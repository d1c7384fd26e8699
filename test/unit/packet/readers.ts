/** What readers may know of a journal, as tests of what is hidden ask for it. */
import assert from 'node:assert/strict';

import { parseJournal } from '../../../src/core/journal/parse';
import type { Journal } from '../../../src/core/journal/schema';
import { AUDIENCES, type Audience } from '../../../src/core/packet/audience';
import { journalFor } from '../../../src/core/packet/journalFor';

export function read(text: string): Journal {
  const parsed = parseJournal(text);
  if (parsed.kind === 'unreadable') assert.fail(parsed.problems[0].message);
  return parsed.journal;
}

/** What an audience reads of a journal, as text. */
export function seenBy(audience: Audience, text: string): string {
  const { remains: _, heldBack: __, ...seen } = journalFor(audience, read(text));
  return JSON.stringify(seen);
}

export function assertHidden(text: string, hidden: RegExp, audiences: readonly Audience[] = AUDIENCES): void {
  for (const audience of audiences) assert.doesNotMatch(seenBy(audience, text), hidden, audience);
}

/** A win that everybody may see. */
export const OPEN = '  - {id: open, date: 2026-03-02, title: Open work, project: open}\n';
