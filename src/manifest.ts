/**
 * Everything that package.json names, with its types. A test holds the two against each other.
 */
import type { Uri } from 'vscode';

import type { Day } from './core/days';
import type { Finding } from './core/committee/finding';
import type { Suggestion } from './core/evidence/suggestion';
import type { GapReport } from './core/gaps/report';
import type { Win } from './core/journal/schema';

/** A win before it has an id. */
export type NewWin = Omit<Win, 'id'>;

/** An entry that a command wrote. */
export interface Written {
  readonly id: string;
  readonly uri: Uri;
}

export interface FindWinsOptions {
  readonly since?: Day;
  readonly until?: Day;
  /** Paths of repositories; those of the workspace when left out. */
  readonly repositories?: readonly string[];
}

export interface PacketOptions {
  readonly template?: string;
  readonly audience?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly asOf?: Day;
  /** Where to save it; an unsaved editor when left out. */
  readonly path?: string;
  /** False to leave the editor as it is. */
  readonly show?: boolean;
}

/** One suggestion or several, by id. */
export type SuggestionIds = string | readonly string[];

/** The commands: what each takes, and what it gives back. `undefined` as a result: the user turned back. */
export interface Commands {
  'promoJournal.logWin': (win?: string | NewWin) => Written | undefined;
  'promoJournal.logWinFromSelection': (resource?: unknown) => Written | undefined;
  'promoJournal.findWins': (options?: FindWinsOptions) => readonly Suggestion[];
  'promoJournal.acceptSuggestion': (ids?: SuggestionIds, overrides?: Partial<NewWin>) => Written | undefined;
  'promoJournal.dismissSuggestion': (ids?: SuggestionIds) => void;
  'promoJournal.mergeSuggestions': (ids?: SuggestionIds, overrides?: Partial<NewWin>) => Written | undefined;
  'promoJournal.showGaps': (options?: { readonly asOf?: Day }) => GapReport;
  'promoJournal.rehearse': (options?: { readonly asOf?: Day; readonly template?: string }) => readonly Finding[];
  'promoJournal.generatePacket': (options?: PacketOptions) => { readonly uri: Uri };
  'promoJournal.previewPacket': (options?: { readonly template?: string; readonly audience?: string }) => void;
  'promoJournal.openJournal': (entry?: { readonly id: string }) => { readonly uri: Uri } | undefined;
  'promoJournal.chooseLocation': (location?: string) => { readonly uri: Uri } | undefined;
}
