import * as l10n from '@vscode/l10n';

import { Collected } from './collect';
import { field, listField, textField, textsField, type Data } from './data';
import type { Ladder, LadderLevel } from './ladder';

/** Levels of a framework; the longest public one has 7. */
const MOST_LEVELS = 30;

/**
 * Reads a framework of Monzo, and of the many that took its form: front matter with `topics`, each with
 * `content` by `level`. A criterion with examples is asked like any other; its examples are evidence.
 */
export function readMonzo(data: Data): Ladder | undefined {
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
