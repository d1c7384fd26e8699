/**
 * The journal as an audience may see it: without hidden entries and without entries about them. All packets are made from
 * it, so that no other code filters by audience.
 */
import { isFilled, personKey } from '../gaps/proof';
import type {
  Conversation,
  EntryOf,
  Evidence,
  Feedback,
  Journal,
  ManagerGap,
  Mentee,
  Project,
  Remains,
  Week,
  Win,
} from '../journal/schema';
import { maySee, type Audience, type Limited } from './audience';
import { weeklyPieces } from '../weekly/draft';
import { HiddenWeeks, sameText } from './hiddenWeeks';
import { HiddenWords, textsOf, withTexts } from './hiddenWords';

/**
 * What hangs on hidden wins alone is hidden: their projects, the feedback about them or these projects, the gaps that they
 * answer and the talks about nothing else, the weeks and mentees that nothing else tells of. What hangs on others, too,
 * loses the hidden part; words that can't be parted, of peers and in answers to the room, are hidden whole. A hidden win or
 * project that can't be read, or not all of it, hides as much as can be read of it. Whole sentences of hidden entries are
 * taken out of what may be seen, wherever they stand but in the title of a win, and so are the names of hidden projects.
 */
export function journalFor(audience: Audience, journal: Journal): Journal {
  const hidden = <Entry extends Limited>(entries: readonly Entry[]): readonly Entry[] =>
    entries.filter((entry) => !maySee(audience, entry));
  const shown = <Entry extends Limited>(entries: readonly Entry[]): readonly Entry[] =>
    entries.filter((entry) => maySee(audience, entry));
  const { wins, projects, feedback, conversations, rehearsal, weeks, mentees, remains } = journal;
  const limited = [wins, projects, feedback, conversations, rehearsal, weeks, mentees, remains];
  if (limited.every((entries) => hidden<Limited>(entries).length === 0)) return journal;
  const curtain = new Curtain({
    hidden: {
      wins: hidden(wins),
      projects: hidden(projects),
      remains: hidden(remains),
      others: [...hidden(feedback), ...hidden(mentees)],
      talks: hidden(conversations),
      summaries: [...hidden(rehearsal), ...hidden(weeks)],
    },
    shown: shown(wins),
    projects,
  });
  return {
    ...journal,
    wins: shown(wins).map((win) => curtain.win(win)),
    projects: shown(projects).filter((entry) => !curtain.hidesProject(entry)),
    feedback: shown(feedback).flatMap((entry) => curtain.feedback(entry)),
    conversations: shown(conversations).flatMap((entry) => curtain.conversation(entry)),
    rehearsal: shown(rehearsal).filter((entry) => !curtain.hidesAnswer(entry)),
    weeks: shown(weeks).flatMap((entry) => curtain.week(entry)),
    mentees: shown(mentees).filter((entry) => !curtain.hidesMentee(entry)),
    remains: shown(remains),
    // For its author alone: it names what is hidden.
    heldBack: [],
  };
}

/** What is hidden from an audience, and what is not. */
interface Sides {
  readonly hidden: {
    readonly wins: readonly Win[];
    readonly projects: readonly Project[];
    readonly remains: readonly Remains[];
    readonly others: readonly (Feedback | Mentee)[];
    readonly talks: readonly Conversation[];
    /** What tells of wins in the words of these. */
    readonly summaries: readonly (Week | EntryOf<'rehearsal'>)[];
  };
  readonly shown: readonly Win[];
  /** All projects of the journal. */
  readonly projects: readonly Project[];
}

class Curtain {
  readonly #ids: ReadonlySet<string>;
  readonly #projects: ReadonlySet<string>;
  readonly #people: ReadonlySet<string>;
  /** What no entry may say, and what none but wins may say, whose words summaries are made of. */
  readonly #words: HiddenWords;
  readonly #allWords: HiddenWords;
  readonly #weeks: HiddenWeeks;

  constructor({ hidden, shown, projects }: Sides) {
    const { wins, projects: ownHidden, remains } = hidden;
    const ofWins = remains.filter(({ section }) => section === 'wins');
    this.#ids = new Set([...wins.map(({ id }) => id), ...ofWins.flatMap(({ ids }) => ids)].map(sameText));
    this.#projects = hiddenProjects({
      named: [...wins.flatMap(projectIn), ...ofWins.flatMap((one) => one.projects)],
      elsewhere: shown.flatMap(projectIn),
      hidden: ownNames(ownHidden, remains),
      projects,
    });
    const known = new Set(shown.flatMap(peopleIn).map(keyOfPerson));
    const people = [...wins.flatMap(peopleIn), ...ofWins.flatMap((one) => one.people)].map(keyOfPerson);
    this.#people = new Set(people.filter((who) => who !== '' && !known.has(who)));
    const explicit = ownNames(ownHidden, remains);
    const said = {
      whole: [
        ...[...wins, ...ofWins.flatMap(({ titles }) => titles.map((title) => ({ title })))].map(
          ({ title }) => title,
        ),
        ...hidden.talks.flatMap(({ gaps = [] }) => gaps.map(({ quote }) => quote)),
      ],
      texts: [
        ...[...wins, ...ownHidden, ...hidden.others].flatMap(textsOf),
        ...ofWins.flatMap(({ texts }) => texts),
      ],
      names: explicit,
      namesAlone: [...this.#projects],
      open: shown.flatMap(({ title, evidence = [] }) => [title, ...evidence.map(({ repo = '' }) => repo)]),
    };
    this.#words = new HiddenWords(said);
    const summaries = [...hidden.summaries.flatMap(textsOf), ...hidden.talks.map(({ notes = '' }) => notes)];
    this.#allWords = new HiddenWords({
      ...said,
      texts: [...said.texts, ...summaries],
      open: [...said.open, ...(summaries.length > 0 ? shown.flatMap(weeklyPieces) : [])],
    });
    this.#weeks = new HiddenWeeks(wins, ofWins, shown);
  }

  /** A win that may be seen, without the project that may not, and without the words of what may not. */
  win(win: Win): Win {
    const { project, evidence, component, tags, ...rest } = win;
    const isOpen = (name: string): boolean => !this.#words.names(name);
    const proof = evidence?.filter((one) =>
      Object.values(one).every((part) => part === one.title || part === undefined || isOpen(part)),
    );
    return {
      ...withTexts(rest, (text) => this.#words.without(text)),
      ...(project !== undefined && !this.#isHiddenProject(project) && { project }),
      ...(proof && { evidence: proof.map((one) => this.#plainProof(one)) }),
      ...(component && { component: component.filter(isOpen) }),
      ...(tags && { tags: tags.filter(isOpen) }),
    };
  }

  #plainProof(proof: Evidence): Evidence {
    if (proof.title === undefined) return proof;
    const { title, ...rest } = proof;
    const left = this.#words.without(title);
    return left === '' ? rest : { ...rest, title: left };
  }

  hidesProject({ id, name, why, screen = {} }: Project): boolean {
    return this.#isHiddenProject(id) || this.#says(name, why, ...Object.values(screen));
  }

  hidesMentee({ who, sessions = [], outcome }: Mentee): boolean {
    return this.#people.has(keyOfPerson(who)) || this.#says(outcome, ...sessions.map(({ notes }) => notes));
  }

  /** Words about a hidden win are hidden whatever else they are about; who was asked for words yet to come is not. */
  feedback(entry: Feedback): Feedback[] {
    const { wins = [], project, quote } = entry;
    const left = this.#shownOf(wins);
    if (this.#isHiddenProject(project) || this.#says(quote)) return [];
    if (left.length === wins.length) return [entry];
    return left.length === 0 || isFilled(quote) ? [] : [{ ...entry, wins: left }];
  }

  conversation(entry: Conversation): Conversation[] {
    const { notes, gaps = [], ...rest } = entry;
    const left = gaps.flatMap((gap) => this.#gap(gap));
    const isTelling = this.#says(notes);
    if (left.length === 0 && (gaps.length > 0 || isTelling)) return [];
    return isTelling ? [{ ...rest, gaps: left }] : [{ ...entry, ...(gaps.length > 0 && { gaps: left }) }];
  }

  hidesAnswer({ wins = [], question, answer }: EntryOf<'rehearsal'>): boolean {
    return this.#shownOf(wins).length < wins.length || this.#says(question, answer);
  }

  week(entry: Week): Week[] {
    return this.#weeks.without(entry).map((week) => withTexts(week, (text) => this.#allWords.without(text)));
  }

  #gap(gap: ManagerGap): ManagerGap[] {
    const { wins = [], quote } = gap;
    const left = this.#shownOf(wins);
    if (this.#says(quote)) return [];
    if (left.length === wins.length) return [gap];
    return left.length === 0 ? [] : [{ ...gap, wins: left }];
  }

  #isHiddenProject(named: string | undefined): boolean {
    return named !== undefined && this.#projects.has(projectKey(named));
  }

  /** Whether some texts say word for word what is hidden. */
  #says(...texts: readonly (string | undefined)[]): boolean {
    return texts.filter(isFilled).some((text) => this.#allWords.tells(text));
  }

  #shownOf(ids: readonly string[]): string[] {
    return ids.filter((id) => !this.#ids.has(sameText(id)));
  }
}

/** What projects are called that are hidden themselves. */
function ownNames(projects: readonly Project[], remains: readonly Remains[]): string[] {
  return [
    ...projects.flatMap(({ id, name = '' }) => [id, name]),
    ...remains.flatMap((one) => (one.section === 'projects' ? one.projects : [])),
  ];
}

function projectIn({ project }: Win): string[] {
  return isFilled(project) ? [project] : [];
}

function peopleIn({ corroborators = [], helped = [] }: Win): string[] {
  return [...corroborators, ...helped.map(({ who }) => who)];
}

function keyOfPerson(name: string): string {
  return personKey(sameText(name));
}

/** The projects that are named, as they are written. */
interface NamedProjects {
  /** By hidden wins. */
  readonly named: readonly string[];
  /** By wins that may be seen. */
  readonly elsewhere: readonly string[];
  /** Projects that are hidden themselves, whoever names them. */
  readonly hidden: readonly string[];
  /** All projects of the journal. */
  readonly projects: readonly Project[];
}

/** One spelling for the name of a project: `Checkout Cache` and `checkout-cache` are the same. */
function projectKey(name: string): string {
  return sameText(name).replaceAll(/[\s_-]+/gu, '-');
}

/** The keys of projects that are hidden, or that hidden wins name and no other does. */
function hiddenProjects({ named, elsewhere, hidden, projects }: NamedProjects): ReadonlySet<string> {
  const aliases = aliasesIn(projects);
  const all = (names: readonly string[]): string[] =>
    names.map(projectKey).flatMap((key) => [key, ...(aliases.get(key) ?? [])]);
  const shown = new Set(all(elsewhere));
  const alone = all(named).filter((key) => !shown.has(key));
  return new Set([...alone, ...hidden.map(projectKey)].filter(isFilled));
}

/** What else the project is called that has an id or a name. */
function aliasesIn(projects: readonly Project[]): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, readonly string[]>();
  for (const { id, name = '' } of projects) {
    const keys = [id, name].map(projectKey).filter(isFilled);
    for (const key of keys) aliases.set(key, [...(aliases.get(key) ?? []), ...keys]);
  }
  return aliases;
}
