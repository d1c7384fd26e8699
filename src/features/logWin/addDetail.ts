/** Walks through what a win does not say yet: one box each, all of them skippable. */
import { l10n, QuickInputButtons, type Disposable, type QuickInput, type QuickInputButton } from 'vscode';

import type { Win } from '../../core/journal/schema';
import type { Services } from '../../host/services';
import { createInput, createPick, pickOne, plainItems, promptText, type PickItem } from '../../host/ui/plain';
import type { DetailOf, WinRow } from '../../manifest';
import { QUESTIONS, type Question } from './questions';

type Answer =
  { readonly kind: 'answer'; readonly text: string } | { readonly kind: 'back' } | { readonly kind: 'stop' };

const LONGEST_TITLE = 60;

/** Asks about the win of a row, of an id, or of the user's choice. Each answer is saved as it is given. */
export async function addDetail(services: Services, which: WinRow | DetailOf | undefined): Promise<void> {
  const { journal } = await services.journal.load();
  const id = which === undefined ? await pickWin(journal.wins) : 'row' in which ? which.row.winId : which.id;
  const about = which && 'about' in which ? which.about : undefined;
  const questions =
    about === undefined ? QUESTIONS : QUESTIONS.filter((question) => question.about === about);
  const rubric = await services.rubrics.current();
  const context = { today: services.clock.today(), rubric, projects: journal.projects };
  for (let step = 0; step >= 0 && step < questions.length;) {
    const win = services.journal.snapshot.journal.wins.find((one) => one.id === id);
    const question = questions[step];
    if (!win || !question) return;
    const answer = await ask(question, question.prompt(win, rubric), win, { step, of: questions.length });
    if (answer.kind === 'stop') return;
    if (answer.kind === 'answer') {
      const text = answer.text.trim();
      const isNew = text !== '' && text !== question.current(win);
      if (isNew) await services.journal.update('wins', win.id, question.patch(text, win, context));
    }
    step += answer.kind === 'back' ? -1 : 1;
  }
}

function ask(
  question: Question,
  prompt: string,
  win: Win,
  { step, of }: { readonly step: number; readonly of: number },
): Promise<Answer> {
  return new Promise((resolve) => {
    const input = question.choices
      ? choiceInput(question.choices, prompt, question.current(win), resolve)
      : textInput(l10n.t('{0} Enter skips.', prompt), question.current(win), resolve);
    input.title = win.title.length > LONGEST_TITLE ? `${win.title.slice(0, LONGEST_TITLE)}…` : win.title;
    if (of > 1) {
      input.step = step + 1;
      input.totalSteps = of;
    }
    input.ignoreFocusOut = true;
    input.show();
  });
}

type Resolve = (answer: Answer) => void;

function textInput(prompt: string, current: string, resolve: Resolve): QuickInput {
  const input = createInput();
  input.prompt = promptText(prompt);
  input.value = current;
  input.onDidAccept(() => leave(input, resolve, { kind: 'answer', text: input.value }));
  return withBack(input, resolve);
}

function choiceInput(
  choices: NonNullable<Question['choices']>,
  prompt: string,
  current: string,
  resolve: Resolve,
): QuickInput {
  const input = createPick<PickItem & { readonly value: string }>();
  input.placeholder = prompt;
  const skip = { label: l10n.t('Skip'), value: '' };
  const items = plainItems(
    [...choices, skip].map(({ label, value }) => ({
      label,
      value,
      ...(value === current && value && { description: l10n.t('now') }),
    })),
  );
  input.items = items;
  input.activeItems = items.filter(({ value }) => value === current);
  input.onDidAccept(() => {
    leave(input, resolve, { kind: 'answer', text: input.activeItems[0]?.value ?? '' });
  });
  return withBack(input, resolve);
}

interface WithButtons extends QuickInput {
  buttons: readonly QuickInputButton[];
  onDidTriggerButton(listener: (button: QuickInputButton) => void): Disposable;
}

function withBack(input: WithButtons, resolve: Resolve): QuickInput {
  input.buttons = [QuickInputButtons.Back];
  input.onDidTriggerButton(() => leave(input, resolve, { kind: 'back' }));
  input.onDidHide(() => leave(input, resolve, { kind: 'stop' }));
  return input;
}

function leave(input: QuickInput, resolve: Resolve, answer: Answer): void {
  resolve(answer);
  input.dispose();
}

async function pickWin(wins: readonly Win[]): Promise<string | undefined> {
  const items = wins.toReversed().map(({ id, title }) => ({ label: title, description: id, id }));
  const picked = await pickOne(items, { title: l10n.t('Add detail to which win?') });
  return picked?.id;
}
