import { basename, extname } from 'node:path';

import { FileSystemError, l10n, Uri, window, workspace, type TextDocument } from 'vscode';

import { importLadder, type ImportChoice } from '../../core/rubric/importers/importLadder';
import type { ImportProblem, LadderFile } from '../../core/rubric/importers/ladder';
import { CodedError } from '../../host/codedError';
import { absolutePath } from '../../host/files/userPath';
import type { Services } from '../../host/services';
import type { ImportRubricOptions, RubricImport } from '../../manifest';
import { askStep } from './askStep';
import { offerToSave } from './offerToSave';

/** A file beyond this is no ladder, and is not read; the largest public one has 58 KB. */
const LARGEST_FILE = 2_000_000;

/**
 * Turns the file of a ladder into a rubric: in an unsaved YAML document, or in the new file that `target` names.
 * Asks for what is not given, unless a file is given. Throws the code of the first problem that is an error, or
 * `file-gone`, `file-exists`.
 */
export async function importRubric(
  services: Services,
  given: ImportRubricOptions | undefined,
): Promise<RubricImport | undefined> {
  const source = given ? sourceOf(given) : await pickFile();
  if (!source) return undefined;
  const file = await readLadderFile(source);
  const choice = given ? choiceOf(given) : await askChoice(file);
  if (!choice) return undefined;
  const imported = importLadder(file, choice);
  const { ladder, text, problems } = imported;
  if (!ladder || text === undefined) throw failureOf(problems);
  const document = await documentOf(text, given?.target);
  services.rubrics.forget();
  await window.showTextDocument(document, { preview: false });
  if (!given) void offerToSave(services, document, imported);
  return { uri: document.uri, format: ladder.format, levels: ladder.levels, problems };
}

function sourceOf({ uri, path }: ImportRubricOptions): Uri {
  const source = uri ?? (path === undefined ? undefined : Uri.file(absolutePath(path)));
  if (source) return source;
  const message = l10n.t('A file to import has to be named by its “path” or “uri”.');
  throw new CodedError({ code: 'file-gone', message });
}

async function pickFile(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    title: l10n.t('Which ladder should become a rubric?'),
    openLabel: l10n.t('Import'),
    filters: {
      [l10n.t('Ladders')]: ['yml', 'yaml', 'md', 'markdown', 'json'],
      [l10n.t('All files')]: ['*'],
    },
  });
  return picked?.[0];
}

async function readLadderFile(uri: Uri): Promise<LadderFile> {
  try {
    const { size } = await workspace.fs.stat(uri);
    const tooLarge = l10n.t('This is too long for a ladder.');
    if (size > LARGEST_FILE) throw new CodedError({ code: 'too-large', message: tooLarge });
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    return { name: basename(uri.path), text };
  } catch (error) {
    if (!(error instanceof FileSystemError)) throw error;
    throw new CodedError({ code: 'file-gone', message: l10n.t('“{0}” can’t be read.', uri.fsPath) });
  }
}

/** Asks for the step, once the file is known to be a ladder. */
async function askChoice(file: LadderFile): Promise<ImportChoice | undefined> {
  const { ladder, problems } = importLadder(file);
  if (!ladder) throw failureOf(problems);
  const step = await askStep(ladder);
  return step && { from: step.from.id, to: step.to.id };
}

/** The rubric's id equals the name of its file, where that is known. */
function choiceOf({ from, to, target }: ImportRubricOptions): ImportChoice {
  return { from, to, id: target === undefined ? undefined : basename(target, extname(target)) };
}

async function documentOf(content: string, target: string | undefined): Promise<TextDocument> {
  if (target === undefined) return workspace.openTextDocument({ language: 'yaml', content });
  const uri = Uri.file(absolutePath(target));
  if (await exists(uri)) {
    const message = l10n.t('“{0}” is there already, so it was left as it is.', uri.fsPath);
    throw new CodedError({ code: 'file-exists', message });
  }
  await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return workspace.openTextDocument(uri);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

function failureOf(problems: readonly ImportProblem[]): CodedError {
  const problem = problems.find(({ severity }) => severity === 'error');
  const { code, message, line } = problem ?? { code: 'unknown-format', message: '' };
  return new CodedError({
    code,
    message: line === undefined ? message : l10n.t('Line {0}: {1}', line, message),
  });
}
