/** An answer to the room: asked for, kept while it is half written, and written where it belongs. */
import { l10n, type Memento } from 'vscode';

import type { RoomQuestion } from '../../core/committee/rehearsal';
import type { EntryOf, Win } from '../../core/journal/schema';
import { maySee } from '../../core/packet/audience';
import { assertNever } from '../../core/result';
import { addEntry } from '../../host/ui/addEntry';
import type { Services } from '../../host/services';
import { createInput, pickOne, promptText } from '../../host/ui/plain';

type Idea = NonNullable<Win['ambiguity']>;

const IDEAS = ['found', 'shaped', 'given'] as const satisfies readonly Win['ambiguity'][];

const DRAFTS_KEY = 'promoJournal.rehearsal.drafts';

type Texts = Readonly<Record<string, string>>;

/** Answers that were begun and not given, by question. They stay in this workspace, and out of the journal. */
interface Drafts {
  of(question: string): string | undefined;
  /** Keeps a text; an empty one is forgotten. */
  keep(question: string, text: string): void;
}

/** The drafts that a memory has. */
function drafts(memory: Memento): Drafts {
  const all = (): Texts => memory.get<Texts>(DRAFTS_KEY) ?? {};
  return {
    of: (question) => all()[question],
    keep: (question, text) => {
      const { [question]: _, ...others } = all();
      void memory.update(DRAFTS_KEY, text === '' ? others : { ...others, [question]: text });
    },
  };
}

/** Asks for the answer; nothing when the user cancelled. Words that Escape leaves behind are there again the next time. */
export function askForAnswer(services: Services, question: RoomQuestion): Promise<string | undefined> {
  const { place } = question;
  if (place.kind === 'win' && place.field === 'ambiguity') return chooseIdea(question);
  return new Promise((resolve) => {
    const kept = drafts(services.memory);
    const box = createInput();
    box.title = question.question;
    box.prompt = promptText(promptFor(question));
    box.value = kept.of(question.id) ?? question.answer;
    box.ignoreFocusOut = true;
    // Every change is kept: a window that closes loses as little as Escape does.
    box.onDidChangeValue((text) => kept.keep(question.id, text === question.answer ? '' : text));
    box.onDidAccept(() => {
      resolve(box.value.trim() === '' ? undefined : box.value.trim());
      box.dispose();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

/** Writes an answer to the journal: with its win, or among the answers of the rehearsal, one a question and day. */
export async function keepAnswer(services: Services, question: RoomQuestion, answer: string): Promise<void> {
  const { place } = question;
  if (place.kind === 'win') await services.journal.update('wins', place.win, patchOf(place.field, answer));
  else await keepInRehearsal(services, question, place.entry, answer);
  drafts(services.memory).keep(question.id, '');
}

async function chooseIdea({ question, answer }: RoomQuestion): Promise<string | undefined> {
  const items = IDEAS.map((value) => ({
    value,
    label: ideaText(value),
    ...(value === answer && { description: l10n.t('now') }),
  }));
  const picked = await pickOne(items, { title: question, ignoreFocusOut: true });
  return picked?.value;
}

/** Whose idea an answer says that a win was. */
export function ideaOf(answer: string): Idea | undefined {
  return IDEAS.find((idea) => idea === answer);
}

/** Whose idea a win was, in words. */
export function ideaText(idea: Idea): string {
  switch (idea) {
    case 'found':
      return l10n.t('Yours: you found the problem');
    case 'shaped':
      return l10n.t('Somebody’s, and you made a plan of it');
    case 'given':
      return l10n.t('Somebody’s: it was given to you');
    default:
      return assertNever(idea);
  }
}

function promptFor({ place, wins }: RoomQuestion): string {
  if (place.kind === 'rehearsal')
    return wins.length > 0
      ? l10n.t('Say it as you would in the room. The packet has it, with the wins that show it.')
      : l10n.t('Say it as you would in the room. The packet has it.');
  return place.field === 'corroborators'
    ? l10n.t('Names with commas between them. They are kept with the win.')
    : l10n.t('What would have happened without you? It is kept with the win.');
}

function patchOf(
  field: 'ambiguity' | 'counterfactual' | 'corroborators',
  answer: string,
): Partial<Pick<Win, 'ambiguity' | 'counterfactual' | 'corroborators'>> {
  switch (field) {
    case 'ambiguity': {
      const idea = ideaOf(answer);
      return idea ? { ambiguity: idea } : {};
    }
    case 'counterfactual':
      return { counterfactual: answer };
    case 'corroborators':
      return { corroborators: answer.split(',').flatMap((name) => name.trim() || []) };
    default:
      return assertNever(field);
  }
}

async function keepInRehearsal(
  { journal, clock }: Services,
  { id: questionId, check, question, wins }: RoomQuestion,
  known: string | undefined,
  answer: string,
): Promise<void> {
  const today = clock.today();
  const id = `${today}-${questionId.replace(':', '-')}`;
  const shown = wins.filter((win) => isForRoom(win, journal.snapshot.journal.wins));
  // An answer about hidden wins alone names them, so that the room doesn't read it.
  const named = [...(shown.length > 0 ? shown : wins)];
  const about = named.length > 0 ? { wins: named } : {};
  if (known === id) {
    await journal.update('rehearsal', id, { question, answer, ...about });
    return;
  }
  const entry: EntryOf<'rehearsal'> = { id, date: today, check, question, answer, ...about };
  await addEntry(journal, 'rehearsal', () => entry);
}

/** An answer is for the room: where it can, it rests on no win that the room may not see. */
function isForRoom(id: string, wins: readonly Win[]): boolean {
  return wins.some((win) => win.id === id && maySee('committee', win));
}
