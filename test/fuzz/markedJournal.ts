/** Journals with a mark of its own in every text, which say whom each mark must not reach. */
import fc from 'fast-check';

import { parseJournal } from '../../src/core/journal/parse';
import type { Journal } from '../../src/core/journal/schema';
import type { Audience } from '../../src/core/packet/audience';
import { weeklyDraft } from '../../src/core/weekly/draft';

/** Who may read a win, as it is written in the journal. */
const WRITTEN = {
  all: ['', 'visibility: packet'],
  manager: ['visibility: manager', '<<: {visibility: manager}'],
  nobody: [
    'visibility: private',
    'visibility: PRIVATE',
    'visibility: "private "',
    'visibility: Manager',
    'visibility: ',
    'visibility: [packet]',
    'Visibility: packet',
    'visiblity: packet',
    'visibility: packet, visibility: private',
    '<<: {visibility: private}',
    '<<: {visibility: Packet}',
    'privat: true',
    'is_private: true',
    'share: no',
    'shared: false',
    'hide: true',
    '? {visibility: private}',
    'redactions: [Acme]',
    'visibilty: to be read by nobody but me and my notebook',
    'meta: {visibility: packet}',
  ],
} as const;
type Readers = keyof typeof WRITTEN;

/** What can be wrong with a win beside who may read it. All but the last make it unreadable. */
const MISTAKES = ['day', 'misspelt-title', 'no-title', 'lists'] as const;

const WINS = 6;
const PROJECTS = 3;
const someWins = fc.uniqueArray(fc.nat(WINS - 1), { maxLength: 3 });

const written = fc.constantFrom(
  ...(Object.keys(WRITTEN) as Readers[]).flatMap((readers) =>
    WRITTEN[readers].map((line): Written => ({ readers, line })),
  ),
);
/** Who may read what is no win: mostly everybody, so that what hangs on wins is tried. */
const mostlyAll = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Written>({ readers: 'all', line: '' }) },
  { weight: 1, arbitrary: written },
);
const said = fc.option(fc.nat(WINS - 1), { nil: undefined, freq: 1 });

interface Written {
  readonly readers: Readers;
  readonly line: string;
}

const shape = fc.record({
  wins: fc.array(
    fc.record({
      written,
      mistake: fc.option(fc.constantFrom(...MISTAKES), { nil: undefined, freq: 1 }),
      project: fc.option(fc.nat(PROJECTS - 1), { nil: undefined }),
      isByName: fc.boolean(),
      month: fc.integer({ min: 1, max: 9 }),
      level: fc.constantFrom('next', 'next', 'current', undefined),
      shared: fc.boolean(),
      copied: said,
    }),
    { minLength: 2, maxLength: WINS },
  ),
  projects: fc.array(mostlyAll, { minLength: PROJECTS, maxLength: PROJECTS }),
  mentee: fc.record({ written: mostlyAll, said }),
  feedback: fc.array(
    fc.record({
      written: mostlyAll,
      wins: someWins,
      said,
      isByName: fc.boolean(),
      project: fc.option(fc.nat(PROJECTS - 1), { nil: undefined }),
      isAsked: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  talks: fc.array(fc.record({ written: mostlyAll, wins: someWins, said }), { maxLength: 3 }),
  answers: fc.array(
    fc.record({
      check: fc.constantFrom('q-next-level', 'q-peers', 'o-scope', 'why-now'),
      written: mostlyAll,
      wins: someWins,
      said,
    }),
    { maxLength: 4 },
  ),
  asWeeks: fc.boolean(),
});
type Shape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never;

/** A text that must not reach some audiences. */
export interface Mark {
  readonly text: string;
  readonly isHiddenFrom: (audience: Audience) => boolean;
}

export interface MarkedJournal {
  readonly journal: Journal;
  readonly marks: readonly Mark[];
  /** The journal as it is written: what a failure shows. */
  readonly text: string;
}

/** Journals of wins that some may read, and of everything that can hang on them. */
export const markedJournal: fc.Arbitrary<MarkedJournal> = shape.map(markedOf);

type Hidden = Mark['isHiddenFrom'];

function markedOf(of: Shape): MarkedJournal {
  const marks: Mark[] = [];
  /** Gives texts that are hidden from the same audiences. */
  const marker = (isHiddenFrom: Hidden) => (): string => {
    const text = `Zx${marks.length}q`;
    marks.push({ text, isHiddenFrom });
    return text;
  };
  const isHidden = (index: number): Hidden => hiddenBy(of.wins[index]?.written);
  const all = (indexes: readonly number[]): Hidden => {
    return (audience) => indexes.length > 0 && indexes.every((index) => isHidden(index)(audience));
  };
  const any = (indexes: readonly number[]): Hidden => {
    return (audience) => indexes.some((index) => isHidden(index)(audience));
  };
  const indexes = of.wins.map((_, index) => index);
  const winsOf = (project: number) => indexes.filter((index) => of.wins[index]?.project === project);
  const hidesProject = (project: number | undefined): Hidden =>
    project === undefined ? () => false : either(all(winsOf(project)), hiddenBy(of.projects[project]));

  const projectIds = Array.from({ length: PROJECTS }, (_, project) => marker(hidesProject(project))());
  const projectNames = projectIds.map((_, project) => `The ${marker(hidesProject(project))()}`);
  const namedProject = (project: number, isByName: boolean) =>
    (isByName ? projectNames : projectIds)[project];
  const sharedBy = indexes.filter((index) => of.wins[index]?.shared);
  const isHiddenMentee = either(all(sharedBy), hiddenBy(of.mentee.written));
  const who = marker(
    (audience) => isHiddenMentee(audience) && sharedBy.every((index) => isHidden(index)(audience)),
  )();
  const ids = indexes.map((index) => marker(isHidden(index))());
  const titles = indexes.map((index) => `${marker(isHidden(index))()} ${marker(isHidden(index))()} work`);
  const idsOf = (some: readonly number[]) => some.flatMap((index) => ids[index] ?? []);
  const present = (some: readonly number[]) => some.filter((index) => index < of.wins.length);
  /** The win whose title is said; a title that is not there can't be known again. */
  const saidIn = (index: number | undefined): readonly number[] =>
    index === undefined || of.wins[index]?.mistake === 'no-title' ? [] : present([index]);
  const words = (text: string, titled: readonly number[]): string =>
    titled.reduce(
      (all, index) => `${all}, and ${(titles[index] ?? '').replace(' ', '  ').toUpperCase()}.`,
      text,
    );

  const sentences = indexes.map((index) => `The ${marker(isHidden(index))()} was wrong for everybody`);
  /** A sentence as it is copied: in capitals, and over the end of a line. */
  const copyOf = (index: number | undefined): string =>
    (sentences[index ?? -1] ?? '').replace(' was ', '\nwas  ').toUpperCase();

  const wins = of.wins.map((one, index) => {
    const m = marker(isHidden(index));
    const month = `2026-0${one.month}`;
    return {
      id: ids[index],
      date: index % 2 === 0 ? `${month}-1${index}` : { from: `${month}-01`, to: `${month}-1${index}` },
      title: titles[index],
      ...(one.project !== undefined && { project: namedProject(one.project, one.isByName) }),
      component: [m()],
      dimensions: ['scope-of-ownership'],
      tags: [m()],
      ...(one.level && { level: one.level }),
      problem: `${m()}. ${sentences[index] ?? ''}.`,
      action: m(),
      impact: {
        summary: `${m()}\n${m()}; ${m()}`,
        metric: m(),
        before: m(),
        after: m(),
        unit: m(),
        source: `https://${m()}.example/`,
      },
      decision: { options: [m(), m()], chosen: m(), why: `${m()}; ${m()}` },
      helped: [{ who: m(), how: m(), outcome: m() }, ...(one.shared ? [{ who }] : [])],
      counterfactual: `${m()}. ${copyOf(one.copied)}! ${m()}`,
      evidence: [
        { doc: m(), repo: m(), title: m() },
        { link: `https://${m()}.example/` },
        { commit: m(), repo: m() },
      ],
      corroborators: [m()],
      followUp: '2027-01-01',
      notes: m(),
    };
  });
  const linesOf = (withMistakes: boolean) =>
    wins.map((fields, index) => {
      const mistake = of.wins[index]?.mistake;
      // A title that is gone was never in a review.
      const isWrong = withMistakes || mistake === 'no-title';
      const shown = isWrong ? mistaken(fields, mistake) : fields;
      return `  - ${lineOf(shown, of.wins[index]?.written)}\n`;
    });
  const projects = projectIds.map((id, project) => {
    const m = marker(hidesProject(project));
    const screen = { ambiguity: m(), crossTeam: m(), decisions: m(), outcome: m() };
    const fields = { id, name: projectNames[project], why: m(), screen };
    return lineOf({ ...fields, evidence: [{ link: `https://${m()}.example/` }] }, of.projects[project]);
  });
  const feedback = of.feedback.map((one) => {
    const named = present(one.wins);
    const titled = one.isAsked ? [] : saidIn(one.said);
    const ofWins = one.isAsked ? all(named) : any([...named, ...titled]);
    const m = marker(either(ofWins, hidesProject(one.project), hiddenBy(one.written)));
    const about = {
      wins: idsOf(named),
      ...(one.project !== undefined && { project: namedProject(one.project, one.isByName) }),
    };
    const asked = { requests: [{ asked: '2026-08-01' }] };
    const fields = { id: m(), from: m(), role: m(), level: m(), team: m(), date: '2026-08-01', ...about };
    const answer = one.isAsked ? asked : { quote: words(m(), titled), consent: 'given' };
    return lineOf({ ...fields, ...answer }, one.written);
  });
  const conversations = of.talks.map((one, index) => {
    const named = present(one.wins);
    const titled = saidIn(one.said);
    const m = marker(either(all(named), any(titled), hiddenBy(one.written)));
    const gap = { id: m(), quote: words(m(), titled), dimension: m(), wins: idsOf(named), due: '2027-01-01' };
    const fields = { id: m(), date: `2026-08-0${index + 1}`, with: m(), notes: m(), gaps: [gap] };
    return lineOf(fields, one.written);
  });
  const rehearsal = of.answers.map((one, index) => {
    const named = present(one.wins);
    const titled = saidIn(one.said);
    const m = marker(either(any([...named, ...titled]), hiddenBy(one.written)));
    const fields = { id: m(), date: `2026-09-0${index + 1}`, check: one.check, question: m() };
    return lineOf({ ...fields, answer: words(m(), titled), wins: idsOf(named) }, one.written);
  });
  const titled = saidIn(of.mentee.said);
  const outcome = words(marker(either(isHiddenMentee, any(titled)))(), titled);
  const mentees = [lineOf({ who, since: '2026-01-01', outcome }, of.mentee.written)];
  const rest = { projects, feedback, conversations, rehearsal, mentees };
  const sections = Object.entries(rest).map(([key, list]) => `${key}: [${list.join(', ')}]\n`);
  const textOf = (withMistakes: boolean) =>
    `schema: 1\nwins:\n${linesOf(withMistakes).join('')}${sections.join('')}`;
  const text = textOf(true);
  const weeks = of.asWeeks ? weeksOf(readText(textOf(false))) : [];
  return { journal: { ...readText(text), weeks }, marks, text };
}

/** The weekly reviews as they start, of all wins. */
function weeksOf(journal: Journal): Journal['weeks'] {
  const weeks = Array.from({ length: 40 }, (_, index) => `2026-W${String(index + 1).padStart(2, '0')}`);
  return weeks.map((week) => weeklyDraft(week, journal, []));
}

function hiddenBy(who: Written | undefined): Hidden {
  const readers = who?.readers ?? 'all';
  return (audience) => readers === 'nobody' || (readers === 'manager' && audience !== 'manager');
}

function either(...reasons: readonly Hidden[]): Hidden {
  return (audience) => reasons.some((isHiddenFrom) => isHiddenFrom(audience));
}

function lineOf(fields: object, who: Written | undefined): string {
  const line = who?.line ?? '';
  return `${JSON.stringify(fields).slice(0, -1)}${line === '' ? '' : `, ${line}`}}`;
}

/** A win as somebody writes it who makes a mistake. */
function mistaken(
  win: { readonly title: unknown; readonly project?: unknown; readonly corroborators: readonly unknown[] },
  mistake: (typeof MISTAKES)[number] | undefined,
): object {
  const { title, project, ...others } = win;
  const ofProject = project === undefined ? {} : { project };
  if (mistake === 'day') return { ...win, date: '2026-02-30' };
  if (mistake === 'misspelt-title') return { ...others, ...ofProject, titel: title };
  if (mistake === 'no-title') return { ...others, ...ofProject };
  if (mistake === undefined) return win;
  const inList = project === undefined ? {} : { project: [project] };
  return { ...others, ...inList, title, corroborators: win.corroborators.join('') };
}

function readText(text: string): Journal {
  const parsed = parseJournal(text);
  if (parsed.kind === 'unreadable') throw new Error(`${parsed.problems[0].message}\n${text}`);
  return parsed.journal;
}
