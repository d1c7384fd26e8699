const UNIT = '(?:ms|s|sec|seconds?|minutes?|min|hours?|[kKMG]i?B|bytes|%|x|fps|rps|qps)';
const RESULTS = [
  `\\bfrom ~?\\d[\\d.,]* ?${UNIT}? to ~?\\d[\\d.,]* ?${UNIT}(?![\\w.])`,
  `(?<![\\w]|\\d[.,])\\d[\\d.,]{0,20} ?${UNIT} ?(?:→|->|=>) ?~?\\d[\\d.,]* ?${UNIT}(?![\\w.])`,
  '(?<![\\d.]|± ?)(?:[2-9]|[1-9]\\d|1\\.[1-9])[\\d.]{0,20}(?: ?± ?[\\d.]{1,20})?(?:x|×| times) (?:faster|smaller|fewer|less)\\b',
  '\\b\\d[\\d.]{0,20} ?% (?:faster|smaller|fewer|less|reduction|improvement|speed-?up)\\b',
].map((source) => new RegExp(source, 'i'));

const CHANGED = /\b(?:reduce[sd]?|improve[sd]?|save[sd]?|cuts?|speed(?:s|ed)? up)\b/gi;
const BY = /\bby (?:about |around |roughly |~)?\d[\d.]* ?%/gi;
/** Characters of the longest word that says that something changed, and of what stands between it and by how much. */
const REACH = { word: 11, between: 40 } as const;

/** What every result has, looked for first: most messages end here. */
const HINT = /\bto ~?\d|→|->|=>|%|faster|smaller|fewer|less/i;

/** The first number of a text that says what changed by how much; a bare count of anything is none. */
export function resultIn(text: string): string | undefined {
  if (!HINT.test(text)) return undefined;
  const found = RESULTS.map((result) => result.exec(text)).filter((piece) => piece !== null);
  const [first] = [...found, ...changesIn(text)].sort((a, b) => a.index - b.index);
  return first?.[0].replace(/\s+/g, ' ').trim();
}

interface Piece {
  readonly index: number;
  readonly 0: string;
}

/** “Cut the build by 40 %”, in one sentence and not far apart. */
function changesIn(text: string): Piece[] {
  return [...text.matchAll(BY)].flatMap(({ index, 0: by }) => {
    const start = Math.max(0, index - REACH.between - REACH.word);
    const before = text.slice(start, index);
    const change = [...before.matchAll(CHANGED)].find((one) => {
      const between = before.slice(one.index + one[0].length);
      return between.length <= REACH.between && !/[.\n]/.test(between);
    });
    return change ? [{ index: start + change.index, 0: before.slice(change.index) + by }] : [];
  });
}
