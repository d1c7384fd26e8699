import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { completeFolder, exists, VSCODE_TEST } from '../lib/folders';
import { ToolingError } from '../lib/main';
import { run, runOrFail } from '../lib/processes';

interface BrowserProgram {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

const NAMES_ON_PATH = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];

const MAC_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Starts a headless Chromium: the one of `CHROMIUM_PATH`, else an installed one, else the packaged one (Linux x64). */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];
  return chromium.launch({ executablePath, args, env: definedOnly(env) });
}

async function findBrowser(): Promise<BrowserProgram> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return { executablePath: chosen, env: process.env };
  for (const executablePath of installedPrograms()) {
    if (await exists(executablePath)) return { executablePath, env: process.env };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new ToolingError(
    'No browser found: install Chrome or Chromium, or set CHROMIUM_PATH to one, and run again.',
  );
}

function installedPrograms(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES_ON_PATH.map((name) => join(folder, name)));
  const windowsRoots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  const onWindows = windowsRoots.flatMap((root) => WINDOWS_PROGRAMS.map((program) => join(root, program)));
  return [...onPath, ...(process.platform === 'darwin' ? MAC_PROGRAMS : onWindows)];
}

/** The browser inside `@sparticuz/chromium`, unpacked beside the rest; the package itself would use the shared temporary folder. */
async function packagedBrowser(): Promise<BrowserProgram> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const version = versionOf(join(dirname(entry), '..', '..', 'package.json'));
  const folder = await completeFolder(join(VSCODE_TEST, `chromium-${version}`), async (temporary) => {
    const script = `import(${JSON.stringify(pathToFileURL(entry).href)}).then(m => (m.default.default ?? m.default).executablePath())`;
    // On this name of a platform the package unpacks the shared libraries that a bare Linux lacks, too.
    const env = { ...process.env, TMPDIR: temporary, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    await runOrFail(process.execPath, ['-e', script], { env });
  });
  const executablePath = join(folder, 'chromium');
  return { executablePath, env: { ...process.env, ...(await missingParts(executablePath, folder)) } };
}

function versionOf(manifestPath: string): string {
  const manifest: unknown = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion ? String(manifest.version) : 'unknown';
}

/** The packaged libraries and fonts where the machine has none of its own; its own are preferred. */
async function missingParts(executablePath: string, folder: string): Promise<NodeJS.ProcessEnv> {
  const libraries = await run('ldd', [executablePath]).catch(() => undefined);
  const lacksLibraries = libraries?.stdout.includes('not found') ?? true;
  const lacksFonts = !(await exists('/etc/fonts/fonts.conf'));
  return {
    ...(lacksLibraries && { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
    ...(lacksFonts && { FONTCONFIG_PATH: join(folder, 'fonts') }),
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
