/**
 * Everything that a template can reach, as a table: for completion, for problems found before anything is rendered, and for
 * the documentation. The compiler holds it against the types of the view: a field that is missing, too many or of
 * another kind is an error.
 */
import * as l10n from '@vscode/l10n';

import { PEOPLE_FIELDS } from './peopleFields';
import { list, number, one, text } from './viewField';
import type { Fields, TypeName, ViewTable } from './viewTypes';
import { WORK_FIELDS } from './workFields';

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
  ...WORK_FIELDS,
  ...PEOPLE_FIELDS,
} as const satisfies ViewTable;

/** The fields of an object of the view. */
export function fieldsOf(name: TypeName): Fields {
  return VIEW_FIELDS[name];
}

/** The names of the objects, the view itself first. */
export const TYPE_NAMES = Object.keys(VIEW_FIELDS) as readonly TypeName[];
