import { EventEmitter, workspace, type Disposable, type Event } from 'vscode';

import type { Day } from '../core/days';
import type { GapOverview } from '../core/gaps/overview';
import type { GapReport } from '../core/gaps/report';
import type { PublishedReport } from '../manifest';
import type { Clock } from './clock';
import type { JournalService } from './journal/journalService';
import { log } from './log';
import { publishedReport } from './nextSteps';
import type { RubricService } from './rubrics';
import type { SuggestionService } from './suggestions';

/** The gap report of the journal as it is, for the tree, the packet and other extensions alike. */
export class GapService implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** The report may be another one now. */
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #listeners: readonly Disposable[];
  #latest: PublishedReport | undefined;
  #making: Promise<void> | undefined;
  /** Counts changes of the report's inputs, so that an outdated report is noticed. */
  #changes = 0;
  /** The count that the latest report was made at. */
  #latestAt = -1;

  constructor(
    private readonly journal: JournalService,
    private readonly rubrics: RubricService,
    private readonly suggestions: SuggestionService,
    private readonly clock: Clock,
  ) {
    const fire = () => {
      this.#changes++;
      this.#changed.fire();
    };
    this.#listeners = [
      journal.onDidChange(fire),
      suggestions.onDidChange(fire),
      rubrics.onDidChange(fire),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('promoJournal.rubric')) fire();
      }),
    ];
  }

  /** The report as of a day, today when none is given. */
  async report(asOf: Day = this.clock.today()): Promise<GapReport> {
    const { journal } = await this.journal.load();
    const madeAt = this.#changes;
    const rubric = await this.rubrics.current();
    const { gapReport } = await import('../core/gaps/gapReport');
    return this.#keep(gapReport({ journal, rubric, suggestions: this.suggestions.waiting(), asOf }), madeAt);
  }

  /** The report as of today with everything else that the gap view shows. */
  async overview(): Promise<GapOverview> {
    const { journal } = await this.journal.load();
    const madeAt = this.#changes;
    const rubric = await this.rubrics.current();
    const { gapOverview } = await import('../core/gaps/overview');
    const asOf = this.clock.today();
    const overview = gapOverview({ journal, rubric, suggestions: this.suggestions.waiting(), asOf });
    this.#keep(overview.report, madeAt);
    return overview;
  }

  #keep(report: GapReport, madeAt: number): GapReport {
    if (report.asOf === this.clock.today()) {
      this.#latest = publishedReport(report);
      this.#latestAt = madeAt;
    }
    return report;
  }

  /**
   * The last report as of today, as other extensions read it, without waiting. An outdated one is recomputed in the background; `onDidChange` fires
   * when it is done.
   */
  current(): PublishedReport | undefined {
    const isUpToDate = this.#latestAt === this.#changes && this.#latest?.asOf === this.clock.today();
    if (!isUpToDate && !this.#making) this.#making = this.#makeAnew();
    return this.#latest;
  }

  async #makeAnew(): Promise<void> {
    try {
      await this.report();
    } catch (error) {
      log().error(error instanceof Error ? error : String(error));
      return;
    } finally {
      this.#making = undefined;
    }
    this.#changed.fire();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }
}
