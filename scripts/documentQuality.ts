/**
 * Holds how the extension reads the design documents of clones against what is known of them:
 * `npx tsx scripts/documentQuality.ts [--misses] CLONE…`
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { measure, type Outcome } from '../test/bench/documents/measure';
import type { Share } from '../test/bench/documents/share';
import { readTruth, type Corpus } from '../test/bench/documents/truth';
import { ROOT } from './lib/folders';
import { runMain, ToolingError } from './lib/main';
import { run } from './lib/processes';

const MEASURES = ['precision', 'recall', 'title', 'status', 'author'] as const;

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { misses: { type: 'boolean', default: false } },
  });
  const { corpora, words } = await readTruth(join(ROOT, 'test/bench/documents/truth.yaml'));
  const outcomes: Outcome[] = [];
  for (const clone of positionals) {
    const corpus = await corpusOf(clone, corpora);
    const outcome = await measure(clone, corpus, words);
    outcomes.push(outcome);
    console.log(lineOf(corpus.repository, outcome));
    if (values.misses)
      for (const name of MEASURES) for (const miss of outcome[name].misses) console.log(`  ${name}: ${miss}`);
  }
  console.log(lineOf('all', totalOf(outcomes)));
  return 0;
});

/** The repository that a clone is of, told by the commit that the truth was written down at. */
async function corpusOf(clone: string, corpora: readonly Corpus[]): Promise<Corpus> {
  for (const corpus of corpora) {
    const { code } = await run('git', ['cat-file', '-e', `${corpus.commit}^{commit}`], { cwd: clone });
    if (code === 0) return corpus;
  }
  throw new ToolingError(`${clone} is a clone of no repository that the truth is known of.`);
}

function totalOf(outcomes: readonly Outcome[]): Outcome {
  const total = (name: (typeof MEASURES)[number]): Share => ({
    right: outcomes.reduce((sum, outcome) => sum + outcome[name].right, 0),
    all: outcomes.reduce((sum, outcome) => sum + outcome[name].all, 0),
    misses: [],
  });
  return {
    precision: total('precision'),
    recall: total('recall'),
    title: total('title'),
    status: total('status'),
    author: total('author'),
  };
}

function lineOf(name: string, outcome: Outcome): string {
  const shares = MEASURES.map((measureName) => {
    const { right, all } = outcome[measureName];
    return `${measureName} ${(all === 0 ? 1 : right / all).toFixed(2)} (${right}/${all})`;
  });
  return `${name.padEnd(32)} ${shares.join('  ')}`;
}
