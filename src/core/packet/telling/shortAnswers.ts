/** The five questions of the room, each answered in a sentence or two that points at a case and repeats none. */
import * as l10n from '@vscode/l10n';

import type { RehearsedAnswer } from '../../committee/rehearsal';
import { monthsIn } from '../../days';
import { grouped } from '../../gaps/grouped';
import type { Win } from '../../journal/schema';
import type { ClaimMaker } from '../claim';
import type { PacketShortAnswer } from '../view';
import { monthsInWords } from './days';
import { inThirdPerson } from './firstPerson';
import { asSentence, inARow, listed, openingOf, sentencesIn, wordsOf } from './sentences';
import type { Parts } from './theCase';
import { helpInWords } from './win';

/** Words of an answer that somebody says. */
const MOST_WORDS = 30;

/** Words of quotations; the first one is told whatever its length. */
const MOST_QUOTED = 45;

/** The checks whose rehearsed answers three of the five take up; of a question with two, the first that has one. */
const TAKEN_UP = {
  example: ['q-next-level'],
  more: ['q-mid-could', 'o-scope'],
  leadership: ['q-lead-beyond-code'],
} as const;

/** What the answers are made of. */
export interface Answering {
  readonly parts: Parts;
  readonly rehearsed: readonly RehearsedAnswer[];
  /** The author as sentences name them. */
  readonly author: string;
  readonly maker: ClaimMaker;
}

/** The questions that the journal answers, in the order of the room; none without cases. */
export function shortAnswers(given: Answering): PacketShortAnswer[] {
  if (given.parts.cases.length === 0) return [];
  const answers: PacketShortAnswer[] = [
    {
      id: 'q-next-level',
      question: l10n.t('Next-level example?'),
      answer: said(given, TAKEN_UP.example) || partsPlayed(given),
    },
    {
      id: 'q-mid-could',
      question: l10n.t('More than the level now?'),
      answer: said(given, TAKEN_UP.more) || whoseProblem(given),
    },
    {
      id: 'q-lead-beyond-code',
      question: l10n.t('Leadership beyond own code?'),
      answer: said(given, TAKEN_UP.leadership) || whoGrew(given),
    },
    { id: 'q-sustained', question: l10n.t('Sustained?'), answer: monthsCovered(given.parts) },
    { id: 'q-peers', question: l10n.t('What do peers say?'), answer: voicesOf(given) },
  ];
  return answers.filter(({ answer }) => answer !== '');
}

/** Rehearsed answers that the five do not take up: all, where there are no cases. One of a single line is told as a sentence. */
export function furtherAnswers({ parts, rehearsed }: Answering): RehearsedAnswer[] {
  const isShort = parts.cases.length > 0;
  const taken = isShort ? Object.values(TAKEN_UP).map((checks) => firstOf(checks, rehearsed)) : [];
  return rehearsed
    .filter((one) => !taken.includes(one))
    .map((one) => ({
      ...one,
      answer: one.answer.trim().includes('\n') ? one.answer : asSentence(one.answer),
    }));
}

function firstOf(
  checks: readonly string[],
  rehearsed: readonly RehearsedAnswer[],
): RehearsedAnswer | undefined {
  return checks.flatMap((id) => rehearsed.find(({ check }) => check === id) ?? [])[0];
}

/** The answer that was rehearsed, after the case that it is about. */
function said({ parts, rehearsed, author }: Answering, checks: readonly string[]): string {
  const entry = firstOf(checks, rehearsed);
  if (!entry) return '';
  const text = sentencesIn(openingOf(entry.answer, MOST_WORDS)).map((one) => inThirdPerson(one, author));
  const about = parts.cases.flatMap(({ win }, index) => (entry.wins.includes(win.id) ? [index] : []));
  return text.length === 0 || about.length === 0
    ? inARow(...text)
    : l10n.t('On {0}: {1}', casesNamed(about), inARow(...text));
}

/** “Robin led cases 1 and 2 across teams, and case 3 across the organisation.” */
function partsPlayed({ parts: { cases }, author }: Answering): string {
  const played = cases.map(({ win }, index) => ({ ...partIn(win), index })).filter(({ deed }) => deed !== '');
  const clauses = [...grouped(played, ({ deed, where }) => `${deed} ${where}`).values()].map(
    (own, index, all) => {
      const { deed = '', where = '' } = own[0] ?? {};
      const isSaid = index > 0 && all[index - 1]?.[0]?.deed === deed;
      return inARow(isSaid ? '' : deed, casesNamed(own.map((one) => one.index)), where);
    },
  );
  return clauses.length === 0 ? '' : asSentence(inARow(author, clauses.join(l10n.t(', and '))));
}

const DEEDS: Readonly<Record<NonNullable<Win['role']>, () => string>> = {
  led: () => l10n.t('led'),
  drove: () => l10n.t('drove'),
  contributed: () => l10n.t('contributed to'),
  reviewed: () => l10n.t('reviewed'),
};
const PLACES: Readonly<Record<NonNullable<Win['reach']>, () => string>> = {
  self: () => '',
  team: () => l10n.t('for the team'),
  'cross-team': () => l10n.t('across teams'),
  org: () => l10n.t('across the organisation'),
};

/** What the author did, and for whom. */
function partIn({ role, reach = 'self' }: Win): { readonly deed: string; readonly where: string } {
  return { deed: role === undefined ? '' : DEEDS[role](), where: PLACES[reach]() };
}

function whoseProblem({ parts: { cases }, author }: Answering): string {
  const of = (ambiguity: Win['ambiguity']): string =>
    casesNamed(cases.flatMap(({ win }, index) => (win.ambiguity === ambiguity ? [index] : [])));
  const [found, shaped] = [of('found'), of('shaped')];
  return inARow(
    found === ''
      ? ''
      : asSentence(
          author === ''
            ? l10n.t('Nobody had asked for {0}', found)
            : l10n.t('Nobody had asked {0} for {1}', author, found),
        ),
    shaped === '' ? '' : asSentence(l10n.t('{0} began as a vague request', shaped)),
  );
}

/** Who did something alone after a case, and whom the record names. */
function whoGrew({ parts: { cases, record }, author, maker }: Answering): string {
  const after = cases.flatMap((win, index) => {
    const sentence = helpInWords(maker.claimOf(win).helped, author);
    return sentence === '' ? [] : [l10n.t('After {0}, {1}', casesNamed([index]), sentence)];
  });
  const names = [...new Set(record.flatMap((win) => maker.claimOf(win).helped.map(({ who }) => who)))];
  const others = names.filter((name) => name !== '' && !after.some((sentence) => sentence.includes(name)));
  if (others.length === 0) return inARow(...after);
  const helped =
    author === ''
      ? l10n.t('In the record {0} were helped', listed(others))
      : l10n.t('In the record {0} helped {1}', author, listed(others));
  return inARow(...after, asSentence(helped));
}

function monthsCovered({ cases, record }: Parts): string {
  const months = [...new Set([...cases, ...record].flatMap((win) => win.months))].toSorted();
  const [from, to] = [`${months[0] ?? ''}-01`, `${months.at(-1) ?? ''}-01`];
  const span = monthsIn({ from, to });
  if (span.length < 2) return '';
  return months.length === span.length
    ? l10n.t('Cases and record cover every month from {0}.', monthsInWords(from, to))
    : l10n.t(
        'Cases and record cover {0} of the {1} months from {2}.',
        months.length,
        span.length,
        monthsInWords(from, to),
      );
}

function voicesOf({ parts: { cases, record }, maker }: Answering): string {
  const on = cases.flatMap((win, index) => {
    const { voice } = maker.claimOf(win).told;
    return voice === '' ? [] : [l10n.t('On {0}, {1}', casesNamed([index]), voice)];
  });
  if (on.length > 0)
    return on.filter((_, index) => index === 0 || wordsOf(on.join(' ')) <= MOST_QUOTED).join(' ');
  const quoted = record.filter((win) => maker.claimOf(win).brief.voice !== '').length;
  return quoted === 0 ? '' : asSentence(l10n.t('The record quotes colleagues: {0}', quoted));
}

/** “Case 1”, “cases 1 and 3”, by their places; nothing for none. */
function casesNamed(places: readonly number[]): string {
  const numbers = listed(places.map((index) => String(index + 1)));
  if (places.length === 0) return '';
  return places.length === 1 ? l10n.t('case {0}', numbers) : l10n.t('cases {0}', numbers);
}
