import { commands, Disposable, env, l10n, window } from 'vscode';

import type { DimensionState } from '../../core/gaps/report';
import { handle, run, setContext } from '../../host/commands';
import { callOf, publishedReport } from '../../host/nextSteps';
import type { Services } from '../../host/services';
import { RowTree } from '../../host/ui/rowTree';
import { showDone } from '../../host/ui/plain';
import { VIEWS, type DimensionRow } from '../../manifest';
import type { HeatMapPanel } from './heatMapPanel';

const HEAT_MAP_TYPE = 'promoJournal.heatMap';

/** The gap tracker: what the next level still lacks, and what to do about it. */
export function register(services: Services): Disposable {
  let chosen: readonly DimensionState[] = [];
  let heatMap: HeatMapPanel | undefined;
  const tree = new RowTree(async () => {
    const { journal } = await services.journal.load();
    view.message = '';
    if (journal.wins.length === 0) return [];
    const overview = await services.gaps.overview();
    const [{ gapRows }, { readiness }] = await Promise.all([
      import('./rows'),
      import('../../core/gaps/words'),
    ]);
    view.message = readiness(overview.report);
    return gapRows(overview, journal, await services.rubrics.inForce(), chosen);
  });
  const view = window.createTreeView(VIEWS.gaps, { treeDataProvider: tree, showCollapseAll: true });
  const show = async (states: readonly DimensionState[]): Promise<void> => {
    const { stateWords } = await import('../../core/gaps/words');
    chosen = states;
    setContext('promoJournal.gapsFiltered', states.length > 0);
    view.description = states.length === 0 ? '' : l10n.t('only {0}', states.map(stateWords).join(', '));
    tree.refresh();
  };
  const dimensionOf = (given: DimensionRow | undefined): string | undefined =>
    given?.row.dimensionId ?? view.selection[0]?.row.dimensionId;
  const copy = async (question: string): Promise<void> => {
    await env.clipboard.writeText(question);
    showDone(l10n.t('Question copied'));
  };
  const months = async (): Promise<HeatMapPanel> =>
    (heatMap ??= new (await import('./heatMapPanel')).HeatMapPanel(services, HEAT_MAP_TYPE));
  return Disposable.from(
    view,
    tree,
    { dispose: () => heatMap?.dispose() },
    services.gaps.onDidChange(() => tree.refresh()),
    handle('promoJournal.refresh', async () => {
      await services.journal.reload();
    }),
    handle('promoJournal.showGaps', async (options) => {
      if (options === undefined) await commands.executeCommand(`${VIEWS.gaps}.focus`);
      return publishedReport(await services.gaps.report(options?.asOf));
    }),
    handle('promoJournal.copyQuestion', ({ question }) => copy(question)),
    handle('promoJournal.changeStatus', async (given) =>
      (await import('./managerGap')).changeStatus(services, given, view.selection),
    ),
    handle('promoJournal.linkWins', async (given) =>
      (await import('./managerGap')).linkWins(services, given, view.selection),
    ),
    handle('promoJournal.explainGap', async (row) =>
      (await import('./explain')).explain(services, row, view.selection),
    ),
    handle('promoJournal.showHeatMap', async () => (await months()).open()),
    window.registerWebviewPanelSerializer(HEAT_MAP_TYPE, {
      deserializeWebviewPanel: async (panel) => (await months()).restore(panel),
    }),
    handle('promoJournal.filterGaps', async (states) => {
      const asked =
        states ?? (await (await import('./filter')).askForStates(await services.gaps.report(), chosen));
      if (asked) await show(asked);
    }),
    handle('promoJournal.clearGapsFilter', () => show([])),
    handle('promoJournal.logWinForGap', async (row) => {
      const dimension = dimensionOf(row);
      if (dimension !== undefined) await run('promoJournal.logWinFor', { dimension });
    }),
    handle('promoJournal.askManagerForGap', async (row) => {
      const { dimensions } = await services.rubrics.current();
      const [question] = dimensions.find(({ id }) => id === dimensionOf(row))?.questions.manager ?? [];
      if (question !== undefined) await copy(question);
    }),
    handle('promoJournal.reviewSuggestionsForGap', async (row) => {
      const { dimensions } = await services.gaps.report();
      const gaps = dimensions.find(({ id }) => id === dimensionOf(row))?.gaps ?? [];
      const waiting = gaps.find(({ kind }) => kind === 'not-logged');
      if (waiting) await run('promoJournal.press', callOf(waiting.step));
    }),
  );
}
