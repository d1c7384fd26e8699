import { FileType, l10n, Uri, workspace } from 'vscode';

import { CodedError } from './codedError';

const ENDING = '.hbs';

/** The packet templates that come with the product: `templates/packets/<id>.hbs`. Read once. */
export class TemplateService {
  readonly #folder: Uri;
  readonly #texts = new Map<string, Promise<string>>();
  #ids: Promise<readonly string[]> | undefined;

  constructor(extensionUri: Uri) {
    this.#folder = Uri.joinPath(extensionUri, 'templates', 'packets');
  }

  /** Ids of all templates, sorted. */
  ids(): Promise<readonly string[]> {
    return (this.#ids ??= this.#list());
  }

  /** The source of a template; throws `unknown-template`, with the ids that there are. */
  async text(id: string): Promise<string> {
    const ids = await this.ids();
    if (!ids.includes(id)) {
      const message = l10n.t('There is no template “{0}”. There are: {1}.', id, ids.join(', '));
      throw new CodedError({ code: 'unknown-template', message });
    }
    const text = this.#texts.get(id) ?? this.#read(id);
    this.#texts.set(id, text);
    return text;
  }

  async #list(): Promise<readonly string[]> {
    const entries = await workspace.fs.readDirectory(this.#folder);
    return entries
      .filter(([name, type]) => (type & FileType.File) !== 0 && name.endsWith(ENDING))
      .map(([name]) => name.slice(0, -ENDING.length))
      .sort();
  }

  async #read(id: string): Promise<string> {
    const bytes = await workspace.fs.readFile(Uri.joinPath(this.#folder, `${id}${ENDING}`));
    return new TextDecoder().decode(bytes);
  }
}
