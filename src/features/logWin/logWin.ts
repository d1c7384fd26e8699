import { l10n } from 'vscode';

import type { QuickLineContext } from '../../core/capture/quickLine';
import { strongerBy } from '../../core/capture/stronger';
import { LEVELS, REACHES } from '../../core/journal/schema';
import { CodedError } from '../../host/codedError';
import { run } from '../../host/commands';
import type { Services } from '../../host/services';
import { readSettings } from '../../host/settings';
import { addWin, ensureLocation, type AddedWin } from '../../host/ui/addEntry';
import { pickOne, showDone, showInformation } from '../../host/ui/plain';
import type { AskForWin, NewWin, Written } from '../../manifest';
import { attachmentOf, branchCommits, evidenceOf, understand, type Attachment, type Draft } from './draft';
import { showBox } from './box';

/** What was typed when the box was last escaped from. */
let keptLine = '';

/** Logs a win that was given, or asks for one. */
export async function logWin(
  services: Services,
  given: string | NewWin | undefined,
): Promise<Written | undefined> {
  if (given === undefined) return askForWin(services, { line: keptLine, attached: [] });
  const win = typeof given === 'string' ? understand(draftOf(given), await fullContext(services)).win : given;
  const { id, uri } = await save(services, win);
  return { id, uri };
}

/** Asks for a win with what it was called from as proof: a file, a selection, a commit. */
export async function logWinFrom(
  services: Services,
  resource: readonly unknown[],
): Promise<Written | undefined> {
  return askForWin(services, { line: keptLine, attached: await evidenceOf(resource) });
}

/** Asks for a win that starts with something: the dimension that it is to show, or what a suggestion found. */
export async function logWinFor(services: Services, about: AskForWin): Promise<Written | undefined> {
  const { dimension, line = '', evidence = [], origin } = about;
  const marks = dimension === undefined ? '' : `#${dimension} `;
  return askForWin(services, { line: marks + line, attached: evidence.map(attachmentOf) }, origin);
}

/** Shows the box, and saves what it gives. */
async function askForWin(
  services: Services,
  start: Pick<Draft, 'line' | 'attached'>,
  origin?: NewWin['origin'],
): Promise<Written | undefined> {
  let context = await quickContext(services);
  void fullContext(services).then((full) => (context = full));
  let draft: Draft = { ...start, chosen: {} };
  let arriving = origin === undefined ? branchCommits(services) : Promise.resolve<readonly Attachment[]>([]);
  for (;;) {
    const leaving = await showBox(draft, () => context, arriving);
    if (leaving.kind === 'escape') {
      if (origin === undefined) keptLine = leaving.draft.line;
      return undefined;
    }
    if (leaving.kind === 'save') {
      keptLine = leaving.draft.line;
      if (!(await ensureLocation(services.journal))) return undefined;
      const { isPending, ...written } = await save(services, {
        ...leaving.understood.win,
        ...(origin && { origin }),
      });
      keptLine = '';
      if (!isPending) void tellSaved(services, written, leaving.understood.win);
      return written;
    }
    arriving = Promise.resolve<readonly Attachment[]>([]);
    const choice = await choose(leaving.about);
    draft = {
      ...leaving.draft,
      chosen: { ...leaving.draft.chosen, ...(choice && { [leaving.about]: choice }) },
    };
  }
}

async function save(services: Services, win: NewWin): Promise<AddedWin> {
  if (win.title.trim() !== '') return addWin(services, win);
  throw new CodedError({
    code: 'empty-title',
    message: l10n.t('A win needs a few words on what you did.'),
  });
}

async function tellSaved(services: Services, { id }: Written, win: NewWin): Promise<void> {
  const stronger = strongerBy(win, await services.rubrics.current());
  const text = stronger ? l10n.t('Logged · 1 thing would make it stronger') : l10n.t('Logged');
  showDone(text);
  if (!readSettings().notifyAfterSaving) return;
  const [open, detail, undo] = [l10n.t('Open'), l10n.t('Add detail'), l10n.t('Undo')];
  const pressed = await showInformation(l10n.t('Logged “{0}”.', win.title), open, detail, undo);
  if (pressed === open) await run('promoJournal.openJournal', { id });
  if (pressed === detail) await run('promoJournal.addDetail', { id });
  if (pressed === undo) await run('promoJournal.undoLogWin', { id });
}

async function choose(about: 'reach' | 'level'): Promise<string | undefined> {
  const texts = {
    reach: [
      l10n.t('You alone'),
      l10n.t('Your team'),
      l10n.t('Other teams too'),
      l10n.t('The whole organisation'),
    ],
    level: [l10n.t('Work of the next level'), l10n.t('A strong mid-level could have done it')],
  };
  const values = about === 'reach' ? REACHES : LEVELS;
  const picked = await pickOne(
    values.map((value, index) => ({ label: texts[about][index] ?? value, description: value, value })),
    { title: about === 'reach' ? l10n.t('How far did the effect go?') : l10n.t('Whose work is this?') },
  );
  return picked?.value;
}

async function quickContext(services: Services): Promise<QuickLineContext> {
  const { journal } = await services.journal.load();
  return {
    today: services.clock.today(),
    rubric: await services.rubrics.current(),
    projects: journal.projects,
  };
}

/** The reader of dates in words is large, so it comes when it is needed. */
async function fullContext(services: Services): Promise<QuickLineContext> {
  const { parseNaturalDate } = await import('../../core/capture/naturalDate');
  return { ...(await quickContext(services)), parseDate: parseNaturalDate };
}

function draftOf(line: string): Draft {
  return { line, attached: [], chosen: {} };
}
