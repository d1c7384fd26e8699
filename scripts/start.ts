import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { makeDemo } from './demo/makeDemo';
import { completeFolder, exists, VSCODE_TEST } from './lib/folders';
import { runMain, ToolingError } from './lib/main';
import { parseStartArguments } from './startArguments';
import { freshVsix } from './vscode/extensionPackage';
import { freePort } from './vscode/ports';
import { installExtension, startServer, type ServerOptions } from './vscode/server';
import { writeFirstSettings } from './vscode/settings';
import { workbenchUrl } from './vscode/workbenchUrl';

/** What is opened, and how. */
interface Opening extends Pick<ServerOptions, 'dataFolder' | 'trust' | 'home'> {
  readonly folder: string;
  readonly about: string;
}

await runMain(async () => {
  const parsed = parseStartArguments(process.argv.slice(2));
  if (parsed === undefined) throw new ToolingError('Usage: npm start [-- [FOLDER] [--port NUMBER]]');
  const { folder, about, ...options } =
    parsed.path === undefined ? await demo() : await ownFolder(parsed.path);
  const vsix = await freshVsix();
  await writeFirstSettings(options.dataFolder);
  await installExtension(options.dataFolder, vsix);
  // Stopping it is how it is meant to end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  const server = await startServer({ ...options, port: await freePort(parsed.port) });
  console.log(`\n${about}\nOpen   ${workbenchUrl(server.url, { open: folder })}\nStop   Ctrl+C\n`);
  await server.ended;
  throw new ToolingError('The embedded VS Code ended by itself. Run npm start again.');
});

/** The demo has a home folder of its own, so that the newcomer's own journal stays untouched. */
async function demo(): Promise<Opening> {
  const home = join(VSCODE_TEST, 'demo-home');
  await mkdir(home, { recursive: true });
  const today = new Date().toISOString().slice(0, 10);
  const folder = await completeFolder(join(VSCODE_TEST, 'demo', 'storefront'), (empty) =>
    makeDemo(empty, today),
  );
  const about = 'Promo Journal with a demo: you are Robin Larsen, and this is your year in acme/storefront.';
  return { folder, about, home, dataFolder: join(VSCODE_TEST, 'demo-data'), trust: 'trusted' };
}

async function ownFolder(path: string): Promise<Opening> {
  // npm runs scripts in the project's root; a relative path is meant from where the user is.
  const folder = resolve(process.env['INIT_CWD'] ?? '.', path);
  if (!(await exists(folder))) throw new ToolingError(`There is no folder ${folder}.`);
  const about = `Promo Journal with ${basename(folder)}. Its journal is your real one, in your home folder.`;
  return { folder, about, dataFolder: join(VSCODE_TEST, 'start-data'), trust: 'ask' };
}
