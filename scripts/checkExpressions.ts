/**
 * Fails for every regular expression of `src` whose time grows faster than its text: `npm run lint:expressions`. What was proven
 * once is kept in `linearExpressions.json` by expression, settings and version of the checker, so that only new ones take time;
 * with `--all` every one is proven anew, which takes minutes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

import packageOfRecheck from 'recheck/package.json' with { type: 'json' };

import { inParallel } from '../src/host/inParallel';
import { expressionsIn, faultOf, keyOf, type Expression, type Place } from './lib/expressions';
import { ROOT } from './lib/folders';
import { runMain } from './lib/main';
import { typeScriptIn } from './lib/sources';

const PROVEN = join(ROOT, 'scripts/linearExpressions.json');
const isForAll = process.argv.includes('--all');

async function main(): Promise<number> {
  const files = typeScriptIn(join(ROOT, 'src'));
  const found = files.map(({ path, text }) => expressionsIn(relative(ROOT, path).split(sep).join('/'), text));
  const places = found.flatMap(({ made }) => made);
  const made = await madeAtLoad(places);
  const unseen = places.filter((place) => !made.some((one) => isSame(one, place)));
  for (const { file, line } of unseen) {
    console.error(`${file}:${line} makes an expression when it runs, which can't be checked: write it out`);
  }
  const faults = await faultsOf([...found.flatMap(({ written }) => written), ...made]);
  for (const fault of faults) console.error(fault);
  return unseen.length + faults.length === 0 ? 0 : 1;
}

async function faultsOf(expressions: readonly Expression[]): Promise<string[]> {
  const known = new Set(isForAll ? [] : (JSON.parse(await readFile(PROVEN, 'utf8')) as string[]));
  const used = new Set<string>();
  const faults: string[] = [];
  await inParallel(expressions, cpus().length, async (expression) => {
    const key = keyOf(expression, packageOfRecheck.version);
    const fault = known.has(key) ? undefined : await faultOf(expression);
    if (fault === undefined) used.add(key);
    else faults.push(`${expression.file}:${expression.line} /${expression.source}/ is ${fault}`);
  });
  await writeFile(PROVEN, `${JSON.stringify([...used].toSorted(), undefined, 2)}\n`);
  return faults;
}

/** The expressions that modules make from constants while they load, and from a user's words. */
async function madeAtLoad(places: readonly Place[]): Promise<Expression[]> {
  const made: Expression[] = [];
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, given: ConstructorParameters<typeof RegExp>) {
      const expression = new target(...given);
      const place = placeIn(new Error().stack ?? '');
      if (place) made.push({ ...place, source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    for (const file of new Set(places.map((place) => place.file))) {
      if (file.startsWith('src/core/')) await import(pathToFileURL(join(ROOT, file)).href);
    }
    const { wordFinder } = await import('../src/core/packet/redaction/words');
    wordFinder(['Project Falcon', 'Ada’s C++', 'a-b_c.d'].map((text) => ({ text, to: '' })));
  } finally {
    globalThis.RegExp = own;
  }
  return made;
}

/** The place of the project's sources that is nearest in a stack. */
function placeIn(stack: string): Place | undefined {
  const [, , caller = ''] = stack.split('\n');
  const [, path = '', line = ''] = /\/(src\/[^:]+\.ts):(\d+):/.exec(caller) ?? [];
  return path === '' ? undefined : { file: path, line: Number(line) };
}

function isSame(a: Place, b: Place): boolean {
  return a.file === b.file && a.line === b.line;
}

await runMain(main);
