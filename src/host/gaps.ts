import { EventEmitter, type Disposable, type Event } from 'vscode';

import type { Day } from '../core/days';
import type { GapReport } from '../core/gaps/report';
import type { Clock } from './clock';
import type { JournalService } from './journal/journalService';
import type { RubricService } from './rubrics';
import type { SuggestionService } from './suggestions';

/** The gap report of the journal as it is, for the tree, the packet and other extensions alike. */
export class GapService implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** The report may be another one now. */
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #listeners: readonly Disposable[];
  #latest: GapReport | undefined;

  constructor(
    private readonly journal: JournalService,
    private readonly rubrics: RubricService,
    private readonly suggestions: SuggestionService,
    private readonly clock: Clock,
  ) {
    const fire = () => this.#changed.fire();
    this.#listeners = [journal.onDidChange(fire), suggestions.onDidChange(fire)];
  }

  /** The report as of a day, today when none is given. */
  async report(asOf: Day = this.clock.today()): Promise<GapReport> {
    const { journal } = await this.journal.load();
    const rubric = await this.rubrics.current();
    const { gapReport } = await import('../core/gaps/gapReport');
    const report = gapReport({ journal, rubric, suggestions: this.suggestions.waiting(), asOf });
    if (asOf === this.clock.today()) this.#latest = report;
    return report;
  }

  /** The last report as of today, if one was asked for. */
  get latest(): GapReport | undefined {
    return this.#latest;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }
}
