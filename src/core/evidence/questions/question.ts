import type { Shift } from '../../rubric/model';
import type { RepositoryHistory } from '../history';
import type { Day } from '../../days';
import { cyclesIn } from '../../gaps/window';
import type { DesignDocument } from '../documents/document';

/** A question about work that git cannot see, next to what it does show. */
export interface Question {
  /** The same on every machine for the same facts, so that a dismissal holds. */
  readonly id: string;
  readonly text: string;
  /** What git shows, a line each; never empty. */
  readonly facts: readonly string[];
  /** The dimension that an answer would show, where the rubric has it. */
  readonly dimension?: string;
}

/** A question before it is known whether to ask it. */
export interface Asked {
  /** Names its facts: a quarter, a person, a document. */
  readonly about: string;
  readonly text: string;
  readonly facts: readonly string[];
}

/** A document the user wrote, with the day they first did. */
export interface OwnDocument {
  readonly document: DesignDocument;
  readonly day: Day;
}

/** What questions are asked of. */
export interface Shown {
  readonly histories: readonly RepositoryHistory[];
  readonly documents: readonly OwnDocument[];
}

/** One kind of work that git cannot see. */
export interface QuestionKind {
  readonly id: string;
  /** What an answer would be evidence of. */
  readonly shift: Shift;
  ask(shown: Shown): Asked | undefined;
}

/** The quarter that a day lies in, by its name. */
export function quarterOf(day: Day): string {
  return cyclesIn({ from: day, to: day }, 3)[0]?.name ?? day;
}

/** The quarter with the most of something, and what lies in it; the latest of equals. */
export function busiestQuarter<Item extends { readonly day: Day }>(
  items: readonly Item[],
): { readonly name: string; readonly items: readonly Item[] } | undefined {
  const quarters = new Map<string, Item[]>();
  for (const item of items.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))) {
    const name = quarterOf(item.day);
    quarters.set(name, [...(quarters.get(name) ?? []), item]);
  }
  const [busiest] = [...quarters].sort(([, a], [, b]) => b.length - a.length);
  return busiest && { name: busiest[0], items: busiest[1] };
}
