import type { TextDocument } from 'vscode';

import type { Finding } from '../../core/committee/finding';
import type { Known } from '../../core/journal/assist/known';
import { parseJournal, type ParsedJournal } from '../../core/journal/parse';
import type { ReadableJournal } from '../../core/journal/reading';
import type { Services } from '../../host/services';

interface DocumentState {
  readonly version: number;
  readonly parsed: ParsedJournal;
  /** What the text gave when it last read. */
  readonly readable: ReadableJournal | undefined;
}

/** Journals in editors, each parsed once a version, and then only where it changed. */
export class Documents {
  readonly #states = new WeakMap<TextDocument, DocumentState>();

  constructor(private readonly services: Services) {}

  parsed(document: TextDocument): ParsedJournal {
    return this.#stateOf(document).parsed;
  }

  /** What names and explains things in a document: itself as it last read, and the rubric in force. */
  async known(document: TextDocument): Promise<Known> {
    const { journal } = await this.services.journal.load();
    const rubric = await this.services.rubrics.current();
    const { readable } = this.#stateOf(document);
    return { journal: readable?.journal ?? journal, rubric, today: this.services.clock.today() };
  }

  /** What the room would ask of the document as it is; nothing of a journal that commands don't write to. */
  async findings(document: TextDocument): Promise<readonly Finding[]> {
    const { parsed } = this.#stateOf(document);
    if (parsed.kind === 'unreadable' || !this.isCurrent(document)) return [];
    const { rubrics, suggestions, clock } = this.services;
    const { gapReport } = await import('../../core/gaps/gapReport');
    const rubric = await rubrics.current();
    const { journal } = parsed;
    return gapReport({ journal, rubric, suggestions: suggestions.waiting(), asOf: clock.today() }).findings;
  }

  /** True for the journal that commands write to. */
  isCurrent(document: TextDocument): boolean {
    return document.uri.toString() === this.services.journal.snapshot.uri;
  }

  #stateOf(document: TextDocument): DocumentState {
    const last = this.#states.get(document);
    if (last?.version === document.version) return last;
    const parsed = parseJournal(document.getText(), last?.readable);
    const readable = parsed.kind === 'readable' ? parsed : last?.readable;
    const state = { version: document.version, parsed, readable };
    this.#states.set(document, state);
    return state;
  }
}
