import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { l10n, Uri, workspace } from 'vscode';

import { windowTo } from '../../core/gaps/window';
import { failure, type Result } from '../../core/result';
import { CodedError, valueOf } from '../../host/codedError';
import { makeFolderOf, replaceText, writeDurably } from '../../host/files/durableFile';
import { readText } from '../../host/files/fileText';
import { absolutePath } from '../../host/files/userPath';
import { log } from '../../host/log';
import type { Packet } from './makePacket';
import { mergedFile, type Merged, type OnConflict } from './mergedFile';
import { authorshipOf, digestOf, generatedOf, type MadeFor } from './stamp';

export interface SaveOptions {
  readonly path: string;
  readonly onConflict: OnConflict;
  /** Where to keep what is generated: the extension's own folder. */
  readonly storage: Uri;
  /** True where a file that is no packet may go. */
  readonly mayReplace?: boolean;
  /** Asked before a file that was edited by hand becomes another; with a no, it stays as it is. Asked never, where left out. */
  readonly confirm?: (merge: Merge) => Promise<boolean>;
}

/** What a packet's file would become. */
export interface Merge extends Merged {
  readonly uri: Uri;
  readonly text: string;
}

/** A packet that was saved. */
export interface Saved {
  readonly uri: Uri;
  /** `kept`: the user wanted the file to stay as it is. */
  readonly outcome: 'written' | 'kept';
  /** What the journal now says of something that the user took out; it stays out. */
  readonly leftOut: readonly string[];
}

/**
 * Writes a packet to a file, for good. What the user has edited in an earlier packet there stays, and the journal's changes come
 * to it; where both have changed the same, throws `packet-conflict`, or marks the journal's words below the user's, as
 * `onConflict` says. Throws `file-exists` for a file that is no packet, `packet-unsaved` for one with unsaved edits in an
 * editor, `changed-meanwhile` for one that changed while the user was asked, and the codes of files. What throws leaves
 * the file as it is.
 */
export async function savePacket(
  packet: Packet,
  { path, onConflict, storage, mayReplace, confirm }: SaveOptions,
): Promise<Saved> {
  const uri = Uri.file(absolutePath(path));
  refuseUnsaved(uri);
  const { markdown } = packet;
  const bases = new Bases(Uri.joinPath(storage, 'packets').fsPath);
  const known = await bases.of(uri.fsPath);
  const merge = (there: string) =>
    mergedFile(there, { markdown, made: madeOf(packet), onConflict, mayReplace }, known);
  const before = confirm && (valueOf(await readText(uri.fsPath)) ?? '');
  if (before !== undefined && !(await isWanted(uri, before, merge(before), confirm)))
    return { uri, outcome: 'kept', leftOut: [] };
  await bases.keep(uri.fsPath, markdown);
  const written = await replaceText(uri.fsPath, (there) =>
    before === undefined || there === before ? merge(there) : changedMeanwhile(uri),
  );
  const { leftOut } = valueOf(written);
  await bases.keepOnly(uri.fsPath, markdown);
  if (leftOut.length > 0) log().info(`Left out, as it was taken out by hand: ${leftOut.join(' | ')}`);
  return { uri, outcome: 'written', leftOut };
}

/** Asks where the merge changes what somebody has edited by hand. */
async function isWanted(
  uri: Uri,
  there: string,
  merged: ReturnType<typeof mergedFile>,
  confirm: SaveOptions['confirm'],
): Promise<boolean> {
  const { text, value } = valueOf(merged);
  const isSame = generatedOf(text).body === generatedOf(there).body;
  if (isSame || authorshipOf(there) !== 'edited') return true;
  return (await confirm?.({ uri, text, marked: value.marked, leftOut: value.leftOut })) ?? true;
}

/** What the packet is made for; a period that ends with today moves on, and so has no end, or no start where it is the usual one. */
function madeOf({ template, view, redacted }: Packet): MadeFor {
  const { audience, period, asOf } = view;
  const usual = windowTo(asOf);
  return {
    template: template.id,
    audience,
    ...((period.to !== asOf || period.from !== usual.from) && { from: period.from }),
    ...(period.to !== asOf && { to: period.to }),
    ...((redacted !== undefined) !== (audience === 'recruiter') && { redact: redacted !== undefined }),
  };
}

function changedMeanwhile(uri: Uri): Result<never, 'changed-meanwhile'> {
  const message = l10n.t('“{0}” changed meanwhile. Nothing was written; try again.', uri.fsPath);
  return failure('changed-meanwhile', message);
}

/** An editor would hold another text than the file, and one of the two would be lost. */
function refuseUnsaved(uri: Uri): void {
  const isUnsaved = workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
  if (!isUnsaved) return;
  const message = l10n.t('“{0}” has unsaved changes. Save it first.', uri.fsPath);
  throw new CodedError({ code: 'packet-unsaved', message });
}

/**
 * Keeps what packets' files were generated with, which tells the user's edits from the journal's changes: in a folder of the
 * extension's own, under the path of the file and the digest of the text.
 */
class Bases {
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
