/** A handle of a file that was replaced: a program that had it open may still write into it. */
import { close, constants, fstat, openSync, read } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { stampOf, textOf } from './fileText';

const [closeFile, statFile, readFile] = [promisify(close), promisify(fstat), promisify(read)];

/** Milliseconds without a write after which late text counts as complete. */
const QUIET_MS = 500;
const LOOK_EVERY_MS = 50;
const LONGEST_WAIT_MS = 5_000;

export class ReplacedFile {
  #stamp: string;
  #isClosed = false;

  private constructor(
    private readonly file: number,
    stamp: string,
  ) {
    this.#stamp = stamp;
  }

  /**
   * Opens the file at a path at once, right before it is replaced. `stamp` is that of the file that was read there: should
   * it be another one by now, its text is late text. `undefined` where there is none, and on Windows, where an open
   * file cannot be replaced: there a program that has it open makes the replacement fail instead.
   */
  static hold(path: string, stamp: string): ReplacedFile | undefined {
    if (process.platform === 'win32') return undefined;
    try {
      // Should it have become a pipe, opening it must not wait for a writer.
      return new ReplacedFile(openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), stamp);
    } catch {
      return undefined;
    }
  }

  /**
   * Text that is in the old file and was not when it was read, or not at the last call, once the writer has finished;
   * `undefined` where nobody wrote.
   */
  async writtenSince(): Promise<string | undefined> {
    if (this.#isClosed || (await this.#current()) === this.#stamp) return undefined;
    this.#stamp = await this.#quietStamp();
    const text = textOf(await this.#readWhole());
    return text.ok ? text.value : undefined;
  }

  /** True when hard links give it further names: they lead to the old text from now on. */
  async hasOtherNames(): Promise<boolean> {
    return (await statFile(this.file)).nlink > 0;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await closeFile(this.file).catch(() => undefined);
  }

  async #current(): Promise<string> {
    return stampOf(await statFile(this.file, { bigint: true }));
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

  async #readWhole(): Promise<Buffer> {
    const { size } = await statFile(this.file);
    const { buffer, bytesRead } = await readFile(this.file, Buffer.alloc(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
  }
}
