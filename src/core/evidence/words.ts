const STOP = new Set(
  `about after again against allow also always another avoid because been before being better both builtin
  bump call can change changes check clean cleanup code commit config correct could default does done drop
  each else enable ensure error errors even every expose extract feature file files first fixes fixed follow
  from function functions give handle have helper https implement improve in inside instead into introduce
  issue just keep less let like line lines make makes method missing more most move name need needs never
  new next not now number off only onto option options other out over part pass pointer prefer prepare
  prevent properly provide pull read reduce refactor remove removed rename replace request return review
  rework same set should simplify single skip some split still string struct support switch test tests
  than that the their them then there these they this through times trivial type types unused update
  updated upgrade usage use used user users using value values variable version very via wait warning
  was were what when where which while will with without work would wrong your docs document
  documentation readme comment comments typo minor small message messages add adds added fix`.split(/\s+/),
);

const WORD = /[A-Za-z][A-Za-z0-9]*(?:[-_./][A-Za-z0-9]+)*/g;

/** The topic words of a text: four letters or more, in lower case, with simple plurals folded. */
export function topicWordsOf(text: string): Set<string> {
  const words = (text.match(WORD) ?? []).map(foldWord);
  return new Set(words.filter((word) => word.length >= 4 && !STOP.has(word)));
}

function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length > 5 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  return lower.length > 4 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}
