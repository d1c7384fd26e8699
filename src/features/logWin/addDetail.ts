/** Walks through what a win does not say yet: one box each, all of them skippable. */
import { l10n } from 'vscode';

import { withoutDrafts } from '../../core/journal/drafted';
import type { Win } from '../../core/journal/schema';
import type { Services } from '../../host/services';
import { pickOne } from '../../host/ui/plain';
import { askOne, type Step } from '../../host/ui/steps';
import type { DetailOf, WinRow } from '../../manifest';
import { QUESTIONS, type Question } from './questions';

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
    const before = question.current(win);
    const place = { title: titleOf(win), at: step, of: questions.length };
    const answer = await askOne(boxOf(question, question.prompt(win, rubric), win), [before], place);
    if (answer.kind === 'stop') return;
    if (answer.kind === 'answer') {
      const [text = ''] = answer.values;
      if (text !== '' && text !== before)
        await services.journal.update('wins', win.id, withoutDrafts(win, question.patch(text, win, context)));
    }
    step += answer.kind === 'back' ? -1 : 1;
  }
}

/** The box of a question, with what the win says already. */
function boxOf({ about, choices, current }: Question, prompt: string, win: Win): Step {
  if (!choices) return { kind: 'text', key: about, prompt };
  const now = current(win);
  const shown = choices.map((choice) =>
    choice.value === now ? { ...choice, description: l10n.t('now') } : choice,
  );
  return { kind: 'one', key: about, prompt, choices: shown };
}

function titleOf({ title }: Win): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
}

async function pickWin(wins: readonly Win[]): Promise<string | undefined> {
  const items = wins.toReversed().map(({ id, title }) => ({ label: title, description: id, id }));
  const picked = await pickOne(items, { title: l10n.t('Add detail to which win?') });
  return picked?.id;
}
