/** What a hover says about a key or a name of a journal. */
import * as l10n from '@vscode/l10n';

import { describeDate } from '../../capture/describe';
import { personKey } from '../../gaps/proof';
import type { Dimension, Rubric } from '../../rubric/model';
import { readingOf } from '../../rubric/resolve';
import type { Journal } from '../schema';
import { contextAt } from './cursor';
import { fieldAt, type Field, type SchemaOptions } from './fields';
import type { Known } from './known';
import { meaningOf } from './meanings';
import { namingAt } from './names';

/** A hover, as plain text: whoever shows it escapes it. */
export interface HoverText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly list: { readonly heading: string; readonly items: readonly string[] } | undefined;
  readonly start: number;
  readonly end: number;
}

type Told = Pick<HoverText, 'title' | 'paragraphs'> & Partial<Pick<HoverText, 'list'>>;

/** The hover at an offset, or nothing to say. */
export function hoverAt(
  text: string,
  offset: number,
  known: Known,
  { withSchema }: SchemaOptions,
): HoverText | undefined {
  const context = contextAt(text, offset);
  if (!context || context.start === context.end) return undefined;
  const word = text.slice(context.start, context.end);
  const field = fieldAt([...context.path, word]);
  const isKey = context.kind === 'key' && !namingAt(context.path);
  const isOfSchema = isKey || !namingAt(context.path);
  if ((isKey && !field) || (isOfSchema && !withSchema)) return undefined;
  const told = isKey && field ? aboutKey(field) : aboutValue(context.path, word, known);
  return told && { list: undefined, ...told, start: context.start, end: context.end };
}

function aboutKey({ key, description, choices }: Field): Told {
  const items = choices.map((choice) => [choice, meaningOf(key, choice)].filter(Boolean).join(': '));
  return {
    title: key,
    paragraphs: description === '' ? [] : [description],
    list: items.length === 0 ? undefined : { heading: l10n.t('One of'), items },
  };
}

function aboutValue(path: readonly string[], word: string, { journal, rubric }: Known): Told | undefined {
  const naming = namingAt(path);
  switch (naming?.kind) {
    case 'dimension':
      return aboutDimension(word, rubric);
    case 'project':
      return aboutProject(word, journal);
    case 'win':
      return naming.isDefinition ? undefined : aboutWin(word, journal);
    case 'person':
      return aboutPerson(word, journal);
    case undefined: {
      const meaning = meaningOf(path.at(-1) ?? '', word);
      return meaning === undefined ? undefined : { title: word, paragraphs: [meaning] };
    }
  }
}

/** A dimension, or what counts for it: then also whose that is. */
function aboutDimension(word: string, rubric: Rubric): Told | undefined {
  const { id, of } = readingOf(word, rubric) ?? {};
  const counted = rubric.dimensions.find((one) => one.id === id);
  if (!of) return counted && meaningOfDimension(counted);
  const whose = l10n.t('“{0}” of {1}.', of.dimension.name, of.rubric.title);
  const said = counted
    ? l10n.t('It counts for “{0}” of {1}.', counted.name, rubric.title)
    : l10n.t('{0} has nothing like it, so no gap counts it.', rubric.title);
  const { title, paragraphs, list } = meaningOfDimension(counted ?? of.dimension);
  return { title, paragraphs: [`${whose} ${said}`, ...paragraphs], list };
}

function meaningOfDimension({ name, summary, senior, goodEvidence }: Dimension): Told {
  return {
    title: name,
    paragraphs: [summary, senior].filter((text) => text !== ''),
    list:
      goodEvidence.length === 0
        ? undefined
        : { heading: l10n.t('Good evidence for it'), items: goodEvidence },
  };
}

function aboutProject(id: string, { projects, wins }: Journal): Told {
  const project = projects.find((one) => one.id === id);
  const count = wins.filter((win) => win.project === id).length;
  return {
    title: project?.name ?? id,
    paragraphs: [...(project?.why === undefined ? [] : [project.why]), winCount(count)],
  };
}

function aboutWin(id: string, { wins }: Journal): Told | undefined {
  const win = wins.find((one) => one.id === id);
  return win && { title: win.title, paragraphs: [describeDate(win.date)] };
}

function aboutPerson(name: string, { wins, feedback }: Journal): Told {
  const key = personKey(name);
  const confirmed = wins.filter(({ corroborators = [] }) =>
    corroborators.some((one) => personKey(one) === key),
  );
  const helped = wins.filter((win) => win.helped?.some(({ who }) => personKey(who) === key));
  const words = feedback.filter(({ from }) => personKey(from) === key);
  return {
    title: name,
    paragraphs: [
      confirmed.length > 0 ? l10n.t('Can confirm: {0}', winCount(confirmed.length)) : '',
      helped.length > 0 ? l10n.t('Was helped in: {0}', winCount(helped.length)) : '',
      words.length === 1 ? l10n.t('Gave feedback once') : '',
      words.length > 1 ? l10n.t('Gave feedback {0} times', words.length) : '',
    ].filter((text) => text !== ''),
  };
}

function winCount(count: number): string {
  return count === 1 ? l10n.t('1 win') : l10n.t('{0} wins', count);
}
