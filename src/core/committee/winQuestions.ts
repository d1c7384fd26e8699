/** What the room asks about each of the strongest wins: whose idea it was, what without you, who confirms it, why then. */
import * as l10n from '@vscode/l10n';

import type { AssessedWin } from '../gaps/assess';
import { isFilled } from '../gaps/proof';
import type { CheckInput } from './check';
import { nextLevelOf } from './citing';
import type { RoomQuestion } from './rehearsal';

/** What answers to the last of them are kept under, in the section `rehearsal`. */
export const WHY_NOW = 'why-now';

/** Wins that are asked about: a room has ten minutes (docs/domain.md, "Ten minutes"). */
const MOST_WINS = 3;

/** The four questions about each of the strongest wins. What the journal says already is their answer. */
export function winQuestions(input: CheckInput): RoomQuestion[] {
  const claimed = nextLevelOf(input.wins);
  return (claimed.length > 0 ? claimed : input.wins)
    .slice(0, MOST_WINS)
    .flatMap((win) => [whoseIdea(win), withoutYou(win), whoConfirms(win), whyThen(win, input)]);
}

type Asked = Omit<RoomQuestion, 'findings' | 'wins'>;

function about({ win }: AssessedWin, asked: Asked): RoomQuestion {
  return { ...asked, findings: [], wins: [win.id] };
}

function whoseIdea(assessed: AssessedWin): RoomQuestion {
  const { id, title, ambiguity = '' } = assessed.win;
  return about(assessed, {
    id: `idea:${id}`,
    check: 'idea',
    question: l10n.t('Whose idea was “{0}”?', title),
    answer: ambiguity,
    place: { kind: 'win', win: id, field: 'ambiguity' },
  });
}

function withoutYou(assessed: AssessedWin): RoomQuestion {
  const { id, title, counterfactual } = assessed.win;
  return about(assessed, {
    id: `without-you:${id}`,
    check: 'without-you',
    question: l10n.t('What would have happened to “{0}” without you?', title),
    answer: isFilled(counterfactual) ? counterfactual : '',
    place: { kind: 'win', win: id, field: 'counterfactual' },
  });
}

function whoConfirms(assessed: AssessedWin): RoomQuestion {
  const { id, title, corroborators = [] } = assessed.win;
  return about(assessed, {
    id: `confirm:${id}`,
    check: 'confirm',
    question: l10n.t('Who confirms “{0}”?', title),
    answer: corroborators.join(', '),
    place: { kind: 'win', win: id, field: 'corroborators' },
  });
}

function whyThen(assessed: AssessedWin, { journal, asOf }: CheckInput): RoomQuestion {
  const { id, title } = assessed.win;
  const last = journal.rehearsal
    .filter(({ check, date, wins = [] }) => check === WHY_NOW && date <= asOf && wins[0] === id)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  return about(assessed, {
    id: `${WHY_NOW}:${id}`,
    check: WHY_NOW,
    question: l10n.t('Why did “{0}” have to be then?', title),
    answer: last?.answer ?? '',
    place: { kind: 'rehearsal', entry: last?.id },
  });
}
