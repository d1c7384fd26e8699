import { config } from '@vscode/l10n';
import { l10n, type Disposable, type Event, type ExtensionContext } from 'vscode';

import type { GapReport } from './core/gaps/report';
import type { JournalSnapshot } from './core/journal/snapshot';
import * as gaps from './features/gaps';
import * as inbox from './features/inbox';
import * as journal from './features/journal';
import * as location from './features/location';
import * as log from './features/log';
import * as logWin from './features/logWin';
import * as packet from './features/packet';
import * as statusBar from './features/statusBar';
import { systemClock } from './host/clock';
import { GapService } from './host/gaps';
import { JournalService } from './host/journal/journalService';
import { Location } from './host/journal/location';
import { RubricService } from './host/rubrics';
import type { Services } from './host/services';
import { SuggestionService } from './host/suggestions';

/** What other extensions get. Reading starts with the first call; `onDidChange` tells when there is more to read. */
export interface PromoJournal {
  readonly version: 1;
  journal(): JournalSnapshot;
  /** The report as of today; nothing until it was made once. */
  gaps(): GapReport | undefined;
  readonly onDidChange: Event<void>;
}

const FEATURES = [logWin, inbox, gaps, journal, packet, location, statusBar, log];

/** Builds the services and registers the features. Nothing is read here. */
export function activate(context: ExtensionContext): PromoJournal {
  if (l10n.bundle) config({ contents: l10n.bundle });
  const services = servicesOf(context);
  context.subscriptions.push(services.journal, services.suggestions, services.gaps);
  context.subscriptions.push(...FEATURES.map(({ register }): Disposable => register(services)));
  return {
    version: 1,
    journal: () => (void services.journal.load(), services.journal.snapshot),
    gaps: () => services.gaps.current(),
    onDidChange: services.gaps.onDidChange,
  };
}

function servicesOf(context: ExtensionContext): Services {
  const { extensionUri, workspaceState, globalState } = context;
  const clock = systemClock;
  const spareFolder = context.globalStorageUri.fsPath;
  const journalService = new JournalService(new Location(workspaceState), clock, spareFolder);
  const rubrics = new RubricService(extensionUri, journalService);
  const suggestions = new SuggestionService(journalService, rubrics, clock);
  const gapService = new GapService(journalService, rubrics, suggestions, clock);
  return {
    extensionUri,
    memory: workspaceState,
    globalMemory: globalState,
    clock,
    journal: journalService,
    rubrics,
    suggestions,
    gaps: gapService,
  };
}
