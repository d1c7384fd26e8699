import * as l10n from '@vscode/l10n';

import type { AssessedWin } from '../../gaps/assess';
import { wasClearAndClose } from '../../gaps/levelProposal';
import { isFilled } from '../../gaps/proof';
import { defineCheck } from '../check';
import { aboutWins, askingAbout, namedWins, nextLevelOf } from '../citing';

/**
 * Question 2: could a strong mid-level engineer have done the same? Asked of next-level wins whose
 * problem was given, stayed in the team and needed no decision; and, more gently, of those that don't
 * say what would have happened otherwise. See docs/domain.md, "Checks".
 */
export const midCould = defineCheck({
  id: 'q-mid-could',
  kind: 'question',
  severity: 'medium',
  asked: {
    question: ({ from }) => l10n.t('Could a strong {0} engineer have done the same?', from.label),
    answeredBy: ({ wins }) =>
      nextLevelOf(wins).filter((win) => !wasClearAndClose(win.win) && isFilled(win.win.counterfactual)),
  },
  thresholds: { wins: 1 },
  find: ({ wins, rubric }, thresholds) => {
    const claimed = nextLevelOf(wins);
    const clear = claimed.filter(({ win }) => wasClearAndClose(win));
    const silent = claimed.filter((win) => !wasClearAndClose(win.win) && !isFilled(win.win.counterfactual));
    return [
      ...(clear.length > 0 && clear.length >= thresholds.wins
        ? [aboutWins(clearMessage(clear, rubric.to.label), clear)]
        : []),
      ...(silent.length > 0 && silent.length >= thresholds.wins
        ? [
            {
              ...askingAbout(
                l10n.t('{0}: what would have happened without you?', namedWins(silent)),
                silent,
                'counterfactual',
              ),
              severity: 'low' as const,
            },
          ]
        : []),
    ];
  },
});

function clearMessage(wins: readonly AssessedWin[], level: string): string {
  return l10n.t(
    '{0}: what in this needed {1} judgement? The request was clear and stayed in your team.',
    namedWins(wins),
    level,
  );
}
