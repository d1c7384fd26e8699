/** Whether a sentence says what a change does: in the imperative of a subject line, or of “this change”. */

/** What changes do to code. Verbs of effects (allow, matter, match, turn into) are none: they tell why. */
const VERBS: ReadonlySet<string> = new Set(
  `add adjust adapt apply bundle clarify clean clear collapse combine compute convert create decouple deduplicate define
  delete deprecate derive detect disable drop emit enable enforce exclude expose extend extract fix generalize generate
  handle harden hoist implement improve include inline install introduce isolate keep make merge migrate mirror move
  normalize optimize parse pass prefer propagate provide raise reduce refactor refuse reject relax remove rename reorder
  replace reset resolve restore restructure retry reuse revert rework rewrite send separate serve silence simplify
  skip teach tighten track treat trim unify unwrap use validate warn write`.split(/\s+/),
);

/** Verbs that are nouns as well: “Exports went down” says nothing of the change, “Export the orders” does. */
const NOUNS_AS_WELL: ReadonlySet<string> = new Set(
  `bound bump cache cap change check close copy cut default defer document expand export fold group guard hide increase
  limit link load lock log map mark open pin port print publish pull push read report return run save set share show sort
  split start stop store stream support switch sync test thread update upgrade vendor wait wire wrap`.split(
    /\s+/,
  ),
);

const CHANGE = /^(?:this|the) (?:pr|commit|change|patch|pull request|mr|cl|diff|series)\b/i;
const NOW = /^(?:(?:we|i) now|now)\b/i;
const FIRST_WORDS = /^(this )?([a-z]+) ?(\S*)/i;
const OBJECT = /^(?:the|a|an|all|every|each|both|its|our|their|any|more|new|only|[`"“].*)$/i;

/** True for “Queue exports”, “Queues exports”, “This adds a queue” and “This change hands exports to a queue”. */
export function saysWhatIsDone(sentence: string): boolean {
  if (CHANGE.test(sentence) || NOW.test(sentence)) return true;
  const [, isThis, word = '', next = ''] = FIRST_WORDS.exec(sentence) ?? [];
  const forms = formsOf(word.toLowerCase());
  if (forms.some((form) => VERBS.has(form))) return true;
  return forms.some((form) => NOUNS_AS_WELL.has(form)) && (isThis !== undefined || OBJECT.test(next));
}

/** A word and the verbs that it may be a form of: adds, added, caches, uses, splitting. */
function formsOf(word: string): string[] {
  const endings = ['', 's', 'es', 'ed', 'd', 'ing'];
  const stems = endings
    .filter((end) => word.endsWith(end))
    .map((end) => word.slice(0, word.length - end.length));
  return stems.flatMap((stem) => [stem, `${stem}e`, stem.slice(0, -1)]);
}
