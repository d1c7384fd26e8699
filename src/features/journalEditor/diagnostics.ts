/** Diagnostics of open journals: shown, and kept for their quick fixes. */
import type { Diagnostic, TextDocument } from 'vscode';

import { placeOfHint } from '../../core/journal/hints/index';
import { besides, problemsOf, type AssistProblem } from '../../core/journal/assist/problems';
import { hintsFor, type FoundHint } from '../../core/journal/hints';
import type { Span } from '../../core/journal/layout';
import { entriesOf, type ParsedJournal } from '../../core/journal/parse';
import type { Rubric } from '../../core/rubric/model';
import { readSettings } from '../../host/settings';
import { diagnosticOf, FollowedDiagnostics, type FindProblems } from '../../host/ui/followedDiagnostics';
import type { Documents } from './documents';
import { EvidenceLookup } from './evidence';
import { findingDiagnostic, placeFindings, type PlacedFinding } from './findings';
import { otherReporter } from './yamlExtension';

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

/** What is found in journals: analysed once for each version of a document, and shown beside it. */
export class Diagnostics {
  readonly lookup = new EvidenceLookup();
  /** Shows the problems, hints and findings. */
  readonly followed = new FollowedDiagnostics('promoJournal', (document, showFirst) =>
    this.#find(document, showFirst),
  );
  readonly #analyses = new WeakMap<TextDocument, Analysis>();

  constructor(private readonly documents: Documents) {}

  /** What was found in the document as it is now. Evidence that is gone is in it once it was looked up. */
  async analysis(document: TextDocument): Promise<Analysis> {
    const last = this.#analyses.get(document);
    return last?.version === document.version ? last : this.#analyse(document);
  }

  async #find(document: TextDocument, showFirst: Parameters<FindProblems>[1]): Promise<Diagnostic[]> {
    const analysis = await this.#analyse(document);
    const { parsed, problems, version } = analysis;
    showFirst(shownOf(document, analysis));
    const missing = parsed.kind === 'readable' ? await this.lookup.missing(document, parsed) : [];
    const whole = { ...analysis, problems: [...problems, ...missing] };
    if (!document.isClosed && document.version === version) this.#analyses.set(document, whole);
    return shownOf(document, whole);
  }

  async #analyse(document: TextDocument): Promise<Analysis> {
    const { rubric } = await this.documents.known(document);
    const parsed = this.documents.parsed(document);
    const { version } = document;
    const found = readSettings().showFindings ? await this.documents.findings(document) : [];
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
}

function shownOf(document: TextDocument, { problems, hints, findings }: Analysis): Diagnostic[] {
  return [
    ...besides(problems, otherReporter(document)).map((problem) => diagnosticOf(document, problem)),
    ...hints.map((hint) => hintDiagnostic(document, hint)),
    ...findings.map((finding) => findingDiagnostic(document, finding)),
  ];
}

function hintsIn(parsed: ParsedJournal, rubric: Rubric): PlacedHint[] {
  if (parsed.kind === 'unreadable') return [];
  const { hints } = readSettings();
  return entriesOf(parsed, 'wins').flatMap((entry) => {
    const { value } = entry;
    if (!value) return [];
    return hintsFor(value, rubric, (id) => hints[id] !== false).map((found) => ({
      winId: value.id,
      found,
      ...placeOfHint(parsed.text, entry, found),
    }));
  });
}

function hintDiagnostic(document: TextDocument, { start, end, found }: PlacedHint): Diagnostic {
  const { message, hint } = found;
  return diagnosticOf(document, {
    offset: start,
    length: end - start,
    message,
    severity: 'hint',
    code: hint.id,
  });
}
