import { build } from 'esbuild';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/folders';

const TESTS = join(ROOT, 'test', 'integration');

/** Bundles the test files of a suite's folder into one CommonJS module that exports `run()`, and returns its path. */
export async function bundleSuite(suite: string): Promise<string> {
  const outfile = join(ROOT, 'out', 'integration', `${suite}.cjs`);
  const files = (await readdir(join(TESTS, suite))).filter((file) => file.endsWith('.test.ts')).sort();
  const imports = files.map((file) => `await import(${JSON.stringify(`./${suite}/${file}`)});`);
  const contents = [
    `import { runMocha } from './run.mocha';`,
    `export const run = () => runMocha(async () => {`,
    ...imports,
    `});`,
  ].join('\n');
  await build({
    stdin: { contents, resolveDir: TESTS, sourcefile: `${suite}.ts`, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outfile;
}
