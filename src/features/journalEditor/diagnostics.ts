/** Diagnostics of open journals: computed after a debounce, shown, and kept for their quick fixes. */
import {
  Diagnostic,
  DiagnosticSeverity,
  languages,
  type DiagnosticCollection,
  type Disposable,
  type TextDocument,
} from 'vscode';

import { placeOfHint } from '../../core/journal/assist/hintPlaces';
import { besides, problemsOf, type AssistProblem } from '../../core/journal/assist/problems';
import { hintsFor, type FoundHint } from '../../core/journal/hints';
import type { Span } from '../../core/journal/layout';
import { entriesOf, type ParsedJournal } from '../../core/journal/parse';
import type { Rubric } from '../../core/rubric/model';
import { log } from '../../host/log';
import { rangeOf, type Documents } from './documents';
import { EvidenceLookup } from './evidence';
import { findingDiagnostic, placeFindings, type PlacedFinding } from './findings';
import { isHintOn, showsFindings } from './settings';
import { otherReporter } from './yamlExtension';

/** Debounce after typing, in milliseconds. */
const PAUSE_MS = 250;

export interface PlacedHint extends Span {
  readonly winId: string;
  readonly found: FoundHint;
}

/** What was found in one version of a document. */
export interface Analysis {
  readonly version: number;
  readonly parsed: ParsedJournal;
  readonly rubric: Rubric;
  readonly problems: readonly AssistProblem[];
  readonly hints: readonly PlacedHint[];
  readonly findings: readonly PlacedFinding[];
}

export class Diagnostics implements Disposable {
  readonly lookup = new EvidenceLookup();
  readonly #shown: DiagnosticCollection = languages.createDiagnosticCollection('promoJournal');
  readonly #pauses = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #analyses = new WeakMap<TextDocument, Analysis>();

  constructor(private readonly documents: Documents) {}

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

  /** What was found in the document as it is now. Evidence that is gone is in it once it was looked up. */
  async analysis(document: TextDocument): Promise<Analysis> {
    const last = this.#analyses.get(document);
    return last?.version === document.version ? last : this.#analyse(document);
  }

  dispose(): void {
    for (const pause of this.#pauses.values()) clearTimeout(pause);
    this.#shown.dispose();
  }

  async #show(document: TextDocument): Promise<void> {
    const analysis = await this.#analyse(document);
    if (!this.#shown.has(document.uri)) this.#publish(document, analysis);
    const { parsed } = analysis;
    const missing = parsed.kind === 'readable' ? await this.lookup.missing(document, parsed) : [];
    if (document.isClosed || document.version !== analysis.version) return;
    const whole = { ...analysis, problems: [...analysis.problems, ...missing] };
    this.#analyses.set(document, whole);
    this.#publish(document, whole);
  }

  async #analyse(document: TextDocument): Promise<Analysis> {
    const { rubric } = await this.documents.known(document);
    const parsed = this.documents.parsed(document);
    const { version } = document;
    const found = showsFindings() ? await this.documents.findings(document) : [];
    const analysis = {
      version,
      parsed,
      rubric,
      problems: problemsOf(parsed, rubric),
      hints: hintsIn(parsed, rubric),
      findings: document.version === version ? placeFindings(parsed, found) : [],
    };
    this.#analyses.set(document, analysis);
    return analysis;
  }

  #publish(document: TextDocument, { problems, hints, findings }: Analysis): void {
    if (document.isClosed) return;
    this.#shown.set(document.uri, [
      ...besides(problems, otherReporter(document)).map((problem) => problemDiagnostic(document, problem)),
      ...hints.map((hint) => hintDiagnostic(document, hint)),
      ...findings.map((finding) => findingDiagnostic(document, finding)),
    ]);
  }
}

function hintsIn(parsed: ParsedJournal, rubric: Rubric): PlacedHint[] {
  if (parsed.kind === 'unreadable') return [];
  return entriesOf(parsed, 'wins').flatMap((entry) => {
    const { value } = entry;
    if (!value) return [];
    return hintsFor(value, rubric, isHintOn).map((found) => ({
      winId: value.id,
      found,
      ...placeOfHint(parsed.text, entry, found),
    }));
  });
}

function problemDiagnostic(document: TextDocument, problem: AssistProblem): Diagnostic {
  const { offset, length, message, severity, code } = problem;
  const level = severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
  return ours(new Diagnostic(rangeOf(document, offset, offset + length), message, level), code);
}

function hintDiagnostic(document: TextDocument, { start, end, found }: PlacedHint): Diagnostic {
  const range = rangeOf(document, start, end);
  return ours(new Diagnostic(range, found.message, DiagnosticSeverity.Hint), found.hint.id);
}

function ours(diagnostic: Diagnostic, code: string): Diagnostic {
  diagnostic.source = 'Promo Journal';
  diagnostic.code = code;
  return diagnostic;
}
