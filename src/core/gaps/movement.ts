/** What has moved since an earlier day. The journal's own dates tell how things stood then: nothing is kept for it. */
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

/** Without a talk to go by, things are held against how they stood four weeks ago. */
const USUAL_DAYS = 28;
/** A talk of the last days is too fresh for anything to have moved since. */
const SHORTEST_DAYS = 7;

/** The day to compare with: that of the last conversation with the manager which is a week old, or four weeks ago. */
export function comparedWith({ conversations }: Pick<Journal, 'conversations'>, asOf: Day): Day {
  const latest = addDays(asOf, -SHORTEST_DAYS);
  const days = conversations.map(({ date }) => date).filter((date) => date <= latest);
  const usual = addDays(asOf, -USUAL_DAYS);
  return days.reduce((last, date) => (date > last ? date : last), days[0] ?? usual);
}

/** Holds the dimensions of a report against how they stood at the end of an earlier day. */
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
