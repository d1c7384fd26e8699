/** The words by which a text tells that something changed, in the languages that figures are read in. */

/**
 * What a word says of the change. `moved` has no direction; `carried` is as often said of versions and of people, so that it
 * counts beside a unit alone; `replaced` is said of versions, and makes two bare numbers none.
 */
export type Verb = 'down' | 'up' | 'better' | 'faster' | 'moved' | 'carried' | 'replaced' | 'saved';

const VERBS: Readonly<Record<Verb, string>> = {
  down:
    '↓ cut cuts cutting reduce reduced reduces reducing lower lowered lowers lowering decrease decreased decreases decreasing ' +
    'shrink shrinks shrank shrunk shrinking drop drops dropped dropping trim trims trimmed slash slashed shorten shortened ' +
    'shave shaved shaving halve halved halving fell fall falls falling fallen sank declined reduction reductions drop decrease ' +
    'gesenkt senkt senkte senken reduziert reduzierte verkürzt verkürzte verringert halbiert gesunken ' +
    'réduit réduite réduits réduites réduire baissé baissée baisser diminué diminuée ' +
    'reducido reducida reducidos reducidas reducir reduje redujo bajó bajé bajar disminuido ' +
    'reduzi reduziu reduzir reduzido reduzida reduzidos reduzidas baixou baixei cortei cortou caiu diminuiu',
  up:
    '↑ raise raised raises raising increase increased increases increasing grow grew grown grows growing lift lifted boost ' +
    'boosted scaled double doubled triple tripled rose rise rises rising risen climbed gain gained ' +
    'gesteigert steigert erhöht erhöhte gestiegen verdoppelt augmenté augmentée augmentés augmenter doublé ' +
    'aumentado aumentada aumentó aumenté aumentar subió aumentei aumentou aumentar subiu',
  better:
    'improve improved improves improving improvement improvements verbessert amélioré améliorée mejoró mejoré mejorado melhorei melhorou',
  faster:
    'speed speeds sped speeding speedup speed-up accelerate accelerated accelerates beschleunigt accéléré',
  moved: 'went gone moves passé passée passés passer pasó pasar passou optimized optimised',
  carried:
    'go goes going take took takes taking bring brought brings bringing drive drove drives push pushed pushes make made get ' +
    'makes saw see sees keep kept brachte',
  replaced:
    'upgrade upgraded upgrades upgrading update updated updates updating bump bumped bumps bumping migrate migrated migrates ' +
    'migrating port ported switch switched switches switching downgrade downgraded revert reverted reverts rollback pin ' +
    'pinned move moved moving swap swapped',
  saved: 'save saved saves saving',
};

const BY_WORD: ReadonlyMap<string, Verb> = new Map(
  Object.entries(VERBS).flatMap(([verb, words]) =>
    words.split(' ').map((word) => [word, verb as Verb] as const),
  ),
);

/** What a word says of a change; nothing for words of anything else. */
export function verbOf(word: string): Verb | undefined {
  return BY_WORD.get(word.toLowerCase());
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What makes a figure none: it is not so, not yet, or not by anybody. */
const DENYING = setOf(
  "not no never without isn't wasn't don't doesn't didn't won't cannot would could might should may expect expects expected " +
    'target targets goal aim aims aimed hope hopes hopefully seems plan plans planned wish if nicht kein sans pas sin sem não',
);

/** True for a word that denies what follows it. */
export function denies(word: string): boolean {
  return DENYING.has(word.toLowerCase().replace(/’/gu, "'"));
}

/** What is set, not reached: its values change because somebody typed others. */
const SETTINGS = setOf(
  'timeout limit limits threshold thresholds quota cap ttl deadline default defaults maximum max minimum interval ' +
    'intervals retention retries buffer version versions replicas concurrency parallelism',
);

/** True for a word of a setting, also at the end of a name in code: `WatchTimeout`, `max_size`. */
export function isSetting(word: string): boolean {
  const bare = word.toLowerCase();
  if (SETTINGS.has(bare)) return true;
  return /(?:[a-z\d](?:Timeout|Limit|Threshold|Interval|TTL|Version)|_(?:timeout|limit|threshold|interval|ttl))$/.test(
    word,
  );
}

/** What has versions or numbers of its own. */
const NUMBERED = setOf(
  'phase step stage part version chapter section comment page port line item option level tier priority sprint week day ' +
    'milestone wave release build number adr rfc rfd pep jep kep cve iso http http/ tls ssl index depth column row node ' +
    'node.js nodejs java jdk jre python ruby php go golang rust react angular vue svelte rails django spring postgres postgresql ' +
    'mysql redis kafka kubernetes k8s ubuntu debian fedora rhel centos windows macos ios android .net dotnet typescript webpack vite ' +
    'esbuild eslint gradle maven terraform helm cuda gcc clang llvm swift kotlin scala elixir laravel symfony next nuxt openssl grpc ' +
    'protobuf edition es ecmascript c++ qt flutter chrome firefox safari',
);

/** True for a word whose number is a version or a place: “Node 22”, “step 3”, “port 8080”. */
export function isNumbered(word: string): boolean {
  return NUMBERED.has(word.toLowerCase());
}

/** What is always a figure when a number follows. */
const MEASURED = setOf(
  'score scores rate ratio average median coverage latency throughput uptime availability downtime conversion churn retention ' +
    'nps csat dau mau lcp cls inp fcp ttfb tti mttr mttd mtbf apdex rating satisfaction accuracy precision recall p50 p75 p90 p95 ' +
    'p99 count backlog number',
);

/** True for the name of a measurement. */
export function isMeasured(word: string): boolean {
  return MEASURED.has(word.toLowerCase());
}
