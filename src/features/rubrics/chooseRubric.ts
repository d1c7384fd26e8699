import { ConfigurationTarget, l10n, workspace } from 'vscode';

import { notedVersion } from '../../core/rubric/changes';
import { doubtsIn } from '../../core/rubric/doubts';
import type { Rubric } from '../../core/rubric/model';
import { rubricAmong } from '../../core/rubric/resolve';
import { run } from '../../host/commands';
import type { Services } from '../../host/services';
import { SETTINGS } from '../../host/settings';
import { showInformation } from '../../host/ui/plain';
import type { ChosenRubric } from '../../manifest';
import { pickRubric } from './pickRubric';
import { settleDoubts } from './settleDoubts';
import { takeBack } from './takeBack';

/** The rubric that wins are held against from now on, and the one before. */
interface Choice {
  readonly reference: string;
  readonly rubric: Rubric;
  readonly before: Rubric;
}

/** Holds the journal against another rubric: the given one, or the one that the user picks. No win is changed. */
export async function chooseRubric(
  services: Services,
  given: string | undefined,
): Promise<ChosenRubric | undefined> {
  await services.journal.load();
  const reference = given ?? (await pickRubric(services));
  if (reference === undefined) return undefined;
  const [before, named] = await Promise.all([services.rubrics.current(), services.rubrics.named(reference)]);
  const choice = { reference, rubric: rubricAmong(named, [before, ...before.others]), before };
  if (given !== undefined) return write(services, choice);
  const textBefore = await services.journal.text();
  const chosen = await write(services, choice);
  void tell(services, choice, textBefore, chosen);
  return chosen;
}

/** Where there is no journal yet, the choice is a setting: no file is made for it. */
async function write(
  { journal, rubrics }: Services,
  { reference, rubric, before }: Choice,
): Promise<ChosenRubric> {
  const { state, journal: known } = journal.snapshot;
  const review = [...new Set(doubtsIn(known.wins, rubric, before).map(({ win }) => win.id))];
  if (state === 'missing') {
    await workspace.getConfiguration(SETTINGS).update('rubric', reference, ConfigurationTarget.Global);
    rubrics.forget();
    return { rubric: reference, uri: undefined, review };
  }
  const rubricVersion = notedVersion(rubric, known.profile.rubricVersion);
  const uri = await journal.updateProfile({ rubric: reference, rubricVersion });
  return { rubric: reference, uri, review };
}

async function tell(
  services: Services,
  { rubric, before }: Choice,
  textBefore: string,
  { uri, review }: ChosenRubric,
): Promise<void> {
  const textAfter = uri && (await services.journal.text());
  const [look, gaps, undo] = [l10n.t('Look'), l10n.t('Show gaps'), l10n.t('Undo')];
  const held = l10n.t('Your wins are held against “{0}” now. None of them was changed.', rubric.title);
  const doubtful =
    review.length === 0
      ? []
      : review.length === 1
        ? [l10n.t('1 win could stand under another dimension.')]
        : [l10n.t('{0} wins could stand under another dimension.', review.length)];
  const buttons = [...doubtful.map(() => look), gaps, ...(textAfter === undefined ? [] : [undo])];
  const pressed = await showInformation([held, ...doubtful].join(' '), ...buttons);
  if (pressed === look) await settleDoubts(services, before);
  if (pressed === gaps) await run('promoJournal.showGaps');
  if (pressed === undo && textAfter !== undefined) await takeBack(services.journal, textBefore, textAfter);
}
