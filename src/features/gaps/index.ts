import { commands, Disposable, env, l10n, window } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';
import { RowTree } from '../../host/ui/rowTree';
import { VIEWS } from '../../manifest';

/** The gap tracker: what the next level still lacks, and what to do about it. */
export function register(services: Services): Disposable {
  const tree = new RowTree(async () => {
    const { journal } = await services.journal.load();
    if (journal.wins.length === 0) return [];
    const report = await services.gaps.report();
    const [{ gapRows, readinessText }, { rubricRows }] = await Promise.all([
      import('./rows'),
      import('./rubricRows'),
    ]);
    view.message = readinessText(report);
    const inForce = await services.rubrics.inForce();
    return [
      ...rubricRows(inForce, journal.profile.rubricVersion),
      ...gapRows(report, journal.wins, inForce.rubric),
    ];
  });
  const view = window.createTreeView(VIEWS.gaps, { treeDataProvider: tree, showCollapseAll: true });
  return Disposable.from(
    view,
    tree,
    services.gaps.onDidChange(() => tree.refresh()),
    handle('promoJournal.refresh', async () => {
      await services.journal.reload();
    }),
    handle('promoJournal.showGaps', async (options) => {
      if (options === undefined) await commands.executeCommand(`${VIEWS.gaps}.focus`);
      return services.gaps.report(options?.asOf);
    }),
    handle('promoJournal.copyQuestion', async ({ question }) => {
      await env.clipboard.writeText(question);
      window.setStatusBarMessage(l10n.t('$(check) Question copied'), 6000);
    }),
    handle('promoJournal.explainGap', async (row) =>
      (await import('./explain')).explain(services, row, view.selection),
    ),
  );
}
