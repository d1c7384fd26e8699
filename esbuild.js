// Bundles the extension (an ES module with lazy chunks) and the webview, and writes the JSON Schemas.
//   node esbuild.js [--watch] [--production] [--outdir=dist]
import { rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { context, transform } from 'esbuild';
import { rollup } from 'rollup';

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
  alias: {
    '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js',
    debug: './scripts/lib/noDebug.js',
    'graceful-fs': './scripts/lib/plainFs.js',
    entities: './scripts/lib/fewEntities.js',
    'linkify-it': './scripts/lib/noLinkify.js',
    'source-map': './scripts/lib/noSourceMap.js',
    'uc.micro': './scripts/lib/punctuation.js',
  },
  // What bundled CommonJS packages count on, and an ES module lacks.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;",
  },
};

/** Characters of a piece that is worth no file of its own. */
const SMALL_CHUNK = 60_000;

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

/**
 * Folds the chunks that are loaded at activation in any case into the entry: each file costs a millisecond
 * there, and esbuild makes one for every set of lazy chunks that share something.
 */
async function foldIntoEntry() {
  await bundleAgain({});
}

/** Puts small pieces that several commands need into one file: it packs better than fifty, and is loaded by none alone. */
async function joinSmallChunks() {
  let joined;
  await bundleAgain({
    onlyExplicitManualChunks: true,
    plugins: [minifyAgain],
    manualChunks: (id, graph) => ((joined ??= joinable(graph)).has(id) ? 'shared' : undefined),
  });
}

/** Joined pieces have longer names than they need. */
const minifyAgain = {
  name: 'minify-again',
  renderChunk: (code) => transform(code, { minify: true, format: 'esm', target: extension.target }),
};

/** The small pieces, but for those that need one outside which needs one of them: it would find the joined file half loaded. */
function joinable({ getModuleIds, getModuleInfo }) {
  const needs = (id, known = new Set()) => {
    for (const needed of getModuleInfo(id).importedIds) {
      if (known.has(needed) || getModuleInfo(needed).isExternal || getModuleInfo(needed).isEntry) continue;
      known.add(needed);
      needs(needed, known);
    }
    return known;
  };
  const joined = new Set(
    [...getModuleIds()].filter((id) => {
      const { code, dynamicImporters, isEntry, isExternal } = getModuleInfo(id);
      return !isEntry && !isExternal && dynamicImporters.length === 0 && code.length < SMALL_CHUNK;
    }),
  );
  const leadsBack = (id) => !joined.has(id) && [...needs(id)].some((needed) => joined.has(needed));
  for (let left; (left = [...joined].find((id) => [...needs(id)].some(leadsBack))) !== undefined;)
    joined.delete(left);
  return joined;
}

async function bundleAgain(output) {
  const bundle = await rollup({
    input: { extension: `${outdir}/extension.js` },
    external: (id) => id === 'vscode' || isBuiltin(id),
    preserveEntrySignatures: 'allow-extension',
  });
  await rm(outdir, { recursive: true });
  await bundle.write({
    dir: outdir,
    format: 'es',
    chunkFileNames: 'chunks/[name].js',
    compact: true,
    hoistTransitiveImports: false,
    ...output,
  });
  await bundle.close();
}

await rm(outdir, { recursive: true, force: true });
for (const options of [extension, webview]) {
  const build = await context(options);
  if (isWatching) await build.watch();
  else {
    await build.rebuild();
    await build.dispose();
    if (isProduction && options === extension) {
      await foldIntoEntry();
      await joinSmallChunks();
    }
  }
}
