/** A win told in sentences: what was at stake, what was done or decided, what changed. */
import * as l10n from '@vscode/l10n';

import { valueOfNumberWord } from '../../figures/numbers';
import { hasNumber, hasSourcedNumber, isFilled } from '../../gaps/proof';
import type { Impact, Win } from '../../journal/schema';
import { measured } from '../impact';
import type { PacketEvidence, PacketHelpedPerson, PacketTold } from '../view';
import { withoutEnd } from '../../text';
import { monthsInWords } from './days';
import { decisionInWords } from './decision';
import { changeInWords } from './figures';
import { beginsWithDeed, inThirdPerson, isDeed, lowered, withSubject } from './firstPerson';
import { asSentence, inARow, inOneLine, openingOf, sentencesIn, withoutStop, wordsOf } from './sentences';

/** Words that a win may take beside its title, its confirmers and its quotation. */
export type Room = 'case' | 'record';
const ROOM: Readonly<Record<Room, { readonly words: number; readonly stake: number }>> = {
  case: { words: 62, stake: 32 },
  record: { words: 52, stake: 22 },
};

/** What is needed beside the win itself. */
export interface Teller {
  /** The author as sentences name them. */
  readonly author: string;
  readonly span: { readonly from: string; readonly to: string };
  readonly helped: readonly PacketHelpedPerson[];
  readonly proof: readonly PacketEvidence[];
  /** Address where the figure can be looked up; empty for none. */
  readonly sourceHref: string;
  readonly confirmedBy: readonly string[];
  /** What somebody said of it, with their name. */
  readonly voice: string;
}

/**
 * The win in sentences. The change and what was wrong always; then the choice, the deed and what else there is, each whole or
 * not at all, as there is room.
 */
export function toldOf(win: Win, teller: Teller, room: Room): PacketTold {
  const { author, span, voice } = teller;
  const helped = helpInWords(teller.helped, author);
  const change = withoutTold(changeOf(win, author), helped);
  const problem = openingInThirdPerson(win.problem, ROOM[room].stake, author);
  const fits = roomFor(ROOM[room].words - wordsOf(inARow(problem, change.lead, change.effect)));
  const choice = fits(decisionInWords(win.decision, author));
  const deed = fits(deedOf(win, author, inARow(change.lead, change.effect, change.aside)));
  const isShort = problem === '' || sentencesIn(win.problem ?? '').length === 1;
  const otherwise = isShort ? fits(openingInThirdPerson(win.counterfactual, ROOM[room].stake, author)) : '';
  return {
    headline: headlineOf(win),
    when: monthsInWords(span.from, span.to),
    stake: inARow(problem, otherwise),
    deed,
    choice,
    ...change,
    aside: fits(change.aside),
    helped: fits(helped),
    doubt: doubtOf(win),
    sourceLabel: sourceLabelOf(teller),
    voice,
    confirmedBy:
      room === 'record' ? teller.confirmedBy.filter((name) => !voice.startsWith(name)) : teller.confirmedBy,
  };
}

/** Lets texts in whole as long as there are words left. */
function roomFor(words: number): (text: string) => string {
  let left = words;
  return (text) => {
    if (wordsOf(text) > left) return '';
    left -= wordsOf(text);
    return text;
  };
}

/** The title without the figure that the change tells. */
function headlineOf({ id, title, impact = {} }: Win): string {
  const whole = isFilled(title) ? withoutStop(inOneLine(title)) : id;
  const { before, after, unit = '' } = impact;
  const figure = / (?:from )(\S+(?: \S+)?) to (\S+(?: \S+)?)$/u.exec(whole);
  if (before === undefined || after === undefined || !figure) return whole;
  const isSame = (said: string | undefined, value: number | string): boolean => {
    const [a, b] = [measured(said ?? '', unit), measured(value, unit)];
    return a !== undefined && b !== undefined && a.value === b.value;
  };
  return isSame(figure[1], before) && isSame(figure[2], after) ? whole.slice(0, figure.index) : whole;
}

function openingInThirdPerson(text = '', most: number, author: string): string {
  return inARow(...sentencesIn(openingOf(text, most)).map((sentence) => inThirdPerson(sentence, author)));
}

/** What was done. The items of a list are one sentence, a list that only adds to a sentence goes, and so does what the change says. */
function deedOf({ action = '' }: Win, author: string, change: string): string {
  const sentences = sentencesIn(openingOf(actionText(action), ROOM.record.words));
  const counted = numbersIn(change);
  const isTold = (sentence: string): boolean => {
    const numbers = numbersIn(sentence);
    return numbers.length > 1 && numbers.every((number) => counted.includes(number));
  };
  const [first = '', ...more] = sentences.filter((sentence) => !isTold(sentence));
  return inARow(
    withSubject(inThirdPerson(first, author), author),
    ...more.map((sentence) => inThirdPerson(sentence, author)),
  );
}

/** The fewest words of a sentence before a list that tells enough without it. */
const FEWEST_BEFORE_LIST = 8;

function actionText(action: string): string {
  const lines = action.split('\n').filter((line) => line.trim() !== '');
  const items = lines.filter(isItem).map((line) => inOneLine(line.trim().slice(2)));
  const before = inOneLine(lines.filter((line) => !isItem(line)).join(' '));
  if (items.length === 0 || wordsOf(before) >= FEWEST_BEFORE_LIST) return before;
  const [first = '', ...more] = items.map(withoutStop);
  const rest = more.map((item) => (isDeed(item.split(' ')[0] ?? '') ? lowered(item) : item));
  const last = rest.length === 0 ? '' : l10n.t('; and {0}', rest.at(-1) ?? '');
  const list = [first, ...rest.slice(0, -1)].join('; ') + last;
  return before === '' ? list : `${before} ${list}`;
}

function isItem(line: string): boolean {
  return /^\s*[-*] /.test(line);
}

type Change = Readonly<Record<'lead' | 'effect' | 'aside', string>>;

/** What changed. `effect` is what the source belongs to, without its full stop; a difference points at what `lead` says. */
function changeOf({ impact = {} }: Win, author: string): Change {
  const summary = openingInThirdPerson(impact.summary, ROOM.record.words, author);
  const figure = changeInWords(impact, summary);
  if (figure === '' || tellsAll(summary, impact))
    return { lead: '', effect: withoutStop(summary), aside: '' };
  if (impact.after === undefined) return { lead: summary, effect: figure, aside: '' };
  const isAside = !tellsAfter(summary, impact) && !ONLY_NAMES.test(summary);
  return { lead: '', effect: figure, aside: isAside ? summary : '' };
}

/** “Pages that needed a second person.” names something, and tells nothing. */
const ONLY_NAMES = /^(?:[^\s,;]+ ){1,4}(?:that|which|who) [^,;]*$/;

/** The change without what another sentence tells: “She led it” beside “Ida Holm led it alone”. */
function withoutTold(change: Change, other: string): Change {
  const isTold = (sentence: string): boolean => {
    const words = contentOf(sentence);
    return words.length > 0 && words.every((word) => contentOf(other).includes(word));
  };
  return {
    ...change,
    effect: change.lead === '' && isTold(change.effect) ? '' : change.effect,
    aside: isTold(change.aside) ? '' : change.aside,
  };
}

/** Words that tell two sentences apart. */
function contentOf(sentence: string): string[] {
  return wordsIn(sentence).filter((word) => word.length > 3 || /\p{N}/u.test(word));
}

/** True where a sentence has the figure itself: both ends, or the difference. */
function tellsAll(summary: string, { before, after, change = '' }: Impact): boolean {
  if (before !== undefined && after !== undefined) return says(summary, before) && says(summary, after);
  if (after !== undefined) return says(summary, after);
  return change.trim() !== '' && summary.toLowerCase().includes(inOneLine(change).toLowerCase());
}

function tellsAfter(summary: string, { after }: Impact): boolean {
  return after !== undefined && says(summary, after);
}

function says(sentence: string, value: number | string): boolean {
  const number = measured(value, '')?.value;
  return number !== undefined && numbersIn(sentence).includes(number);
}

/** The numbers of a text, those in words as well. */
function numbersIn(text: string): number[] {
  return wordsIn(text).flatMap((word) => {
    const number =
      word === 'zero'
        ? 0
        : (valueOfNumberWord(word) ?? Number(word.replace(/,(?=\d{3})/g, '').replace('−', '-')));
    return Number.isFinite(number) ? [number] : [];
  });
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.,−-]+/u)
    .map((word) => withoutEnd(word, /[.,-]/))
    .filter((word) => word !== '');
}

/** What came of the help, as its people’s own deed: “Ida Holm ran the rota alone.” Nothing where it takes more to understand. */
export function helpInWords(helped: readonly PacketHelpedPerson[], author: string): string {
  const told = helped.flatMap(({ who, outcome }) => {
    const said = inOneLine(outcome);
    const isOwnDeed = who !== '' && beginsWithFinishedDeed(said) && !LEANING.test(said);
    return isOwnDeed ? [inThirdPerson(asSentence(l10n.t('{0} {1}', who, said)), author)] : [];
  });
  return told[0] ?? '';
}

/** Points at something that the sentence itself doesn't name. */
const LEANING = /\b(?:it|them|this|that|those|these|one|ones)\b/i;

function beginsWithFinishedDeed(text: string): boolean {
  return isDeed(text.split(' ')[0] ?? '') && (beginsWithDeed(text) || wordsOf(text) > 1);
}

/** Words that say of a figure that nobody measured it. */
const ESTIMATED = /\b(?:about|around|roughly|approximately|approx|estimated?|nearly|almost)\b|[~≈]/i;

function doubtOf(win: Win): PacketTold['doubt'] {
  if (!hasNumber(win.impact) || hasSourcedNumber(win)) return '';
  const { summary = '', change = '' } = win.impact ?? {};
  return ESTIMATED.test(`${summary} ${change}`) ? 'estimated' : 'unsourced';
}

/** What the source of a figure is called: as the evidence with its address, else by what its address says. */
function sourceLabelOf({ sourceHref, proof }: Teller): string {
  if (sourceHref === '') return '';
  const same = proof.find((piece) => piece.href === sourceHref);
  if (same) return same.spoken;
  const host = /^https?:\/\/([^/?#:]+)/.exec(sourceHref)?.[1] ?? l10n.t('source');
  return /grafana|datadog|kibana|dashboard|looker|tableau/i.test(sourceHref) ? l10n.t('dashboard') : host;
}
