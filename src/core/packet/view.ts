/**
 * What a template can reach, and all of it, described once: the types, completion, hover, problems found before anything is rendered,
 * the documentation, escaping and redaction come from here. Strings are as the user wrote them; `renderPacket` makes them inert Markdown
 * before a template sees them. Every key is always there, with `''`, `[]` or `null` for what the journal doesn't say, so that a
 * misspelled key is an error and not a hole. Words are the template's: the view has the journal's own values (`led`, `cross-team`).
 */
import * as l10n from '@vscode/l10n';

import { AUDIENCES } from './audience';
import {
  list,
  maybe,
  number,
  one,
  oneOf,
  text,
  texts,
  type FieldOf,
  type Holds,
  type ObjectOf,
} from './field';
import { PEOPLE } from './viewOfPeople';
import { WORK } from './viewOfWork';

const OBJECTS = {
  view: {
    name: text(l10n.t('Your name, as the profile has it.'), 'name'),
    team: text(l10n.t('Your team.')),
    manager: text(l10n.t('Name of your manager.')),
    level: one('level', l10n.t('From which level to which.')),
    targetDate: text(l10n.t('When the level is to be reached; empty where no day is set.'), 'day'),
    rubric: one('rubric', l10n.t('What the wins are held against.')),
    mapping: maybe(
      'mapping',
      l10n.t('Where the template is written for another rubric than the journal’s; else null.'),
    ),
    audience: oneOf(AUDIENCES, l10n.t('Who reads it: committee, manager, peer or recruiter.')),
    period: one('period', l10n.t('The days that the packet is about.')),
    asOf: text(l10n.t('The day of writing.'), 'day'),
    counts: one('counts', l10n.t('How much there is.')),
    strongest: list('win', l10n.t('What to read when there is no time for more.')),
    handles: texts(l10n.t('Names in links: that of GitHub, from the addresses of the profile.'), 'person'),
    cases: list(
      'win',
      l10n.t(
        'The three cases: next-level work with proof and effect; none where there are fewer than three.',
      ),
    ),
    record: list('recordPart', l10n.t('Every further next-level win with proof, by dimension.')),
    also: list('win', l10n.t('Work with proof whose level is not said.')),
    shortAnswers: list(
      'shortAnswer',
      l10n.t('The five questions, each with an answer of a sentence or two.'),
    ),
    furtherAnswers: list(
      'rehearsed',
      l10n.t('Rehearsed answers that the five do not take up; for the committee and the manager.'),
    ),
    introduced: list('introduced', l10n.t('Who is named and has a role: for “introduce”.')),
    dimensions: list('dimension', l10n.t('Every dimension with something to show, in the rubric’s order.')),
    unshown: texts(l10n.t('Names of the core dimensions with nothing to show.')),
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
    rest: list('rest', l10n.t('A line for each win with more evidence than the text shows.')),
    unproven: list('unproven', l10n.t('Claims that lack something a reader will ask for.')),
    currentLevel: list('line', l10n.t('Work of the current level: no part of a case.')),
    recent: one('recent', l10n.t('What was done since the last talk.')),
  },
  level: { from: text(l10n.t('The level now.')), to: text(l10n.t('The level to reach.')) },
  rubric: {
    id: text(l10n.t('Id of the rubric.'), 'id'),
    title: text(l10n.t('Title of the rubric.')),
    version: text(l10n.t('Version of the rubric.'), 'value'),
    company: text(l10n.t('Company whose words it uses; empty for none.')),
    disclaimer: text(l10n.t('What it says of its source; empty for nothing.')),
  },
  period: { from: text(l10n.t('First day.'), 'day'), to: text(l10n.t('Last day.'), 'day') },
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
  ...WORK,
  ...PEOPLE,
} as const;

/** The name of an object of the view. */
export type TypeName = keyof typeof OBJECTS;
/** A field of an object of the view. */
export type Field = FieldOf<TypeName>;
export type Fields = Readonly<Record<string, Field>>;

/** The fields of an object of the view. */
export function fieldsOf(name: TypeName): Fields {
  return OBJECTS[name];
}

/** An object of the view as a field. */
export function objectOf(of: TypeName): Field {
  return { kind: 'object', of, doc: '' };
}

/** What stands in a list; nothing for what is no list. */
export function itemOf(field: Field): Field | undefined {
  if (field.kind !== 'list') return undefined;
  return field.of === 'text' ? { kind: 'text', holds: field.holds, doc: field.doc } : objectOf(field.of);
}

/** What a text, or each text of a list, is; words where that isn't known. */
export function holdsOf(field: Field | undefined): Holds {
  return field && 'holds' in field ? field.holds : 'words';
}

/** The names of the objects, the view itself first. */
export const TYPE_NAMES = Object.keys(OBJECTS) as readonly TypeName[];

type Of<Name extends TypeName> = ObjectOf<typeof OBJECTS, Name>;

export type PacketView = Of<'view'>;
export type PacketMapping = Of<'mapping'>;
export type PacketShift = Of<'shift'>;
export type PacketLine = Of<'line'>;
export type PacketWin = Of<'win'>;
export type PacketEvidence = Of<'evidence'>;
export type ListedEvidence = Of<'listedEvidence'>;
export type PacketRest = Of<'rest'>;
export type PacketDecision = Of<'decision'>;
export type PacketTold = Of<'told'>;
export type PacketRecordPart = Of<'recordPart'>;
export type PacketShortAnswer = Of<'shortAnswer'>;
export type PacketIntroduced = Of<'introduced'>;
export type PacketHelpedPerson = Of<'helpedPerson'>;
export type PacketHelped = Of<'helped'>;
export type PacketDimension = Of<'dimension'>;
export type PacketQuestion = Of<'question'>;
export type PacketProject = Of<'project'>;
export type PacketCycle = Of<'cycle'>;
export type PacketMentee = Of<'mentee'>;
export type PacketPeers = Of<'peers'>;
export type PacketPeerQuestions = Of<'peerQuestions'>;
export type PacketAsked = Of<'asked'>;
export type PacketTalk = Of<'talk'>;
export type PacketQuote = Of<'quote'>;
export type PacketAnswer = Of<'answer'>;
export type PacketAhead = Of<'ahead'>;
export type PacketRehearsed = Of<'rehearsed'>;
export type UnprovenClaim = Of<'unproven'>;
export type PacketRecent = Of<'recent'>;
export type PacketWeek = Of<'week'>;
