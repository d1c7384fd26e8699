import type { ExtensionContext, Memento, Uri } from 'vscode';

import { systemClock, type Clock } from './clock';
import { Decisions } from './decisions';
import { FirstRun } from './firstRun';
import { GapService } from './gaps';
import { JournalService } from './journal/journalService';
import { Location } from './journal/location';
import { RubricService } from './rubrics';
import { SuggestionService } from './suggestions';
import { TemplateService } from './templates';

/** What features are built on. */
export interface Services {
  readonly extensionUri: Uri;
  /** A folder of the extension's own, which may not be there yet. */
  readonly storageUri: Uri;
  /** What this workspace remembers. */
  readonly memory: Memento;
  /** What all workspaces remember. */
  readonly globalMemory: Memento;
  readonly clock: Clock;
  readonly journal: JournalService;
  readonly rubrics: RubricService;
  readonly templates: TemplateService;
  readonly suggestions: SuggestionService;
  readonly gaps: GapService;
  readonly decisions: Decisions;
  readonly firstRun: FirstRun;
}

/** Builds what features are built on. Nothing is read for it. */
export function createServices(context: ExtensionContext): Services {
  const { extensionUri, workspaceState, globalState } = context;
  const clock = systemClock;
  const spareFolder = context.globalStorageUri.fsPath;
  const journalService = new JournalService(new Location(workspaceState), clock, spareFolder);
  const rubrics = new RubricService(extensionUri, journalService, globalState);
  const suggestions = new SuggestionService(journalService, rubrics, clock);
  const gapService = new GapService(journalService, rubrics, suggestions, clock);
  return {
    extensionUri,
    storageUri: context.globalStorageUri,
    memory: workspaceState,
    globalMemory: globalState,
    clock,
    journal: journalService,
    rubrics,
    templates: new TemplateService(extensionUri, journalService.location),
    suggestions,
    gaps: gapService,
    decisions: new Decisions(),
    firstRun: new FirstRun(globalState),
  };
}
