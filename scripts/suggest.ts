/**
 * Prints the suggestions of a repository with their reasons, for looking at them without an editor:
 * `node --import tsx scripts/suggest.ts PATH [--author EMAIL]… [--since DAY] [--until DAY] [--top N] [--all]`
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addMonths } from '../src/core/days';
import { suggest } from '../src/core/evidence/suggest';
import type { Draft } from '../src/core/evidence/story/draft';
import type { Suggestion } from '../src/core/evidence/suggestion';
import { EMPTY_JOURNAL } from '../src/core/journal/empty';
import { parseRubric } from '../src/core/rubric/parse';
import { readHistory } from '../src/host/git/readHistory';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    author: { type: 'string', multiple: true, default: [] },
    since: { type: 'string' },
    until: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    top: { type: 'string', default: '25' },
    all: { type: 'boolean', default: false },
  },
});
const file = new URL('../templates/rubrics/generic-senior.yaml', import.meta.url);
const { rubric } = parseRubric(readFileSync(file, 'utf8'));
if (!rubric) throw new Error('The rubric does not parse');
const since = values.since ?? addMonths(values.until, -12);
const history = await readHistory(positionals[0] ?? '.', {
  since,
  until: values.until,
  identities: values.author,
});
if (!history.ok) {
  console.error(`${history.failure.code}: ${history.failure.message}`);
  process.exit(1);
}
const found = suggest({ histories: [history.value], rubric, journal: EMPTY_JOURNAL });
const { commits, others, merges, documents, notes } = history.value;
console.log(
  `${commits.length} own commits, ${others.length} of others, ${merges.length} merges, ${documents.length} documents`,
  notes,
);
console.log(
  `${found.length} suggestions, ${found.filter(({ standing }) => standing === 'candidate').length} candidates\n`,
);
found
  .filter(({ standing }) => values.all || standing === 'candidate')
  .slice(0, Number(values.top))
  .forEach(print);

function print(suggestion: Suggestion, index: number): void {
  const { score, title, kind, from, to, commits, area, why, dimensions, people, id, draft } = suggestion;
  console.log(
    `${index + 1}. ${title}   [${kind}, ${score}, ${from}…${to}, ${commits.length} commits, ${area ?? '-'}] ${id}`,
  );
  for (const reason of why) console.log(`     ${reason}`);
  const signals = new Map(dimensions.map((dimension) => [dimension.signal, dimension.why]));
  for (const [signal, reason] of signals) console.log(`     + ${signal}: ${reason}`);
  if (draft) printDraft(draft);
  if (people.length > 0) console.log(`     with ${people.slice(0, 6).join(', ')}`);
}

function printDraft({ sources, ...fields }: Draft): void {
  for (const [field, value] of Object.entries(fields))
    console.log(`     = ${field}: ${JSON.stringify(value)}`);
}
