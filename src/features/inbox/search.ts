import { l10n } from 'vscode';

import type { Suggestion } from '../../core/evidence/suggestion';
import { CodedError } from '../../host/codedError';
import { setContext } from '../../host/commands';
import type { Services } from '../../host/services';
import { showProgress } from '../../host/ui/plain';
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
      const found = await showProgress({ location: { viewId: VIEWS.inbox } }, () =>
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

function progressText(repository: string, read: number, total: number): string {
  return total === 0
    ? l10n.t('Reading {0}…', repository)
    : l10n.t('Reading {0}: {1} of {2} commits of yours', repository, read, total);
}
