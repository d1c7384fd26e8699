/** Paths as users write them. */
import { homedir } from 'node:os';
import { isAbsolute, join, normalize, resolve } from 'node:path';

/** The path with the home folder for a `~` at its start, as in a shell; in `~name` the sign is a part of the name. */
export function fromHome(path: string): string {
  return /^~(?:$|[\\/])/.test(path) ? join(homedir(), path.slice(1)) : path;
}

/** The path where `~` is the home folder; one that isn't absolute begins at the folder `base`. */
export function absoluteFrom(base: string, path: string): string {
  const whole = fromHome(path);
  return isAbsolute(whole) ? whole : resolve(base, whole);
}

/** The file that a path of evidence means in a folder; nothing for an address, and for what would lead out of it. */
export function evidenceFile(folder: string, path: string): string | undefined {
  const inside = normalize(path);
  const isElsewhere = isAbsolute(inside) || /^(?:\.\.(?:[\\/]|$)|~|[a-z][a-z+.-]+:)/i.test(inside);
  return isElsewhere ? undefined : join(folder, inside);
}
