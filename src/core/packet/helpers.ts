/**
 * The helpers that templates have beside Handlebars' own `if`, `unless`, `each` and `with`. Text that they get from the view
 * is inert Markdown already. A helper that is used wrongly throws, which the template's author sees with its reason.
 */
import * as l10n from '@vscode/l10n';

import { marked, type SpanKind } from './marks';
import { dayInWords } from './telling/days';
import { introduced } from './telling/introduce';
import { inARow, listed } from './telling/sentences';
import type { PacketEvidence, PacketLine, PacketTold, PacketView } from './view';
import { withoutWins } from './winLists';

interface BlockOptions {
  readonly fn: (context: unknown, options?: { readonly data: object }) => string;
  readonly inverse: (context: unknown) => string;
  readonly data?: { readonly root?: unknown };
}

export const HELPERS = {
  /** `{{join confirmedBy ", "}}`: the items of a list in a line. */
  join(items: unknown, separator: unknown): string {
    if (!Array.isArray(items) || typeof separator !== 'string') {
      throw new TypeError(l10n.t('“join” takes a list and what stands between its items.'));
    }
    return items.map(String).join(separator);
  },

  /** `{{plural counts.wins "win" "wins"}}`: the number with the right word. */
  plural(count: unknown, one: unknown, many: unknown): string {
    if (typeof count !== 'number' || typeof one !== 'string' || typeof many !== 'string') {
      throw new TypeError(l10n.t('“plural” takes a number, a word for one and a word for many.'));
    }
    return `${count} ${count === 1 ? one : many}`;
  },

  /** `{{#is role "led"}}Led{{else}}…{{/is}}`: a block for one value. */
  is(this: unknown, ...parameters: unknown[]): string {
    if (parameters.length !== 3)
      throw new TypeError(l10n.t('“is” takes a value and what it is compared with.'));
    const [value, expected, options] = parameters;
    const { fn, inverse } = options as BlockOptions;
    return value === expected ? fn(this) : inverse(this);
  },

  /** `{{#isnt status "answered"}}…{{/isnt}}`: a block for every value but one. */
  isnt(this: unknown, ...parameters: unknown[]): string {
    if (parameters.length !== 3)
      throw new TypeError(l10n.t('“isnt” takes a value and what it is compared with.'));
    const [value, expected, options] = parameters;
    const { fn, inverse } = options as BlockOptions;
    return value === expected ? inverse(this) : fn(this);
  },

  /** `{{flat problem}}`: paragraphs and lists as one line, for the middle of a sentence, a list or a table. */
  flat(text: unknown): string {
    if (typeof text !== 'string') throw new TypeError(l10n.t('“flat” takes a text.'));
    const lines = text.split(/\n+/);
    return lines.reduce((flat, line) => {
      const item = line.startsWith('- ') ? line.slice(2) : line;
      if (flat === '') return item;
      return `${flat}${line.startsWith('- ') && !/[.!?:;]$/.test(flat) ? ';' : ''} ${item}`;
    }, '');
  },

  /** `{{#first projects 3}}…{{else}}…{{/first}}`: a block for each of the first items of a list, as `each` gives it. */
  first(this: unknown, ...parameters: unknown[]): string {
    const [items, count, options] = parameters;
    if (parameters.length !== 3 || !Array.isArray(items) || typeof count !== 'number')
      throw new TypeError(l10n.t('“first” takes a list and how many of it.'));
    const { fn, inverse, data } = options as BlockOptions;
    const shown = items.slice(0, count);
    if (shown.length === 0) return inverse(this);
    const last = shown.length - 1;
    return shown
      .map((item, index) => fn(item, { data: { ...data, index, first: index === 0, last: index === last } }))
      .join('');
  },

  /** `{{nth @index}}`: the place in a list, counted from 1. */
  nth(index: unknown): string {
    if (typeof index !== 'number') throw new TypeError(l10n.t('“nth” takes a place in a list: @index.'));
    return String(index + 1);
  },

  /** `{{sentence summary}}`: the text with a full stop, unless it ends like a sentence already. */
  sentence(text: unknown): string {
    if (typeof text !== 'string') throw new TypeError(l10n.t('“sentence” takes a text.'));
    return ended(text);
  },

  /**
   * `{{measure this}}`: the figure of a win, with where it can be looked up or the mark that nobody can; nothing where
   * there is no figure.
   */
  measure(line: unknown): string {
    if (!isLine(line)) throw new TypeError(l10n.t('“measure” takes a win.'));
    const { figure, sourceHref, source, isSourced } = line;
    if (figure === '') return '';
    if (sourceHref !== '') return `${figure} ([source](${sourceHref})).`;
    if (source !== '') return `${figure} (source: ${source}).`;
    return isSourced ? `${figure}.` : `${figure} (no source yet).`;
  },

  /**
   * `{{cite this}}`: evidence as a link where it has an address; else its title, or the bare reference as
   * code, with its number in the appendix.
   */
  cite(evidence: unknown): string {
    if (!isEvidence(evidence)) throw new TypeError(l10n.t('“cite” takes a piece of evidence.'));
    const { label, code, href, number } = evidence;
    if (href !== '') return `[${label}](${href})`;
    return `${code === '' ? label : code} (E${number})`;
  },

  /**
   * `{{refer this}}`: evidence that stands by itself, for packets without an appendix: as a link where it has an
   * address, else with repository and place beside its title.
   */
  refer(evidence: unknown): string {
    if (!isEvidence(evidence)) throw new TypeError(l10n.t('“refer” takes a piece of evidence.'));
    const { label, code, href, place } = evidence;
    if (href !== '') return `[${label}](${href})`;
    if (code !== '') return code;
    return place === '' ? label : `${label} (${place})`;
  },

  /** `{{inWords asOf}}`: a day in words, “20 November 2026”. */
  inWords(day: unknown): string {
    if (typeof day !== 'string') throw new TypeError(l10n.t('“inWords” takes a day.'));
    return dayInWords(day);
  },

  /** `{{say told.stake told.deed}}`: texts in a row; what is empty is left out. */
  say(...parameters: unknown[]): string {
    const texts = parameters.slice(0, -1);
    if (!texts.every(isText)) throw new TypeError(l10n.t('“say” takes texts.'));
    return inARow(...texts);
  },

  /** `{{changed told sourceHref source}}`: what changed, with its source as a link or the mark that it has none. */
  changed(told: unknown, address: unknown, words: unknown): string {
    if (!isTold(told) || !isText(address) || !isText(words))
      throw new TypeError(
        l10n.t('“changed” takes the sentences of a win, and the address and words of its source.'),
      );
    return inARow(told.lead, changeWithSource(told, address, words), told.aside);
  },

  /** `{{confirm confirmedBy}}`: “Ana and Ben can confirm.”; nothing for nobody. */
  confirm(people: unknown): string {
    if (!Array.isArray(people)) throw new TypeError(l10n.t('“confirm” takes a list of people.'));
    return people.length === 0 ? '' : l10n.t('{0} can confirm.', listed(people.map(String)));
  },

  /** `{{evidenced this}}`: the exact figure of a win and its evidence but for the source that its sentence links; may be nothing. */
  evidenced(win: unknown): string {
    if (!isLine(win)) throw new TypeError(l10n.t('“evidenced” takes a win.'));
    const { figure, isSourced, proof, sourceHref } = win;
    const pieces = proof.filter(({ href }) => href === '' || href !== sourceHref);
    const commits = pieces.filter(({ kind }) => kind === 'commit');
    const named = pieces
      .filter((piece) => !commits.includes(piece))
      .map(({ spoken, href }) => linked(spoken, href));
    const last = commits.at(-1);
    const several = l10n.t('{0} commits', commits.length);
    const said = last ? [...named, linked(commits.length === 1 ? last.spoken : several, last.href)] : named;
    const marked = figure === '' || isSourced ? figure : l10n.t('{0} (no source yet)', figure);
    return [marked, ...new Set(said)].filter((text) => text !== '').join('; ');
  },

  /** `{{#introduce introduced}}…{{/introduce}}`: each person with their role where their full name is first mentioned. */
  introduce(this: unknown, ...parameters: unknown[]): string {
    const [people, options] = parameters;
    const { fn } = (options ?? {}) as Partial<BlockOptions>;
    if (parameters.length !== 2 || !Array.isArray(people) || !fn)
      throw new TypeError(l10n.t('“introduce” is a block that takes a list of people.'));
    return introduced(fn(this), people as PacketView['introduced']);
  },

  /** `{{#section "impact"}}…{{/section}}`: a part of the packet that has a length of its own, and may have a limit. */
  section(this: unknown, ...parameters: unknown[]): string {
    return markedBlock('section', this, parameters);
  },

  /** `{{#claim id}}…{{/claim}}`: what is said of one win. */
  claim(this: unknown, ...parameters: unknown[]): string {
    return markedBlock('claim', this, parameters);
  },
};

/** The helper `section` that leaves wins out of a section's lists, and of those that it reaches through `@root`. */
export function sectionWithout(dropped: ReadonlyMap<string, ReadonlySet<string>>): HelperFunction {
  return function (this: unknown, ...parameters: unknown[]): string {
    const hidden = dropped.get(String(parameters[0])) ?? new Set();
    const { data } = (parameters.at(-1) ?? {}) as Partial<BlockOptions>;
    const root = { ...data, root: withoutWins(data?.root, hidden) };
    return markedBlock('section', withoutWins(this, hidden), parameters, hidden.size === 0 ? data : root);
  };
}

type HelperFunction = (this: unknown, ...parameters: unknown[]) => string;

function markedBlock(
  kind: SpanKind,
  context: unknown,
  parameters: readonly unknown[],
  data?: object,
): string {
  const [id, options] = parameters;
  if (parameters.length !== 2 || typeof id !== 'string') {
    throw new TypeError(l10n.t('“{0}” takes an id.', kind));
  }
  const { fn } = options as Partial<BlockOptions>;
  if (!fn) throw new TypeError(l10n.t('“{0}” is a block: it starts with # and has an end.', kind));
  return marked(kind, id, data ? fn(context, { data }) : fn(context));
}

function ended(text: string): string {
  return text === '' || /[.!?…:]["”’')]*$/.test(text) ? text : `${text}.`;
}

function isEvidence(value: unknown): value is PacketEvidence {
  return (
    typeof value === 'object' && value !== null && 'label' in value && 'href' in value && 'number' in value
  );
}

function linked(words: string, address: string): string {
  return address === '' ? words : `[${words}](${address})`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTold(value: unknown): value is PacketTold {
  return typeof value === 'object' && value !== null && 'effect' in value && 'doubt' in value;
}

function changeWithSource(
  { effect, doubt, sourceLabel }: PacketTold,
  address: string,
  words: string,
): string {
  if (effect === '') return '';
  const source = address === '' ? words && `(source: ${words})` : `([${sourceLabel}](${address}))`;
  const mark = { '': source, unsourced: l10n.t('(no source yet)'), estimated: l10n.t('(estimated)') }[doubt];
  const told = inARow(effect, mark);
  return mark === '' ? ended(told) : `${told}.`;
}

function isLine(value: unknown): value is PacketLine {
  return typeof value === 'object' && value !== null && 'figure' in value && 'isSourced' in value;
}
