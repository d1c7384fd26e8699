import { l10n } from 'vscode';

import { escapeMarks } from '../../core/capture/quickLine';
import { AS_FOUND, type Arrangement } from '../../core/evidence/arrangement';
import { dismissalOf } from '../../core/evidence/inJournal';
import type { Suggestion } from '../../core/evidence/suggestion';
import { evidenceMissingIn, winFrom } from '../../core/evidence/winFrom';
import type { Named } from '../../core/links/repositoryNames';
import { CodedError } from '../../host/codedError';
import { run } from '../../host/commands';
import { openQuestions } from '../../host/behindSuggestions';
import type { Decision } from '../../host/decisions';
import { forgetPages, keepPages, namedIn } from '../../host/journal/repositoryPages';
import { reversibly } from '../../host/journal/reversibly';
import type { Services } from '../../host/services';
import { addWin } from '../../host/ui/addEntry';
import type { AskForWin, NewWin, Written } from '../../manifest';
import { arrangementIn, asideIn, keepArrangement, keepAside } from './memory';

/** Decisions on suggestions, and taking them back. */
export class Triage {
  /** Repositories that the journal came to know with a win, by its id. */
  readonly #pages = new Map<string, Named['added']>();

  constructor(private readonly services: Services) {}

  /** Logs each suggestion as a win of its own; gives the last one back. */
  async accept(ids: readonly string[], overrides: Partial<NewWin>): Promise<Written> {
    this.#undecided(ids);
    const suggestions = await this.services.suggestions.withFacts(ids);
    const written: Written[] = [];
    for (const suggestion of suggestions) written.push(await this.#log([suggestion], overrides));
    this.#keep(ids, () => this.#removeWins(written));
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
    this.#keep(ids, () => this.#removeWins([written]));
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
    const { journal } = this.services;
    const named = namedIn(journal, evidence, pagesOf([suggestion]));
    const written = await this.#ask({ line, evidence: named.evidence, origin }, [id]);
    if (written && (await keepPages(journal, named.added))) this.#pages.set(written.id, named.added);
    return written;
  }

  /** Asks for the win that answers a question; once it is logged the question is not asked again. */
  async answer(questionId: string): Promise<Written | undefined> {
    const question = (await openQuestions(this.services)).find(({ id }) => id === questionId);
    if (!question) return undefined;
    const { dimension } = question;
    const written = await this.#ask(dimension === undefined ? {} : { dimension }, [], [questionId]);
    return written;
  }

  /** Turns suggestions down, in the journal, so that they stay gone on every machine. */
  async dismiss(ids: readonly string[]): Promise<void> {
    const added = await this.services.journal.dismiss(this.#undecided(ids).flatMap(dismissalOf));
    this.#keep(ids, () => this.services.journal.undismiss(added));
  }

  /** Never asks a question again. */
  async dismissQuestion(id: string): Promise<void> {
    const added = await this.services.journal.dismiss([id]);
    this.#keep([id], () => this.services.journal.undismiss(added));
  }

  /** Puts suggestions aside for later, or brings them back. */
  async putAside(ids: readonly string[], isAside: boolean): Promise<void> {
    this.#undecided(ids);
    const { memory } = this.services;
    const before = asideIn(memory);
    const others = [...before].filter((id) => !ids.includes(id));
    await keepAside(memory, new Set(isAside ? [...others, ...ids] : others));
    this.#keep(ids, () => keepAside(memory, before));
  }

  /** Merges or splits: what waits afterwards is another list of suggestions. */
  async arrange(
    ids: readonly string[],
    change: (arrangement: Arrangement, suggestions: readonly Suggestion[]) => Arrangement,
  ): Promise<void> {
    const suggestions = this.#undecided(ids);
    const before = arrangementIn(this.services.memory);
    await this.#setArrangement(change(before ?? AS_FOUND, suggestions));
    this.#keep(ids, () => this.#setArrangement(before));
  }

  /** Adds what a win lacks of a suggestion's evidence to it. */
  async addToWin(id: string): Promise<void> {
    const [suggestion] = this.#undecided([id]);
    const { journal } = this.services;
    const win = journal.snapshot.journal.wins.find((one) => one.id === suggestion?.partOf?.winId);
    if (!suggestion || !win) {
      const message = l10n.t('No win of the journal has part of it.');
      throw new CodedError({ code: 'unknown-id', message });
    }
    const missing = namedIn(journal, evidenceMissingIn(win, suggestion), pagesOf([suggestion]));
    const evidence = [...(win.evidence ?? []), ...missing.evidence];
    // A list that shrinks is written anew; the text of before has its comments, too.
    const takeBack = await reversibly(
      journal,
      async () => {
        await journal.update('wins', win.id, { evidence });
        await keepPages(journal, missing.added);
      },
      () => journal.update('wins', win.id, { evidence: win.evidence }),
    );
    this.#keep([id], takeBack);
  }

  #keep(ids: readonly string[], takeBack: Decision['takeBack']): void {
    this.services.decisions.keep({ ids, takeBack });
  }

  async #ask(
    about: AskForWin,
    ids: readonly string[],
    answered: readonly string[] = [],
  ): Promise<Written | undefined> {
    const written = await run('promoJournal.logWinFor', about);
    if (!written) return undefined;
    const added = await this.services.journal.dismiss(answered);
    this.#keep([...ids, ...answered], async () => {
      if (added.length > 0) await this.services.journal.undismiss(added);
      await this.#removeWins([written]);
    });
    return written;
  }

  async #removeWins(written: readonly Written[]): Promise<void> {
    for (const { id } of written) {
      await this.services.journal.remove('wins', id);
      await forgetPages(this.services.journal, this.#pages.get(id) ?? []);
    }
  }

  async #setArrangement(arrangement: Arrangement | undefined): Promise<void> {
    await keepArrangement(this.services.memory, arrangement);
    await this.services.suggestions.arrange(arrangement);
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
    const { journal } = this.services;
    const win = { ...winFrom(suggestions), ...overrides };
    const { evidence, added } = namedIn(journal, win.evidence ?? [], pagesOf(suggestions));
    const { id, uri, isPending } = await addWin(this.services, { ...win, evidence });
    if (!isPending && (await keepPages(journal, added))) this.#pages.set(id, added);
    return { id, uri };
  }
}

/** The pages of the repositories that suggestions were found in, by name. */
function pagesOf(suggestions: readonly Suggestion[]): ReadonlyMap<string, string> {
  const parts = suggestions.flatMap((one) => one.merged ?? [one]);
  return new Map(
    parts.flatMap(({ repository, page }) => (page === undefined ? [] : [[repository, page] as const])),
  );
}

function lastOf(written: readonly Written[]): Written {
  const last = written.at(-1);
  if (!last)
    throw new CodedError({ code: 'unknown-suggestion', message: l10n.t('Select a suggestion first.') });
  return last;
}
