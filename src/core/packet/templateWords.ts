/** The words of a template besides the fields of the view (`view.ts`): helpers, places in a list, and keys of the front matter. */
import * as l10n from '@vscode/l10n';

import type { SectionMeta, TemplateMeta } from './frontMatter';
import type { HELPERS } from './helpers';

export interface HelperWord {
  /** How it is written, with an example. */
  readonly usage: string;
  readonly doc: string;
  /** True for one that has an end: `{{#each}}…{{/each}}`. */
  readonly isBlock: boolean;
}

const inline = (usage: string, doc: string): HelperWord => ({ usage, doc, isBlock: false });
const block = (usage: string, doc: string): HelperWord => ({ usage, doc, isBlock: true });

const WORDS: Readonly<Record<keyof typeof HELPERS | 'if' | 'unless' | 'each' | 'with', HelperWord>> = {
  if: block('{{#if name}}…{{else}}…{{/if}}', l10n.t('What to write where there is something.')),
  unless: block('{{#unless name}}…{{/unless}}', l10n.t('What to write where there is nothing.')),
  each: block('{{#each strongest}}…{{/each}}', l10n.t('What to write for each item of a list.')),
  with: block('{{#with decision}}…{{/with}}', l10n.t('What to write of an object, with its fields at hand.')),
  is: block('{{#is role "led"}}…{{else}}…{{/is}}', l10n.t('What to write for one value.')),
  isnt: block('{{#isnt status "answered"}}…{{/isnt}}', l10n.t('What to write for every value but one.')),
  first: block(
    '{{#first projects 3}}…{{/first}}',
    l10n.t('What to write for each of the first items of a list.'),
  ),
  section: block(
    '{{#section "impact"}}…{{/section}}',
    l10n.t('A part of the packet with a length of its own, which the front matter may limit.'),
  ),
  claim: block('{{#claim id}}…{{/claim}}', l10n.t('What is said of one win.')),
  introduce: block(
    '{{#introduce introduced}}…{{/introduce}}',
    l10n.t('A part in which each person gets their role where they are first named.'),
  ),
  inWords: inline('{{inWords asOf}}', l10n.t('A day in words: “20 November 2026”.')),
  say: inline('{{say told.stake told.deed}}', l10n.t('Texts in a row, without the empty ones.')),
  changed: inline(
    '{{changed told sourceHref source}}',
    l10n.t('What changed, with its source as a link or the mark that it has none.'),
  ),
  confirm: inline('{{confirm confirmedBy}}', l10n.t('Who can confirm it, as a sentence.')),
  evidenced: inline(
    '{{evidenced this}}',
    l10n.t(
      'The exact figure and the evidence of a win but for the source that a sentence links; may be nothing.',
    ),
  ),
  join: inline('{{join confirmedBy ", "}}', l10n.t('The items of a list in a line.')),
  plural: inline('{{plural counts.wins "win" "wins"}}', l10n.t('A number with the right word.')),
  flat: inline('{{flat problem}}', l10n.t('Paragraphs and lists as one line.')),
  nth: inline('{{nth @index}}', l10n.t('The place in a list, counted from 1.')),
  sentence: inline(
    '{{sentence summary}}',
    l10n.t('A text with a full stop, unless it ends like a sentence.'),
  ),
  measure: inline(
    '{{measure this}}',
    l10n.t('The figure of a win with its source, or with the mark that it has none.'),
  ),
  cite: inline(
    '{{cite this}}',
    l10n.t('Evidence as a link, or as its title with its number in the appendix.'),
  ),
  refer: inline('{{refer this}}', l10n.t('Evidence that stands by itself, for packets without an appendix.')),
};

/** The helpers by name. */
export const HELPER_WORDS: ReadonlyMap<string, HelperWord> = new Map(Object.entries(WORDS));

/** What a list's items know of their place. `root` is everywhere. */
export const DATA_WORDS: Readonly<Record<string, string>> = {
  root: l10n.t('The whole view, from inside lists and objects.'),
  index: l10n.t('The place in the list, counted from 0.'),
  first: l10n.t('Whether it is the first of the list.'),
  last: l10n.t('Whether it is the last of the list.'),
};

/** What the keys of the front matter are for. */
export const META_WORDS: Readonly<Record<keyof TemplateMeta, string>> = {
  id: l10n.t('Name of the template, in small letters, as its file has it.'),
  title: l10n.t('What lists of templates show.'),
  description: l10n.t('What the packet is for, in a sentence.'),
  audience: l10n.t('Who reads it: committee, manager, peer or recruiter.'),
  rubric: l10n.t('The rubric that it is written for, or several.'),
  order: l10n.t('How wins follow each other: strongest, newest or oldest first.'),
  sections: l10n.t('The parts of the packet, with how long each may be.'),
};

/** What the keys of a section are for. */
export const SECTION_WORDS: Readonly<Record<keyof SectionMeta, string>> = {
  id: l10n.t('What “section” names it by in the template.'),
  title: l10n.t('What the preview calls it; its first heading when left out.'),
  words: l10n.t('How many words it may have.'),
  characters: l10n.t('How many characters it may have.'),
};
