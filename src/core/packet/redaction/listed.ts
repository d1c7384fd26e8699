/** The user's own list of what readers outside may not see. */
import * as l10n from '@vscode/l10n';

import type { Redaction } from '../../journal/schema';
import { GONE } from './addresses';
import { ofKind, type FoundRedaction } from './kind';
import { wordsForPeople } from './people';
import { wordFinder, type Wanted } from './words';

/** An entry of the list. */
export type ListedRedaction = Exclude<Redaction, string>;

/** Finds what is listed, and what is listed to be left in, which is replaced by itself. The longest text goes first. */
export function listedFinder(listed: readonly ListedRedaction[]): (text: string) => FoundRedaction[] {
  // Of two entries for one text the later one counts: that is where a change of mind is written.
  const finders = listed
    .toReversed()
    .sort((a, b) => b.text.length - a.text.length)
    .map(({ text, as, kind }) => {
      const to = as ?? insteadOf(kind);
      const wanted = [text, ...shortFormsOf(text)].map((form): Wanted => ({ text: form, to }));
      const parts =
        kind === 'person' ? wordsForPeople([text], undefined).map((part) => ({ ...part, to })) : [];
      return { kind, isKept: as === text, find: wordFinder([...wanted, ...parts]) };
    });
  return (text) =>
    finders.flatMap(({ kind, isKept, find }) =>
      ofKind(kind ?? 'listed', find(text)).map((one) =>
        isKept ? { ...one, to: text.slice(one.start, one.end) } : one,
      ),
    );
}

/** How people say a name for short: “Falcon” for “Project Falcon”, “Acme” for “Acme Inc.”. */
function shortFormsOf(text: string): string[] {
  const short = text
    .trim()
    .replace(/^(?:project|operation|initiative|programme|program|team|code ?name)\s+/iu, '')
    .replace(/\s+/gu, ' ')
    .replace(/,? (?:inc|corp|corporation|ltd|limited|llc|gmbh|ag|plc|co|company|sa|bv|ab|oy|aps)\.?$/iu, '');
  return short.length > 2 && short !== text.trim() ? [short] : [];
}

/** What stands in the place of a text of the list that names nothing itself. */
function insteadOf(kind: ListedRedaction['kind']): string {
  switch (kind) {
    case undefined:
      return GONE;
    case 'code-name':
      return l10n.t('a project');
    case 'customer':
      return l10n.t('a customer');
    case 'person':
      return l10n.t('a colleague');
    case 'host':
      return l10n.t('an internal host');
  }
}
