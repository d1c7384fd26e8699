import { l10n } from 'vscode';

import { escapeMarks } from '../../core/capture/escapeMarks';
import type { Suggestion } from '../../core/evidence/suggestion';
import { winFrom } from '../../core/evidence/winFrom';
import { CodedError } from '../../host/codedError';
import { run } from '../../host/commands';
import type { Services } from '../../host/services';
import { addWin } from '../../host/ui/addWin';
import type { NewWin, Written } from '../../manifest';

/** What can be taken back. */
interface Decision {
  readonly kind: 'logged' | 'dismissed';
  /** The suggestions that were decided on. */
  readonly ids: readonly string[];
  /** The wins that came of it. */
  readonly winIds: readonly string[];
}

/** Decisions on suggestions, and taking them back. */
export class Triage {
  readonly #decisions: Decision[] = [];

  constructor(private readonly services: Services) {}

  get canUndo(): boolean {
    return this.#decisions.length > 0;
  }

  /** Logs each suggestion as a win of its own; gives the last one back. */
  async accept(ids: readonly string[], overrides: Partial<NewWin>): Promise<Written> {
    const suggestions = this.#undecided(ids);
    const written: Written[] = [];
    for (const suggestion of suggestions) written.push(await this.#log([suggestion], overrides));
    this.#decisions.push({ kind: 'logged', ids, winIds: written.map(({ id }) => id) });
    return lastOf(written);
  }

  /** Logs several suggestions as one win, named after the best of them. */
  async merge(ids: readonly string[], overrides: Partial<NewWin>): Promise<Written> {
    const [first, ...others] = this.#undecided(ids).toSorted((a, b) => b.score - a.score);
    if (!first || others.length === 0) {
      throw new CodedError({
        code: 'too-few',
        message: l10n.t('Select two or more suggestions to merge them.'),
      });
    }
    const written = await this.#log([first, ...others], overrides);
    this.#decisions.push({ kind: 'logged', ids, winIds: [written.id] });
    return written;
  }

  /** Opens a suggestion in the Log Win box, and logs what comes out of it. */
  async edit(id: string): Promise<Written | undefined> {
    const [suggestion] = this.#undecided([id]);
    if (!suggestion) return undefined;
    const { evidence = [], origin = 'git', dimensions = [], title, date } = winFrom([suggestion]);
    const when = typeof date === 'string' ? date : `${date.from}..${date.to ?? date.from}`;
    const line = [escapeMarks(title), ...dimensions.map((dimension) => `#${dimension}`), `^${when}`, ''].join(
      ' ',
    );
    const written = await run('promoJournal.logWinFor', { line, evidence, origin });
    if (written) this.#decisions.push({ kind: 'logged', ids: [id], winIds: [written.id] });
    return written;
  }

  /** Turns suggestions down, in the journal, so that they stay gone on every machine. */
  async dismiss(ids: readonly string[]): Promise<void> {
    this.#undecided(ids);
    for (const id of ids) await this.services.journal.append('dismissed', () => id);
    this.#decisions.push({ kind: 'dismissed', ids, winIds: [] });
  }

  /** Takes the last decision back; gives the suggestions that wait again. */
  async undo(): Promise<readonly string[]> {
    const { kind, ids, winIds } = this.#decisions.pop() ?? { kind: 'logged', ids: [], winIds: [] };
    for (const id of winIds) await this.services.journal.remove('wins', id);
    if (kind === 'dismissed') for (const id of ids) await this.services.journal.remove('dismissed', id);
    return ids;
  }

  /** The suggestions with these ids; throws a `CodedError` where one is logged, so that nothing is logged twice. */
  #undecided(ids: readonly string[]): Suggestion[] {
    const suggestions = this.services.suggestions.withIds(ids);
    const logged = suggestions.find(({ standing }) => standing === 'logged');
    if (!logged) return suggestions;
    const message = l10n.t('“{0}” is in your journal already.', logged.title);
    throw new CodedError({ code: 'already-logged', message });
  }

  async #log(
    suggestions: readonly [Suggestion, ...Suggestion[]],
    overrides: Partial<NewWin>,
  ): Promise<Written> {
    const { id, uri } = await addWin(this.services.journal, { ...winFrom(suggestions), ...overrides });
    return { id, uri };
  }
}

function lastOf(written: readonly Written[]): Written {
  const last = written.at(-1);
  if (!last)
    throw new CodedError({ code: 'unknown-suggestion', message: l10n.t('Select a suggestion first.') });
  return last;
}
