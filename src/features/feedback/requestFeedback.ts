import { env, l10n, window, workspace } from 'vscode';

import { requestChange } from '../../core/feedback/entries';
import { requestText, winsForPeers } from '../../core/feedback/request';
import type { Journal, Win } from '../../core/journal/schema';
import { CodedError } from '../../host/codedError';
import type { Services } from '../../host/services';
import { ensureLocation } from '../../host/ui/addEntry';
import { askInSteps } from '../../host/ui/steps';
import { pickOne, showDone } from '../../host/ui/plain';
import type { FeedbackRequest } from '../../manifest';
import { keep, peopleChoices, winChoices } from './entries';

interface Asked {
  readonly who: string;
  readonly wins: readonly Win[];
}

/**
 * Gives the text that asks somebody for words on some wins, and takes down that they were asked today. Who is
 * asked for when it was not given. Nothing is sent.
 */
export async function requestFeedback(
  services: Services,
  given: FeedbackRequest | undefined,
): Promise<string | undefined> {
  const { journal } = await services.journal.load();
  const who = given?.who?.trim();
  const asksNothing = given?.who !== undefined;
  const wins = winsNamed(given?.wins ?? [], journal);
  if (asksNothing && !who)
    throw new CodedError({ code: 'empty-entry', message: l10n.t('A request needs somebody to ask.') });
  const asked = who ? { who, wins } : await ask(journal, wins);
  if (!asked || (!asksNothing && !(await ensureLocation(services.journal)))) return undefined;
  const rubric = await services.rubrics.current();
  const text = requestText({ ...asked, rubric, name: journal.profile.name });
  const { isPending } = await keep(services, (known) => requestChange(asked, known, services.clock.today()));
  if (!asksNothing) await show(asked.who, text, isPending);
  return text;
}

/** The wins with these ids that peers may see; throws `unknown-id`. */
function winsNamed(ids: readonly string[], { wins }: Journal): Win[] {
  const named = ids.map((id) => {
    const found = wins.find((win) => win.id === id);
    if (found) return found;
    throw new CodedError({ code: 'unknown-id', message: l10n.t('“{0}” is not in the journal.', id) });
  });
  return winsForPeers(named);
}

async function ask(journal: Journal, given: readonly Win[]): Promise<Asked | undefined> {
  const open = winsForPeers(journal.wins);
  const answers = await askInSteps(l10n.t('Request peer feedback'), [
    {
      kind: 'name',
      key: 'who',
      prompt: l10n.t('Who saw the work? Choose or type a name.'),
      choices: peopleChoices(journal, given),
      isRequired: true,
    },
    {
      kind: 'many',
      key: 'wins',
      prompt: l10n.t('Which wins is it about?'),
      choices: winChoices(open),
      chosen: given.map(({ id }) => id),
    },
  ]);
  const who = answers?.one('who');
  if (!answers || who === undefined) return undefined;
  return { who, wins: open.filter(({ id }) => answers.all('wins').includes(id)) };
}

async function show(who: string, text: string, isPending: boolean): Promise<void> {
  const document = await workspace.openTextDocument({ content: text, language: 'markdown' });
  await window.showTextDocument(document);
  if (!isPending) showDone(l10n.t('Noted that you asked {0} today', who));
  const copy = { icon: 'copy', label: l10n.t('Copy the text') };
  const picked = await pickOne([copy, { icon: 'edit', label: l10n.t('Change it first') }], {
    title: l10n.t('Request for {0}', who),
    placeHolder: l10n.t('Nothing is sent. Copy it into a message of your own.'),
  });
  if (picked !== copy) return;
  await env.clipboard.writeText(text);
  showDone(l10n.t('Copied, for {0}', who));
}
