/**
 * Everything that package.json names, with its types. A test holds the two against each other.
 */
import type { Event, Uri } from 'vscode';

import type { Finding } from './core/committee/finding';
import type {
  AskForWin,
  DetailOf,
  ManagerGapStatus,
  ManagerGapWins,
  ExportOptions,
  JudgedLevels,
  LevelsToAsk,
  PacketOptions,
  RehearseOptions,
  RubricCopy,
  TemplateCopy,
  TakeOut,
} from './core/commandArguments';
import type { Day } from './core/days';
import type { Suggestion } from './core/evidence/suggestion';
import type { NewConversation } from './core/gaps/conversation';
import type { NextStep } from './core/gaps/nextStep';
import type { DimensionReport, DimensionState, Gap, GapReport } from './core/gaps/report';
import type { Feedback, Mentee, Project, Week, Win } from './core/journal/schema';
import type { JournalSnapshot } from './core/journal/snapshot';
import type { RedactionChange } from './core/packet/redaction/redactView';
import type { ImportProblem, LadderFormat, LadderLevel } from './core/rubric/importers/ladder';

export type * from './core/commandArguments';

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

/** One suggestion or several, by id. */
export type SuggestionIds = string | readonly string[];

export interface ResolveOptions {
  /** Which side stays where both changed one field; asked for when left out. */
  readonly keep: 'ours' | 'theirs';
}

export interface ImportRubricOptions {
  /** The ladder's file, by its path or its address. */
  readonly path?: string;
  readonly uri?: Uri;
  /** Id or name of a level; the step up to the first senior level when left out. */
  readonly from?: string;
  readonly to?: string;
  /** Where to save the rubric, as a new file; an unsaved editor when left out. */
  readonly target?: string;
}

export interface RubricImport {
  readonly uri: Uri;
  readonly format: LadderFormat;
  readonly levels: readonly LadderLevel[];
  /** What to look at in the rubric. */
  readonly problems: readonly ImportProblem[];
}

export interface Resolved {
  readonly uri: Uri;
  /** How many fields both sides had changed. */
  readonly conflicts: number;
}

/** A weekly review; this week's when it names none. */
export type WeeklyReview = Partial<Week>;

/** What peers are asked for: words on some wins. Who is asked for when left out. */
export interface FeedbackRequest {
  readonly who?: string;
  readonly wins?: readonly string[];
}

/** A project before it has an id. */
export type NewProject = Partial<Project> & { readonly name: string };

/** A design document to begin. */
export interface NewDesignDoc {
  readonly title: string;
  /** Where: a path, absolute or inside the open folder; where the repository keeps such documents when left out. */
  readonly path?: string;
  /** Id of the project that it belongs to; one of its own when left out. */
  readonly project?: string;
}

export interface ChosenRubric {
  readonly rubric: string;
  /** The journal; nothing where there is none yet, and the setting has the choice. */
  readonly uri: Uri | undefined;
  /** Wins with a dimension that has more than one place in it, or none. */
  readonly review: readonly string[];
}

/** A command, and the arguments to run it with. */
export interface CommandCall {
  readonly command: string;
  readonly arguments: readonly unknown[];
}

/** A gap or finding as other extensions read it: with the command of its next step. */
export type WithCommand<Item extends { readonly step: NextStep }> = Omit<Item, 'step'> & CommandCall;

/** The gap report as other extensions read it. */
export interface PublishedReport extends Omit<GapReport, 'dimensions' | 'findings'> {
  readonly dimensions: readonly (Omit<DimensionReport, 'gaps'> & {
    readonly gaps: readonly WithCommand<Gap>[];
  })[];
  readonly findings: readonly WithCommand<Finding>[];
}

/** The commands: what each takes, and what it gives back. `undefined` as a result: the user cancelled. */
export interface Commands {
  'promoJournal.logWin': (win?: string | NewWin) => Written | undefined;
  'promoJournal.logWinFromSelection': (resource?: unknown) => Written | undefined;
  'promoJournal.findWins': (options?: FindWinsOptions) => readonly Suggestion[];
  'promoJournal.acceptSuggestion': (
    ids?: SuggestionIds | SuggestionRow,
    overrides?: Partial<NewWin>,
  ) => Written | undefined;
  'promoJournal.dismissSuggestion': (ids?: SuggestionIds | SuggestionRow) => void;
  'promoJournal.mergeSuggestions': (
    ids?: SuggestionIds | SuggestionRow,
    overrides?: Partial<NewWin>,
  ) => Written | undefined;
  'promoJournal.showGaps': (options?: { readonly asOf?: Day }) => PublishedReport;
  /** Says the level of wins: as given, or as ticked in one list. */
  'promoJournal.judgeLevels': (levels?: JudgedLevels | LevelsToAsk) => void;
  'promoJournal.rehearse': (options?: RehearseOptions) => readonly WithCommand<Finding>[];
  'promoJournal.recordConversation': (conversation?: NewConversation) => Written | undefined;
  'promoJournal.weeklyReview': (
    review?: WeeklyReview,
  ) => { readonly week: string; readonly uri: Uri } | undefined;
  'promoJournal.addFeedback': (feedback?: Feedback) => Written | undefined;
  /** Gives the text of the request. */
  'promoJournal.requestFeedback': (request?: FeedbackRequest) => string | undefined;
  'promoJournal.newProject': (project?: NewProject) => Written | undefined;
  /** Gives the id of the document's project, and the address of the document. */
  'promoJournal.newDesignDoc': (document?: NewDesignDoc) => Written | undefined;
  'promoJournal.addMentee': (mentee?: Mentee) => Written | undefined;
  'promoJournal.generatePacket': (options?: PacketOptions) => { readonly uri: Uri };
  'promoJournal.exportPacket': (options?: ExportOptions) => { readonly uri: Uri } | undefined;
  'promoJournal.previewPacket': (options?: {
    readonly template?: string;
    readonly audience?: string;
    readonly redact?: boolean;
  }) => void;
  'promoJournal.showRedactions': (options?: PacketOptions) => readonly RedactionChange[];
  'promoJournal.openJournal': (entry?: { readonly id: string }) => { readonly uri: Uri } | undefined;
  /** With a query, the ids of all wins that it finds; without one, that of the win that was chosen. */
  'promoJournal.searchWins': (query?: string) => readonly string[];
  'promoJournal.importRubric': (given?: ImportRubricOptions) => RubricImport | undefined;
  'promoJournal.resolveConflict': (given?: ResolveOptions | ProblemRow) => Resolved | undefined;
  'promoJournal.restoreBackup': (backup?: { readonly name: string }) => { readonly uri: Uri } | undefined;
  /** A rubric's id or path. Changes the profile and no win. */
  'promoJournal.chooseRubric': (rubric?: string) => ChosenRubric | undefined;
  'promoJournal.copyRubric': (copy?: RubricCopy) => { readonly uri: Uri } | undefined;
  'promoJournal.copyTemplate': (copy?: TemplateCopy) => { readonly uri: Uri } | undefined;
  'promoJournal.chooseLocation': (location?: string) => { readonly uri: Uri } | undefined;
}

/** A row of one of the views, as VS Code hands it to a command of its menus and keys. */
export interface RowOf<Row> {
  readonly row: Row;
}

export type SuggestionRow = RowOf<{ readonly suggestionId: string }>;
export type QuestionRow = RowOf<{ readonly id: string }>;
export type WinRow = RowOf<{ readonly winId: string }>;
export type ManagerGapRow = RowOf<{ readonly managerGapId: string }>;
export type DimensionRow = RowOf<{ readonly dimensionId: string }>;

export type ProblemRow = RowOf<{ readonly id: string }>;

/** Commands of rows and buttons: no part of the contract, and most of them not in the palette. */
export interface InternalCommands {
  'promoJournal.press': (pressed: CommandCall) => void;
  'promoJournal.logWinFor': (about: AskForWin) => Written | undefined;
  'promoJournal.undoLogWin': (win: { readonly id: string }) => void;
  'promoJournal.addDetail': (win?: WinRow | DetailOf) => void;
  'promoJournal.openWin': (win?: WinRow | { readonly id: string }) => void;
  'promoJournal.openProblem': () => void;
  'promoJournal.editSuggestion': (row?: SuggestionRow) => Written | undefined;
  'promoJournal.showSuggestions': (what: { readonly ids: readonly string[] }) => void;
  'promoJournal.putAside': (ids?: SuggestionIds | SuggestionRow) => void;
  'promoJournal.bringBack': (ids?: SuggestionIds | SuggestionRow) => void;
  'promoJournal.mergeWith': (ids?: SuggestionIds | SuggestionRow) => void;
  'promoJournal.takeOut': (given?: TakeOut | SuggestionRow) => void;
  'promoJournal.splitSuggestion': (ids?: SuggestionIds | SuggestionRow) => void;
  'promoJournal.addToWin': (ids?: SuggestionIds | SuggestionRow) => void;
  'promoJournal.answerQuestion': (row?: QuestionRow) => Written | undefined;
  'promoJournal.dismissQuestion': (row?: QuestionRow) => void;
  'promoJournal.showCommit': (commit: { readonly repository: string; readonly sha: string }) => void;
  'promoJournal.showFile': (file: { readonly repository: string; readonly path: string }) => void;
  'promoJournal.lookForNewWork': () => void;
  'promoJournal.undoTriage': () => void;
  'promoJournal.cancelSearch': () => void;
  'promoJournal.refresh': () => void;
  'promoJournal.copyQuestion': (what: { readonly question: string }) => void;
  'promoJournal.changeStatus': (given?: ManagerGapRow | ManagerGapStatus) => void;
  'promoJournal.linkWins': (given?: ManagerGapRow | ManagerGapWins) => void;
  'promoJournal.explainGap': (row?: DimensionRow) => void;
  'promoJournal.showHeatMap': () => void;
  /** The states to show, all with an empty list; asked for when left out. */
  'promoJournal.filterGaps': (states?: readonly DimensionState[]) => void;
  'promoJournal.clearGapsFilter': () => void;
  'promoJournal.logWinForGap': (row?: DimensionRow) => void;
  'promoJournal.askManagerForGap': (row?: DimensionRow) => void;
  'promoJournal.reviewSuggestionsForGap': (row?: DimensionRow) => void;
  'promoJournal.filterJournal': () => void;
  'promoJournal.clearJournalFilter': () => void;
  'promoJournal.keepOutOfGit': () => void;
  'promoJournal.turnOffHint': (hint: { readonly id: string }) => void;
  'promoJournal.openRubric': (place: { readonly path: string; readonly line: number }) => void;
  'promoJournal.showRubricChanges': () => void;
  'promoJournal.previewTemplate': (template?: Uri) => void;
  'promoJournal.showLog': () => void;
}

/** Ids of the views. */
export const VIEWS = {
  inbox: 'promoJournal.inbox',
  gaps: 'promoJournal.gaps',
  journal: 'promoJournal.journal',
} as const;

/** Context keys, which `when` clauses of package.json look at. */
export interface ContextKeys {
  /** What stands in the way of suggestions, or that there are none. */
  'promoJournal.inbox': string | undefined;
  'promoJournal.searching': boolean;
  'promoJournal.canUndo': boolean;
  'promoJournal.filtered': boolean;
  'promoJournal.gapsFiltered': boolean;
  'promoJournal.unreadable': boolean;
  /** Folders of the user's own templates. */
  'promoJournal.templateFolders': readonly string[];
}

/** What other extensions get. Reading starts with the first call; `onDidChange` tells when there is more to read. */
export interface PromoJournal {
  readonly version: 1;
  journal(): JournalSnapshot;
  /** The report as of today; nothing until it was made once. */
  gaps(): PublishedReport | undefined;
  readonly onDidChange: Event<void>;
}
