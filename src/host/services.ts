import type { Memento, Uri } from 'vscode';

import type { Clock } from './clock';
import type { GapService } from './gaps';
import type { JournalService } from './journal/journalService';
import type { RubricService } from './rubrics';
import type { SuggestionService } from './suggestions';

/** What features are built on. */
export interface Services {
  readonly extensionUri: Uri;
  /** What this workspace remembers. */
  readonly memory: Memento;
  /** What all workspaces remember. */
  readonly globalMemory: Memento;
  readonly clock: Clock;
  readonly journal: JournalService;
  readonly rubrics: RubricService;
  readonly suggestions: SuggestionService;
  readonly gaps: GapService;
}
