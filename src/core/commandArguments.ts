/** What commands take and give that is plain data, so that it has its place here and its name in the manifest. */
import type { Day } from './days';
import type { Evidence, ManagerGap, Win } from './journal/schema';

/** A rubric to copy, and the file to write. */
export interface RubricCopy {
  readonly rubric: string;
  readonly path: string;
}

/** A packet template to copy, and the file to write. */
export interface TemplateCopy {
  readonly template: string;
  readonly path: string;
}

/** What to take out of a suggestion: some of what it is made of, by id. */
export interface TakeOut {
  readonly id: string;
  readonly parts: readonly string[];
}

/** What the Log Win box starts with. */
export interface AskForWin {
  /** Id of the dimension that the win is to show. */
  readonly dimension?: string;
  readonly line?: string;
  readonly evidence?: readonly Evidence[];
  readonly origin?: NonNullable<Win['origin']>;
}

/** A gap that the manager named, and what it is to be. */
export interface ManagerGapStatus {
  readonly id: string;
  readonly status: NonNullable<ManagerGap['status']>;
}

/** A gap that the manager named, and the wins that answer it. */
export interface ManagerGapWins {
  readonly id: string;
  readonly wins: readonly string[];
}

/** What Add Detail can ask about a win. */
export type DetailQuestion =
  | 'level'
  | 'reach'
  | 'result'
  | 'evidence'
  | 'problem'
  | 'action'
  | 'decision'
  | 'helped'
  | 'counterfactual'
  | 'confirm';

/** A win to ask about: everything, or one thing. */
export interface DetailOf {
  readonly id: string;
  readonly about?: DetailQuestion;
}

/** What wins are, by their ids: work of the next level, or of the current one. */
export interface JudgedLevels {
  readonly next?: readonly string[];
  readonly current?: readonly string[];
}

/** Wins to ask about in one list, by their ids. */
export interface LevelsToAsk {
  readonly ask: readonly string[];
}

/** A packet to make. */
export interface PacketOptions {
  readonly template?: string;
  readonly audience?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly asOf?: Day;
  /** Without names, internal links and exact figures; only for a recruiter when left out. */
  readonly redact?: boolean;
  /** Where to save it; an unsaved editor when left out. */
  readonly path?: string;
  /** Where `path` was edited by hand and the journal has changed the same words: leave the file, or mark the journal's below. */
  readonly conflicts?: 'refuse' | 'mark';
  /** False to leave the editor as it is. */
  readonly show?: boolean;
}

/** What an export can be. */
export const EXPORT_FORMATS = ['markdown', 'html', 'text', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A packet to export: what it is of, as what, and where to. */
export interface ExportOptions extends Omit<PacketOptions, 'conflicts' | 'show'> {
  /** One of `EXPORT_FORMATS`; a web page when left out and `path` is given. */
  readonly format?: string;
  /** True to replace a file that is there. */
  readonly replace?: boolean;
  /** True to export what the search for leaks found as well. */
  readonly allowLeaks?: boolean;
}

/** What to rehearse. */
export interface RehearseOptions {
  readonly asOf?: Day;
  /** Only the wins that a packet of this template shows; all of the journal's when left out. */
  readonly template?: string;
}
