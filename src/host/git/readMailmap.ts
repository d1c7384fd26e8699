import { lstat, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { Person } from '../../core/evidence/people';
import { mailmapFrom, NO_MAILMAP, peopleToAsk, type Mailmap } from '../../core/evidence/mailmap';
import type { Git } from './git';
import { readTexts } from './readTexts';

/** Bytes above which a file is no mailmap. */
const MAX_FILE = 1_000_000;
const NOWHERE = process.platform === 'win32' ? 'NUL' : '/dev/null';

/** What a repository and the user's configuration say about mailmaps. */
export interface MailmapSources {
  /** The work tree's folder; empty where there is none. */
  readonly root: string;
  /** The `.mailmap` of HEAD, for a work tree that lacks it: a sparse one, or one that is not checked out. */
  readonly committed: string | undefined;
  /** `mailmap.blob`. */
  readonly blob: string | undefined;
  /** Whether there is a `mailmap.file`. */
  readonly hasFile: boolean;
}

/**
 * Who is who, as git itself says by all the mailmaps that it is configured to use: the work tree's, `mailmap.blob` and
 * `mailmap.file` (gitmailmap(5)). Their texts only tell whom to ask about. None where there are no mailmaps, or git fails.
 */
export async function readMailmap(git: Git, sources: MailmapSources, signal?: AbortSignal): Promise<Mailmap> {
  const { root, committed, blob, hasFile } = sources;
  const own = root === '' ? undefined : join(root, '.mailmap');
  const ownFile = own === undefined ? undefined : await lstat(own).catch(() => undefined);
  // git would wait for what is no file, such as a pipe.
  if (ownFile && !ownFile.isFile() && !ownFile.isSymbolicLink()) return NO_MAILMAP;
  const isCommittedUsed = committed !== undefined && blob === undefined && !ownFile?.isFile();
  const [ofTree, ofBlob, ofFile] = await Promise.all([
    own !== undefined && ownFile?.isFile() ? textOf(own) : undefined,
    blob === undefined ? undefined : readTexts(git, [blob], signal).then((texts) => texts.get(blob)),
    hasFile ? configuredFile(git, root, signal) : undefined,
  ]);
  const texts = [ofTree, ofBlob, ofFile, isCommittedUsed ? committed : undefined];
  const config = [
    ...(isCommittedUsed ? ['mailmap.blob=HEAD:.mailmap'] : []),
    ...(hasFile && ofFile === undefined ? [`mailmap.file=${NOWHERE}`] : []),
  ];
  return askGit(git, unique(texts.flatMap((text) => peopleToAsk(text ?? ''))), config, signal);
}

async function askGit(
  git: Git,
  people: readonly Person[],
  config: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Mailmap> {
  if (people.length === 0) return NO_MAILMAP;
  const input = people.map((person) => `${written(person)}\n`).join('');
  const answer = await git.run(['check-mailmap', '--stdin'], { input, config, signal });
  const lines = answer.ok ? answer.value.split('\n').slice(0, -1) : [];
  // git answers line by line; with fewer answers nobody knows whose they are.
  if (lines.length !== people.length) return NO_MAILMAP;
  return mailmapFrom(
    people.map((asked, index) => ({ asked, proper: personIn(lines[index] ?? '') ?? asked })),
  );
}

/** The text of `mailmap.file`, which may begin with `~`; nothing where it is no readable file. */
async function configuredFile(
  git: Git,
  root: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const path = await git.run(['config', '--type=path', '--get', 'mailmap.file'], { signal });
  return path.ok && path.value.trim() !== '' ? textOf(resolve(root, path.value.trim())) : undefined;
}

async function textOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > MAX_FILE) return undefined;
  return readFile(path, 'utf8').catch(() => undefined);
}

/** `Name <address>`, as git writes people; nothing where it is none. */
export function personIn(text: string): Person | undefined {
  const [open, close] = [text.lastIndexOf('<'), text.lastIndexOf('>')];
  return open === -1 || close < open
    ? undefined
    : { name: text.slice(0, open).trim(), email: text.slice(open + 1, close).trim() };
}

function written({ name, email }: Person): string {
  return name === '' ? `<${email}>` : `${name} <${email}>`;
}

function unique(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [written(person), person])).values()];
}
