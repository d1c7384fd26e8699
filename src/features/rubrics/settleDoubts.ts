import { l10n } from 'vscode';

import { describeDimension } from '../../core/capture/describe';
import { doubtsIn, settledDimensions, type Doubt } from '../../core/rubric/doubts';
import type { Rubric } from '../../core/rubric/model';
import { readingOf } from '../../core/rubric/resolve';
import type { Services } from '../../host/services';
import { pickOne, showInformation } from '../../host/ui/plain';
import { takeBack } from './takeBack';

/** Shows the wins that could stand under another dimension, until the user has settled enough of them. */
export async function settleDoubts(services: Services, before: Rubric): Promise<void> {
  for (;;) {
    const rubric = await services.rubrics.current();
    const doubts = doubtsIn(services.journal.snapshot.journal.wins, rubric, before);
    if (doubts.length === 0) return;
    const doubt = await pickDoubt(doubts, rubric);
    if (!doubt) return;
    const id = await pickDimension(doubt, rubric);
    if (id !== undefined) await settle(services, doubt, id, rubric);
  }
}

async function pickDoubt(doubts: readonly Doubt[], rubric: Rubric): Promise<Doubt | undefined> {
  const items = doubts.map((doubt) => ({
    label: doubt.win.title,
    description: standingOf(doubt, rubric),
    doubt,
  }));
  const picked = await pickOne(items, {
    title: l10n.t('These wins could stand under another dimension'),
    placeHolder: l10n.t('They count as shown. Choose one to say where it stands'),
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return picked?.doubt;
}

/** What a win says, and what that counts for now: “Deliver results → Contribution, or Challenge”. */
function standingOf({ name, candidates }: Doubt, rubric: Rubric): string {
  const reading = readingOf(name, rubric);
  const said = reading?.of?.dimension.name ?? name;
  if (reading?.id === undefined) return l10n.t('{0} counts for nothing', said);
  const others = candidates.filter((id) => id !== reading.id).map((id) => describeDimension(id, rubric));
  const now = describeDimension(reading.id, rubric);
  return others.length === 0 ? `${said} → ${now}` : l10n.t('{0} → {1}, or {2}', said, now, others.join(', '));
}

async function pickDimension({ win, candidates }: Doubt, rubric: Rubric): Promise<string | undefined> {
  const place = (id: string): number =>
    candidates.includes(id) ? candidates.indexOf(id) : candidates.length;
  const items = rubric.dimensions
    .toSorted((a, b) => place(a.id) - place(b.id))
    .map(({ id, name, summary }) => ({ label: name, detail: summary, id }));
  const picked = await pickOne(items, {
    title: l10n.t('What does “{0}” show?', win.title),
    placeHolder: l10n.t('The likeliest stands first. It is written into this win alone'),
    ignoreFocusOut: true,
  });
  return picked?.id;
}

async function settle({ journal }: Services, doubt: Doubt, id: string, rubric: Rubric): Promise<void> {
  const before = await journal.text();
  await journal.update('wins', doubt.win.id, { dimensions: settledDimensions(doubt, id, rubric) });
  const after = await journal.text();
  const said = l10n.t('“{0}” stands under “{1}” now.', doubt.win.title, describeDimension(id, rubric));
  void offerUndo(said, () => takeBack(journal, before, after));
}

async function offerUndo(said: string, takeItBack: () => Promise<void>): Promise<void> {
  const undo = l10n.t('Undo');
  if ((await showInformation(said, undo)) === undo) await takeItBack();
}
