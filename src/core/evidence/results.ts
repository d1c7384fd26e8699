const UNIT = '(?:ms|s|sec|seconds?|minutes?|min|hours?|[kKMG]i?B|bytes|%|x|fps|rps|qps)';
const RESULT = new RegExp(
  [
    `\\bfrom ~?\\d[\\d.,]{0,20} ?${UNIT}? to ~?\\d[\\d.,]{0,20} ?${UNIT}(?![\\w.])`,
    `\\b\\d[\\d.,]{0,20} ?${UNIT} ?(?:→|->|=>) ?~?\\d[\\d.,]{0,20} ?${UNIT}(?![\\w.])`,
    '(?<![\\d.]|± ?)(?:[2-9]|[1-9]\\d{1,20}|1\\.[1-9])[\\d.]{0,20}(?: ?± ?[\\d.]{1,20})?(?:x|×| times) (?:faster|smaller|fewer|less)\\b',
    '\\b\\d[\\d.]{0,20} ?% (?:faster|smaller|fewer|less|reduction|improvement|speed-?up)\\b',
    '\\b(?:reduce[sd]?|improve[sd]?|save[sd]?|cuts?|speed(?:s|ed)? up)\\b[^.\\n]{0,40}\\bby (?:about |around |roughly |~)?\\d[\\d.]{0,20} ?%',
  ].join('|'),
  'i',
);

/** A cheap test that every result passes: most messages end here. */
const HINT = /\bto ~?\d|→|->|=>|%|faster|smaller|fewer|less/i;

/** The first number in a text that says by how much something changed; a mere count is none. */
export function resultIn(text: string): string | undefined {
  return HINT.test(text) ? RESULT.exec(text)?.[0].replace(/\s+/g, ' ').trim() : undefined;
}
