/** A handle of a file that was replaced: a program that had it open may still write into it. */
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { contentStamp, textOf } from './fileText';

/** Milliseconds without a write after which late text counts as complete. */
const QUIET_MS = 500;
const LOOK_EVERY_MS = 50;
const LONGEST_WAIT_MS = 5_000;

export class ReplacedFile {
  #stamp: string;
  #isClosed = false;

  private constructor(
    private readonly handle: FileHandle,
    stamp: string,
  ) {
    this.#stamp = stamp;
  }

  /**
   * Opens the file at a path before it is replaced. `undefined` where there is none, and on Windows, where an open
   * file cannot be replaced: there a program that has it open makes the replacement fail instead.
   */
  static async hold(path: string): Promise<ReplacedFile | undefined> {
    if (process.platform === 'win32') return undefined;
    const handle = await open(path, 'r').catch(() => undefined);
    return handle && new ReplacedFile(handle, contentStamp(await handle.stat({ bigint: true })));
  }

  /**
   * Text that was written into the old file since the last call, once the writer has finished; `undefined` where
   * nobody wrote.
   */
  async writtenSince(): Promise<string | undefined> {
    if (this.#isClosed || (await this.#current()) === this.#stamp) return undefined;
    this.#stamp = await this.#quietStamp();
    const bytes = await readWhole(this.handle);
    const text = textOf(bytes);
    return text.ok ? text.value : undefined;
  }

  /** True when hard links give it further names: they lead to the old text from now on. */
  async hasOtherNames(): Promise<boolean> {
    return (await this.handle.stat()).nlink > 0;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.handle.close().catch(() => undefined);
  }

  async #current(): Promise<string> {
    return contentStamp(await this.handle.stat({ bigint: true }));
  }

  async #quietStamp(): Promise<string> {
    const start = performance.now();
    let [stamp, since] = [await this.#current(), start];
    while (performance.now() - since < QUIET_MS && performance.now() - start < LONGEST_WAIT_MS) {
      await sleep(LOOK_EVERY_MS);
      const now = await this.#current();
      if (now !== stamp) [stamp, since] = [now, performance.now()];
    }
    return stamp;
  }
}

async function readWhole(handle: FileHandle): Promise<Buffer> {
  const { size } = await handle.stat();
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, 0);
  return buffer.subarray(0, bytesRead);
}
