/** The texts that packets' files were generated with: what tells the user's edits from the journal's changes. */
import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { valueOf } from '../../host/codedError';
import { makeFolderOf, writeDurably } from '../../host/files/durableFile';
import { readText } from '../../host/files/fileText';
import { digestOf } from './stamp';

/** Keeps texts in a folder of the extension's own, under the path of the file and the digest of the text. */
export class Bases {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What was generated for this file, by digest. Empty on another machine. */
  async of(path: string): Promise<ReadonlyMap<string, string>> {
    const texts = await Promise.all(
      (await this.#names(path)).map(async (name) => valueOf(await readText(join(this.#folder, name)))),
    );
    return new Map(texts.flatMap((text) => (text === undefined ? [] : [[digestOf(text), text]])));
  }

  /** Keeps a text before the file is written, so that there is never a file without it. */
  async keep(path: string, markdown: string): Promise<void> {
    const file = join(this.#folder, `${keyOf(path)}-${digestOf(markdown)}.md`);
    valueOf(await makeFolderOf(file));
    await writeDurably(file, markdown);
  }

  /** Forgets older texts, after the file was written. */
  async keepOnly(path: string, markdown: string): Promise<void> {
    const old = (await this.#names(path)).filter((name) => !name.endsWith(`-${digestOf(markdown)}.md`));
    await Promise.all(old.map((name) => rm(join(this.#folder, name), { force: true })));
  }

  async #names(path: string): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.filter((name) => name.startsWith(`${keyOf(path)}-`) && name.endsWith('.md'));
  }
}

function keyOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}
