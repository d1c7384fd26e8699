import { Uri, workspace } from 'vscode';

import { BUILT_IN_RUBRICS, DEFAULT_RUBRIC } from '../core/rubric/builtIn';
import type { Rubric } from '../core/rubric/model';
import { CodedError } from './codedError';
import type { JournalService } from './journal/journalService';
import { log } from './log';
import { readSettings } from './settings';

/** The rubric that the journal is held against: its own, else the setting's, else the default one. */
export class RubricService {
  readonly #loaded = new Map<string, Promise<Rubric>>();

  constructor(
    private readonly extensionUri: Uri,
    private readonly journal: JournalService,
  ) {}

  /** The rubric in force. One that is unknown gives the default one, and a line in the log. */
  async current(): Promise<Rubric> {
    const id = this.journal.snapshot.journal.profile.rubric ?? (readSettings().rubric || DEFAULT_RUBRIC);
    const isKnown = (BUILT_IN_RUBRICS as readonly string[]).includes(id);
    if (!isKnown) log().warn(`There is no rubric “${id}”; ${DEFAULT_RUBRIC} is used.`);
    return this.#load(isKnown ? id : DEFAULT_RUBRIC);
  }

  #load(id: string): Promise<Rubric> {
    const loaded = this.#loaded.get(id) ?? this.#read(id);
    this.#loaded.set(id, loaded);
    return loaded;
  }

  async #read(id: string): Promise<Rubric> {
    const uri = Uri.joinPath(this.extensionUri, 'templates', 'rubrics', `${id}.yaml`);
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    const { parseRubric } = await import('../core/rubric/parse');
    const { rubric, problems } = parseRubric(text);
    if (!rubric) throw new CodedError({ code: 'rubric-invalid', message: problems[0]?.message ?? id });
    return rubric;
  }
}
