/** The objects of a packet's view that tell of wins, and of what they are told under; see `view.ts`. */
import * as l10n from '@vscode/l10n';

import { EVIDENCE_KINDS } from '../gaps/proof';
import { flag, list, maybe, number, one, oneOf, text, texts } from './field';

/** A win in a line. */
const LINE = {
  id: text(l10n.t('Id of the win: for “claim”.'), 'id'),
  title: text(l10n.t('Title of the win.')),
  from: text(l10n.t('First day.'), 'day'),
  to: text(l10n.t('Last day.'), 'day'),
  isSpan: flag(l10n.t('Whether it took more than a day.')),
  isNextLevel: flag(l10n.t('Whether it is work of the next level.')),
  rank: number(l10n.t('Its place among the wins of the period: 1 is the strongest.')),
  role: text(l10n.t('led, drove, contributed or reviewed; empty where it is not said.'), 'value'),
  figure: text(l10n.t('The figure with its difference: “p95: 800 → 210 ms (−74 %)”.'), 'figure'),
  sourceHref: text(l10n.t('Address where the figure can be looked up.'), 'address'),
  source: text(l10n.t('Where the figure can be looked up, in words.')),
  isSourced: flag(l10n.t('False for a figure that nobody can look up.')),
  summary: text(l10n.t('What changed, in a sentence.')),
  proof: list('evidence', l10n.t('The evidence to show, what convinces most first.')),
  moreProof: number(l10n.t('How much more evidence there is, in the appendix alone.')),
  isProven: flag(l10n.t('Whether there is evidence.')),
  confirmedBy: texts(l10n.t('Who can confirm it.'), 'person'),
  followUp: text(l10n.t('When the result will be known; empty where no day was set.'), 'day'),
} as const;

/** One piece of evidence, numbered through the packet in order of appearance. */
const EVIDENCE = {
  number: number(l10n.t('Its number in the appendix.')),
  kind: oneOf(EVIDENCE_KINDS, l10n.t('What kind of evidence it is.')),
  label: text(l10n.t('Its title, or the reference itself.')),
  spoken: text(
    l10n.t('What people call it: its title, or its kind, number and repository; no hash and no path.'),
  ),
  /** `checkout@3fa9c21` */
  code: text(
    l10n.t('The reference as code, where there is no title and the reference is no address.'),
    'reference',
  ),
  href: text(l10n.t('Address that can be opened; empty where there is none.'), 'address'),
  /** Empty where the label says it. */
  place: text(l10n.t('Repository and full reference, for the appendix.'), 'reference'),
} as const;

/** The words that mark a figure. */
export const DOUBTS = ['', 'unsourced', 'estimated'] as const;

const HELPED = {
  who: text(l10n.t('Who it was.')),
  how: text(l10n.t('How they were helped.')),
  outcome: text(l10n.t('What came of it.')),
} as const;

const claims = list('win', l10n.t('The strongest wins, told in full.'));
const further = list('line', l10n.t('Further wins, for a line each.'));

export const WORK = {
  /** The wins of one of the five shifts, whatever the rubric calls it. */
  shift: { claims, further, wins: number(l10n.t('How many wins it has.')) },
  line: LINE,
  /** A win told in full. */
  win: {
    ...LINE,
    project: text(l10n.t('Name of its project, or its id.')),
    reach: text(l10n.t('How far it reached: team, cross-team, org and so on.'), 'value'),
    ambiguity: text(l10n.t('given, shaped or found; empty where it is not said.'), 'value'),
    problem: text(l10n.t('What was wrong.'), 'paragraphs'),
    action: text(l10n.t('What you did.'), 'paragraphs'),
    decision: maybe('decision', l10n.t('What was decided; null where nothing was.')),
    helped: list('helpedPerson', l10n.t('Who got better or faster by it.')),
    counterfactual: text(l10n.t('What would have happened without it.')),
    whyNow: text(l10n.t('Why it had to be then.')),
    phases: texts(l10n.t('Parts of the life cycle that were run: design, build, launch and so on.'), 'value'),
    facts: texts(l10n.t('What git shows of it, a sentence each.')),
    tags: texts(l10n.t('Words of the rubric that are no dimension, such as principles that it shows.')),
    told: one('told', l10n.t('The same in sentences, as a case tells it.')),
    brief: one('told', l10n.t('The same in fewer sentences, for the record.')),
  },
  /** A win in sentences with their full stops, in the third person where that is safe. What there is no room for is left out. */
  told: {
    headline: text(l10n.t('The title without the figure that a sentence tells.')),
    when: text(l10n.t('The months: “August to October 2026”.'), 'value'),
    stake: text(l10n.t('What was at stake.')),
    deed: text(l10n.t('What was done.')),
    choice: text(l10n.t('What was decided, over what and why.')),
    lead: text(l10n.t('What the change is told after.')),
    effect: text(l10n.t('What changed, without a full stop: “changed” adds the source.'), 'figure'),
    aside: text(l10n.t('What came of it besides.')),
    helped: text(l10n.t('What somebody who was helped did then.')),
    doubt: oneOf(
      DOUBTS,
      l10n.t('unsourced or estimated: how a figure without a source is marked; else empty.'),
    ),
    sourceLabel: text(l10n.t('What the source of the figure is called.')),
    voice: text(l10n.t('What somebody said of it, with their name.')),
    confirmedBy: texts(l10n.t('Who can confirm it; in the record without whom it quotes.'), 'person'),
  },
  evidence: EVIDENCE,
  /** Evidence in the appendix, with the wins that rest on it. */
  listedEvidence: {
    ...EVIDENCE,
    supports: texts(l10n.t('Titles of the wins that rest on it.')),
    isShared: flag(l10n.t('Whether several do.')),
  },
  /** The evidence of a win beside its first piece, in a line. */
  rest: {
    win: text(l10n.t('Title of the win.')),
    proof: list('evidence', l10n.t('What is no commit.')),
    commits: number(l10n.t('How many commits there are.')),
    lastCommit: maybe('evidence', l10n.t('The last of them; null where there is none.')),
  },
  decision: {
    chosen: text(l10n.t('The option that was chosen.')),
    over: texts(l10n.t('The options that were not.')),
    why: text(l10n.t('The reason.')),
  },
  /** Wins of the record under one heading. */
  recordPart: {
    name: text(l10n.t('Name of the dimension.'), 'name'),
    claims: list('win', l10n.t('Its wins, strongest first; each is told once in the packet.')),
  },
  /** One of the five questions with its answer in a sentence or two, which points at a case. */
  shortAnswer: {
    id: text(l10n.t('The id of its check, such as q-peers.'), 'id'),
    question: text(l10n.t('The question in three words.')),
    answer: text(l10n.t('The answer.')),
  },
  helpedPerson: HELPED,
  /** Somebody who got better or faster, with the win that tells it. */
  helped: {
    ...HELPED,
    win: text(l10n.t('Title of the win.')),
    to: text(l10n.t('Last day.'), 'day'),
  },
  dimension: {
    id: text(l10n.t('Id of the dimension.'), 'id'),
    name: text(l10n.t('Name of the dimension.'), 'name'),
    /** Next-level ones, or what there is where there are none. A win is told once: under the first dimension that it names. */
    claims,
    further,
    elsewhere: list('elsewhere', l10n.t('Wins that show it too and are told under another dimension.')),
    wins: number(l10n.t('Wins that show it, told here or elsewhere.')),
    months: number(l10n.t('Months with a win.')),
    last: text(l10n.t('Day of the last one.'), 'day'),
  },
  elsewhere: {
    title: text(l10n.t('Title of the win.')),
    dimension: text(l10n.t('Name of the dimension.')),
  },
  /** One of the five questions that every room asks. Its id is that of its check. */
  question: {
    id: text(l10n.t('q-next-level, q-mid-could, q-lead-beyond-code, q-sustained or q-peers.'), 'id'),
    question: text(l10n.t('The question, in words.')),
    answer: text(l10n.t('The answer that was rehearsed, for who decides.'), 'paragraphs'),
    wins: list('win', l10n.t('The strongest wins that answer it.')),
    more: number(l10n.t('How many more there are.')),
    isAnswered: flag(l10n.t('False where the journal has nothing for it.')),
  },
  /** A piece of work with the wins that came of it. What was unclear, whom it needed and what was to come out are its screen's. */
  project: {
    id: text(l10n.t('Id of the project.'), 'id'),
    name: text(l10n.t('Its name, or its id.'), 'name'),
    status: text(l10n.t('Its status, as the journal has it.'), 'value'),
    from: text(l10n.t('First day.'), 'day'),
    to: text(l10n.t('Last day.'), 'day'),
    ambiguity: text(l10n.t('What was unclear.')),
    crossTeam: text(l10n.t('Whom it needed.')),
    outcome: text(l10n.t('What was to come out.')),
    claims,
    further,
    more: number(l10n.t('How many more there are.')),
  },
  /** A review cycle and the next-level wins that ended in it. */
  cycle: {
    name: text(l10n.t('“H1 2026”, or what the rubric’s cycles are called.'), 'name'),
    wins: number(l10n.t('Wins of the next level.')),
    strongest: maybe('line', l10n.t('The strongest of them; null where there is none.')),
    isPart: flag(l10n.t('Whether the period has only a part of it.')),
  },
} as const;
