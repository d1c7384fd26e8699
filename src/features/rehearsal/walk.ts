/** Walks through the room's questions: one list each, with Back and Stop. */
import { l10n, window } from 'vscode';

import type { CheckInput } from '../../core/committee/check';
import { roomQuestions, unanswered, type RoomQuestion } from '../../core/committee/rehearsal';
import { assertNever } from '../../core/result';
import { run } from '../../host/commands';
import type { Services } from '../../host/services';
import { ensureLocation } from '../../host/ui/ensureLocation';
import { askQuestion, type Reaction } from './question';
import { keepAnswer } from './answer';

/** Asks until the last question is answered or passed over, or the user stops. */
export async function walk(services: Services, look: () => Promise<CheckInput>): Promise<void> {
  // The list stays what it was at the start: an answer that settles a question must not move the others.
  const checks = roomQuestions(await look()).map(({ check }) => check);
  for (let step = 0; step < checks.length;) {
    const input = await look();
    const question = roomQuestions(input).find(({ check }) => check === checks[step]);
    if (!question) {
      step++;
      continue;
    }
    const reaction = await askQuestion(question, input, { step, of: checks.length });
    if (reaction.kind === 'stop') return;
    if (reaction.kind === 'open') {
      await run('promoJournal.openJournal', { id: reaction.win });
      return;
    }
    step += await react(services, question, reaction);
  }
  await tellWhatRemains(roomQuestions(await look()));
}

/** Does what was chosen, and says how many questions to go on, or back. */
async function react(
  services: Services,
  question: RoomQuestion,
  reaction: Exclude<Reaction, { readonly kind: 'stop' } | { readonly kind: 'open' }>,
): Promise<number> {
  switch (reaction.kind) {
    case 'next':
      return 1;
    case 'back':
      return -1;
    case 'answer':
      return (await askForAnswer(services, question)) ? 1 : 0;
    default:
      return assertNever(reaction.kind);
  }
}

/** Keeps what was written, with Escape, too; true when Enter said that it is done. */
async function askForAnswer(services: Services, question: RoomQuestion): Promise<boolean> {
  const { answer, isDone } = await writeAnswer(question);
  if (answer === '' || answer === question.answer.trim()) return isDone && answer !== '';
  if (!(await ensureLocation(services.journal))) return false;
  await keepAnswer(services, question, answer);
  return isDone;
}

interface WrittenAnswer {
  readonly answer: string;
  readonly isDone: boolean;
}

function writeAnswer({ question, place, answer }: RoomQuestion): Promise<WrittenAnswer> {
  return new Promise((resolve) => {
    const box = window.createInputBox();
    const leave = (isDone: boolean): void => {
      resolve({ answer: box.value.trim(), isDone });
      box.dispose();
    };
    box.title = question;
    box.prompt =
      place.kind === 'counterfactual'
        ? l10n.t('What would have happened without you? Escape keeps it with the win, too.')
        : l10n.t('Your answer, as you would say it in the room. Escape keeps it, too.');
    box.value = answer;
    box.ignoreFocusOut = true;
    box.onDidAccept(() => leave(true));
    box.onDidHide(() => leave(false));
    box.show();
  });
}

/** The last list: what nobody has answered yet. Enter does what the finding proposes. */
async function tellWhatRemains(questions: readonly RoomQuestion[]): Promise<void> {
  const remaining = unanswered(questions);
  if (remaining.length === 0) {
    void window.showInformationMessage(
      l10n.t('Every question has an answer, yours or the journal’s. Say them aloud once.'),
    );
    return;
  }
  const items = remaining.map((question) => ({
    label: question.question,
    detail: question.findings[0]?.message ?? '',
    question,
  }));
  const picked = await window.showQuickPick(items, {
    title:
      remaining.length === 1
        ? l10n.t('Rehearse calibration · 1 question without an answer')
        : l10n.t('Rehearse calibration · {0} questions without an answer', remaining.length),
    placeHolder: l10n.t('Enter does something about it'),
    ignoreFocusOut: true,
  });
  const finding = picked?.question.findings.find(({ command }) => command !== undefined);
  if (finding?.command === undefined) return;
  await run('promoJournal.press', { command: finding.command, arguments: finding.arguments ?? [] });
}
