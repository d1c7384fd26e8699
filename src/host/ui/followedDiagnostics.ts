/** Diagnostics of open documents: computed after a debounce, and removed when the document closes. */
import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  workspace,
  type DiagnosticCollection,
  type TextDocument,
} from 'vscode';

import { log } from '../log';
import { rangeOf } from './rangeOf';

/** Debounce after typing, in milliseconds. */
const PAUSE_MS = 250;

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** What is wrong at a place of a document; its offset and length are in UTF-16 units. */
interface ShownProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly severity: keyof typeof SEVERITIES;
  readonly code: string;
}

/** A problem as VS Code lists it. */
export function diagnosticOf(document: TextDocument, problem: ShownProblem): Diagnostic {
  const { offset, length, message, severity, code } = problem;
  const range = rangeOf(document, offset, offset + length);
  const diagnostic = new Diagnostic(range, message, SEVERITIES[severity]);
  diagnostic.source = 'Promo Journal';
  diagnostic.code = code;
  return diagnostic;
}

/** Finds all problems of a document. What takes no time to find may be handed to `showFirst` before. */
export type FindProblems = (
  document: TextDocument,
  showFirst: (found: readonly Diagnostic[]) => void,
) => Promise<readonly Diagnostic[]>;

export class FollowedDiagnostics implements Disposable {
  readonly #shown: DiagnosticCollection;
  readonly #pauses = new Map<TextDocument, ReturnType<typeof setTimeout>>();

  constructor(
    name: string,
    private readonly find: FindProblems,
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
    const publish = (found: readonly Diagnostic[]): void => {
      if (!document.isClosed && document.version === version) this.#shown.set(document.uri, found);
    };
    publish(
      await this.find(document, (first) => {
        if (!this.#shown.has(document.uri)) publish(first);
      }),
    );
  }
}

/**
 * Calls back for each open document of some kind, and again when one is opened, changed or saved. The code that checks
 * them is loaded with the first document. Call `lookAtAll` when something else changed that their problems depend on.
 */
export function followDocuments(
  isFollowed: (document: TextDocument) => boolean,
  load: () => Promise<FollowedDiagnostics>,
): Disposable & { readonly lookAtAll: () => void } {
  let loading: Promise<FollowedDiagnostics> | undefined;
  const look = (document: TextDocument): void => {
    if (isFollowed(document)) void (loading ??= load()).then((found) => found.schedule(document));
  };
  const lookAtAll = (): void => workspace.textDocuments.forEach(look);
  lookAtAll();
  const listeners = Disposable.from(
    new Disposable(() => void loading?.then((found) => found.dispose())),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    workspace.onDidSaveTextDocument(lookAtAll),
    workspace.onDidCloseTextDocument((document) => void loading?.then((found) => found.clear(document))),
  );
  return Object.assign(listeners, { lookAtAll });
}
