/** What people said of single wins, each quotation with the one win that it says most about. */
import * as l10n from '@vscode/l10n';

import { isGenericQuote } from '../../committee/quotes';
import type { AssessedWin } from '../../gaps/assess';
import type { Feedback, Journal } from '../../journal/schema';
import { inOneLine } from './sentences';

/** Words of a quotation that somebody reads aloud. */
const MOST_WORDS = 60;

/** “Ida Holm: “I led the cutover.””, by the win's id. Praise that could be about anyone is none, and of several the first is told. */
export function voicesByWin(
  quotes: readonly Feedback[],
  ranked: readonly AssessedWin[],
  journal: Journal,
): ReadonlyMap<string, string> {
  const voices = new Map<string, string>();
  for (const entry of quotes.filter((each) => isVoice(each, journal))) {
    const about = ranked.find(({ win }) => entry.wins?.includes(win.id) === true)?.win.id ?? '';
    if (about !== '' && !voices.has(about)) voices.set(about, spoken(entry));
  }
  return voices;
}

function isVoice(entry: Feedback, journal: Journal): boolean {
  return inOneLine(entry.quote ?? '').split(' ').length <= MOST_WORDS && !isGenericQuote(entry, journal);
}

function spoken({ from, quote = '' }: Feedback): string {
  return l10n.t('{0}: “{1}”', inOneLine(from).replace(/^@/, ''), inOneLine(quote));
}
