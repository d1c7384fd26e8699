/** The ladders that are data: those of the Financial Times, Monzo and Snowflake, in YAML or JSON. */
import * as l10n from '@vscode/l10n';

import { field, listField, textField, textsField, type Data } from './data';
import { Collected, type Ladder, type LadderLevel } from './ladder';

/** The ladder in some data; none where they have none of the known forms. */
export function ladderInData(data: Data): Ladder | undefined {
  return readFinancialTimes(data) ?? readMonzo(data) ?? readSnowflake(data);
}

/**
 * Reads a job family of the Financial Times: `levels`, `themes`, and `competencies` that name one of
 * each. A competency whose theme or level is not in the lists is left out.
 */
function readFinancialTimes(data: Data): Ladder | undefined {
  if (!field(data, 'themes') || !field(data, 'competencies')) return undefined;
  const collected = new Collected();
  for (const theme of listField(data, 'themes')) {
    collected.dimension(
      textField(theme, 'id'),
      textField(theme, 'name'),
      theme.line,
      textField(theme, 'summary'),
    );
  }
  for (const competency of listField(data, 'competencies')) {
    const theme = textField(competency, 'theme');
    const level = textField(competency, 'level');
    for (const ask of textsField(competency, 'summary')) collected.add(theme, level, 'asks', ask);
    for (const example of textsField(competency, 'examples'))
      collected.add(theme, level, 'examples', example);
  }
  const levels = listField(data, 'levels').map((level) => {
    const id = textField(level, 'id');
    return { id, name: textField(level, 'name') || id };
  });
  const dimensions = collected.dimensions();
  return { format: 'financial-times', title: textField(data, 'name'), levels, dimensions, problems: [] };
}

/** Levels of a framework; the longest public one has 7. */
const MOST_LEVELS = 30;

/**
 * Reads a framework of Monzo, and of the many that took its form: front matter with `topics`, each with
 * `content` by `level`. A criterion with examples is asked like any other; its examples are evidence.
 */
function readMonzo(data: Data): Ladder | undefined {
  if (!field(data, 'topics')) return undefined;
  const collected = new Collected();
  const seen = new Set<string>();
  for (const topic of listField(data, 'topics')) {
    const key = textField(topic, 'name');
    collected.dimension(key, nameOf(topic), topic.line);
    for (const content of listField(topic, 'content')) {
      const level = textField(content, 'level');
      seen.add(level);
      collectContent(collected, key, level, content);
    }
  }
  const title = withoutPictures(textField(data, 'title'));
  const dimensions = collected.dimensions();
  return { format: 'monzo', title, levels: levelsOf(data, seen), dimensions, problems: [] };
}

function collectContent(collected: Collected, key: string, level: string, content: Data): void {
  for (const ask of textsField(content, 'criteria')) collected.add(key, level, 'asks', ask);
  for (const detailed of listField(content, 'exampleCriteria')) {
    for (const ask of textsField(detailed, 'criteria')) collected.add(key, level, 'asks', ask);
    for (const example of textsField(detailed, 'examples')) collected.add(key, level, 'examples', example);
  }
}

/** The title, or the name that stands for it where the title is empty. */
function nameOf(topic: Data): string {
  const name = withoutPictures(textField(topic, 'title')) || textField(topic, 'name');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Titles start with an emoji. */
function withoutPictures(text: string): string {
  return text.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F/gu, '').trim();
}

function levelsOf(data: Data, seen: ReadonlySet<string>): LadderLevel[] {
  const count = Math.min(Number(textField(data, 'levels')) || 0, MOST_LEVELS);
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  const ids = new Set([...numbers, ...[...seen].filter((id) => id !== '')]);
  return [...ids].slice(0, MOST_LEVELS).map((id) => ({ id, name: l10n.t('Level {0}', id) }));
}

/**
 * Reads the tracks of Snowflake, saved as data. A milestone of a track is a level; milestone 0 asks for nothing and is
 * no level.
 */
function readSnowflake(data: Data): Ladder | undefined {
  const tracks = field(data, 'tracks') ?? data;
  if (tracks.kind !== 'map' || ![...tracks.entries.values()].some(isTrack)) return undefined;
  const collected = new Collected();
  let highest = 0;
  for (const [id, track] of tracks.entries) {
    const milestones = listField(track, 'milestones');
    highest = Math.max(highest, milestones.length);
    const summary = textField(track, 'summary') || textField(track, 'description');
    collected.dimension(id, textField(track, 'displayName') || id, track.line, summary);
    milestones.forEach((milestone, index) => {
      const level = String(index + 1);
      for (const kind of ['summary', 'signals']) {
        for (const ask of textsField(milestone, kind)) collected.add(id, level, 'asks', ask);
      }
      for (const example of textsField(milestone, 'examples')) collected.add(id, level, 'examples', example);
    });
  }
  const levels = Array.from({ length: highest }, (_, index) => ({
    id: String(index + 1),
    name: l10n.t('Milestone {0}', index + 1),
  }));
  return {
    format: 'snowflake',
    title: 'Snowflake',
    levels,
    dimensions: collected.dimensions(),
    problems: [],
  };
}

function isTrack(track: Data): boolean {
  return field(track, 'milestones')?.kind === 'list';
}
