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
