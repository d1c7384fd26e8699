/**
 * Fails for every regular expression of `src` whose time grows faster than its text: `npm run lint:expressions`. Those that
 * were found linear once are kept in `node_modules/.cache`, so that only new ones take time.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

import packageOfRecheck from 'recheck/package.json' with { type: 'json' };

import { expressionsIn, faultOf, keyOf, type Expression, type Place } from './lib/expressions';
import { ROOT } from './lib/folders';
import { runMain } from './lib/main';
import { typeScriptIn } from './lib/sources';

const CACHE = join(ROOT, 'node_modules/.cache/expressions.json');

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
  const known = await knownExpressions();
  const faults: string[] = [];
  for (const expression of expressions) {
    const key = keyOf(expression, packageOfRecheck.version);
    if (known.has(key)) continue;
    const fault = faultOf(expression);
    if (fault === undefined) known.add(key);
    else faults.push(`${expression.file}:${expression.line} /${expression.source}/ is ${fault}`);
  }
  await mkdir(dirname(CACHE), { recursive: true });
  await writeFile(CACHE, JSON.stringify([...known]));
  return faults;
}

async function knownExpressions(): Promise<Set<string>> {
  const cached: unknown = JSON.parse(await readFile(CACHE, 'utf8').catch(() => '[]'));
  return new Set(Array.isArray(cached) ? cached.map(String) : []);
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
