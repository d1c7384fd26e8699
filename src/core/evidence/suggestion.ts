import type { Day } from '../days';
import type { Draft } from './story/draft';

/** What a suggestion was found as. */
export type SuggestionKind = 'commits' | 'doc' | 'review' | 'postmortem';

/** Why a suggestion shows a dimension: the signal that fired, and a sentence with its facts. */
export interface DimensionReason {
  readonly id: string;
  readonly signal: string;
  readonly why: string;
}

/** One of the changes that a suggestion is made of: a pull request, a merged branch or a commit. */
export interface SuggestedChange {
  /** Repository and key of the change: the same on every machine. */
  readonly id: string;
  readonly title: string;
  readonly commits: number;
}

/** A win that has part of a suggestion's evidence. */
export interface PartOf {
  readonly winId: string;
  readonly title: string;
}

/**
 * A candidate win found in git or in documents. `id` depends on what was found alone (repository and
 * first commit, pull request or document), so that a dismissal holds on every machine.
 */
export interface Suggestion {
  readonly id: string;
  readonly kind: SuggestionKind;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  /** Name of the repository: its folder's name. */
  readonly repository: string;
  /** The page of the repository that the work landed in. */
  readonly page?: string;
  /** Where its evidence can be looked at, the most telling first; of whatever was found there is a list. */
  readonly links?: readonly string[];
  /** Full hashes, oldest first. */
  readonly commits: readonly string[];
  /** Paths inside the repository, with `/`. */
  readonly docs: readonly string[];
  /** The newest own commit that has each of `docs` under that path. */
  readonly docsAt?: Readonly<Record<string, string>>;
  readonly pr?: string;
  readonly tickets: readonly string[];
  readonly dimensions: readonly DimensionReason[];
  /** Orders suggestions, highest first. It means nothing by itself and is never shown; `why` is. */
  readonly score: number;
  /** What joined the commits and what raised or lowered it, one sentence each; what signals found is in `dimensions`. */
  readonly why: readonly string[];
  /** Other people who took part, as git names them. */
  readonly people: readonly string[];
  /** `low-signal` waits folded at the end; `logged` is evidence that the journal already has. */
  readonly standing: 'candidate' | 'low-signal' | 'logged';
  /** Set where its messages say more than a subject: a text, a ticket or a result. */
  readonly tells?: true;
  /** Part of the repository it is about (scope or top folder), where one stands out. */
  readonly area?: string;
  /** The changes it is made of, oldest first; none where no own commit is behind it. */
  readonly changes: readonly SuggestedChange[];
  /** What a win can be told with, in the words of its commits and documents. */
  readonly draft?: Draft;
  /** The win that has part of its evidence, while it is not logged as a whole. */
  readonly partOf?: PartOf;
  /** What the user merged into it, each as it was found. */
  readonly merged?: readonly Suggestion[];
}
