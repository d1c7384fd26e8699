import { ConfigurationTarget, l10n, window, workspace } from 'vscode';

import type { IdentityProposal } from '../../core/evidence/identities';
import type { Suggestion } from '../../core/evidence/suggestion';
import { CodedError } from '../../host/codedError';
import { setContext } from '../../host/contextKeys';
import type { Services } from '../../host/services';
import { readSettings, SETTINGS } from '../../host/settings';
import { VIEWS, type FindWinsOptions } from '../../manifest';

/** Codes that the inbox has a welcome text for; every other failure is `failed`. */
const KNOWN: ReadonlySet<string> = new Set([
  'git-missing',
  'no-repository',
  'no-commits',
  'no-identity',
  'unsafe-ownership',
  'cancelled',
]);

/** One search at a time, shown in the view, which can be stopped. */
export class Search {
  #abort: AbortController | undefined;

  /** `show` gets a line on how far it is, and nothing at the end. */
  constructor(
    private readonly services: Services,
    private readonly show: (message: string | undefined) => void,
  ) {}

  /** Looks for wins. Throws a `CodedError`; what was found before stays then. */
  async find(options: FindWinsOptions): Promise<readonly Suggestion[]> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    setContext('promoJournal.searching', true);
    try {
      const found = await window.withProgress({ location: { viewId: VIEWS.inbox } }, () =>
        this.services.suggestions.find(options, {
          signal: abort.signal,
          onProgress: ({ repository, read, total }) => this.show(progressText(repository, read, total)),
        }),
      );
      setContext('promoJournal.inbox', stateOf(found));
      return found;
    } catch (error) {
      const code = error instanceof CodedError ? error.code : 'failed';
      setContext('promoJournal.inbox', KNOWN.has(code) ? code : 'failed');
      throw error;
    } finally {
      if (this.#abort === abort) {
        setContext('promoJournal.searching', false);
        this.show(undefined);
      }
    }
  }

  stop(): void {
    this.#abort?.abort();
  }
}

/** What the inbox is in, for its welcome text. */
export function stateOf(suggestions: readonly Suggestion[]): string {
  if (suggestions.length === 0) return 'nothing-found';
  return suggestions.some(({ standing }) => standing !== 'logged') ? 'found' : 'all-done';
}

/** Asks, once, which other names and addresses are the user's too. True when there is more to read now. */
export async function askWhoIsMe(proposals: readonly IdentityProposal[]): Promise<boolean> {
  if (proposals.length === 0) return false;
  const items = proposals.map(({ name, email, commits, why }) => ({
    label: `${name} <${email}>`,
    description: commits === 1 ? l10n.t('1 commit') : l10n.t('{0} commits', commits),
    detail: why,
    picked: true,
    email,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Which of these are you, too?'),
    placeHolder: l10n.t('Their commits count as yours. This is kept in your settings.'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (!picked || picked.length === 0) return false;
  const identities = [...readSettings().identities, ...picked.map(({ email }) => email)];
  await workspace.getConfiguration(SETTINGS).update('identities', identities, ConfigurationTarget.Global);
  return true;
}

function progressText(repository: string, read: number, total: number): string {
  return total === 0
    ? l10n.t('Reading {0}…', repository)
    : l10n.t('Reading {0}: {1} of {2} commits of yours', repository, read, total);
}
