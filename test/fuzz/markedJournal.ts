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
  ],
} as const;
type Readers = keyof typeof WRITTEN;

const WINS = 6;
const PROJECTS = 3;
const someWins = fc.uniqueArray(fc.nat(WINS - 1), { maxLength: 3 });

const shape = fc.record({
  wins: fc.array(
    fc.record({
      written: fc.constantFrom(
        ...(Object.keys(WRITTEN) as Readers[]).flatMap((readers) =>
          WRITTEN[readers].map((line) => ({ readers, line })),
        ),
      ),
      project: fc.option(fc.nat(PROJECTS - 1), { nil: undefined }),
      month: fc.integer({ min: 1, max: 9 }),
      level: fc.constantFrom('next', 'next', 'current', undefined),
      shared: fc.boolean(),
    }),
    { minLength: 2, maxLength: WINS },
  ),
  feedback: fc.array(
    fc.record({
      wins: someWins,
      project: fc.option(fc.nat(PROJECTS - 1), { nil: undefined }),
      isAsked: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  talks: fc.array(someWins, { maxLength: 3 }),
  answers: fc.array(
    fc.record({ check: fc.constantFrom('q-next-level', 'q-peers', 'o-scope', 'why-now'), wins: someWins }),
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
  const isHidden = (index: number): Hidden => {
    const readers = of.wins[index]?.written.readers ?? 'all';
    return (audience) => readers === 'nobody' || (readers === 'manager' && audience !== 'manager');
  };
  const all = (indexes: readonly number[]): Hidden => {
    return (audience) => indexes.length > 0 && indexes.every((index) => isHidden(index)(audience));
  };
  const any = (indexes: readonly number[]): Hidden => {
    return (audience) => indexes.some((index) => isHidden(index)(audience));
  };
  const indexes = of.wins.map((_, index) => index);
  const winsOf = (project: number) => indexes.filter((index) => of.wins[index]?.project === project);
  const hidesProject = (project: number | undefined): Hidden =>
    project === undefined ? () => false : all(winsOf(project));

  const projectIds = Array.from({ length: PROJECTS }, (_, project) => marker(hidesProject(project))());
  const sharedBy = indexes.filter((index) => of.wins[index]?.shared);
  const mentee = marker(all(sharedBy));
  const who = mentee();
  const ids = indexes.map((index) => marker(isHidden(index))());
  const idsOf = (some: readonly number[]) => some.flatMap((index) => ids[index] ?? []);
  const present = (some: readonly number[]) => some.filter((index) => index < of.wins.length);

  const wins = of.wins.map((one, index) => {
    const m = marker(isHidden(index));
    const fields = {
      id: ids[index],
      date: `2026-0${one.month}-1${index}`,
      title: `${m()} ${m()} work`,
      ...(one.project !== undefined && { project: projectIds[one.project] }),
      component: [m()],
      dimensions: ['scope-of-ownership'],
      tags: [m()],
      ...(one.level && { level: one.level }),
      problem: m(),
      action: m(),
      impact: {
        summary: m(),
        metric: m(),
        before: m(),
        after: m(),
        unit: m(),
        source: `https://${m()}.example/`,
      },
      decision: { options: [m(), m()], chosen: m(), why: m() },
      helped: [{ who: m(), how: m(), outcome: m() }, ...(one.shared ? [{ who }] : [])],
      counterfactual: m(),
      evidence: [
        { doc: m(), repo: m(), title: m() },
        { link: `https://${m()}.example/` },
        { commit: m(), repo: m() },
      ],
      corroborators: [m()],
      followUp: '2027-01-01',
      notes: m(),
    };
    const line = one.written.line;
    return `${JSON.stringify(fields).slice(0, -1)}${line === '' ? '' : `, ${line}`}}`;
  });
  const projects = projectIds.map((id, project) => {
    const m = marker(hidesProject(project));
    const screen = { ambiguity: m(), crossTeam: m(), decisions: m(), outcome: m() };
    return { id, name: m(), why: m(), screen, evidence: [{ link: `https://${m()}.example/` }] };
  });
  const feedback = of.feedback.map(({ wins: about, project, isAsked }) => {
    const named = present(about);
    const ofProject = hidesProject(project);
    const ofWins = isAsked ? all(named) : any(named);
    const m = marker((audience) => ofWins(audience) || ofProject(audience));
    return {
      id: m(),
      from: m(),
      role: m(),
      level: m(),
      team: m(),
      date: '2026-08-01',
      wins: idsOf(named),
      ...(project !== undefined && { project: projectIds[project] }),
      ...(isAsked ? { requests: [{ asked: '2026-08-01' }] } : { quote: m(), consent: 'given' }),
    };
  });
  const conversations = of.talks.map((about, index) => {
    const named = present(about);
    const m = marker(all(named));
    const gaps = [{ id: m(), quote: m(), dimension: m(), wins: idsOf(named), due: '2027-01-01' }];
    return { id: m(), date: `2026-08-0${index + 1}`, with: m(), notes: m(), gaps };
  });
  const rehearsal = of.answers.map(({ check, wins: about }, index) => {
    const named = present(about);
    const m = marker(any(named));
    return { id: m(), date: `2026-09-0${index + 1}`, check, question: m(), answer: m(), wins: idsOf(named) };
  });
  const mentees = [{ who, since: '2026-01-01', outcome: mentee() }];
  const rest = { projects, feedback, conversations, rehearsal, mentees };
  const sections = Object.entries(rest).map(([key, list]) => `${key}: ${JSON.stringify(list)}\n`);
  const text = `schema: 1\nwins:\n${wins.map((win) => `  - ${win}\n`).join('')}${sections.join('')}`;
  return { journal: withWeeks(readText(text), of.asWeeks), marks, text };
}

/** The weekly reviews as they start, of all wins. */
function withWeeks(journal: Journal, asWeeks: boolean): Journal {
  if (!asWeeks) return journal;
  const weeks = Array.from({ length: 40 }, (_, index) => `2026-W${String(index + 1).padStart(2, '0')}`);
  return { ...journal, weeks: weeks.map((week) => weeklyDraft(week, journal, [])) };
}

function readText(text: string): Journal {
  const parsed = parseJournal(text);
  if (parsed.kind === 'unreadable') throw new Error(`${parsed.problems[0].message}\n${text}`);
  return parsed.journal;
}
