import { ConfigurationTarget, l10n, workspace } from 'vscode';

import { CodedError } from '../../host/codedError';
import { run } from '../../host/commands';
import { reportFailure } from '../../host/messages';
import type { Services } from '../../host/services';
import { SETTINGS } from '../../host/settings';
import { showInformation } from '../../host/ui/plain';
import type { ChosenRubric, RubricChoice } from '../../manifest';
import { confirmMove } from './confirmMove';
import { pickRubric } from './pickRubric';
import { movedWins, moveOf, textAfter, winsToReview, type Move } from './plan';

/**
 * Holds the journal against another rubric: the given one, or the one that the user picks after seeing what
 * becomes of every win. Given only a name, wins stay as they are written.
 */
export async function chooseRubric(
  services: Services,
  given: string | RubricChoice | undefined,
): Promise<ChosenRubric | undefined> {
  await services.journal.load();
  if (given !== undefined) {
    const { rubric: reference, wins = false } = typeof given === 'string' ? { rubric: given } : given;
    const move = await moveTo(services, reference);
    return write(services, reference, move, wins);
  }
  const reference = await pickRubric(services);
  if (reference === undefined) return undefined;
  const move = await moveTo(services, reference);
  const confirmed = await confirmMove(services, reference, move);
  if (!confirmed) return undefined;
  const before = await services.journal.text();
  const chosen = await write(services, reference, confirmed.move, confirmed.withWins);
  void tell(services, confirmed.move, before, chosen);
  return chosen;
}

async function moveTo(services: Services, reference: string): Promise<Move> {
  const [from, to] = await Promise.all([services.rubrics.current(), services.rubrics.named(reference)]);
  return moveOf(services.journal.snapshot.journal.wins, from, to);
}

/** Where there is no journal yet, the choice is a setting: no file is made for it. */
async function write(
  { journal, rubrics }: Services,
  rubric: string,
  move: Move,
  withWins: boolean,
): Promise<ChosenRubric> {
  const review = winsToReview(move).map(({ win }) => win.id);
  if (journal.snapshot.state === 'missing') {
    await workspace.getConfiguration(SETTINGS).update('rubric', rubric, ConfigurationTarget.Global);
    rubrics.forget();
    return { rubric, uri: undefined, review };
  }
  const before = await journal.text();
  const profile = { rubric, rubricVersion: move.to.version };
  const after = textAfter(before, profile, withWins ? movedWins(move) : []);
  return { rubric, uri: await journal.replace(before, after), review };
}

async function tell(
  { journal }: Services,
  { to }: Move,
  before: string,
  { uri, review }: ChosenRubric,
): Promise<void> {
  const after = uri && (await journal.text());
  const undo = l10n.t('Undo');
  const gaps = l10n.t('Show gaps');
  const held = l10n.t('Your wins are held against “{0}” now.', to.title);
  const look =
    review.length === 0
      ? ''
      : review.length === 1
        ? l10n.t('Have a look at the dimensions of 1 win.')
        : l10n.t('Have a look at the dimensions of {0} wins.', review.length);
  const buttons = after === undefined ? [gaps] : [gaps, undo];
  const pressed = await showInformation(`${held} ${look}`.trim(), ...buttons);
  if (pressed === gaps) await run('promoJournal.showGaps');
  if (pressed !== undo || after === undefined) return;
  try {
    await journal.replace(after, before);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    reportFailure(error);
  }
}
