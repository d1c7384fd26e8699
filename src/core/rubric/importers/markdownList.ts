/** The ladders that are lists of Markdown under a heading for each level. */
import * as l10n from '@vscode/l10n';

import { slugOf } from '../../capture/fold';
import { clean, Collected, levelShare, looksLikeLevel, type Ladder, type LadderLevel } from './ladder';
import { blocksOf, type Block, type Heading, type Item, type Line } from './markdown';

/** At least this much of the headings of one depth has to name levels. */
const MOSTLY = 0.6;
const LABELLED = /^(?:(?:\*\*|__)([^*]{1,80}?):?(?:\*\*|__)|([A-Z][^:.*]{1,40})(?=:))/;
/** A sign between a name and what is said of it. */
const SIGN = /^[:–—-](?=\s)/;
const GAP = /^[:–—-]?\s/;

/** The dimension that an item is about, and what it says without that name; none where it names none. */
type Naming = (item: string) => { readonly name: string; readonly text: string } | undefined;

/**
 * Reads a Markdown text whose headings are levels. Its dimensions are the headings within them, or the words
 * that list items start with (“**Design**: turns …”), or the headings around them.
 */
export function readMarkdownLists(text: string, naming: Naming = labelOf): Ladder | undefined {
  const blocks = blocksOf(text);
  const depth = levelDepth(blocks);
  if (depth === undefined) return undefined;
  const reading = new Reading(depth, naming);
  for (const block of blocks) {
    if (block.kind === 'heading') reading.heading(block);
    else if (block.kind === 'item') reading.item(block);
    else if (block.kind === 'line') reading.line(block);
  }
  const dimensions = reading.collected.dimensions();
  const levels = [...reading.levels.values()];
  return { format: 'markdown-list', title: titleOf(blocks), levels, dimensions, problems: [] };
}

class Reading {
  readonly levels = new Map<string, LadderLevel>();
  readonly collected = new Collected();
  #level: LadderLevel | undefined;
  /** The heading around the levels, and the one within the level. */
  #outer = '';
  #inner = '';

  constructor(
    private readonly depth: number,
    private readonly naming: Naming,
  ) {}

  heading({ depth, text }: Heading): void {
    const name = clean(text);
    if (depth > this.depth) this.#inner = name;
    else this.#inner = '';
    if (depth < this.depth) {
      this.#outer = name;
      this.#level = undefined;
    }
    if (depth === this.depth) this.#level = this.#levelOf(name);
  }

  item({ text, line }: Item): void {
    if (!this.#level) return;
    const named = this.#inner ? undefined : this.naming(text);
    const dimension = named?.name ?? (this.#inner || this.#outer || l10n.t('Expectations'));
    const key = slugOf(dimension) || dimension;
    this.collected.dimension(key, dimension, line);
    this.collected.add(key, this.#level.id, 'asks', { text: named?.text ?? text, line });
  }

  /** Paragraphs say something about a dimension where one has a heading of its own. */
  line(line: Line): void {
    if (this.#inner) this.item({ ...line, kind: 'item' });
  }

  #levelOf(name: string): LadderLevel {
    const id = slugOf(name) || name;
    const level = this.levels.get(id) ?? { id, name };
    this.levels.set(id, level);
    return level;
  }
}

/** The depth of the headings that most surely are levels. */
function levelDepth(blocks: readonly Block[]): number | undefined {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const shares = [1, 2, 3, 4, 5, 6].map((depth) => ({
    depth,
    share: levelShare(headings.filter((heading) => heading.depth === depth).map(({ text }) => text)),
  }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= MOSTLY ? best.depth : undefined;
}

/** The first heading, unless that is a level already. */
export function titleOf(blocks: readonly Block[]): string {
  const first = clean(blocks.find((block) => block.kind === 'heading')?.text ?? '');
  return looksLikeLevel(first) ? '' : first;
}

/** “**Design**: turns …” and “Design: turns …”. */
function labelOf(item: string): { readonly name: string; readonly text: string } | undefined {
  const match = LABELLED.exec(item);
  const name = clean(match?.[1] ?? match?.[2] ?? '');
  const rest = item.slice(match?.[0].length);
  const text = rest.trimStart().replace(SIGN, '').trimStart();
  return match && name !== '' && text !== '' && GAP.test(rest) ? { name, text } : undefined;
}

/** The five axes of Engineering Ladders, and what their steps are called, lowest first. */
const AXES: Readonly<Record<string, readonly string[]>> = {
  Technology: ['Adopts', 'Specializes', 'Evangelizes', 'Masters', 'Creates'],
  System: ['Enhances', 'Designs', 'Owns', 'Evolves', 'Leads'],
  People: ['Learns', 'Supports', 'Mentors', 'Coordinates', 'Manages'],
  Process: ['Follows', 'Enforces', 'Challenges', 'Adjusts', 'Defines'],
  Influence: ['Subsystem', 'Team', 'Multiple Teams', 'Company', 'Community'],
};

const AXIS_OF_STEP = new Map(
  Object.entries(AXES).flatMap(([axis, steps]) => steps.map((step) => [step.toLowerCase(), axis] as const)),
);

/**
 * Reads a ladder in the form of Engineering Ladders: a heading for each level, and under it a line for each of
 * the five axes that starts with the name of a step, not of the axis. None where not all five axes are found.
 */
export function readEngineeringLadders(text: string): Ladder | undefined {
  const ladder = readMarkdownLists(text, (item) => {
    const label = labelOf(item);
    const axis = AXIS_OF_STEP.get(label?.name.toLowerCase() ?? '');
    return label && axis !== undefined ? { name: axis, text: label.text } : label;
  });
  const names = new Set(ladder?.dimensions.map(({ name }) => name));
  const isOne = Object.keys(AXES).every((axis) => names.has(axis));
  return ladder && isOne ? { ...ladder, format: 'engineering-ladders' } : undefined;
}
