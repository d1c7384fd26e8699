/**
 * Holds the suggestions of a clone against what its release notes credit to one author, beside three simple orders:
 * `npm run quality -- PATH --author EMAIL… --since DAY --until DAY --notes PATH… [--sections REGEXP] [--misses]`
 */
import { parseArgs } from 'node:util';

import { suggest } from '../src/core/evidence/suggest';
import type { RepositoryHistory } from '../src/core/evidence/history';
import { EMPTY_JOURNAL } from '../src/core/journal/empty';
import { parseRubric } from '../src/core/rubric/parse';
import { readHistory } from '../src/host/git/readHistory';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notedIn, type NotedChange } from '../test/bench/quality/releaseNotes';
import { scoreOf } from '../test/bench/quality/score';
import { ROOT } from './lib/folders';
import { runMain, ToolingError } from './lib/main';
import { runOrFail } from './lib/processes';

/** The depth of the two measures: what a person reads before giving up. */
const DEPTH = 20;

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
  const history = await readHistory(path, { since, until, identities });
  if (!history.ok) throw new ToolingError(history.failure.message);
  const notes = await Promise.all(values.notes.map((file) => textAtHead(path, file)));
  const sections = values.sections === undefined ? undefined : new RegExp(values.sections, 'i');
  const noted = notes.flatMap((text) => notedIn(text, sections));
  const credits = creditsOf(history.value, noted);
  const rubric = parseRubric(
    await readFile(join(ROOT, 'templates/rubrics/generic-senior.yaml'), 'utf8'),
  ).rubric;
  if (!rubric) throw new ToolingError('The rubric does not parse.');
  const suggestions = suggest({ histories: [history.value], rubric, journal: EMPTY_JOURNAL });
  const held = (commits: readonly string[]) =>
    new Set(commits.flatMap((sha) => [...(credits.get(sha) ?? [])]));
  const commits = await authored(path, identities, since, until);
  const credited = held(commits.map(({ sha }) => sha)).size;
  console.log(`${commits.length} commits, ${suggestions.length} suggestions, ${credited} credited changes`);
  const one = ({ sha }: Authored) => held([sha]);
  const orders = {
    newest: commits.map(one),
    largest: commits.toSorted(byLines).map(one),
    'feat first': commits.toSorted((a, b) => featFirst(a, b) || byLines(a, b)).map(one),
    suggestions: suggestions.map((suggestion) => held(suggestion.commits)),
  };
  for (const [name, order] of Object.entries(orders)) {
    const { ndcg, recall } = scoreOf(order, credited, DEPTH);
    console.log(`${name.padEnd(12)} nDCG@${DEPTH} ${ndcg.toFixed(2)}   recall@${DEPTH} ${recall.toFixed(2)}`);
  }
  if (values.misses)
    for (const [index, { title, score, commits: shas, why, dimensions }] of suggestions
      .slice(0, 45)
      .entries()) {
      const found = held(shas);
      console.log(
        `${index + 1} ${found.size > 0 ? '✓' : '·'} ${title} [${score}, ${shas.length}] ${why.join(' | ')} | ${[...new Set(dimensions.map((d) => d.signal))].join(' ')}`,
      );
    }
  return 0;
});

/** The credited changes that each own commit is part of, named by the place of their line in the notes. */
function creditsOf(
  { commits, merges }: RepositoryHistory,
  noted: readonly NotedChange[],
): Map<string, Set<string>> {
  const byName = new Map<string, Set<string>>();
  for (const change of noted)
    for (const name of namesOf(change))
      byName.set(name, (byName.get(name) ?? new Set()).add(namesOf(change).join(' ')));
  const merged = new Map(merges.map((merge) => [merge.sha, merge]));
  const credits = new Map<string, Set<string>>();
  for (const commit of commits) {
    const merge = commit.merge === undefined ? undefined : merged.get(commit.merge);
    const text = `${commit.subject}\n${merge?.subject ?? ''}`;
    const names = [
      commit.sha.slice(0, 7),
      ...(commit.merge ? [commit.merge.slice(0, 7)] : []),
      ...(text.match(/#\d+/g) ?? []),
      ...(text.match(/\b[A-Z][A-Z0-9]+-\d+\b/g) ?? []),
    ];
    const found = names.flatMap((name) => [...(byName.get(name) ?? [])]);
    if (found.length > 0) credits.set(commit.sha, new Set(found));
  }
  return credits;
}

function namesOf({ hashes, numbers, tickets }: NotedChange): string[] {
  if (hashes.length > 0) return hashes.map((hash) => hash.slice(0, 7));
  return [...numbers.map((number) => `#${number}`), ...tickets];
}

/** A commit as the simple orders see it: without what the product knows of it. */
interface Authored {
  readonly sha: string;
  readonly subject: string;
  readonly lines: number;
}

/** The author's commits, newest first, as git alone tells. */
async function authored(
  cwd: string,
  authors: readonly string[],
  since: string,
  until: string,
): Promise<Authored[]> {
  const who = authors.map((author) => `--author=${author}`);
  const window = [`--since=${since}`, `--until=${until}`];
  const args = [
    'log',
    '--no-merges',
    '--fixed-strings',
    '--numstat',
    '--format=%x01%H%x02%s',
    ...window,
    ...who,
  ];
  const text = await runOrFail('git', args, { cwd });
  return text
    .split('\u0001')
    .slice(1)
    .map((part) => {
      const [head = '', ...rows] = part.split('\n');
      const [sha = '', subject = ''] = head.split('\u0002');
      const counts = rows.flatMap((row) => row.split('\t').slice(0, 2).map(Number)).filter(Number.isFinite);
      return { sha, subject, lines: counts.reduce((sum, count) => sum + count, 0) };
    });
}

function byLines(a: Authored, b: Authored): number {
  return b.lines - a.lines;
}

function featFirst(a: Authored, b: Authored): number {
  return Number(/^feat\b/i.test(b.subject)) - Number(/^feat\b/i.test(a.subject));
}

function textAtHead(repository: string, file: string): Promise<string> {
  return runOrFail('git', ['show', `HEAD:${file}`], { cwd: repository });
}
