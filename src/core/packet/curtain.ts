/** Hides the wins and projects that an audience may not see, and the words about them. */
import { isFilled, personKey } from '../gaps/proof';
import type {
  Conversation,
  EntryOf,
  Feedback,
  ManagerGap,
  Mentee,
  Project,
  Remains,
  Week,
  Win,
} from '../journal/schema';
import { HiddenWeeks, SHORTEST_TELLING } from './hiddenWeeks';
import { hiddenProjects, projectKey } from './hiddenProjects';
import { sameText } from './sameText';

/** What is hidden from an audience, and what is not. */
interface Sides {
  readonly hidden: {
    readonly wins: readonly Win[];
    readonly projects: readonly Project[];
    readonly remains: readonly Remains[];
  };
  readonly shown: readonly Win[];
  /** All projects of the journal. */
  readonly projects: readonly Project[];
}

export class Curtain {
  readonly #ids: ReadonlySet<string>;
  readonly #projects: ReadonlySet<string>;
  readonly #people: ReadonlySet<string>;
  readonly #titles: readonly string[];
  readonly #shownTitles: readonly string[];
  readonly #weeks: HiddenWeeks;

  constructor({ hidden: { wins, projects: ownHidden, remains }, shown, projects }: Sides) {
    const ofWins = remains.filter(({ section }) => section === 'wins');
    this.#ids = new Set([...wins.map(({ id }) => id), ...ofWins.flatMap(({ ids }) => ids)].map(sameText));
    this.#projects = hiddenProjects({
      named: [...wins.flatMap(projectIn), ...ofWins.flatMap((one) => one.projects)],
      elsewhere: shown.flatMap(projectIn),
      hidden: [
        ...ownHidden.flatMap(({ id, name = '' }) => [id, name]),
        ...remains.flatMap((one) => (one.section === 'projects' ? one.projects : [])),
      ],
      projects,
    });
    const known = new Set(shown.flatMap(peopleIn).map(keyOfPerson));
    const people = [...wins.flatMap(peopleIn), ...ofWins.flatMap((one) => one.people)].map(keyOfPerson);
    this.#people = new Set(people.filter((who) => who !== '' && !known.has(who)));
    this.#titles = [...wins.map(({ title }) => title), ...ofWins.flatMap(({ titles }) => titles)]
      .map(sameText)
      .filter(({ length }) => length >= SHORTEST_TELLING);
    this.#shownTitles = shown.map(({ title }) => sameText(title));
    this.#weeks = new HiddenWeeks(wins, ofWins, shown);
  }

  /** A win that may be seen, without the project that may not. */
  win(win: Win): Win {
    if (!this.#isHiddenProject(win.project)) return win;
    const { project: _, ...rest } = win;
    return rest;
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
    return this.#weeks.without(entry);
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

  /** Whether some texts say the title of a hidden win word for word. */
  #says(...texts: readonly (string | undefined)[]): boolean {
    return texts.filter(isFilled).some((text) => {
      const said = sameText(text);
      return this.#titles.some(
        (title) => said.includes(title) && !this.#shownTitles.some((shown) => shown.includes(title)),
      );
    });
  }

  #shownOf(ids: readonly string[]): string[] {
    return ids.filter((id) => !this.#ids.has(sameText(id)));
  }
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
