/**
 * Holds what the extension finds out about who is who against what clones know themselves, for the 30 people with most commits
 * of each: `npx tsx scripts/identityQuality.ts PATH… [--misses]`
 */
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { NO_MAILMAP } from '../src/core/evidence/mailmap';
import { isMachine, type SeenAuthor } from '../src/core/evidence/people';
import { openGit } from '../src/host/git/git';
import { readRepository } from '../src/host/git/repository';
import { lookFor, truePeople, type Outcome } from '../test/bench/identities/measure';
import { runMain } from './lib/main';
import { runOrFail } from './lib/processes';

const PEOPLE = 30;

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { misses: { type: 'boolean', default: false } },
  });
  for (const path of positionals) {
    const state = await readRepository(openGit(path));
    const people = truePeople(await authorsOf(path), state.ok ? state.value.mailmap : NO_MAILMAP);
    const outcomes = people.slice(0, PEOPLE).flatMap((person) => lookFor(person, people) ?? []);
    console.log(`${basename(resolve(path))}: ${lineOf(outcomes)}`);
    if (values.misses) outcomes.forEach(printMisses);
  }
  return 0;
});

/** Everybody who wrote a commit that HEAD has, under each name and address. */
async function authorsOf(cwd: string): Promise<SeenAuthor[]> {
  const log = await runOrFail('git', ['log', '--no-mailmap', '--no-merges', '--format=%an%x09%ae'], { cwd });
  const counts = new Map<string, number>();
  for (const line of log.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts]
    .map(([line, commits]) => ({
      name: line.split('\t')[0] ?? '',
      email: line.split('\t')[1] ?? '',
      commits,
    }))
    .filter((author) => author.email !== '' && !isMachine(author));
}

function lineOf(outcomes: readonly Outcome[]): string {
  const several = outcomes.filter(({ addresses }) => addresses > 1);
  const whole = (list: readonly Outcome[]) =>
    list.filter(({ addresses, known, offered }) => known + offered === addresses).length;
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  return [
    `${whole(outcomes)} of ${outcomes.length} people whole (${whole(several)} of ${several.length} with several addresses)`,
    `${sum(({ known, offered }) => known + offered)} of ${sum(({ addresses }) => addresses)} addresses`,
    `others' addresses taken ${sum(({ taken }) => taken.length)}, offered as chosen ${sum(({ chosen }) => chosen.length)}, offered ${sum(({ doubtful }) => doubtful.length)}`,
  ].join('; ');
}

function printMisses({ name, addresses, known, offered, taken, chosen, doubtful }: Outcome): void {
  if (known + offered < addresses) console.log(`  ${name}: ${known + offered} of ${addresses} addresses`);
  for (const other of taken) console.log(`  ${name}: taken ${other}`);
  for (const other of chosen) console.log(`  ${name}: chosen ${other}`);
  for (const other of doubtful) console.log(`  ${name}: offered ${other}`);
}
