/**
 * Everything that a template can reach, as a table: for completion, for problems found before anything is rendered, and for
 * the documentation. The compiler holds it against the types of the view: a field that is missing, too many or of
 * another kind is an error.
 */
import * as l10n from '@vscode/l10n';

import type { Fields, TypeName, ViewTable } from './viewTypes';

const text = (doc: string) => ({ kind: 'text', doc }) as const;
const number = (doc: string) => ({ kind: 'number', doc }) as const;
const flag = (doc: string) => ({ kind: 'flag', doc }) as const;
const one = <Of extends TypeName>(of: Of, doc: string) => ({ kind: 'object', of, doc }) as const;
const list = <Of extends TypeName | 'text'>(of: Of, doc: string) => ({ kind: 'list', of, doc }) as const;

const LINE = {
  id: text(l10n.t('Id of the win: for “claim”.')),
  title: text(l10n.t('Title of the win.')),
  from: text(l10n.t('First day.')),
  to: text(l10n.t('Last day.')),
  isSpan: flag(l10n.t('Whether it took more than a day.')),
  isNextLevel: flag(l10n.t('Whether it is work of the next level.')),
  rank: number(l10n.t('Its place among the wins of the period: 1 is the strongest.')),
  role: text(l10n.t('led, drove, contributed or reviewed; empty where it is not said.')),
  figure: text(l10n.t('The figure with its difference: “p95: 800 → 210 ms (−74 %)”.')),
  sourceHref: text(l10n.t('Address where the figure can be looked up.')),
  source: text(l10n.t('Where the figure can be looked up, in words.')),
  isSourced: flag(l10n.t('False for a figure that nobody can look up.')),
  summary: text(l10n.t('What changed, in a sentence.')),
  proof: list('evidence', l10n.t('The evidence to show, what convinces most first.')),
  moreProof: number(l10n.t('How much more evidence there is, in the appendix alone.')),
  isProven: flag(l10n.t('Whether there is evidence.')),
  confirmedBy: list('text', l10n.t('Who can confirm it.')),
  followUp: text(l10n.t('When the result will be known; empty where no day was set.')),
} as const;

const EVIDENCE = {
  number: number(l10n.t('Its number in the appendix.')),
  kind: text(l10n.t('What kind of evidence it is.')),
  label: text(l10n.t('Its title, or the reference itself.')),
  code: text(l10n.t('The reference as code, where there is neither title nor address.')),
  href: text(l10n.t('Address that can be opened; empty where there is none.')),
  place: text(l10n.t('Repository and full reference, for the appendix.')),
} as const;

const claims = list('win', l10n.t('The strongest wins, told in full.'));
const further = list('line', l10n.t('Further wins, for a line each.'));

const VIEW_FIELDS = {
  view: {
    name: text(l10n.t('Your name, as the profile has it.')),
    team: text(l10n.t('Your team.')),
    manager: text(l10n.t('Name of your manager.')),
    level: one('level', l10n.t('From which level to which.')),
    targetDate: text(l10n.t('When the level is to be reached; empty where no day is set.')),
    rubric: one('rubric', l10n.t('What the wins are held against.')),
    mapping: one(
      'mapping',
      l10n.t('Where the template is written for another rubric than the journal’s; else null.'),
    ),
    audience: text(l10n.t('Who reads it: committee, manager, peer or recruiter.')),
    period: one('period', l10n.t('The days that the packet is about.')),
    asOf: text(l10n.t('The day of writing.')),
    counts: one('counts', l10n.t('How much there is.')),
    strongest: list('win', l10n.t('What to read when there is no time for more.')),
    dimensions: list('dimension', l10n.t('Every dimension with something to show, in the rubric’s order.')),
    unshown: list('text', l10n.t('Names of the core dimensions with nothing to show.')),
    others: list('line', l10n.t('Wins that show no dimension of the rubric.')),
    questions: list('question', l10n.t('The five questions of every room, with the wins that answer them.')),
    results: list('win', l10n.t('The strongest win of each piece of work, five at most.')),
    projects: list('project', l10n.t('The projects with wins, the one with the strongest first.')),
    outsideProjects: list('line', l10n.t('Wins that name no project.')),
    shifts: one('shifts', l10n.t('The same wins by the five shifts that every rubric is about.')),
    measured: list('line', l10n.t('The strongest wins with a figure that can be looked up.')),
    decisions: list('win', l10n.t('The strongest wins with a decision and its reason.')),
    setbacks: list('win', l10n.t('The strongest wins that something going wrong made necessary.')),
    helped: list('helped', l10n.t('Who got better or faster, as the wins tell it.')),
    cycles: list('cycle', l10n.t('Every review cycle of the period, oldest first.')),
    mentees: list('mentee', l10n.t('Who is mentored; nobody for peers and recruiters.')),
    peers: one('peers', l10n.t('How many speak for the work, and the strongest words.')),
    peerQuestions: one('peerQuestions', l10n.t('What a peer is asked.')),
    asked: list('asked', l10n.t('Who was asked and has not answered; for the manager alone.')),
    talks: list('talk', l10n.t('Talks with the manager; for the manager alone.')),
    quotes: list('quote', l10n.t('What peers said, with their consent.')),
    answers: list(
      'answer',
      l10n.t('What the manager said is missing, and what answers it; for the manager alone.'),
    ),
    ahead: list('ahead', l10n.t('What is due after the day of writing, the nearest first.')),
    rehearsed: list('rehearsed', l10n.t('Rehearsed answers; for the committee and the manager.')),
    evidence: list('listedEvidence', l10n.t('All evidence, for an appendix.')),
    unproven: list('unproven', l10n.t('Claims that lack something a reader will ask for.')),
    currentLevel: list('line', l10n.t('Work of the current level: no part of a case.')),
    recent: one('recent', l10n.t('What was done since the last talk.')),
  },
  level: { from: text(l10n.t('The level now.')), to: text(l10n.t('The level to reach.')) },
  rubric: {
    id: text(l10n.t('Id of the rubric.')),
    title: text(l10n.t('Title of the rubric.')),
    version: text(l10n.t('Version of the rubric.')),
    company: text(l10n.t('Company whose words it uses; empty for none.')),
    disclaimer: text(l10n.t('What it says of its source; empty for nothing.')),
  },
  period: { from: text(l10n.t('First day.')), to: text(l10n.t('Last day.')) },
  counts: {
    wins: number(l10n.t('Wins of the period.')),
    nextLevel: number(l10n.t('Wins of the next level.')),
    months: number(l10n.t('Months with a win.')),
    projects: number(l10n.t('Projects with a win.')),
    measured: number(l10n.t('Wins with a figure that can be looked up.')),
    confirmers: number(l10n.t('People who can confirm something.')),
  },
  mapping: {
    from: text(l10n.t('Title of the journal’s rubric.')),
    to: text(l10n.t('Title of the packet’s rubric.')),
    review: number(l10n.t('Wins with a dimension whose place is for you to look at.')),
  },
  shifts: {
    scope: one('shift', l10n.t('From tasks to projects of one’s own.')),
    ambiguity: one('shift', l10n.t('From given problems to found ones.')),
    multiplier: one('shift', l10n.t('From own output to that of others.')),
    techlead: one('shift', l10n.t('From code to technical leadership.')),
    influence: one('shift', l10n.t('From the team to beyond it.')),
  },
  shift: { claims, further, wins: number(l10n.t('How many wins it has.')) },
  line: LINE,
  win: {
    ...LINE,
    project: text(l10n.t('Name of its project, or its id.')),
    reach: text(l10n.t('How far it reached: team, cross-team, org and so on.')),
    ambiguity: text(l10n.t('given, shaped or found; empty where it is not said.')),
    problem: text(l10n.t('What was wrong.')),
    action: text(l10n.t('What you did.')),
    decision: one('decision', l10n.t('What was decided; null where nothing was.')),
    helped: list('helpedPerson', l10n.t('Who got better or faster by it.')),
    counterfactual: text(l10n.t('What would have happened without it.')),
    whyNow: text(l10n.t('Why it had to be then.')),
    phases: list('text', l10n.t('Parts of the life cycle that were run: design, build, launch and so on.')),
    tags: list(
      'text',
      l10n.t('Words of the rubric that are no dimension, such as principles that it shows.'),
    ),
  },
  evidence: EVIDENCE,
  listedEvidence: {
    ...EVIDENCE,
    supports: list('text', l10n.t('Titles of the wins that rest on it.')),
    isShared: flag(l10n.t('Whether several do.')),
  },
  decision: {
    chosen: text(l10n.t('The option that was chosen.')),
    over: list('text', l10n.t('The options that were not.')),
    why: text(l10n.t('The reason.')),
  },
  helpedPerson: {
    who: text(l10n.t('Who it was.')),
    how: text(l10n.t('How they were helped.')),
    outcome: text(l10n.t('What came of it.')),
  },
  helped: {
    who: text(l10n.t('Who it was.')),
    how: text(l10n.t('How they were helped.')),
    outcome: text(l10n.t('What came of it.')),
    win: text(l10n.t('Title of the win.')),
    to: text(l10n.t('Last day.')),
  },
  dimension: {
    id: text(l10n.t('Id of the dimension.')),
    name: text(l10n.t('Name of the dimension.')),
    claims,
    further,
    elsewhere: list('elsewhere', l10n.t('Wins that show it too and are told under another dimension.')),
    wins: number(l10n.t('Wins that show it, told here or elsewhere.')),
    months: number(l10n.t('Months with a win.')),
    last: text(l10n.t('Day of the last one.')),
  },
  elsewhere: {
    title: text(l10n.t('Title of the win.')),
    dimension: text(l10n.t('Name of the dimension.')),
  },
  question: {
    id: text(l10n.t('q-next-level, q-mid-could, q-lead-beyond-code, q-sustained or q-peers.')),
    question: text(l10n.t('The question, in words.')),
    answer: text(l10n.t('The answer that was rehearsed, for who decides.')),
    wins: list('win', l10n.t('The strongest wins that answer it.')),
    more: number(l10n.t('How many more there are.')),
    isAnswered: flag(l10n.t('False where the journal has nothing for it.')),
  },
  project: {
    id: text(l10n.t('Id of the project.')),
    name: text(l10n.t('Its name, or its id.')),
    status: text(l10n.t('Its status, as the journal has it.')),
    from: text(l10n.t('First day.')),
    to: text(l10n.t('Last day.')),
    ambiguity: text(l10n.t('What was unclear.')),
    crossTeam: text(l10n.t('Whom it needed.')),
    outcome: text(l10n.t('What was to come out.')),
    claims,
    further,
    more: number(l10n.t('How many more there are.')),
  },
  cycle: {
    name: text(l10n.t('“H1 2026”, or what the rubric’s cycles are called.')),
    wins: number(l10n.t('Wins of the next level.')),
    strongest: one('line', l10n.t('The strongest of them; null where there is none.')),
    isPart: flag(l10n.t('Whether the period has only a part of it.')),
  },
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
} as const satisfies ViewTable;

/** The fields of an object of the view. */
export function fieldsOf(name: TypeName): Fields {
  return VIEW_FIELDS[name];
}

/** The names of the objects, the view itself first. */
export const TYPE_NAMES = Object.keys(VIEW_FIELDS) as readonly TypeName[];
