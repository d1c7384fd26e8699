/** The objects of a packet's view that tell of people and their words, and of what is due; see `view.ts`. */
import * as l10n from '@vscode/l10n';

import { flag, list, number, oneOf, someOf, text, texts } from './field';

export const PEOPLE = {
  /** Somebody who is mentored. Notes of the sessions are between the two, and in no packet. */
  mentee: {
    who: text(l10n.t('Who it was.')),
    since: text(l10n.t('Since when.'), 'day'),
    sessions: number(l10n.t('Sessions in the period.')),
    last: text(l10n.t('Day of the last one.'), 'day'),
    outcome: text(l10n.t('What came of it.')),
  },
  /** Somebody who is named, and what a reader has to know of them. */
  introduced: {
    name: text(l10n.t('Their name.'), 'person'),
    role: text(l10n.t('Level, role and team, as their feedback has them.')),
  },
  /** What the room will count. */
  peers: {
    quoted: number(l10n.t('How many are quoted.')),
    /** About a named piece of work, with a deed and an outcome; other teams first, then the newest. */
    strongest: list('quote', l10n.t('The two that say most.')),
    wanted: number(l10n.t('How many a committee looks for.')),
    silent: texts(l10n.t('Who could confirm a win and is not quoted; for the manager alone.'), 'person'),
  },
  peerQuestions: {
    always: texts(l10n.t('What every peer is asked.')),
    bar: texts(l10n.t('What the rubric asks of the strongest wins.')),
  },
  /** A peer who was asked for words and has not answered. */
  asked: { who: text(l10n.t('Who it was.')), asked: text(l10n.t('Day of the request.'), 'day') },
  /** A talk with the manager. Its notes are the user's own, and in no packet; what is missing stands in `answers`. */
  talk: {
    date: text(l10n.t('Its day.'), 'day'),
    who: text(l10n.t('With whom.')),
    kind: text(l10n.t('What kind of talk it was.'), 'value'),
    gaps: number(l10n.t('How many gaps were named.')),
  },
  /** A peer's words, with their consent. */
  quote: {
    from: text(l10n.t('Who said it.')),
    role: text(l10n.t('Their role.')),
    level: text(l10n.t('Their level.')),
    team: text(l10n.t('Their team.')),
    date: text(l10n.t('Its day.'), 'day'),
    quote: text(l10n.t('What they said.')),
    about: texts(l10n.t('Titles of the wins that it is about.')),
  },
  /** What the manager said is missing, and the wins that answer it. The dimension is one of the journal's rubric. */
  answer: {
    quote: text(l10n.t('What they said.')),
    date: text(l10n.t('Its day.'), 'day'),
    speaker: text(l10n.t('Who said it; empty where nobody is named.')),
    status: text(l10n.t('open, answered or agreed.'), 'value'),
    due: text(l10n.t('When it is looked at again; empty where no day was set.'), 'day'),
    dimension: text(l10n.t('Name of the dimension it is about; empty for none.')),
    isMeasurable: flag(l10n.t('Whether one can tell when it is answered.')),
    wins: texts(l10n.t('Titles of the wins that answer it.')),
  },
  /** A day that something is due: a win's result, a gap that is looked at again, or the target. */
  ahead: {
    day: text(l10n.t('When it is due.'), 'day'),
    kind: oneOf(['result', 'gap', 'target'], l10n.t('result, gap or target.')),
    what: text(l10n.t('The win’s title, the manager’s words, or the level.')),
  },
  /** What the room will ask, with the answer that was rehearsed. */
  rehearsed: {
    question: text(l10n.t('The question, in words.')),
    answer: text(l10n.t('The answer.'), 'paragraphs'),
    wins: texts(l10n.t('Titles of the wins that it rests on.')),
  },
  /** A claim that lacks something a reader will ask for. */
  unproven: {
    id: text(l10n.t('Id of the win: for “claim”.'), 'id'),
    title: text(l10n.t('Title of the win.')),
    missing: someOf(['evidence', 'source'], l10n.t('What it lacks: evidence or source.')),
  },
  /** What was done since a day: every win that the audience may see, those of the current level as well. */
  recent: {
    /** The last talk that is a week old, for the manager; else four weeks ago. Never before the period. */
    since: text(l10n.t('The last talk, or four weeks ago.'), 'day'),
    wins: list('win', l10n.t('Strongest first, ten at most.')),
    more: number(l10n.t('How many more there are.')),
    weeks: list('week', l10n.t('Weekly reviews since then, the newest first; for the manager alone.')),
  },
  /** A weekly review. */
  week: {
    week: text(l10n.t('The week: “2026-W47”.'), 'day'),
    from: text(l10n.t('First day.'), 'day'),
    to: text(l10n.t('Last day.'), 'day'),
    shipped: text(l10n.t('What was finished.')),
    decisions: text(l10n.t('What was decided.')),
    helped: text(l10n.t('Who was helped.')),
    impact: text(l10n.t('What came of it.')),
  },
} as const;
