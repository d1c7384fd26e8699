/** One question of the room as a list: what answers it, what was found, and what to do next. */
import { l10n, QuickInputButtons, QuickPickItemKind } from 'vscode';

import { describeDate } from '../../core/capture/describe';
import type { CheckInput } from '../../core/committee/check';
import type { Finding } from '../../core/committee/finding';
import type { RoomQuestion } from '../../core/committee/rehearsal';
import type { NextStep } from '../../core/gaps/nextStep';
import { strengthWords } from '../../core/gaps/ranking';
import { ideaOf, ideaText } from './answer';
import { createPick, plainItems, type PickItem } from '../../host/ui/plain';

export type Reaction =
  | { readonly kind: 'next' | 'back' | 'answer' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'open'; readonly win: string }
  /** What a finding proposes. */
  | { readonly kind: 'fix'; readonly step: NextStep };

interface Item extends PickItem {
  readonly reaction?: Reaction;
}

/** Shows a question, and gives what the user chose; Escape stops. */
export function askQuestion(
  question: RoomQuestion,
  input: CheckInput,
  { step, of }: { readonly step: number; readonly of: number },
): Promise<Reaction> {
  return new Promise((resolve) => {
    const list = createPick<Item>();
    const leave = (reaction: Reaction): void => {
      resolve(reaction);
      list.dispose();
    };
    list.title = l10n.t('Rehearse calibration · {0} of {1}', step + 1, of);
    list.placeholder = question.question;
    list.ignoreFocusOut = true;
    list.matchOnDescription = true;
    list.items = plainItems(itemsFor(question, input, step));
    list.activeItems = list.items.filter(({ reaction }) => reaction?.kind === 'answer');
    list.buttons = step > 0 ? [QuickInputButtons.Back] : [];
    list.onDidTriggerButton(() => leave({ kind: 'back' }));
    list.onDidAccept(() => {
      const [chosen] = list.activeItems;
      if (chosen?.reaction) leave(chosen.reaction);
    });
    list.onDidHide(() => leave({ kind: 'stop' }));
    list.show();
  });
}

function itemsFor(question: RoomQuestion, input: CheckInput, step: number): Item[] {
  const evidence = winItems(question, input);
  const proves = question.findings.length === 0 && question.id === question.check;
  return [
    // The box above has the question; a separator's words take room from the row that they stand in.
    ...(question.findings.length > 0 ? [heading(l10n.t('What was found'))] : []),
    ...question.findings.map(findingItem),
    heading(proves ? l10n.t('The strongest the journal has') : l10n.t('What it is about')),
    ...(evidence.length > 0
      ? evidence
      : [{ icon: 'circle-slash', label: l10n.t('Nothing in the journal yet') }]),
    heading(l10n.t('Your answer')),
    answerItem(question),
    { icon: 'arrow-right', label: l10n.t('Next question'), reaction: { kind: 'next' } },
    ...(step > 0
      ? [{ icon: 'arrow-left', label: l10n.t('Back'), reaction: { kind: 'back' } } satisfies Item]
      : []),
    { icon: 'close', label: l10n.t('Stop'), reaction: { kind: 'stop' } },
  ];
}

/** What was found; Enter does what it proposes. */
function findingItem({ message, step }: Finding): Item {
  return { icon: 'info', label: message, reaction: { kind: 'fix', step } };
}

function heading(label: string): Item {
  return { label, kind: QuickPickItemKind.Separator };
}

function answerItem({ answer, place }: RoomQuestion): Item {
  if (answer === '') return { icon: 'edit', label: l10n.t('Write my answer'), reaction: { kind: 'answer' } };
  const idea = place.kind === 'win' && place.field === 'ambiguity' ? ideaOf(answer) : undefined;
  const detail = idea ? ideaText(idea) : answer;
  return { icon: 'edit', label: l10n.t('Change my answer'), detail, reaction: { kind: 'answer' } };
}

/** The wins, each with why it stands where it stands; Enter opens one. */
function winItems({ wins }: RoomQuestion, input: CheckInput): Item[] {
  const byId = new Map(input.wins.map((win) => [win.win.id, win]));
  return wins.flatMap((id) => {
    const win = byId.get(id);
    if (!win) return [];
    return {
      icon: 'star-full',
      label: win.win.title,
      description: describeDate(win.win.date),
      detail: strengthWords(win).join(' · '),
      reaction: { kind: 'open', win: id },
    };
  });
}
