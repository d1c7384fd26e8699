import { spawn } from 'node:child_process';

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Written to the program's standard input. */
  readonly input?: string;
  /** Needed for `.cmd` files on Windows; arguments are then not quoted, so keep them plain. */
  readonly shell?: boolean;
}

/** Runs a program to its end and collects what it printed. Rejects only when it can't be started. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const { input, ...spawnOptions } = options;
    const child = spawn(program, args, { ...spawnOptions, stdio: ['pipe', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
    // A program that ends without reading its input breaks the pipe; its exit code tells why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}

/** Like `run`, and rejects with the program's own words when it ends with another code than 0. */
export async function runOrFail(
  program: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<string> {
  const { code, stdout, stderr } = await run(program, args, options);
  if (code !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with code ${code}:\n${stderr || stdout}`);
  return stdout;
}
