import type { Day } from '../days';
import type { DocumentText, RepositoryHistory } from './history';

/**
 * Removes duplicates between clones and forks: a commit or document that several histories have stays in the first one
 * only.
 */
export function withoutClones(histories: readonly RepositoryHistory[]): RepositoryHistory[] {
  const [commits, documents] = [new Set<string>(), new Set<string>()];
  return histories.map((history) => {
    const own = history.commits.filter(({ sha }) => !commits.has(sha));
    const others = history.others.filter(({ sha }) => !commits.has(sha));
    const isClone = own.length < history.commits.length || others.length < history.others.length;
    const texts = history.documents.filter((document) => !isClone || !documents.has(nameOf(document)));
    for (const { sha } of [...own, ...others]) commits.add(sha);
    for (const document of texts) documents.add(nameOf(document));
    return { ...history, commits: own, others, documents: texts };
  });
}

function nameOf({ path, text }: DocumentText): string {
  return `${path}\n${text}`;
}

interface Dated {
  readonly sha: string;
  readonly day: Day;
}

/**
 * Merges histories with a newer reading that starts later. From its first day on the new reading replaces the old one,
 * since commits that it lacks were rebased or squashed; older commits stay.
 */
export function withMore(
  before: readonly RepositoryHistory[],
  more: readonly RepositoryHistory[],
): RepositoryHistory[] {
  const read = new Map(more.map((history) => [history.repository, history]));
  const known = new Set(before.map(({ repository }) => repository));
  return [
    ...before.map((history) => joined(history, read.get(history.repository))),
    ...more.filter(({ repository }) => !known.has(repository)),
  ];
}

function joined(before: RepositoryHistory, more: RepositoryHistory | undefined): RepositoryHistory {
  if (!more) return before;
  const { from } = more.window;
  return {
    ...more,
    window: { from: before.window.from, to: more.window.to },
    commits: joinedFrom(from, before.commits, more.commits),
    others: joinedFrom(from, before.others, more.others),
    merges: joinedFrom(from, before.merges, more.merges),
    documents: byKey(({ path }) => path, before.documents, more.documents),
    proposals: byKey(({ email }) => email, before.proposals, more.proposals),
    reverted: [...new Set([...before.reverted, ...more.reverted])],
    aliases: [...new Set([...before.aliases, ...more.aliases])],
  };
}

/** Oldest first, as histories list things. */
function joinedFrom<Item extends Dated>(from: Day, before: readonly Item[], more: readonly Item[]): Item[] {
  const read = new Set(more.map(({ sha }) => sha));
  return [...before.filter(({ sha, day }) => day < from && !read.has(sha)), ...more];
}

function byKey<Item>(keyOf: (item: Item) => string, before: readonly Item[], more: readonly Item[]): Item[] {
  return [...new Map([...before, ...more].map((item) => [keyOf(item), item])).values()];
}
