/** The same wins seen from elsewhere than the rubric: by project, by shift, by what they were about. */
import { documentKindOf } from '../evidence/documents/kind';
import type { AssessedWin } from '../gaps/assess';
import { grouped } from '../gaps/grouped';
import { isFilled } from '../gaps/proof';
import type { Journal, Project, Win } from '../journal/schema';
import { SHIFTS, type Rubric, type Shift } from '../rubric/model';
import { dimensionResolver } from '../rubric/resolve';
import type { ClaimMaker } from './claim';
import type { PacketHelped, PacketLine, PacketProject, PacketShift, PacketWin } from './view';

const MOST_CLAIMS = 3;
const MOST_FURTHER = 5;
const MOST_RESULTS = 5;
const MOST_MEASURED = 8;
const MOST_PROJECTS = 12;
const MOST_DECISIONS = 5;
const MOST_HELPED = 8;

/** The projects with wins, twelve at most, the one with the strongest first. A win that names no project is in none. */
export function projectsOf(
  wins: readonly AssessedWin[],
  { projects }: Pick<Journal, 'projects'>,
  { claimOf, lineOf }: ClaimMaker,
): PacketProject[] {
  const known = new Map(projects.map((project) => [project.id, project]));
  const inProjects = wins.filter(({ win }) => isFilled(win.project));
  const byProject = [...grouped(inProjects, ({ win }) => win.project ?? '')].slice(0, MOST_PROJECTS);
  return byProject.map(([id, own]) => ({
    ...headOf(known.get(id) ?? { id }),
    claims: own.slice(0, MOST_CLAIMS).map(claimOf),
    further: own.slice(MOST_CLAIMS, MOST_CLAIMS + MOST_FURTHER).map(lineOf),
    more: Math.max(0, own.length - MOST_CLAIMS - MOST_FURTHER),
  }));
}

/** Wins that name no project. */
export function outsideProjects(wins: readonly AssessedWin[], { lineOf }: ClaimMaker): PacketLine[] {
  return wins.filter(({ win }) => !isFilled(win.project)).map(lineOf);
}

/** The strongest win of each piece of work, five at most: the first three decide. */
export function resultsOf(wins: readonly AssessedWin[], { claimOf }: ClaimMaker): PacketWin[] {
  const firsts = [...grouped(wins, ({ win }) => win.project ?? `win ${win.id}`).values()].flatMap(
    ([first]) => first ?? [],
  );
  return firsts.slice(0, MOST_RESULTS).map(claimOf);
}

/**
 * Wins by shift: those first that are about it before anything else, the strongest ahead, so that no win leads two shifts
 * while there are others.
 */
export function shiftsOf(
  wins: readonly AssessedWin[],
  shiftsByWin: ReadonlyMap<string, ReadonlySet<Shift>>,
  { claimOf, lineOf }: ClaimMaker,
): Readonly<Record<Shift, PacketShift>> {
  const firstShift = new Map([...shiftsByWin].map(([id, [first]]) => [id, first]));
  const of = (shift: Shift): PacketShift => {
    const about = wins.filter(({ win }) => shiftsByWin.get(win.id)?.has(shift) === true);
    const isFirst = ({ win }: AssessedWin) => firstShift.get(win.id) === shift;
    const own = [...about.filter(isFirst), ...about.filter((win) => !isFirst(win))];
    return {
      claims: own.slice(0, MOST_CLAIMS).map(claimOf),
      further: own.slice(MOST_CLAIMS, MOST_CLAIMS + MOST_FURTHER).map(lineOf),
      wins: own.length,
    };
  };
  return Object.fromEntries(SHIFTS.map((shift) => [shift, of(shift)])) as Record<Shift, PacketShift>;
}

/**
 * The shifts of each win, in the journal's own rubric: a packet that maps to another one doesn't lose them. A shift that
 * is no dimension's first is that of the dimensions that have it at all.
 */
export function shiftsByWin(wins: readonly Win[], rubric: Rubric): ReadonlyMap<string, ReadonlySet<Shift>> {
  const resolve = dimensionResolver(rubric);
  const primary = new Set(rubric.dimensions.flatMap(({ seeds }) => seeds.slice(0, 1)));
  const shifts = new Map(
    rubric.dimensions.map(({ id, seeds }) => [
      id,
      seeds.filter((seed, index) => index === 0 || !primary.has(seed)),
    ]),
  );
  return new Map(
    wins.map(({ id, dimensions = [] }) => [
      id,
      new Set(dimensions.flatMap((name) => shifts.get(resolve(name) ?? '') ?? [])),
    ]),
  );
}

/** The strongest wins with a figure that can be looked up. */
export function measuredOf(wins: readonly AssessedWin[], { lineOf }: ClaimMaker): PacketLine[] {
  return wins
    .filter(({ hasSourcedNumber }) => hasSourcedNumber)
    .slice(0, MOST_MEASURED)
    .map(lineOf);
}

/** Wins with a recorded decision, strongest first. */
export function decisionsOf(wins: readonly AssessedWin[], { claimOf }: ClaimMaker): PacketWin[] {
  return wins
    .filter(({ win: { decision } }) => isFilled(decision?.chosen) && isFilled(decision.why))
    .slice(0, MOST_DECISIONS)
    .map(claimOf);
}

/** Wins that something going wrong made necessary: there is a postmortem, or their title says so. */
export function setbacksOf(wins: readonly AssessedWin[], { claimOf }: ClaimMaker): PacketWin[] {
  return wins
    .filter(({ win }) => isSetback(win))
    .slice(0, MOST_CLAIMS)
    .map(claimOf);
}

const WENT_WRONG = /\b(?:outage|post-?mortem|post-incident|rolled back|reverted|setback)\b/i;

function isSetback({ title, evidence = [] }: Win): boolean {
  return (
    WENT_WRONG.test(title) ||
    evidence.some((item) => 'doc' in item && documentKindOf(item.doc) === 'postmortem')
  );
}

/** Who got better or faster, those with an outcome first. */
export function helpedIn(wins: readonly AssessedWin[], { claimOf }: ClaimMaker): PacketHelped[] {
  const all = wins
    .filter(({ helped }) => helped.length > 0)
    .slice(0, MOST_HELPED)
    .flatMap((assessed) =>
      claimOf(assessed).helped.map((one) => ({ ...one, win: assessed.win.title, to: assessed.to })),
    );
  return all.toSorted((a, b) => Number(b.outcome !== '') - Number(a.outcome !== '')).slice(0, MOST_HELPED);
}

function headOf({
  id,
  name,
  status,
  from = '',
  to = '',
  screen,
}: Project): Omit<PacketProject, 'claims' | 'further' | 'more'> {
  const { ambiguity = '', crossTeam = '', outcome = '' } = screen ?? {};
  return {
    id,
    name: isFilled(name) ? name : id,
    status: status ?? '',
    from,
    to,
    ambiguity,
    crossTeam,
    outcome,
  };
}
