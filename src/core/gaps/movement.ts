/**
 * Which dimensions changed their state since an earlier day. It is computed from the dates in the journal; nothing is
 * stored for it.
 */
import * as l10n from '@vscode/l10n';

import { addDays, type Day } from '../days';
import type { Journal } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import { stateWords } from './words';
import type { DimensionReport, DimensionState } from './report';
import { assess } from './gapReport';

export interface Moved {
  /** Id of the dimension. */
  readonly id: string;
  readonly name: string;
  readonly before: DimensionState;
  readonly now: DimensionState;
}

export interface Movement {
  readonly since: Day;
  /** The dimensions whose state is another one now, in the rubric's order. */
  readonly moved: readonly Moved[];
}

/** Days to look back where there is no conversation with the manager. */
const USUAL_DAYS = 28;
/** A conversation must be at least this many days old to compare with. */
const SHORTEST_DAYS = 7;

/** The day to compare with: that of the last conversation with the manager which is a week old, or four weeks ago. */
export function comparedWith({ conversations }: Pick<Journal, 'conversations'>, asOf: Day): Day {
  const latest = addDays(asOf, -SHORTEST_DAYS);
  const days = conversations.map(({ date }) => date).filter((date) => date <= latest);
  const usual = addDays(asOf, -USUAL_DAYS);
  return days.reduce((last, date) => (date > last ? date : last), days[0] ?? usual);
}

/** Compares the dimensions of a report with their states at the end of an earlier day. */
export function movementSince(
  since: Day,
  journal: Journal,
  rubric: Rubric,
  now: readonly Pick<DimensionReport, 'id' | 'name' | 'state'>[],
): Movement {
  const { evidence } = assess({ journal, rubric, suggestions: [], asOf: since });
  const before = new Map(evidence.map(({ dimension, state }) => [dimension.id, state]));
  const moved = now.flatMap(({ id, name, state }) => {
    const then = before.get(id) ?? state;
    return then === state ? [] : [{ id, name, before: then, now: state }];
  });
  return { since, moved };
}

/** “Technical leadership: empty → thin”. */
export function movedWords({ name, before, now }: Moved): string {
  return l10n.t('{0}: {1} → {2}', name, stateWords(before), stateWords(now));
}
