/** Applies the user's merges and splits to the suggestions that were found. */
import * as l10n from '@vscode/l10n';
import { changeId, type Change } from './changes';
import type { Work } from './grouping';
import { listed } from './sentences';
import { joined } from './story/draft';
import type { Suggestion } from './suggestion';

export interface Arrangement {
  /** Ids of suggestions; each list is one suggestion. */
  readonly merged: readonly (readonly string[])[];
  /** Ids of changes; each list is a suggestion of its own. */
  readonly split: readonly (readonly string[])[];
}

export const AS_FOUND: Arrangement = { merged: [], split: [] };

/** What a suggestion can be taken apart into: what was merged into it, or else its changes. */
export function partsOf({ merged, changes }: Suggestion): readonly { id: string; title: string }[] {
  return merged ?? changes;
}

/** With some suggestions as one. */
export function withMerged(arrangement: Arrangement, suggestions: readonly Suggestion[]): Arrangement {
  const ids = suggestions.flatMap(idsOf);
  return { ...arrangement, merged: [...without(arrangement.merged, ids, 2), ids] };
}

/** Splits parts off a suggestion: all given ids become one suggestion, or one each with `each`. */
export function withSplit(
  arrangement: Arrangement,
  suggestion: Suggestion,
  ids: readonly string[],
  each = false,
): Arrangement {
  const pieces = each ? ids.map((id) => [id]) : [ids];
  if (!suggestion.merged)
    return { ...arrangement, split: [...without(arrangement.split, ids, 1), ...pieces] };
  const merged = without(arrangement.merged, ids, 2);
  return { ...arrangement, merged: [...merged, ...pieces.filter(({ length }) => length > 1)] };
}

function idsOf({ id, merged }: Suggestion): string[] {
  return merged ? merged.map((part) => part.id) : [id];
}

/** Removes ids from the lists, and then every list with fewer ids than the minimum. */
function without(
  lists: readonly (readonly string[])[],
  ids: readonly string[],
  least: number,
): (readonly string[])[] {
  return lists.map((list) => list.filter((id) => !ids.includes(id))).filter(({ length }) => length >= least);
}

/** The works, with the changes that the user split off as works of their own. */
export function splitWorks(
  works: readonly Work[],
  repository: string,
  split: Arrangement['split'],
): readonly Work[] {
  if (split.length === 0) return works;
  const pieceOf = new Map(split.flatMap((ids, piece) => ids.map((id) => [id, piece] as const)));
  return works.flatMap(({ changes, links }) => {
    const pieces = new Map<number | undefined, Change[]>();
    for (const change of changes) {
      const piece = pieceOf.get(changeId(repository, change));
      pieces.set(piece, [...(pieces.get(piece) ?? []), change]);
    }
    return [...pieces.values()].map((piece) => ({ changes: piece, links }));
  });
}

/** Suggestions with those merged that the user merged. One that is logged, dismissed or gone is left out of it. */
export function mergeFound(suggestions: readonly Suggestion[], merged: Arrangement['merged']): Suggestion[] {
  const open = new Map(
    suggestions.filter(({ standing }) => standing !== 'logged').map((one) => [one.id, one]),
  );
  const groups = merged
    .map((ids) => ids.map((id) => open.get(id)).filter((one) => one !== undefined))
    .filter(({ length }) => length > 1);
  const taken = new Set(groups.flat());
  return [...suggestions.filter((one) => !taken.has(one)), ...groups.map(asOne)];
}

function asOne(parts: readonly Suggestion[]): Suggestion {
  const [best, ...others] = parts.toSorted((a, b) => b.score - a.score);
  if (!best) throw new Error('Nothing to merge');
  const { pr, draft: _, ...rest } = best;
  const draft = joined([best, ...others].flatMap((part) => part.draft ?? []));
  const days = parts.flatMap(({ from, to }) => [from, to]).sort();
  const titles = others.map(({ title }) => l10n.t('“{0}”', title));
  return {
    ...rest,
    ...(pr !== undefined && parts.every((part) => part.pr === pr) ? { pr } : {}),
    from: days[0] ?? best.from,
    to: days.at(-1) ?? best.to,
    commits: unique(parts, ({ commits }) => commits),
    docs: unique(parts, ({ docs }) => docs),
    links: unique(parts, ({ links = [] }) => links),
    tickets: unique(parts, ({ tickets }) => tickets),
    dimensions: [
      ...new Map(
        parts.flatMap(({ dimensions }) => dimensions.map((one) => [one.why + one.id, one])),
      ).values(),
    ],
    why: [l10n.t('You merged it with {0}', listed(titles)), ...unique([best, ...others], ({ why }) => why)],
    people: unique(parts, ({ people }) => people),
    standing: parts.some(({ standing }) => standing === 'candidate') ? 'candidate' : 'low-signal',
    changes: parts.flatMap(({ changes }) => changes),
    merged: [best, ...others],
    ...(draft ? { draft } : {}),
  };
}

function unique(parts: readonly Suggestion[], of: (one: Suggestion) => readonly string[]): string[] {
  return [...new Set(parts.flatMap(of))];
}
