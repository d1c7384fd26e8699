/** Diagnostics of open documents: computed after a debounce, and removed when the document closes. */
import {
  languages,
  type Diagnostic,
  type DiagnosticCollection,
  type Disposable,
  type TextDocument,
} from 'vscode';

import { log } from '../log';

/** Debounce after typing, in milliseconds. */
const PAUSE_MS = 250;

export class FollowedDiagnostics implements Disposable {
  readonly #shown: DiagnosticCollection;
  readonly #pauses = new Map<TextDocument, ReturnType<typeof setTimeout>>();

  constructor(
    name: string,
    private readonly find: (document: TextDocument) => Promise<Diagnostic[]>,
  ) {
    this.#shown = languages.createDiagnosticCollection(name);
  }

  /** Looks at a document again after a pause. */
  schedule(document: TextDocument): void {
    clearTimeout(this.#pauses.get(document));
    this.#pauses.set(
      document,
      setTimeout(() => {
        this.#pauses.delete(document);
        this.#show(document).catch((error: unknown) => {
          log().error(error instanceof Error ? error : String(error));
        });
      }, PAUSE_MS),
    );
  }

  clear(document: TextDocument): void {
    clearTimeout(this.#pauses.get(document));
    this.#pauses.delete(document);
    this.#shown.delete(document.uri);
  }

  dispose(): void {
    for (const pause of this.#pauses.values()) clearTimeout(pause);
    this.#shown.dispose();
  }

  async #show(document: TextDocument): Promise<void> {
    const { version } = document;
    const found = await this.find(document);
    if (!document.isClosed && document.version === version) this.#shown.set(document.uri, found);
  }
}
