import { parseArgs } from 'node:util';

/** Where `npm start` listens unless it is told otherwise; the next free port when this one is taken. */
export const DEFAULT_PORT = 8421;

export interface StartArguments {
  /** The user's own folder; the demo without it. */
  readonly path?: string;
  readonly port: number;
}

/** Reads the command line of `npm start`; undefined where it makes no sense. */
export function parseStartArguments(args: readonly string[]): StartArguments | undefined {
  const parsed = tolerantly(args);
  if (parsed === undefined || parsed.positionals.length > 1) return undefined;
  const port = Number(parsed.values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return undefined;
  const [path] = parsed.positionals;
  return path === undefined ? { port } : { path, port };
}

function tolerantly(args: readonly string[]): ReturnType<typeof parse> | undefined {
  try {
    return parse(args);
  } catch {
    return undefined;
  }
}

function parse(args: readonly string[]): { values: { port?: string | undefined }; positionals: string[] } {
  return parseArgs({ args: [...args], allowPositionals: true, options: { port: { type: 'string' } } });
}
