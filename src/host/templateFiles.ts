/** Which packet templates there are: those of the product, and those in folders of the user's own. */
import { basename } from 'node:path';

import { readText } from './files/fileText';
import { filesIn, type OwnPlaces } from './ownFolders';

export const TEMPLATE_ENDING = '.hbs';

export interface TemplatePlaces extends OwnPlaces {
  /** The folder of the templates that come with the product. */
  readonly builtIn: string;
}

/** A template's file. Its name, without the ending, is what it is known by. */
export interface TemplateFile {
  readonly id: string;
  readonly path: string;
  readonly isBuiltIn: boolean;
}

/** Every template, sorted by id, those of the user's own first. One of theirs takes the place of a built-in one of its name. */
export async function listTemplates({ builtIn, ...places }: TemplatePlaces): Promise<TemplateFile[]> {
  const own = await filesIn(places, [TEMPLATE_ENDING]);
  const product = await filesIn({ folders: [builtIn], isAllowed: () => true }, [TEMPLATE_ENDING]);
  const files = [...own.map((path) => fileAt(path, false)), ...product.map((path) => fileAt(path, true))];
  const firsts = new Map(files.toReversed().map((file) => [file.id, file]));
  return [...firsts.values()].sort(
    (a, b) => Number(a.isBuiltIn) - Number(b.isBuiltIn) || (a.id < b.id ? -1 : 1),
  );
}

/** The text of a template; empty for one that can't be read, which is then said of it. */
export async function templateText({ path }: TemplateFile): Promise<string> {
  const text = await readText(path);
  return text.ok ? (text.value ?? '') : '';
}

function fileAt(path: string, isBuiltIn: boolean): TemplateFile {
  return { id: basename(path).slice(0, -TEMPLATE_ENDING.length), path, isBuiltIn };
}
