/** What a template can reach of people's words, and of what is due. */
import * as l10n from '@vscode/l10n';

import { flag, list, number, text } from './viewField';

export const PEOPLE_FIELDS = {
  mentee: {
    who: text(l10n.t('Who it was.')),
    since: text(l10n.t('Since when.')),
    sessions: number(l10n.t('Sessions in the period.')),
    last: text(l10n.t('Day of the last one.')),
    outcome: text(l10n.t('What came of it.')),
  },
  peers: {
    quoted: number(l10n.t('How many are quoted.')),
    strongest: list('quote', l10n.t('The two that say most.')),
    wanted: number(l10n.t('How many a committee looks for.')),
    silent: list('text', l10n.t('Who could confirm a win and is not quoted; for the manager alone.')),
  },
  peerQuestions: {
    always: list('text', l10n.t('What every peer is asked.')),
    bar: list('text', l10n.t('What the rubric asks of the strongest wins.')),
  },
  asked: { who: text(l10n.t('Who it was.')), asked: text(l10n.t('Day of the request.')) },
  talk: {
    date: text(l10n.t('Its day.')),
    who: text(l10n.t('With whom.')),
    kind: text(l10n.t('What kind of talk it was.')),
    gaps: number(l10n.t('How many gaps were named.')),
  },
  quote: {
    from: text(l10n.t('Who said it.')),
    role: text(l10n.t('Their role.')),
    level: text(l10n.t('Their level.')),
    team: text(l10n.t('Their team.')),
    date: text(l10n.t('Its day.')),
    quote: text(l10n.t('What they said.')),
    about: list('text', l10n.t('Titles of the wins that it is about.')),
  },
  answer: {
    quote: text(l10n.t('What they said.')),
    date: text(l10n.t('Its day.')),
    speaker: text(l10n.t('Who said it; empty where nobody is named.')),
    status: text(l10n.t('open, answered or agreed.')),
    due: text(l10n.t('When it is looked at again; empty where no day was set.')),
    dimension: text(l10n.t('Name of the dimension it is about; empty for none.')),
    isMeasurable: flag(l10n.t('Whether one can tell when it is answered.')),
    wins: list('text', l10n.t('Titles of the wins that answer it.')),
  },
  ahead: {
    day: text(l10n.t('When it is due.')),
    kind: text(l10n.t('result, gap or target.')),
    what: text(l10n.t('The win’s title, the manager’s words, or the level.')),
  },
  rehearsed: {
    question: text(l10n.t('The question, in words.')),
    answer: text(l10n.t('The answer.')),
    wins: list('text', l10n.t('Titles of the wins that it rests on.')),
  },
  unproven: {
    id: text(l10n.t('Id of the win: for “claim”.')),
    title: text(l10n.t('Title of the win.')),
    missing: list('text', l10n.t('What it lacks: evidence or source.')),
  },
  recent: {
    since: text(l10n.t('The last talk, or four weeks ago.')),
    wins: list('line', l10n.t('Strongest first, ten at most.')),
    more: number(l10n.t('How many more there are.')),
    weeks: list('week', l10n.t('Weekly reviews since then, the newest first; for the manager alone.')),
  },
  week: {
    week: text(l10n.t('The week: “2026-W47”.')),
    from: text(l10n.t('First day.')),
    to: text(l10n.t('Last day.')),
    shipped: text(l10n.t('What was finished.')),
    decisions: text(l10n.t('What was decided.')),
    helped: text(l10n.t('Who was helped.')),
    impact: text(l10n.t('What came of it.')),
  },
} as const;
