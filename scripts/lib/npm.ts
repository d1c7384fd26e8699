import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { completeFolder, VSCODE_TEST } from './folders';
import { ToolingError } from './main';
import { run } from './processes';

export interface PackageVersion {
  readonly name: string;
  readonly version: string;
}

/** Runs npm with the user's own configuration. Rejects with npm's words when it fails. */
export async function npm(args: readonly string[], cwd: string): Promise<void> {
  const { code, stderr } = await runNpm(args, cwd);
  if (code === 0) return;
  throw new ToolingError(
    `npm ${args.join(' ')} failed in ${cwd}. Run the command again to resume.\n${stderr.trim()}`,
  );
}

function runNpm(args: readonly string[], cwd: string): ReturnType<typeof run> {
  // npm names its own script to the scripts that it runs, which spares the shell that npm.cmd needs on Windows.
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...args], { cwd });
  return run('npm', args, { cwd, shell: process.platform === 'win32' });
}

/**
 * Unpacks a package into `.vscode-test/NAME-VERSION`, without its dependencies or its scripts, lets `finish` complete it, and
 * returns the folder. The tarball is kept, so that a broken-off installation resumes without a download.
 */
export async function unpackPackage(
  { name, version }: PackageVersion,
  finish: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  return completeFolder(join(VSCODE_TEST, `${name}-${version}`), async (folder) => {
    const tarball = await download({ name, version });
    const { code, stderr } = await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
    if (code !== 0) throw new ToolingError(`tar could not unpack ${tarball}: ${stderr.trim()}`);
    await finish(folder);
  });
}

async function download({ name, version }: PackageVersion): Promise<string> {
  const folder = await completeFolder(
    join(VSCODE_TEST, 'downloads', `${name}-${version}`),
    async (temporary) => {
      console.log(`Downloading ${name} ${version} (once)…`);
      await npm(['pack', `${name}@${version}`, '--pack-destination', '.'], temporary);
    },
  );
  const [tarball] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
  if (tarball === undefined)
    throw new ToolingError(`${folder} has no package in it: delete it and run again.`);
  return join(folder, tarball);
}
