import type { Change } from './changes';

/** Fewer alike changes than this are a coincidence. */
const MIN_ALIKE = 3;
/** Share of their words that two changes have in common that are the same change in two places. */
const ALIKE = 0.5;
/** First words of what is done to one place after the other, so that the place alone may differ. */
const PLACING = new Set(
  'upgrade migrate enable disable deploy onboard decommission convert port switch restart resize'.split(' '),
);

/** The same change made in several places: `Upgrade the cluster of A`, `… of B`; by their positions, with the words they share. */
export function seriesAmong(changes: readonly Change[]): { shared: string; members: number[] }[] {
  const byVerb = new Map<string, { index: number; words: readonly string[] }[]>();
  changes.forEach(({ subject }, index) => {
    const words = wordsOf(subject.text);
    const [verb] = words;
    if (verb === undefined || words.length < 2) return;
    const list = byVerb.get(verb);
    if (list) list.push({ index, words });
    else byVerb.set(verb, [{ index, words }]);
  });
  return [...byVerb.values()].flatMap(alikeAmong);
}

function alikeAmong(group: readonly { index: number; words: readonly string[] }[]) {
  const left = new Set(group);
  return group.flatMap((first) => {
    if (!left.has(first)) return [];
    const alike = [...left].filter(({ words }) => isAlike(first.words, words));
    if (alike.length < MIN_ALIKE) return [];
    alike.forEach((one) => left.delete(one));
    const shared = first.words.filter((word) => alike.every(({ words }) => words.includes(word)));
    return [{ shared: shared.join(' '), members: alike.map(({ index }) => index) }];
  });
}

function isAlike(a: readonly string[], b: readonly string[]): boolean {
  const common = new Set(a.filter((word) => b.includes(word))).size;
  const all = new Set([...a, ...b]).size;
  if (a.length === 2 && b.length === 2) return common === 2 || PLACING.has(a[0] ?? '');
  return common >= 2 && common / all >= ALIKE;
}

function wordsOf(text: string): string[] {
  return (text.replace(/\(#\d+\)/g, '').match(/[\p{L}\p{N}][\p{L}\p{N}_./-]*/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
