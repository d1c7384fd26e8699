/**
 * Holds the suggestions of a clone against what its release notes credit to one author, beside simple orders, and their
 * time against git's own:
 * `npm run quality -- PATH --author EMAIL… --since DAY --until DAY [--notes PATH…] [--sections REGEXP] [--misses]`
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { RepositoryHistory } from '../src/core/evidence/history';
import { suggest } from '../src/core/evidence/suggest';
import type { Suggestion } from '../src/core/evidence/suggestion';
import { EMPTY_JOURNAL } from '../src/core/journal/empty';
import { parseRubric } from '../src/core/rubric/parse';
import { readHistory, type HistoryQuery } from '../src/host/git/readHistory';
import { commitsOfTitle, creditsOf } from '../test/bench/quality/credits';
import { authoredIn, byTitles, commitOrders, logArguments } from '../test/bench/quality/orders';
import { notedIn } from '../test/bench/quality/releaseNotes';
import { scoreOf } from '../test/bench/quality/score';
import { ROOT } from './lib/folders';
import { runMain, ToolingError } from './lib/main';
import { runOrFail } from './lib/processes';

/** The depth of the two measures: what a person reads before giving up. */
const DEPTH = 20;
/** Runs of each clock; the least counts, since whatever else the machine does only adds. */
const RUNS = 3;
/** Suggestions that `--misses` lists. */
const LISTED = 45;

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      author: { type: 'string', multiple: true, default: [] },
      since: { type: 'string', default: '' },
      until: { type: 'string', default: '' },
      notes: { type: 'string', multiple: true, default: [] },
      sections: { type: 'string' },
      misses: { type: 'boolean', default: false },
    },
  });
  const path = positionals[0] ?? '.';
  const { author: identities, since, until } = values;
  const log = logArguments(identities, since, until);
  const git = await timed(() => runOrFail('git', log, { cwd: path }));
  const ours = await timed(() => found(path, { since, until, identities }));
  const { history, suggestions } = ours.value;
  const commits = authoredIn(git.value);
  const texts = await Promise.all(values.notes.map((file) => textAtHead(path, file)));
  const sections = values.sections === undefined ? undefined : new RegExp(values.sections, 'i');
  const credits = creditsOf(
    history,
    texts.flatMap((text) => notedIn(text, sections)),
  );
  const held = (shas: readonly string[]) => new Set(shas.flatMap((sha) => [...(credits.get(sha) ?? [])]));
  const credited = held(commits.map(({ sha }) => sha)).size;
  console.log(`${commits.length} commits, ${suggestions.length} suggestions, ${credited} credited changes`);
  const orders = {
    ...commitOrders(commits),
    'by titles': byTitles(history),
    suggestions: suggestions.map((suggestion) => suggestion.commits),
    'title only': suggestions.map(commitsOfTitle),
  };
  for (const [name, order] of credited > 0 ? Object.entries(orders) : []) {
    const { ndcg, recall } = scoreOf(order.map(held), credited, DEPTH);
    console.log(`${name.padEnd(12)} nDCG@${DEPTH} ${ndcg.toFixed(2)}   recall@${DEPTH} ${recall.toFixed(2)}`);
  }
  const ratio = (ours.least / git.least).toFixed(2);
  console.log(`time ${ratio} × git log (${ours.least.toFixed(0)} ms, ${git.least.toFixed(0)} ms)`);
  if (values.misses) suggestions.slice(0, LISTED).forEach((one, index) => print(one, index, held));
  return 0;
});

/** What a call gives, and the least time that it took, in milliseconds. */
async function timed<Value>(call: () => Promise<Value>): Promise<{ value: Value; least: number }> {
  let least = Infinity;
  for (let run = 1; ; run += 1) {
    const start = performance.now();
    const value = await call();
    least = Math.min(least, performance.now() - start);
    if (run === RUNS) return { value, least };
  }
}

async function found(
  path: string,
  query: HistoryQuery,
): Promise<{ history: RepositoryHistory; suggestions: Suggestion[] }> {
  const { rubric } = parseRubric(await readFile(join(ROOT, 'templates/rubrics/generic-senior.yaml'), 'utf8'));
  if (!rubric) throw new ToolingError('The rubric does not parse.');
  const history = await readHistory(path, query);
  if (!history.ok) throw new ToolingError(history.failure.message);
  const suggestions = suggest({ histories: [history.value], rubric, journal: EMPTY_JOURNAL });
  return { history: history.value, suggestions };
}

function print(
  { title, score, commits, why, dimensions }: Suggestion,
  index: number,
  held: (shas: readonly string[]) => ReadonlySet<string>,
): void {
  const signals = [...new Set(dimensions.map(({ signal }) => signal))].join(' ');
  const mark = held(commits).size > 0 ? '✓' : '·';
  console.log(`${index + 1} ${mark} ${title} [${score}, ${commits.length}] ${why.join(' | ')} | ${signals}`);
}

function textAtHead(repository: string, file: string): Promise<string> {
  return runOrFail('git', ['show', `HEAD:${file}`], { cwd: repository });
}
