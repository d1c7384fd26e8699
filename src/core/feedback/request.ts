/** The text that asks a peer for words on work they saw. */
import * as l10n from '@vscode/l10n';

import { describeDate, describeEvidence } from '../capture/describe';
import { evidenceKind, evidenceReference, isFilled } from '../gaps/proof';
import type { Evidence, Win } from '../journal/schema';
import { maySee } from '../packet/audience';
import type { Rubric } from '../rubric/model';
import { dimensionResolver } from '../rubric/resolve';

/** Dimensions whose own questions a request asks: more than that is an examination. */
const MOST_DIMENSIONS = 3;

/** Who is asked about what, and how the one who asks signs. */
export interface RequestText {
  readonly who: string;
  readonly wins: readonly Win[];
  readonly rubric: Rubric;
  readonly name?: string | undefined;
}

/** The wins that may stand in a request: what is private or for the manager alone is not for peers. */
export function winsForPeers(wins: readonly Win[]): Win[] {
  return wins.filter((win) => maySee('peer', win));
}

/**
 * A message to send as it is, or changed: the work with its date and what there is to read about it, and questions
 * that ask for what was seen and can be compared (docs/domain.md, "Questions to peers"). Wins that peers may not see are left out.
 */
export function requestText({ who, wins, rubric, name }: RequestText): string {
  const shown = winsForPeers(wins);
  const work = shown.flatMap(workLines);
  const paragraphs = [
    l10n.t('Hi {0},', who.replace(/^@/, '')),
    l10n.t(
      'I collect feedback on work that you saw, and would value yours. A few sentences are plenty; what you saw yourself helps most.',
    ),
    ...(work.length > 0 ? [[l10n.t('It is about:'), ...work].join('\n')] : []),
    peerQuestions(rubric)
      .map((question, index) => `${index + 1}. ${question}`)
      .join('\n'),
    ...barQuestions(shown, rubric),
    l10n.t('May I quote you by name in what I write for my manager? A plain no is fine.'),
    isFilled(name) ? l10n.t('Thank you,\n{0}', name) : l10n.t('Thank you'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** What every peer is asked: what can be seen, compared and acted on (docs/domain.md, "Questions to peers"). */
export function peerQuestions({ to }: Rubric): string[] {
  return [
    l10n.t('What did you see me do, and when?'),
    l10n.t('What changed because of it?'),
    l10n.t('What would have happened without it?'),
    l10n.t('Compared with somebody at the level of {0}: what is the same, and what is missing?', to.label),
    l10n.t('What one thing should I do next?'),
  ];
}

function workLines(win: Win): string[] {
  const { title, date, evidence = [] } = win;
  return [
    `- ${title} (${describeDate(date)})`,
    ...evidence.filter(isReadable).map((item) => `  - ${described(item)}`),
  ];
}

/** What a peer can open: no commits, which say little, and no files of this machine. */
function isReadable(evidence: Evidence): boolean {
  return ['doc', 'link', 'pr', 'ticket'].includes(evidenceKind(evidence));
}

/** An address in full, so that it can be opened from a message; anything else by its name. */
function described(evidence: Evidence): string {
  const reference = evidenceReference(evidence);
  if (!/^https?:\/\//i.test(reference)) return describeEvidence(evidence);
  return isFilled(evidence.title) ? `${evidence.title}: ${reference}` : reference;
}

/** What the bar itself asks peers about what the work shows. */
function barQuestions(wins: readonly Win[], rubric: Rubric): string[] {
  const resolve = dimensionResolver(rubric);
  const shown = wins.flatMap(({ dimensions = [] }) => dimensions.flatMap((name) => resolve(name) ?? []));
  const asked = barQuestionsFor(new Set(shown), rubric);
  const heading = l10n.t('The bar for {0} asks people who worked with somebody:', rubric.to.label);
  return asked.length > 0 ? [[heading, ...asked.map((question) => `- ${question}`)].join('\n')] : [];
}

/** The rubric's own questions to peers about some dimensions; they speak of the one who asks as of a third person. */
export function barQuestionsFor(shown: ReadonlySet<string>, { dimensions }: Rubric): string[] {
  return dimensions
    .filter(({ id, questions: { peer } }) => shown.has(id) && peer.length > 0)
    .slice(0, MOST_DIMENSIONS)
    .flatMap(({ questions: { peer } }) => peer);
}
