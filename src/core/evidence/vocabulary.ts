/** The words that authors open a subject with, in the conventions of public projects, as the types of Conventional Commits. */

const TYPES = new Set(
  'feat fix perf refactor revert docs chore style test build ci release deps security'.split(' '),
);

const SYNONYMS: Readonly<Record<string, string>> = {
  feature: 'feat',
  features: 'feat',
  enhancement: 'feat',
  enhance: 'feat',
  breaking: 'feat',
  bugfix: 'fix',
  bugfixes: 'fix',
  hotfix: 'fix',
  fixes: 'fix',
  doc: 'docs',
  tests: 'test',
  testing: 'test',
  polish: 'style',
  maint: 'chore',
  maintenance: 'chore',
  housekeeping: 'chore',
  cleanup: 'chore',
};

/** What the scientific Python projects write, in capitals alone: `ENH: …`, `BUG, TYP: …` (numpy, scipy, pandas, astropy). */
const CAPITALS: Readonly<Record<string, string>> = {
  ENH: 'feat',
  NEW: 'feat',
  API: 'feat',
  BUG: 'fix',
  FIX: 'fix',
  REGR: 'fix',
  SEC: 'security',
  PERF: 'perf',
  DEP: 'refactor',
  DEPR: 'refactor',
  REF: 'refactor',
  MAINT: 'chore',
  MNT: 'chore',
  DEV: 'chore',
  CLN: 'chore',
  TYP: 'chore',
  DOC: 'docs',
  DOCS: 'docs',
  EXAMPLES: 'docs',
  STY: 'style',
  TST: 'test',
  BENCH: 'test',
  BLD: 'build',
  CI: 'ci',
  REL: 'release',
  REV: 'revert',
};

/** https://gitmoji.dev, those that say what kind of change it is. */
const GITMOJI: readonly (readonly [RegExp, string])[] = [
  [/^(?:✨|🎉|:sparkles:|:tada:)/u, 'feat'],
  [/^(?:💥|:boom:)/u, 'breaking'],
  [/^(?:🐛|🚑|🩹|:bug:|:ambulance:|:adhesive_bandage:)/u, 'fix'],
  [/^(?:⚡|:zap:)/u, 'perf'],
  [/^(?:🔒|:lock:)/u, 'security'],
  [/^(?:♻|🏗|🚚|:recycle:|:building_construction:|:truck:)/u, 'refactor'],
  [/^(?:📝|💡|:memo:|:bulb:)/u, 'docs'],
  [/^(?:✅|🧪|:white_check_mark:|:test_tube:)/u, 'test'],
  [/^(?:🎨|💄|🚨|✏|:art:|:lipstick:|:rotating_light:|:pencil2:)/u, 'style'],
  [/^(?:👷|💚|:construction_worker:|:green_heart:)/u, 'ci'],
  [/^(?:🔖|:bookmark:)/u, 'release'],
  [/^(?:⬆|⬇|📌|:arrow_up:|:arrow_down:|:pushpin:)/u, 'deps'],
  [/^(?:🔧|🔨|🔥|🚧|:wrench:|:hammer:|:fire:|:construction:)/u, 'chore'],
];

/** The type that words before a colon name; of several the first (`BUG, TYP`). Nothing for any other word: it is an area. */
export function typeOf(words: string): string | undefined {
  const first = /^[\w-]+/.exec(words)?.[0] ?? '';
  const isAlone = first === words;
  if (CAPITALS[first] && words.split(/[,/] ?/).every((word) => CAPITALS[word])) return CAPITALS[first];
  if (!isAlone) return undefined;
  const word = first.toLowerCase();
  return TYPES.has(word) ? word : SYNONYMS[word];
}

/** True for a word that says that others have to follow. */
export function isBreaking(words: string): boolean {
  return /^breaking(?:[ -]change)?$/i.test(words);
}

/** The type that a pictogram at the start stands for. */
export function typeOfPictogram(text: string): string | undefined {
  return GITMOJI.find(([form]) => form.test(text.trimStart()))?.[1];
}
