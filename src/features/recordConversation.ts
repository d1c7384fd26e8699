/** Takes down a conversation with the manager (docs/domain.md, "Conversations"). */
import { l10n } from 'vscode';

import { conversationEntry, inWordsOf, type NewConversation } from '../core/gaps/conversation';
import type { Services } from '../host/services';
import { addEntry, ensureLocation } from '../host/ui/addEntry';
import { askText, pickMany, showDone } from '../host/ui/plain';
import { dayProblem } from '../host/ui/steps';
import type { Written } from '../manifest';

const STEPS = 7;

/** Records a conversation that was given, or asks for one. Nothing is written before the last answer. */
export async function recordConversation(
  services: Services,
  given: NewConversation | undefined,
): Promise<Written | undefined> {
  const { journal } = await services.journal.load();
  const conversation = given ?? (await askForConversation(journal.profile.manager?.name ?? ''));
  if (!conversation) return undefined;
  if (!given && !(await ensureLocation(services.journal))) return undefined;
  const written = await save(services, conversation);
  if (!given) {
    showDone(l10n.t('Recorded. What was said stands on top of the gaps.'));
  }
  return written;
}

async function save({ journal, rubrics, clock }: Services, said: NewConversation): Promise<Written> {
  const conversation = inWordsOf(await rubrics.current(), said);
  let id = '';
  const { uri } = await addEntry(journal, 'conversations', (parsed) => {
    const entry = conversationEntry(conversation, parsed?.journal ?? journal.snapshot.journal, clock.today());
    id = entry.id;
    return entry;
  });
  return { id, uri };
}

/**
 * Asks who, the goal, what is missing, what that looks like here, who shows it, whether it can be measured and by
 * when. Nothing when the user turned back.
 */
async function askForConversation(manager: string): Promise<NewConversation | undefined> {
  const speaker = await askWho(manager);
  if (speaker === undefined) return undefined;
  const goal = await askLine(2, l10n.t('What did they say about your goal? Their words; Enter skips.'));
  if (goal === undefined) return undefined;
  const quotes = await askQuotes();
  if (!quotes) return undefined;
  const looks = await askLine(4, l10n.t('What does that look like here? Their words; Enter skips.'));
  if (looks === undefined) return undefined;
  const example = await askLine(5, l10n.t('Who shows it well? A name, and where; Enter skips.'));
  if (example === undefined) return undefined;
  const notes = [
    goal && l10n.t('Goal: {0}', goal),
    looks && l10n.t('What it looks like here: {0}', looks),
    example && l10n.t('Who shows it well: {0}', example),
  ].filter(Boolean);
  const said = {
    ...(speaker.trim() !== '' && { with: speaker.trim() }),
    kind: 'promotion',
    ...(notes.length > 0 && { notes: notes.join('\n') }),
  } as const;
  if (quotes.length === 0) return said;
  const measurable = await askMeasurable(quotes);
  if (!measurable) return undefined;
  const due = await askDue();
  if (due === undefined) return undefined;
  const gaps = quotes.map((quote) => ({
    quote,
    measurable: measurable.includes(quote),
    ...(due !== '' && { due }),
  }));
  return { ...said, gaps };
}

function askWho(manager: string): Thenable<string | undefined> {
  return askText({
    title: titleOf(1),
    prompt: l10n.t('Who did you talk to?'),
    value: manager,
    ignoreFocusOut: true,
  });
}

async function askLine(step: number, prompt: string): Promise<string | undefined> {
  const text = await askText({ title: titleOf(step), prompt, ignoreFocusOut: true });
  return text?.trim();
}

/** One gap a box, until a box stays empty: an input box has one line. */
async function askQuotes(): Promise<string[] | undefined> {
  const quotes: string[] = [];
  for (;;) {
    const quote = await askText({
      title: titleOf(3),
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
  const picked = await pickMany(items, {
    title: titleOf(6),
    placeHolder: l10n.t('Which of it could both of you tell is done? Tick it; Enter goes on.'),
    ignoreFocusOut: true,
  });
  return picked?.map(({ quote }) => quote);
}

function askDue(): Thenable<string | undefined> {
  return askText({
    title: titleOf(7),
    prompt: l10n.t('By when do you look at it again? A day like 2026-12-01, or nothing.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? undefined : dayProblem(text)),
  }).then((text) => text?.trim());
}

function titleOf(step: number): string {
  return l10n.t('Record conversation · {0} of {1}', step, STEPS);
}
