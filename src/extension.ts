import { config } from '@vscode/l10n';
import { l10n, type Disposable, type ExtensionContext } from 'vscode';

import { FEATURES } from './allFeatures';
import { handlePress } from './host/commands';
import { createServices } from './host/services';
import type { PromoJournal } from './manifest';

/** Builds the services and registers the features. Nothing is read here. */
export function activate(context: ExtensionContext): PromoJournal {
  if (l10n.bundle) config({ contents: l10n.bundle });
  const services = createServices(context);
  context.subscriptions.push(
    services.journal,
    services.rubrics,
    services.templates,
    services.suggestions,
    services.gaps,
    services.firstRun,
    handlePress(),
  );
  context.subscriptions.push(...FEATURES.map(({ register }): Disposable => register(services)));
  return {
    version: 1,
    journal: () => (void services.journal.load(), services.journal.snapshot),
    gaps: () => services.gaps.current(),
    onDidChange: services.gaps.onDidChange,
  };
}
