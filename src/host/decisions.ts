import { setContext } from './commands';

/** Something that was decided, and how it is taken back. */
export interface Decision {
  /** The suggestions that were decided on. */
  readonly ids: readonly string[];
  readonly takeBack: () => Promise<unknown>;
}

/** What was decided on suggestions and wins in this window, so that it can be taken back, the last first. */
export class Decisions {
  readonly #made: Decision[] = [];

  keep(decision: Decision): void {
    this.#made.push(decision);
    this.#tell();
  }

  /** Takes the last decision back; gives the suggestions that it was about. */
  async undo(): Promise<readonly string[]> {
    const last = this.#made.pop();
    this.#tell();
    await last?.takeBack();
    return last?.ids ?? [];
  }

  #tell(): void {
    setContext('promoJournal.canUndo', this.#made.length > 0);
  }
}
