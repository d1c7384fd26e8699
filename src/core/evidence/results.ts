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

/** What every result has, looked for first: most messages end here. */
const HINT = /\bto ~?\d|→|->|=>|%|faster|smaller|fewer|less/i;

/** The first number of a text that says what changed by how much; a bare count of anything is none. */
export function resultIn(text: string): string | undefined {
  return HINT.test(text) ? RESULT.exec(text)?.[0].replace(/\s+/g, ' ').trim() : undefined;
}
