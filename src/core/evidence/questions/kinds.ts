/** The kinds of work that git cannot see, and what each is asked by. */
import * as l10n from '@vscode/l10n';
import { addDays, daysBetween, type Day, type Period } from '../../days';
import type { OtherCommit, RepositoryHistory } from '../history';
import { foldName, isMachine } from '../people';
import { counted, listed } from '../sentences';
import { busiestQuarter, quarterOf, type QuestionKind } from './question';

/** From this many documents in a quarter on, the question is asked. */
const MIN_DOCUMENTS = 3;

/** Did a document change somebody's plan? */
export const plans: QuestionKind = {
  id: 'plans',
  shift: 'influence',
  ask({ documents }) {
    const quarter = busiestQuarter(documents.filter(({ document }) => document.kind !== 'postmortem'));
    if (!quarter || quarter.items.length < MIN_DOCUMENTS) return undefined;
    return {
      about: quarter.name,
      text: l10n.t(
        'You wrote {0} design documents in {1}: did one change another team’s plan?',
        quarter.items.length,
        quarter.name,
      ),
      facts: quarter.items.map(({ day, document }) => `${day} · ${document.title}`),
    };
  },
};

/** Somebody with no commit in so many days from the window's start is new to these files. */
const UNSEEN_DAYS = 90;
/** From this many commits in the user's files on, a newcomer counts. */
const NEWCOMER_COMMITS = 5;

/** Did the user help somebody who began to work in their files? */
export const newcomers: QuestionKind = {
  id: 'newcomers',
  shift: 'multiplier',
  ask({ histories }) {
    const [most] = histories.flatMap(newcomersIn).sort((a, b) => b.length - a.length);
    const first = most?.[0];
    if (!first) return undefined;
    const { name } = first.author;
    return {
      about: foldName(name).replaceAll(' ', '-'),
      text: l10n.t(
        '{0} began to work in your files in {1}: did you help them find their way?',
        name,
        quarterOf(first.day),
      ),
      facts: most.map(({ day, subject }) => `${day} · ${subject}`),
    };
  },
};

/** The commits of each newcomer in files that the user works on, oldest first. */
function newcomersIn({ others, window }: RepositoryHistory): OtherCommit[][] {
  const byPerson = new Map<string, OtherCommit[]>();
  for (const other of others) {
    if (other.paths.length === 0 || isMachine(other.author)) continue;
    const key = foldName(other.author.name);
    byPerson.set(key, [...(byPerson.get(key) ?? []), other]);
  }
  const earliest = addDays(window.from, UNSEEN_DAYS);
  return [...byPerson.values()].filter(
    (commits) => commits.length >= NEWCOMER_COMMITS && commits.every(({ day }) => day >= earliest),
  );
}

/** From this many people and commits in the user's files in one quarter on, the question is asked. */
const MIN_PEOPLE = 3;
const REVIEWED_COMMITS = 10;

/** Whose work did the user review? Asked only where git carries no reviews: a squash merge drops them. */
export const reviews: QuestionKind = {
  id: 'reviews',
  shift: 'multiplier',
  ask({ histories }) {
    const others = histories.flatMap((history) => history.others).filter(({ author }) => !isMachine(author));
    if (others.some(({ trailers }) => trailers.length > 0)) return undefined;
    const quarter = busiestQuarter(others.filter(({ paths }) => paths.length > 0));
    const people = countsOf(quarter?.items.map(({ author }) => author.name) ?? []);
    if (!quarter || people.length < MIN_PEOPLE || quarter.items.length < REVIEWED_COMMITS) return undefined;
    return {
      about: quarter.name,
      text: l10n.t(
        '{0} changed files that you work on in {1}: whose plan did your review change?',
        listed(people.map(({ name }) => name)),
        quarter.name,
      ),
      facts: people.map(({ name, count }) => `${name} · ${counted(count, 'commit')}`),
    };
  },
};

/** Names with how often each stands there, the most frequent first. */
function countsOf(names: readonly string[]): { name: string; count: number }[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const name of names) {
    const known = counts.get(foldName(name));
    if (known) known.count += 1;
    else counts.set(foldName(name), { name, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

const URGENT =
  /\b(?:hot-?fix(?:es)?|reverts?|roll(?:s|ed|ing)?[ -]?backs?|outages?|incidents?|sev-?[0-3]|emergency)\b/i;
/** From this many urgent changes in a quarter on, the question is asked. */
const MIN_URGENT = 2;

/** Was there an incident behind the urgent changes? A postmortem of the same quarter tells it already. */
export const incidents: QuestionKind = {
  id: 'incidents',
  shift: 'scope',
  ask({ histories, documents }) {
    const told = new Set(
      documents.filter(({ document }) => document.kind === 'postmortem').map(({ day }) => quarterOf(day)),
    );
    const urgent = histories
      .flatMap(({ commits }) => commits)
      .filter(({ subject, day }) => URGENT.test(subject) && !told.has(quarterOf(day)));
    const quarter = busiestQuarter(urgent);
    if (!quarter || quarter.items.length < MIN_URGENT) return undefined;
    return {
      about: quarter.name,
      text: l10n.t(
        'You landed {0} urgent changes in {1}: was there an incident that you led?',
        quarter.items.length,
        quarter.name,
      ),
      facts: quarter.items.map(({ day, subject }) => `${day} · ${subject}`),
    };
  },
};

const STOPPED = /^(?:rejected|withdrawn|deferred|postponed|on hold)/i;

/** What did it save that something was not built? */
export const pushback: QuestionKind = {
  id: 'pushback',
  shift: 'ambiguity',
  ask({ documents }) {
    const stopped = documents.filter(({ document }) => STOPPED.test(document.status));
    const last = stopped.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
    if (!last) return undefined;
    const { title, status, path } = last.document;
    return {
      about: path,
      text: l10n.t('“{0}” ended as {1}: what did you argue, and what did it save?', title, status),
      facts: [`${last.day} · ${path}`],
    };
  },
};

/** The shortest pause, in days, that is asked about. */
const MIN_DAYS = 14;
/** A pause of more days than this was most likely leave, and is not asked about. */
const MAX_DAYS = 45;
/** Days before and after a pause in which the user must have worked, and the fewest commits in each. */
const AROUND_DAYS = 28;
const MIN_AROUND = 3;

/** What went on while git shows nothing: planning, interviews, an incident? */
export const quiet: QuestionKind = {
  id: 'quiet',
  shift: 'multiplier',
  ask({ histories }) {
    const days = histories.flatMap(({ commits }) => commits.map(({ day }) => day)).sort();
    const [longest] = days
      .flatMap((day, index) => pauseBetween(day, days[index + 1], days))
      .sort((a, b) => daysBetween(b.from, b.to) - daysBetween(a.from, a.to));
    if (!longest) return undefined;
    const { from, to } = longest;
    return {
      about: from,
      text: l10n.t(
        'Git shows nothing of yours from {0} to {1}: interviews, planning, an incident? Dismiss it if it was leave.',
        addDays(from, 1),
        addDays(to, -1),
      ),
      facts: [l10n.t('{0} days without a commit, with commits before and after', daysBetween(from, to) - 1)],
    };
  },
};

/** The pause between two days with commits, where it is one between weeks of work. */
function pauseBetween(from: Day, to: Day | undefined, days: readonly Day[]): Period[] {
  if (to === undefined) return [];
  const length = daysBetween(from, to) - 1;
  if (length < MIN_DAYS || length > MAX_DAYS) return [];
  const before = days.filter((day) => day <= from && day > addDays(from, -AROUND_DAYS)).length;
  const after = days.filter((day) => day >= to && day < addDays(to, AROUND_DAYS)).length;
  return before >= MIN_AROUND && after >= MIN_AROUND ? [{ from, to }] : [];
}
