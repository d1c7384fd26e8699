/** Rehearses calibration: what the room would ask, at once or one list after the other, with Back and Stop. */
import { l10n } from 'vscode';

import type { CheckInput } from '../../core/committee/check';
import { findings } from '../../core/committee/committee';
import type { Finding } from '../../core/committee/finding';
import { roomQuestions, unanswered, type RoomQuestion } from '../../core/committee/rehearsal';
import { winQuestions } from '../../core/committee/winQuestions';
import { isDay, type Day } from '../../core/days';
import { assess } from '../../core/gaps/gapReport';
import type { Journal } from '../../core/journal/schema';
import { journalFor } from '../../core/packet/journalFor';
import { assertNever } from '../../core/result';
import { CodedError } from '../../host/codedError';
import { run } from '../../host/commands';
import { callOf, publishedFindings } from '../../host/nextSteps';
import type { Services } from '../../host/services';
import { ensureLocation } from '../../host/ui/addEntry';
import { pickOne, showInformation } from '../../host/ui/plain';
import type { RehearseOptions, WithCommand } from '../../manifest';
import { askForAnswer, keepAnswer } from './answer';
import { askQuestion, type Reaction } from './question';

/**
 * What the room would ask: with options the findings, at once; without them the questions one by one. Throws
 * `invalid-day`, and what templates throw that can't be used.
 */
export async function rehearse(
  services: Services,
  options: RehearseOptions | undefined,
): Promise<readonly WithCommand<Finding>[]> {
  const look = (): Promise<CheckInput> => inputFor(services, options ?? {});
  if (options === undefined) await walk(services, look);
  return publishedFindings(findings(await look()));
}

/** What checks look at, as of now: answers of the user change it from question to question. */
async function inputFor(services: Services, { asOf, template }: RehearseOptions): Promise<CheckInput> {
  const { journal } = await services.journal.load();
  return assess({
    journal: template === undefined ? journal : await shownBy(services, template, journal),
    rubric: await services.rubrics.current(),
    suggestions: services.suggestions.waiting(),
    asOf: dayOf(asOf ?? services.clock.today()),
  });
}

function dayOf(day: Day): Day {
  if (isDay(day)) return day;
  const message = l10n.t('“{0}” is no day: days are written 2026-11-22.', day);
  throw new CodedError({ code: 'invalid-day', message });
}

/** The journal as the readers of a template's packet know it. */
async function shownBy({ templates }: Services, id: string, journal: Journal): Promise<Journal> {
  const { meta } = (await templates.usable(id)).template;
  return journalFor(meta.audience, journal);
}

/** Asks until the last question is answered or passed over, or the user stops. */
async function walk(services: Services, look: () => Promise<CheckInput>): Promise<void> {
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
      await run('promoJournal.press', callOf(reaction.step));
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
  const [finding] = picked.question.findings;
  if (finding) await run('promoJournal.press', callOf(finding.step));
  else await answered(services, picked.question);
}
