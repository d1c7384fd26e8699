import type { Day } from '../../days';
import type { DocumentText, FileChange } from '../history';
import { documentKindOf, documentPathOf, mayBeDocument } from './kind';

/** What one commit did to files. */
export interface Step {
  readonly sha: string;
  readonly day: Day;
  /** True for a commit of the user's. */
  readonly mine: boolean;
  readonly files: readonly FileChange[];
}

/** One time that a document was written, renamed or given other metadata. */
export interface Touch {
  readonly sha: string;
  readonly day: Day;
  readonly mine: boolean;
  /** Where it was after that. */
  readonly path: string;
}

/** One document through a window, whatever it was called: proposals get their number when they are accepted. */
export interface Lineage {
  /** Where it is in the end. */
  readonly path: string;
  /** Where it was at any time before. */
  readonly formerPaths: readonly string[];
  /** Where it was before the first touch. */
  readonly firstPath: string;
  readonly addedBy: DocumentText['addedBy'];
  /** Oldest first; never empty. */
  readonly touches: readonly Touch[];
}

interface Draft {
  path: string;
  formerPaths: string[];
  firstPath: string;
  addedBy: DocumentText['addedBy'];
  touches: Touch[];
}

/** Follows documents through the steps of a window, oldest step first. Who added one in the window added it. */
export function lineagesOf(steps: readonly Step[]): Lineage[] {
  const byPath = new Map<string, Draft>();
  const drafts = new Set<Draft>();
  for (const step of steps) {
    for (const file of step.files) {
      const draft = draftOf(file, step, byPath);
      if (!draft) continue;
      drafts.add(draft);
      draft.touches.push({ sha: step.sha, day: step.day, mine: step.mine, path: draft.path });
    }
  }
  return [...drafts];
}

function draftOf(file: FileChange, step: Step, byPath: Map<string, Draft>): Draft | undefined {
  const document = documentPathOf(file.path);
  // A change of the metadata file is a change of the document beside it, but does not add that document.
  if (document !== undefined) return file.status === 'modified' ? draftAt(document, byPath) : undefined;
  if (file.status === 'deleted') return undefined;
  const known = byPath.get(file.previousPath ?? file.path);
  if (!known && !isCandidate(file, step)) return undefined;
  const draft = known ?? draftAt(file.previousPath ?? file.path, byPath);
  if (!known && file.status === 'added') draft.addedBy = step.mine ? 'me' : 'other';
  if (file.previousPath !== undefined) {
    byPath.delete(file.previousPath);
    draft.formerPaths.push(file.previousPath);
    draft.path = file.path;
    byPath.set(file.path, draft);
  }
  return draft;
}

function isCandidate({ path, added }: FileChange, { mine }: Step): boolean {
  return mine ? mayBeDocument(path, added) : documentKindOf(path) !== undefined;
}

function draftAt(path: string, byPath: Map<string, Draft>): Draft {
  const known = byPath.get(path);
  if (known) return known;
  const draft: Draft = { path, formerPaths: [], firstPath: path, addedBy: 'unknown', touches: [] };
  byPath.set(path, draft);
  return draft;
}
