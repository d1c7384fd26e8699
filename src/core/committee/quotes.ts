/** Tells specific feedback from praise that could be about anyone. */
import * as l10n from '@vscode/l10n';

import { isFilled } from '../gaps/proof';
import type { Feedback, Journal } from '../journal/schema';

/** Words that show that a quote is English: the patterns below only know that language. */
const ENGLISH = /\b(?:the|and|is|was|are|to|of|with|in|for|on|very|always|great|good)\b/i;

/** An action: a verb in the past tense. */
const DEED =
  /\b(?:\w{3,}ed|led|wrote|built|ran|found|saw|took|made|cut|brought|taught|drove|kept|held|chose|gave|got|set|split|put|told|spoke|began|broke|caught|came|went|stood|sat|let|won|paid|sent|rewrote|rebuilt)\b/i;

/** An outcome: a figure, or words that link an action to a result. */
const OUTCOME =
  /\d|\b(?:so that|so we|so i|because|which (?:made|let|meant|saved|cut)|now|since|stopped|without|instead|until|no longer|result(?:ed|s)?|saved|reduced|cut|dropped|fewer|less|faster|sooner|halved|doubled|unblocked|avoided|adopted|ships?|shipped|launched|on our own|by (?:my|our)sel(?:f|ves)|can|could)\b/i;

/** What makes a quote say something that only somebody who was there can say. */
export type QuotePart = 'work' | 'deed' | 'outcome';

/**
 * What a quote lacks: a piece of work, a deed or an outcome (docs/domain.md, "Specific praise"). The work may be named in the
 * words or beside them, as the feedback's project or wins. Nothing for words that are not English.
 */
export function missingInQuote(feedback: Feedback, journal: Journal): QuotePart[] {
  const quote = feedback.quote ?? '';
  if (!ENGLISH.test(quote)) return [];
  const has: Record<QuotePart, boolean> = {
    work: namesWork(feedback, quote, journal),
    deed: DEED.test(quote),
    outcome: OUTCOME.test(quote),
  };
  return (['work', 'deed', 'outcome'] as const).filter((part) => !has[part]);
}

/** True for a quote without a piece of work, a deed or an outcome. */
export function isGenericQuote(feedback: Feedback, journal: Journal): boolean {
  return missingInQuote(feedback, journal).length > 0;
}

/** What to ask somebody whose words could be about anyone. */
export function specificQuestion({ project, wins: about = [] }: Feedback, journal: Journal): string {
  const work = workNamed(project, about, journal);
  return work === undefined
    ? l10n.t('What did you see me do, when, and what changed because of it?')
    : l10n.t('What did you see me do on “{0}”, when, and what changed because of it?', work);
}

/** The name of the work that feedback is about: its project's, else its first win's. */
export function workNamed(
  project: string | undefined,
  about: readonly string[],
  { projects, wins }: Journal,
): string | undefined {
  return (
    projects.find(({ id }) => id === project)?.name ??
    project ??
    wins.find(({ id }) => about.includes(id))?.title
  );
}

function namesWork({ project, wins = [] }: Feedback, quote: string, { projects }: Journal): boolean {
  if (isFilled(project) || wins.length > 0) return true;
  const words = quote.toLowerCase();
  return projects.some(({ id, name }) =>
    [id, id.replaceAll('-', ' '), name].some((text) => isFilled(text) && words.includes(text.toLowerCase())),
  );
}
