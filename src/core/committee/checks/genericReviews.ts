import * as l10n from '@vscode/l10n';

import type { AssessedWin } from '../../gaps/assess';
import type { Feedback } from '../../journal/schema';
import { defineCheck, type AnsweringInput, type CheckInput, type Found } from '../check';
import { peerNotes } from '../peers';
import { isGenericQuote, specificQuestion, workNamed } from '../quotes';

/** Words of a quote that a finding repeats. */
const LONGEST_QUOTE = 80;

/**
 * Objection 3: generic reviews. Half of the quotes or more could be about anybody: no piece of work, no deed or
 * no outcome in them. See docs/domain.md, "Checks".
 */
export const genericReviews = defineCheck({
  id: 'o-generic',
  kind: 'objection',
  severity: 'medium',
  asked: {
    question: () => l10n.t('Do the reviews name something only you did?'),
    answeredBy: (input) => quotedWins(input),
  },
  thresholds: { share: 0.5 },
  find: (input, thresholds) => {
    const notes = peerNotes(input);
    const generic = notes.filter((note) => isGenericQuote(note, input.journal));
    const [first] = generic;
    if (!first || generic.length / notes.length < thresholds.share) return [];
    return [askAnew(first, generic, input)];
  },
});

function askAnew(first: Feedback, generic: readonly Feedback[], { journal, wins }: CheckInput): Found {
  const { from, quote = '' } = first;
  const work = workNamed(first.project, first.wins ?? [], journal);
  const said = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE).trimEnd()}…` : quote;
  const question = specificQuestion(first, journal);
  const cited = new Set(generic.flatMap((note) => note.wins ?? []));
  return {
    message:
      work === undefined
        ? l10n.t('“{0}” could describe anyone. Ask {1} what they saw, and what changed.', said, from)
        : l10n.t(
            '“{0}” could describe anyone. Ask {1} what they saw on “{2}”, and what changed.',
            said,
            from,
            work,
          ),
    wins: wins.flatMap(({ win }) => (cited.has(win.id) ? [win.id] : [])),
    step: { kind: 'copy-question', question },
  };
}

/** Wins that a peer speaks of in words that could be about nobody else. */
function quotedWins(input: AnsweringInput): AssessedWin[] {
  const specific = peerNotes(input).filter((note) => !isGenericQuote(note, input.journal));
  const quoted = new Set(specific.flatMap(({ wins = [] }) => wins));
  return input.wins.filter(({ win }) => quoted.has(win.id));
}
