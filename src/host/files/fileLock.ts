/** One writer at a time for a file, over all windows and processes that use this function. */
import { mkdir, rmdir, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { lock } from 'proper-lockfile';

import { errorCode } from './fileFailure';

/** A lock that was seen for this long, and that its owner has not renewed meanwhile, belongs to a dead process. */
const STALE_AFTER_MS = 10_000;
const RENEW_EVERY_MS = 3_000;

/**
 * Milliseconds to wait for a lock: longer than a dead owner's lock stays. A living owner's lock is never broken; the
 * wait fails instead.
 */
const LONGEST_WAIT_MS = 20_000;

/** Milliseconds after which the user is told of the wait. */
const TELL_AFTER_MS = 1_000;

/** The lock library never treats a lock as stale: `takeOver` does, where only one process at a time can. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Called once when another process has held the lock for a while; `until` settles when the wait is over. */
export type OnWait = (until: Promise<void>) => void;

export interface LockOptions {
  readonly onWait?: OnWait | undefined;
  /** Milliseconds of watching a lock without a renewal after which it belongs to a dead process. */
  readonly staleAfter?: number;
}

/** Runs `work` while nobody else can hold the lock of `path`. Throws an error with the code `ELOCKED` after a long wait. */
export async function whileLocked<Value>(
  path: string,
  work: () => Promise<Value>,
  options: LockOptions = {},
): Promise<Value> {
  const release = await acquired(path, options);
  try {
    return await work();
  } finally {
    // The lock may have been taken over by another process; the work is done all the same.
    await release().catch(() => undefined);
  }
}

async function acquired(
  path: string,
  { onWait, staleAfter = STALE_AFTER_MS }: LockOptions,
): Promise<() => Promise<void>> {
  const start = performance.now();
  const locks = new Observed(staleAfter);
  let waitIsOver: (() => void) | undefined;
  try {
    for (;;) {
      const release = await tryLock(path);
      if (release) return release;
      const waited = performance.now() - start;
      if (waited > LONGEST_WAIT_MS)
        throw Object.assign(new Error('Another process holds the lock.'), { code: 'ELOCKED' });
      if (waited > TELL_AFTER_MS && !waitIsOver) onWait?.(new Promise((resolve) => (waitIsOver = resolve)));
      if (!(await takeOver(path, locks))) await sleep(5 + Math.random() * Math.min(100, 10 + waited / 10));
    }
  } finally {
    waitIsOver?.();
  }
}

async function tryLock(path: string): Promise<(() => Promise<void>) | undefined> {
  try {
    const options = { realpath: false, stale: NEVER, update: RENEW_EVERY_MS };
    return await lock(path, { ...options, onCompromised: () => undefined });
  } catch (error) {
    if (errorCode(error) === 'ELOCKED') return undefined;
    throw error;
  }
}

/**
 * Removes the lock of a dead process. Of several that wait only one may do so: a second one would remove the
 * lock that the first has just made its own.
 */
async function takeOver(path: string, locks: Observed): Promise<boolean> {
  const lockPath = `${path}.lock`;
  const turn = `${lockPath}.takeover`;
  // Both are watched from the start, so that the wait for one is that for the other.
  const [isDead, isTurnDead] = [await locks.isStale(lockPath), await locks.isStale(turn)];
  if (!isDead) return false;
  try {
    await mkdir(turn);
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && isTurnDead) await rmdir(turn).catch(() => undefined);
    return false;
  }
  try {
    if (!(await locks.isStale(lockPath))) return false;
    await rmdir(lockPath);
    return true;
  } finally {
    await rmdir(turn).catch(() => undefined);
  }
}

/**
 * The locks that a waiting process has seen. A lock is stale when it was not renewed while this process watched. Its
 * time alone says nothing: clocks are set back, and those of two machines differ.
 */
class Observed {
  readonly #seen = new Map<string, { readonly lock: string; readonly since: number }>();

  constructor(private readonly staleAfter: number) {}

  async isStale(path: string): Promise<boolean> {
    const found = await stat(path, { bigint: true }).catch(() => undefined);
    if (!found) return false;
    const lock = `${found.ino} ${found.mtimeNs}`;
    const seen = this.#seen.get(path);
    if (seen?.lock === lock) return performance.now() - seen.since > this.staleAfter;
    this.#seen.set(path, { lock, since: performance.now() });
    return false;
  }
}
