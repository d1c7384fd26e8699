/** What the parts of a win prove. Each rule is about one win alone. */
import type { Day } from '../days';
import type { Evidence, Feedback, Impact, Win } from '../journal/schema';

export const EVIDENCE_KINDS = ['doc', 'link', 'pr', 'ticket', 'file', 'commit'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The kind of one piece of evidence: the one of its keys that is a reference. */
export function evidenceKind(evidence: Evidence): EvidenceKind {
  return EVIDENCE_KINDS.find((kind) => kind in evidence) ?? 'link';
}

/** What evidence refers to: a hash, a number, a path or an address. */
export function evidenceReference(evidence: Evidence): string {
  const kind = evidenceKind(evidence);
  return (evidence as Partial<Record<EvidenceKind, string>>)[kind] ?? '';
}

/** Evidence that a reader can open and understand. A bare commit proves work, but nobody in the room reads it. */
export function hasArtifact({ evidence = [] }: Win): boolean {
  return evidence.some((item) => evidenceKind(item) !== 'commit');
}

/** Evidence beyond code: a document, an address or a file. Commits, pull requests and tickets are code or its plan. */
export function hasNonCodeArtifact({ evidence = [] }: Win): boolean {
  return evidence.some((item) => ['doc', 'link', 'file'].includes(evidenceKind(item)));
}

/** True when the impact has a figure: a value, a difference, or a sentence with a number in it. */
export function hasNumber(impact: Impact | undefined): boolean {
  if (!impact) return false;
  const { before, after, change, summary } = impact;
  return hasDigit(after) || hasDigit(before) || hasDigit(change) || hasDigit(summary);
}

function hasDigit(value: number | string | undefined): boolean {
  return typeof value === 'string' ? /\d/.test(value) : Number.isFinite(value);
}

/** A figure, and a place where it can be looked up: the impact's source, or a link among the evidence. */
export function hasSourcedNumber({ impact, evidence = [] }: Win): boolean {
  if (!hasNumber(impact)) return false;
  return isFilled(impact?.source) || evidence.some((item) => evidenceKind(item) === 'link');
}

/** The people a win names as helped, each once, however they are written. */
export function helpedPeople({ helped = [] }: Win): string[] {
  if (helped.length === 0) return [];
  return [...new Set(helped.map(({ who }) => personKey(who)))].filter((who) => who !== '');
}

/** Ids of the wins that a peer's words confirm as of a day: words there by then, and not refused for use. */
export function confirmedByFeedback(feedback: readonly Feedback[], asOf: Day): ReadonlySet<string> {
  const usable = feedback.filter(
    ({ quote, consent, date = asOf }) => isFilled(quote) && consent !== 'refused' && date <= asOf,
  );
  return new Set(usable.flatMap(({ wins = [] }) => wins));
}

/** One spelling for a person: `@Ana ` and `ana` are the same. */
export function personKey(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase();
}

/** True for text that says something. */
export function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
