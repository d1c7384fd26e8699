/** Where rubrics are found: those of the product, those in folders of the user's own, and any path. */
import { basename, dirname, extname, join } from 'node:path';

import { isBuiltInRubric } from '../core/rubric/builtIn';
import { loadRubric, type ParsedRubric, type RubricSource } from '../core/rubric/parse';
import { readText } from './files/fileText';
import { absoluteFrom } from './files/paths';
import { filesIn, type OwnPlaces } from './ownFolders';

const ENDINGS = ['.yaml', '.yml'];

export interface RubricPlaces extends OwnPlaces {
  /** The folder of the rubrics that come with the product. */
  readonly builtIn: string;
}

/** A rubric file that is there. */
export interface RubricFile extends RubricSource {
  readonly path: string;
}

/** A rubric to choose from: how the journal names it, and what is wrong with it. */
export interface ListedRubric {
  readonly reference: string;
  readonly file: RubricFile;
  readonly isBuiltIn: boolean;
  readonly parsed: ParsedRubric;
}

/**
 * The file that a name stands for: a built-in id, a path, or the name of a file beside `near` or in one of
 * the folders. Nothing when there is none, or it can't be read.
 */
export async function findRubric(
  reference: string,
  places: RubricPlaces,
  near?: string,
): Promise<RubricFile | undefined> {
  if (isBuiltInRubric(reference)) return readFile(join(places.builtIn, `${reference}.yaml`));
  for (const path of pathsOf(reference, places, near)) {
    const file = places.isAllowed(path) ? await readFile(path) : undefined;
    if (file) return file;
  }
  return undefined;
}

/** Reads a rubric with what it extends. */
export function readRubricFile(file: RubricFile, places: RubricPlaces): Promise<ParsedRubric> {
  return loadRubric(file, (reference, { address }) => findRubric(reference, places, dirname(address)));
}

/** Every rubric that can be chosen by name: the product's first, then those of the folders. */
export async function listRubrics(builtIn: readonly string[], places: RubricPlaces): Promise<ListedRubric[]> {
  const product = builtIn.map((id) => listed(id, join(places.builtIn, `${id}.yaml`), true, places));
  const own = (await filesIn(places, ENDINGS)).map(async (path) => {
    const name = basename(path, extname(path));
    const found = isBuiltInRubric(name) ? undefined : await findRubric(name, places);
    return listed(found?.path === path ? name : path, path, false, places);
  });
  const all = await Promise.all([...product, ...own]);
  return all.flatMap((rubric) => rubric ?? []);
}

async function listed(
  reference: string,
  path: string,
  isBuiltIn: boolean,
  places: RubricPlaces,
): Promise<ListedRubric | undefined> {
  const file = await readFile(path);
  return file && { reference, file, isBuiltIn, parsed: await readRubricFile(file, places) };
}

function pathsOf(reference: string, { folders, base }: RubricPlaces, near: string | undefined): string[] {
  if (/[\\/]|\.ya?ml$/i.test(reference)) return [absoluteFrom(near ?? base, reference)];
  const beside = near === undefined ? folders : [near, ...folders];
  return beside.flatMap((folder) => ENDINGS.map((ending) => join(folder, `${reference}${ending}`)));
}

async function readFile(path: string): Promise<RubricFile | undefined> {
  const text = await readText(path);
  if (!text.ok || text.value === undefined) return undefined;
  return { address: path, path, label: basename(path), text: text.value };
}
