import * as l10n from '@vscode/l10n';

import { defineCheck, type CheckInput } from '../check';
import { askingAbout, namedWins, nextLevelOf } from '../citing';
import { confirmers, notesFromOutside } from '../peers';

/**
 * Question 5: what do peers say? Too few people who confirm anything, or none of them outside the team, where
 * the journal says who is in it. How many it takes is the rubric's `process`. See docs/domain.md, "Checks".
 */
export const peers = defineCheck({
  id: 'q-peers',
  kind: 'question',
  severity: 'medium',
  asked: {
    question: () => l10n.t('What do the people you work with say?'),
    answeredBy: ({ wins }) => wins.filter(({ isCorroborated }) => isCorroborated),
  },
  thresholds: { outside: 1 },
  find: (input, thresholds) => {
    if (input.wins.length === 0) return [];
    const people = confirmers(input).size;
    const outside = notesFromOutside(input)?.length;
    const isFew = people < input.rubric.process.peerReviews.min;
    const isInside = outside !== undefined && outside < thresholds.outside;
    if (!isFew && !isInside) return [];
    const message = isFew ? fewMessage(people, input) : outsideMessage(outside ?? 0);
    const unconfirmed = unconfirmedWins(input);
    const asks = unconfirmed.length > 0;
    const whole = asks ? `${message} ${l10n.t('Who will confirm {0}?', namedWins(unconfirmed))}` : message;
    return [askingAbout(whole, unconfirmed, 'confirm')];
  },
});

function fewMessage(people: number, { rubric }: CheckInput): string {
  const { min } = rubric.process.peerReviews;
  return people === 1
    ? l10n.t('1 person confirms your work; the room looks for {0}.', min)
    : l10n.t('{0} people confirm your work; the room looks for {1}.', people, min);
}

function outsideMessage(outside: number): string {
  return outside === 0
    ? l10n.t('Nobody outside your team has said anything.')
    : l10n.t('Too few words come from outside your team: {0}.', outside);
}

/** Next-level wins that nobody confirms, strongest first. */
function unconfirmedWins({ wins }: CheckInput): ReturnType<typeof nextLevelOf> {
  return nextLevelOf(wins).filter(({ isCorroborated }) => !isCorroborated);
}
