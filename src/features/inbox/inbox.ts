import { commands, l10n, type TreeView } from 'vscode';

import type { Suggestion } from '../../core/evidence/suggestion';
import { setContext } from '../../host/commands';
import type { Services } from '../../host/services';
import { ensureLocation } from '../../host/ui/addEntry';
import type { RowElement, RowTree } from '../../host/ui/rowTree';
import { VIEWS, type FindWinsOptions, type NewWin, type QuestionRow, type Written } from '../../manifest';
import { arrangementIn, asideIn, HAS_SEARCHED, keepUnseen, unseenIn } from './memory';
import { NewWork } from './newWork';
import { Parts } from './parts';
import { Search, stateOf } from './search';
import { Selection, type Given } from './selection';
import { Triage } from './triage';
import { askWhoIsMe } from './whoIsMe';

/** The result of a decision that the user cancelled: the suggestion stays selected. */
const CANCELLED = Symbol('cancelled');

/** What comes after a decision. */
interface GoingOn {
  /** Done where no suggestion is meant. */
  readonly otherwise?: () => Promise<unknown>;
  /** The suggestion that is selected next; the one below when left out. */
  readonly next?: (ids: readonly string[]) => string | undefined;
}

/** The commands of the inbox, on its view. */
export class Inbox {
  readonly #search: Search;
  readonly #triage: Triage;
  readonly #selection: Selection;
  readonly #newWork: NewWork;
  /** The commands that merge and split. */
  readonly parts: Parts;
  #hasSearched = false;
  /** The search that a person asked for and that goes on: asking again waits for it. */
  #asked: Promise<readonly Suggestion[]> | undefined;

  constructor(
    private readonly services: Services,
    private readonly view: TreeView<RowElement>,
    private readonly tree: RowTree,
  ) {
    this.#search = new Search(services, (message) => {
      // An empty message would leave an empty line above the tree.
      (view as { message: string | undefined }).message = message;
    });
    this.#triage = new Triage(services);
    this.#selection = new Selection(services.suggestions, view, tree);
    this.parts = new Parts(services.suggestions, this.#triage, this.#selection, () => this.#settle());
    this.#newWork = new NewWork(services, () => this.show());
    void services.suggestions.arrange(arrangementIn(services.memory));
  }

  /** Looks for wins. A person is asked at most once who they are, and led to the first suggestion. */
  async find(options: FindWinsOptions | undefined): Promise<readonly Suggestion[]> {
    this.#hasSearched = true;
    if (options !== undefined) return this.#search.find(options);
    this.#asked ??= this.#findAsking().finally(() => (this.#asked = undefined));
    return this.#asked;
  }

  async #findAsking(): Promise<readonly Suggestion[]> {
    await commands.executeCommand(`${VIEWS.inbox}.focus`);
    let found = await this.#search.find({});
    if (await askWhoIsMe(this.services)) found = await this.#search.find({});
    await this.services.memory.update(HAS_SEARCHED, true);
    await this.#newWork.remember();
    this.#newWork.start();
    await this.#selection.leadTo(() => true);
    return found;
  }

  /** The view is opened: fills it in a workspace in which wins were looked for before. What came by itself is seen now. */
  async open(): Promise<void> {
    await this.#findAgain();
    this.#newWork.start();
    if (unseenIn(this.services.memory).length === 0) return;
    await keepUnseen(this.services.memory, []);
    this.show();
  }

  async #findAgain(): Promise<void> {
    if (this.#hasSearched) return;
    this.#hasSearched = true;
    const found = await this.#search.find({}).catch(() => undefined);
    if (found) await this.#newWork.remember();
  }

  /** Follows new work from now on. */
  follow(): void {
    this.#newWork.start();
  }

  /** Looks for new work at once. */
  lookForNewWork(): Promise<void> {
    return this.#newWork.look();
  }

  dispose(): void {
    this.#newWork.dispose();
  }

  /** Runs what a key asked for; see {@link Selection.inTurn}. */
  inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    return this.#selection.inTurn(work);
  }

  stop(): void {
    this.#search.stop();
  }

  async accept(given: Given, more?: unknown): Promise<Written | undefined> {
    const question = this.#selection.question(given);
    if (question !== undefined) return this.#answer(question);
    return this.#decide(given, more, (ids) => this.#triage.accept(ids, overridesIn(more)), {
      otherwise: toggle,
    });
  }

  async merge(given: Given, more?: unknown): Promise<Written | undefined> {
    return this.#decide(given, more, (ids) => this.#triage.merge(ids, overridesIn(more)));
  }

  async dismiss(given: Given, more?: unknown): Promise<void> {
    const question = this.#selection.question(given);
    if (question === undefined) await this.#decide(given, more, (ids) => this.#triage.dismiss(ids));
    else await this.#dismissQuestion(question);
  }

  async edit(given: Given): Promise<Written | undefined> {
    const question = this.#selection.question(given);
    if (question !== undefined) return this.#answer(question);
    return this.#decide(given, undefined, async ([id = '']) => (await this.#triage.edit(id)) ?? CANCELLED);
  }

  async addToWin(given: Given): Promise<void> {
    await this.#decide(given, undefined, ([id = '']) => this.#triage.addToWin(id));
  }

  /** Puts aside, or brings back what all is aside when `isAside` is left to it. */
  async putAside([given, more]: readonly [Given?, unknown?], isAside?: boolean): Promise<void> {
    const goesAside = (ids: readonly string[]): boolean => {
      const aside = asideIn(this.services.memory);
      return isAside ?? !ids.every((id) => aside.has(id));
    };
    await this.#decide(given, more, (ids) => this.#triage.putAside(ids, goesAside(ids)), {
      // What is brought back is looked at next.
      next: (ids) => (goesAside(ids) ? this.#selection.after(ids) : ids[0]),
    });
  }

  async answer(row: QuestionRow | undefined): Promise<Written | undefined> {
    const question = this.#selection.question(row);
    return question === undefined ? undefined : this.#answer(question);
  }

  async dismissQuestion(row: QuestionRow | undefined): Promise<void> {
    const question = this.#selection.question(row);
    if (question !== undefined) await this.#dismissQuestion(question);
  }

  async undo(): Promise<void> {
    const ids = await this.services.decisions.undo();
    await this.services.suggestions.settled();
    this.show();
    await this.#selection.leadTo((id) => ids.includes(id));
  }

  /** Shows the suggestions as they are now. */
  show(): void {
    const { all } = this.services.suggestions;
    const aside = asideIn(this.services.memory);
    const waiting = all.filter(({ standing, id }) => standing === 'candidate' && !aside.has(id));
    (this.view as { description: string | undefined }).description =
      waiting.length > 0 ? String(waiting.length) : undefined;
    const unseen = new Set(unseenIn(this.services.memory));
    const fresh = waiting.filter(({ id }) => unseen.has(id)).length;
    const tooltip = fresh === 1 ? l10n.t('1 new suggestion') : l10n.t('{0} new suggestions', fresh);
    this.view.badge = fresh === 0 ? undefined : { value: fresh, tooltip };
    if (this.#hasSearched && all.length > 0) setContext('promoJournal.inbox', stateOf(all));
    this.tree.refresh();
  }

  /** Leads to some suggestions. */
  async reveal(ids: readonly string[]): Promise<void> {
    await commands.executeCommand(`${VIEWS.inbox}.focus`);
    await this.#selection.leadTo((id) => ids.includes(id));
  }

  async #answer(question: string): Promise<Written | undefined> {
    const written = await this.#triage.answer(question);
    await this.#settle();
    return written;
  }

  async #dismissQuestion(question: string): Promise<void> {
    if (!(await ensureLocation(this.services.journal))) return;
    await this.#triage.dismissQuestion(question);
    await this.#settle();
  }

  /** Makes a decision on what was given or is selected, and goes on to the next suggestion. */
  async #decide<Outcome>(
    given: Given,
    more: unknown,
    decision: (ids: readonly string[]) => Promise<Outcome | typeof CANCELLED>,
    { otherwise, next = (ids) => this.#selection.after(ids) }: GoingOn = {},
  ): Promise<Outcome | undefined> {
    const ids = this.#selection.ids(given, more);
    if (ids.length === 0) {
      await otherwise?.();
      return undefined;
    }
    const isFromCode = this.#selection.isFromCode(given);
    if (!isFromCode && !(await ensureLocation(this.services.journal))) return undefined;
    const following = next(ids);
    const outcome = await decision(ids);
    await this.#settle();
    if (outcome === CANCELLED) return undefined;
    if (!isFromCode && following !== undefined) await this.#selection.leadTo((id) => id === following);
    return outcome;
  }

  async #settle(): Promise<void> {
    await this.services.suggestions.settled();
    this.show();
  }
}

/** Enter on what cannot be accepted folds and unfolds it. */
function toggle(): Promise<unknown> {
  return Promise.resolve(commands.executeCommand('list.toggleExpand'));
}

function overridesIn(more: unknown): Partial<NewWin> {
  return typeof more === 'object' && more !== null && !Array.isArray(more) ? more : {};
}
