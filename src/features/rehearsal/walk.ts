/** Walks through the room's questions: one list each, with Back and Stop. */
import { l10n } from 'vscode';

import type { CheckInput } from '../../core/committee/check';
import { roomQuestions, unanswered, type RoomQuestion } from '../../core/committee/rehearsal';
import { winQuestions } from '../../core/committee/winQuestions';
import { assertNever } from '../../core/result';
import { run } from '../../host/commands';
import type { Services } from '../../host/services';
import { ensureLocation } from '../../host/ui/addEntry';
import { pickOne, showInformation } from '../../host/ui/plain';
import { askQuestion, type Reaction } from './question';
import { askForAnswer, keepAnswer } from './answer';

/** Asks until the last question is answered or passed over, or the user stops. */
export async function walk(services: Services, look: () => Promise<CheckInput>): Promise<void> {
  // The list stays what it was at the start: an answer that settles a question must not move the others.
  const ids = questionsAtFirst(await look());
  for (let step = 0; step < ids.length;) {
    const input = await look();
    const question = questionsOf(input).find(({ id }) => id === ids[step]);
    if (!question) {
      step++;
      continue;
    }
    const reaction = await askQuestion(question, input, { step, of: ids.length });
    if (reaction.kind === 'stop') return;
    if (reaction.kind === 'open') {
      await run('promoJournal.openJournal', { id: reaction.win });
      return;
    }
    if (reaction.kind === 'fix') {
      await run('promoJournal.press', { command: reaction.command, arguments: reaction.given });
      return;
    }
    step += await react(services, question, reaction);
  }
  await tellWhatRemains(services, questionsOf(await look()));
}

function questionsOf(input: CheckInput): RoomQuestion[] {
  return [...roomQuestions(input), ...winQuestions(input)];
}

/** All that the room asks, and of the strongest wins what they don't say yet. */
function questionsAtFirst(input: CheckInput): string[] {
  return [...roomQuestions(input), ...unanswered(winQuestions(input))].map(({ id }) => id);
}

/** Does what was chosen, and says how many questions to go on, or back. */
async function react(
  services: Services,
  question: RoomQuestion,
  reaction: Extract<Reaction, { readonly kind: 'next' | 'back' | 'answer' }>,
): Promise<number> {
  switch (reaction.kind) {
    case 'next':
      return 1;
    case 'back':
      return -1;
    case 'answer':
      return (await answered(services, question)) ? 1 : 0;
    default:
      return assertNever(reaction.kind);
  }
}

/** True when an answer was written. */
async function answered(services: Services, question: RoomQuestion): Promise<boolean> {
  const answer = await askForAnswer(services, question);
  if (answer === undefined || !(await ensureLocation(services.journal))) return false;
  await keepAnswer(services, question, answer);
  return true;
}

/** The last list: what nobody has answered yet. Enter does what the finding proposes. */
async function tellWhatRemains(services: Services, questions: readonly RoomQuestion[]): Promise<void> {
  const remaining = unanswered(questions);
  if (remaining.length === 0) {
    void showInformation(
      l10n.t('Every question has an answer, yours or the journal’s. Say them aloud once.'),
    );
    return;
  }
  const items = remaining.map((question) => ({
    label: question.question,
    ...(question.findings[0] && { detail: question.findings[0].message }),
    question,
  }));
  const picked = await pickOne(items, {
    title:
      remaining.length === 1
        ? l10n.t('Rehearse calibration · 1 question without an answer')
        : l10n.t('Rehearse calibration · {0} questions without an answer', remaining.length),
    placeHolder: l10n.t('Enter does something about it'),
    ignoreFocusOut: true,
  });
  if (!picked) return;
  const finding = picked.question.findings.find(({ command }) => command !== undefined);
  if (finding?.command === undefined) await answered(services, picked.question);
  else await run('promoJournal.press', { command: finding.command, arguments: finding.arguments ?? [] });
}
