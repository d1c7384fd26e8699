/** Tells the formats of ladders apart, and holds what was read to be one. */
import * as l10n from '@vscode/l10n';

import { readYaml } from './data';
import { ladderInData } from './dataLadders';
import type { ImportProblem, Ladder, LadderFile } from './ladder';
import { readEngineeringLadders, readMarkdownLists } from './markdownList';
import { readMarkdownTables } from './markdownTable';

/** Longest file that is read, in UTF-16 units; the longest public ladder has 58,000. */
const LONGEST_FILE = 400_000;
/** Levels of a ladder; the longest public one has 15. */
const MOST_LEVELS = 40;

const FRONT_MATTER = /^\s*---[ \t]*\r?\n/;

/** Reads a ladder, in whichever of the known formats it is. */
export function readLadder(file: LadderFile): Ladder | ImportProblem {
  if (file.text.length > LONGEST_FILE) {
    return { code: 'too-large', severity: 'error', message: l10n.t('This is too long for a ladder.') };
  }
  const text = file.text.replace(/^\uFEFF/, '');
  const ladder = detect({ ...file, text });
  return 'severity' in ladder ? ladder : checked(ladder);
}

function detect({ name, text }: LadderFile): Ladder | ImportProblem {
  if (/\.[cm]?[jt]sx?$/i.test(name)) return unreadCode();
  if (/\.(?:ya?ml|json)$/i.test(name)) return fromYaml(text, 0) ?? unknownFormat();
  const front = frontMatterOf(text);
  const inFront = front?.yaml.includes('topics:') ? fromYaml(front.yaml, front.linesAbove) : undefined;
  if (inFront) return inFront;
  return (
    readEngineeringLadders(text) ??
    fuller(withContent(readMarkdownTables(text)), withContent(readMarkdownLists(text))) ??
    unknownFormat()
  );
}

function fromYaml(yaml: string, linesAbove: number): Ladder | ImportProblem | undefined {
  const data = readYaml(yaml, linesAbove);
  return 'severity' in data ? data : ladderInData(data);
}

function frontMatterOf(text: string): { readonly yaml: string; readonly linesAbove: number } | undefined {
  const start = FRONT_MATTER.exec(text)?.[0];
  if (start === undefined) return undefined;
  const end = /^---[ \t]*$/m.exec(text.slice(start.length))?.index;
  if (end === undefined) return undefined;
  return { yaml: text.slice(start.length, start.length + end), linesAbove: start.split('\n').length - 1 };
}

function withContent(ladder: Ladder | undefined): Ladder | undefined {
  return ladder && ladder.dimensions.length > 0 && ladder.levels.length >= 2 ? ladder : undefined;
}

/** The reading that says more: many ladders have a small table of their levels above what they ask for. */
function fuller(table: Ladder | undefined, list: Ladder | undefined): Ladder | undefined {
  if (!table || !list) return table ?? list;
  return saidIn(list) > saidIn(table) ? list : table;
}

function saidIn({ dimensions }: Ladder): number {
  const asks = dimensions.flatMap(({ byLevel }) =>
    [...byLevel.values()].flatMap((expectation) => expectation.asks),
  );
  return asks.reduce((total, { text }) => total + text.length, 0);
}

function checked(ladder: Ladder): Ladder | ImportProblem {
  const ids = new Set<string>();
  const levels = ladder.levels
    .filter(({ id }) => id !== '' && !ids.has(id) && ids.add(id))
    .slice(0, MOST_LEVELS);
  if (ladder.dimensions.length === 0) {
    const message = l10n.t('This has the form of a ladder, but nothing is asked in it.');
    return { code: 'no-dimensions', severity: 'error', message };
  }
  if (levels.length < 2) {
    const message = l10n.t('A ladder has two levels at least, and this has {0}.', levels.length);
    return { code: 'too-few-levels', severity: 'error', message };
  }
  return { ...ladder, levels };
}

function unknownFormat(): ImportProblem {
  const message = l10n.t(
    'No ladder is found in this. Known are: Financial Times YAML, Monzo Markdown, Snowflake JSON, Engineering Ladders, and Markdown with levels as headings, columns or rows.',
  );
  return { code: 'unknown-format', severity: 'error', message };
}

function unreadCode(): ImportProblem {
  const message = l10n.t(
    'JavaScript can’t be read without running it. Save the ladder as JSON or YAML and import that.',
  );
  return { code: 'unknown-format', severity: 'error', message };
}
