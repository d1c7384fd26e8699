/** The four questions about a conversation with the manager. */
import { l10n, window } from 'vscode';

import { isDay } from '../../core/days';
import type { NewConversation } from '../../core/gaps/conversation';

const STEPS = 4;

/** Asks who, what, whether it can be measured and by when. Nothing when the user turned back. */
export async function askForConversation(manager: string): Promise<NewConversation | undefined> {
  const speaker = await askWho(manager);
  if (speaker === undefined) return undefined;
  const quotes = await askQuotes();
  if (!quotes) return undefined;
  const kind = 'promotion';
  const whom = speaker.trim() === '' ? {} : { with: speaker.trim() };
  if (quotes.length === 0) return { ...whom, kind };
  const measurable = await askMeasurable(quotes);
  if (!measurable) return undefined;
  const due = await askDue();
  if (due === undefined) return undefined;
  const gaps = quotes.map((quote) => ({
    quote,
    measurable: measurable.includes(quote),
    ...(due !== '' && { due }),
  }));
  return { ...whom, kind, gaps };
}

function askWho(manager: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: titleOf(1),
    prompt: l10n.t('Who did you talk to?'),
    value: manager,
    ignoreFocusOut: true,
  });
}

/** One gap a box, until a box stays empty: an input box has one line. */
async function askQuotes(): Promise<string[] | undefined> {
  const quotes: string[] = [];
  for (;;) {
    const quote = await window.showInputBox({
      title: titleOf(2),
      prompt:
        quotes.length === 0
          ? l10n.t('What is missing, word for word? One thing at a time; Enter adds it.')
          : l10n.t('What else? Enter on an empty line goes on.'),
      placeHolder: l10n.t('I need to see you drive something across teams.'),
      ignoreFocusOut: true,
    });
    if (quote === undefined) return undefined;
    if (quote.trim() === '') return quotes;
    if (!quotes.includes(quote.trim())) quotes.push(quote.trim());
  }
}

async function askMeasurable(quotes: readonly string[]): Promise<readonly string[] | undefined> {
  const items = quotes.map((quote) => ({ label: `“${quote}”`, quote }));
  const picked = await window.showQuickPick(items, {
    title: titleOf(3),
    placeHolder: l10n.t('Which of it could both of you tell is done? Tick it; Enter goes on.'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ quote }) => quote);
}

function askDue(): Thenable<string | undefined> {
  return window
    .showInputBox({
      title: titleOf(4),
      prompt: l10n.t('By when do you look at it again? A day like 2026-12-01, or nothing.'),
      ignoreFocusOut: true,
      validateInput: (text) =>
        text.trim() === '' || isDay(text.trim())
          ? undefined
          : l10n.t('“{0}” is no day: days are written 2026-11-22.', text),
    })
    .then((text) => text?.trim());
}

function titleOf(step: number): string {
  return l10n.t('Record conversation · {0} of {1}', step, STEPS);
}
