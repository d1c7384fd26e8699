// Bundles the extension (an ES module with lazy chunks) and the webview, and lists the licences of what is bundled.
//   node esbuild.js [--watch] [--production] [--outdir=dist]
import { rm, writeFile } from 'node:fs/promises';
import { context } from 'esbuild';

import { licencesOf } from './scripts/lib/licenses.js';

const isWatching = process.argv.includes('--watch');
const isProduction = process.argv.includes('--production');
const outdir = process.argv.find((arg) => arg.startsWith('--outdir='))?.slice('--outdir='.length) ?? 'dist';

/** What VS Code's problem matcher reads: where a build starts, ends and fails. */
const problemMatcher = {
  name: 'problem-matcher',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

const shared = {
  bundle: true,
  metafile: true,
  minify: isProduction,
  sourcemap: isProduction ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: isWatching ? [problemMatcher] : [],
};

const extension = {
  ...shared,
  entryPoints: { extension: 'src/extension.ts' },
  outdir,
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
  mainFields: ['module', 'main'],
  alias: { '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js' },
  // What bundled CommonJS packages count on, and an ES module lacks.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;",
  },
};

const webview = {
  ...shared,
  entryPoints: {
    preview: 'src/webview/browser/preview.ts',
    heatMap: 'src/webview/browser/heatMap.ts',
  },
  outdir: `${outdir}/webview`,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
};

await rm(outdir, { recursive: true, force: true });
const inputs = [];
for (const options of [extension, webview]) {
  const build = await context(options);
  if (isWatching) await build.watch();
  else {
    inputs.push(...Object.keys((await build.rebuild()).metafile.inputs));
    await build.dispose();
  }
}
if (!isWatching) await writeFile(`${outdir}/third-party-licenses.txt`, await licencesOf(inputs));
