/** Problems of rubrics in editors, each at its line: found after a pause, and shown. */
import {
  Diagnostic,
  DiagnosticSeverity,
  languages,
  Range,
  type DiagnosticCollection,
  type Disposable,
  type TextDocument,
} from 'vscode';
import { basename } from 'node:path';

import type { RubricProblem } from '../../core/rubric/problem';
import { log } from '../../host/log';
import type { RubricService } from '../../host/rubrics';

/** Typing is followed after a pause of this long. */
const PAUSE_MS = 250;

export class RubricDiagnostics implements Disposable {
  readonly #shown: DiagnosticCollection = languages.createDiagnosticCollection('promoJournal.rubrics');
  readonly #pauses = new Map<TextDocument, ReturnType<typeof setTimeout>>();

  constructor(private readonly rubrics: RubricService) {}

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
    const path = document.uri.fsPath;
    const file = { path, address: path, label: basename(path), text: document.getText() };
    const { problems } = await this.rubrics.read(file);
    if (document.isClosed || document.version !== version) return;
    this.#shown.set(
      document.uri,
      problems.map((problem) => diagnosticOf(document, problem)),
    );
  }
}

function diagnosticOf(
  document: TextDocument,
  { offset, length, message, severity, code }: RubricProblem,
): Diagnostic {
  const range = new Range(document.positionAt(offset), document.positionAt(offset + length));
  const level = severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
  const diagnostic = new Diagnostic(range, message, level);
  diagnostic.source = 'Promo Journal';
  diagnostic.code = code;
  return diagnostic;
}
