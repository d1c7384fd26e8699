/** What stays with its author, as who may read it can't be told, and what can be read of it: enough to hide what hangs on it. */
import { isMap, isNode, isSeq, type Node } from 'yaml';
import * as z from 'zod/mini';

import { isFilled } from '../gaps/proof';
import type { JournalProblem } from './problem';
import {
  profileSchema,
  sectionSchemas,
  winSchema,
  type EntryOf,
  type HeldBack,
  type Remains,
  type Section,
  type Visibility,
} from './schema';
import { limitingFieldsOf } from './schemaParts';
import { LAST_OF_DAYS, type Period } from '../days';
import { isRecord } from './mergeValue';
import { isMeant, type MeantKey } from './mistakenKeys';
import { narrowed } from './narrowed';
import { possibleDays } from './possibleDays';
import { validate } from './validate';
import { keyText } from './values';

/** The fields that people know an entry by, the best first. */
const KNOWN_BY: Readonly<Record<Section, readonly string[]>> = {
  wins: ['title'],
  projects: ['name'],
  conversations: ['date'],
  feedback: ['from'],
  mentees: ['who'],
  weeks: ['week'],
  rehearsal: ['question', 'answer'],
  dismissed: [],
};

export const LIMITS_OF_PROFILE = limitingFieldsOf(profileSchema);

/** What is known of an entry and of what is wrong with it. */
interface Told {
  readonly section: Section;
  readonly id: string | undefined;
  readonly value?: EntryOf<Section> | undefined;
  readonly problems: readonly JournalProblem[];
}

/** An entry that is held back because its limits can't be read, or others may be meant for it; none for one that is in no packet anyway. */
export function heldBackIn({ section, id = '', value, problems }: Told, isForNobody: boolean): HeldBack[] {
  const own = problems.find(({ limit }) => limit !== undefined)?.limit;
  const key = own ?? (isForNobody ? 'visibility' : undefined);
  if (key === undefined || typeof value !== 'object') return [];
  const names = new Map<string, unknown>(Object.entries(value));
  const name = KNOWN_BY[section]
    .flatMap((field) => names.get(field) ?? [])
    .find((one): one is string => typeof one === 'string' && isFilled(one));
  return [{ section, key, id, name: name ?? id }];
}

/** The limits of the profile that can't be read. */
export function profileHeldBack(problems: readonly JournalProblem[]): HeldBack[] {
  return LIMITS_OF_PROFILE.filter(({ key }) => problems.some(({ limit }) => limit === key)).map(
    ({ key }) => ({ section: 'profile', key, id: '', name: '' }),
  );
}

const PARTS = ['title', 'decision', 'helped', 'impact'];

const partsSchema = z.strictObject({
  title: z.optional(winSchema.shape.title),
  decision: winSchema.shape.decision,
  helped: winSchema.shape.helped,
  impact: winSchema.shape.impact,
});

/** Fields whose texts are words of a list, or name something: not what a review would say. */
const NAMING_FIELDS: ReadonlySet<string> = new Set([
  ...['id', 'date', 'project', 'component', 'dimensions', 'tags', 'level', 'role', 'reach', 'ambiguity'],
  ...['phase', 'evidence', 'corroborators', 'visibility', 'followUp', 'origin'],
]);

const ID: MeantKey = { key: 'id', alsoWritten: ['key', 'slug'] };
const TITLE: MeantKey = { key: 'title', alsoWritten: ['name', 'headline', 'summary', 'what'] };
const NAME: MeantKey = { key: 'name', alsoWritten: ['title'] };
const PROJECT: MeantKey = { key: 'project', alsoWritten: [] };
const DATE: MeantKey = { key: 'date', alsoWritten: ['day', 'when', 'from', 'to', 'period', 'week', 'month'] };
const PEOPLE: readonly MeantKey[] = [
  { key: 'helped', alsoWritten: ['help'] },
  { key: 'corroborators', alsoWritten: ['confirmedby'] },
];

/** What is left of an entry with a mistake, whoever may read it. */
export type PossibleRemains = Omit<Remains, 'visibility'> & { readonly visibility: Visibility };

/** What of the remains hides something. */
export function remainsLeft(remains: PossibleRemains | undefined, isForNobody = false): Remains[] {
  if (remains === undefined) return [];
  const visibility = isForNobody ? 'private' : remains.visibility;
  return visibility === 'packet' ? [] : [{ ...remains, visibility }];
}

/** The remains of an entry with a mistake, from its plain value and its node; nothing of one that nothing hangs on. */
export function remainsOf(section: Section, plain: unknown, node: Node): PossibleRemains | undefined {
  if (section !== 'wins' && section !== 'projects') return undefined;
  const value = recordOf(plain);
  const visibility = visibilityOf(section, value, node);
  const textsAt = (meant: MeantKey): string[] =>
    Object.entries(value).flatMap(([key, inner]) => (isMeant(key, meant) ? textsIn(inner) : []));
  const isWin = section === 'wins';
  const said = Object.entries(value).filter(([key]) => !NAMING_FIELDS.has(key));
  return {
    visibility,
    section,
    ids: isWin ? textsAt(ID) : [],
    titles: isWin ? textsAt(TITLE) : [],
    projects: isWin ? textsAt(PROJECT) : [...textsAt(ID), ...textsAt(NAME)],
    people: isWin ? PEOPLE.flatMap(textsAt) : [],
    spans: isWin ? spansOf(textsAt(DATE), isOpen(value['date'])) : [],
    parts: isWin ? (validate(partsSchema, partsOf(value), node).value ?? {}) : {},
    texts: isWin ? said.flatMap(([, inner]) => textsIn(inner)) : [],
  };
}

/** Remains of what stands where no entry is read: in a section that is no list, or under a key that is like a section's. */
export function strayRemains(key: string, plain: unknown, node: Node): Remains[] {
  const section = isMeant(key, { key: 'projects', alsoWritten: [] }) ? 'projects' : 'wins';
  const isOwn = section === 'projects' || isMeant(key, WINS);
  const whole = isRecord(plain) ? [[plain, node] as const] : [];
  return [...whole, ...partsWithin(plain, node)].flatMap(([value, at]) => {
    const remains = isRecord(value) || Array.isArray(value) ? remainsOf(section, value, at) : undefined;
    return remainsLeft(remains).filter(({ titles }) => isOwn || titles.length > 0);
  });
}

const WINS: MeantKey = { key: 'wins', alsoWritten: ['accomplishments', 'achievements'] };

function partsWithin(plain: unknown, node: Node): (readonly [unknown, Node])[] {
  const nodeOf = (at: unknown): Node => (isNode(at) ? at : node);
  if (Array.isArray(plain))
    return plain.map((item, at) => [item, nodeOf(isSeq(node) && node.items[at])] as const);
  if (!isRecord(plain)) return [];
  const pairs = isMap(node) ? node.items : [];
  return Object.entries(plain).map(
    ([key, value]) => [value, nodeOf(pairs.find((pair) => keyText(pair) === key)?.value)] as const,
  );
}

/** One record of what may be several, as where each field has a dash. */
function recordOf(plain: unknown): Readonly<Record<string, unknown>> {
  const records = (Array.isArray(plain) ? plain : [plain]).filter(isRecord);
  return Object.assign({}, ...records) as Readonly<Record<string, unknown>>;
}

/** Who may read what can't be read: everybody where nothing says that somebody may not. */
function visibilityOf(
  section: 'wins' | 'projects',
  value: Readonly<Record<string, unknown>>,
  node: Node,
): Visibility {
  const { value: limited } = narrowed(sectionSchemas[section], value, node);
  const { visibility } = limited as { readonly visibility?: unknown };
  return visibility === 'manager' || visibility === 'private' ? visibility : 'packet';
}

function partsOf(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const parts = PARTS.flatMap((key) => (Object.hasOwn(value, key) ? [[key, value[key]] as const] : []));
  // A record where a list of them belongs is taken for one in a list.
  return Object.fromEntries(
    parts.map(([key, part]) => [key, key === 'helped' && isRecord(part) ? [part] : part]),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether a span of days goes on. */
function isOpen(date: unknown): boolean {
  return isRecord(date) && !Object.hasOwn(date, 'to');
}

/** The time from the first to the last of some days, or from the first on. */
function spansOf(days: readonly string[], goesOn: boolean): Period[] {
  const spans = days.flatMap((day) => possibleDays(day) ?? []);
  const from = spans.map((span) => span.from).toSorted()[0];
  const to = spans
    .map((span) => span.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? [] : [{ from, to: goesOn ? LAST_OF_DAYS : to }];
}
