import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { ToolingError } from '../lib/main';
import { runOrFail } from '../lib/processes';
import { installEmbeddedCode } from './install';
import { freePort, LOCAL } from './ports';

const START_LIMIT_MS = 120_000;
const POLL_MS = 100;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;

export interface ServerOptions {
  /** Holds settings, extensions and state of this server. */
  readonly dataFolder: string;
  /** `trusted`: no folder is asked about. `ask`: Restricted Mode and its question, as in a fresh VS Code. */
  readonly trust: 'trusted' | 'ask';
  /** The home folder that the server and the extensions see; without it the user's own. */
  readonly home?: string;
  /** Lets the page of the workbench name an extension under development and its tests. */
  readonly extensionTests?: boolean;
  /** A free one when left out. */
  readonly port?: number;
  readonly env?: NodeJS.ProcessEnv;
}

export interface CodeServer {
  readonly port: number;
  /** Without a trailing slash. */
  readonly url: string;
  /** Resolves when the server ended, stopped or by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the embedded VS Code, installing it first where it is missing, and resolves when it answers. */
export async function startServer(options: ServerOptions): Promise<CodeServer> {
  const code = await installEmbeddedCode();
  const port = options.port ?? (await freePort());
  const child = spawn(code.node, [code.serverMain, ...serverArguments(options, port)], {
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that stopping it takes the extension hosts along.
    detached: process.platform !== 'win32',
  });
  const stopAtExit = (): void => killTree(child);
  process.once('exit', stopAtExit);
  // A signal ends Node without its exit handlers unless somebody listens.
  const exit = (): never => process.exit(INTERRUPTED);
  for (const signal of SIGNALS) process.once(signal, exit);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://${LOCAL}:${port}`;
  await ready(child, url).catch((error: unknown) => {
    killTree(child);
    throw error;
  });
  const stop = async (): Promise<void> => {
    process.off('exit', stopAtExit);
    for (const signal of SIGNALS) process.off(signal, exit);
    killTree(child);
    await ended;
  };
  return { port, url, ended, stop };
}

/** Installs a VSIX for the servers of this data folder. */
export async function installExtension(dataFolder: string, vsix: string): Promise<void> {
  const code = await installEmbeddedCode();
  const args = [
    '--accept-server-license-terms',
    '--server-data-dir',
    dataFolder,
    '--install-extension',
    vsix,
    '--force',
  ];
  await runOrFail(code.node, [code.serverMain, ...args], { env: environment({}) });
}

function serverArguments(options: ServerOptions, port: number): string[] {
  return [
    ...['--host', LOCAL, '--port', String(port), '--server-data-dir', options.dataFolder],
    ...['--without-connection-token', '--accept-server-license-terms'],
    ...['--disable-telemetry', '--disable-experiments'],
    ...(options.extensionTests ? ['--enable-smoke-test-driver'] : []),
    ...(options.trust === 'trusted' ? ['--disable-workspace-trust'] : []),
  ];
}

function environment({ home, env }: Pick<ServerOptions, 'home' | 'env'>): NodeJS.ProcessEnv {
  // Variables of a VS Code that this runs inside of would steer the embedded one.
  const outer = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  return {
    ...Object.fromEntries(outer),
    ...(home !== undefined && { HOME: home, USERPROFILE: home }),
    ...env,
  };
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const said: string[] = [];
  child.stdout?.on('data', (data: Buffer) => said.push(data.toString()));
  child.stderr?.on('data', (data: Buffer) => said.push(data.toString()));
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    const answered = await fetch(`${url}/version`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await wait(POLL_MS);
  }
  throw new ToolingError(`The embedded VS Code did not start:\n${said.join('').trim()}`);
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else process.kill(-child.pid, 'SIGKILL');
}
