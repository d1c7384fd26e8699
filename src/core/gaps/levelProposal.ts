/**
 * Whether a win looks like next-level work, by what the win itself says: a proposal with its reasons, which its author
 * confirms or turns down. Nothing here is written unasked (docs/domain.md, "Level").
 */
import * as l10n from '@vscode/l10n';

import { describeImpact } from '../capture/describe';
import { daysBetween } from '../days';
import { documentKindOf, type DocumentKind } from '../evidence/documents/kind';
import type { Win } from '../journal/schema';
import { assertNever } from '../result';
import { hasSourcedNumber, isFilled } from './proof';

export interface LevelProposal {
  readonly level: 'next' | 'current';
  /** What of the win speaks for it, the strongest first; each can be looked up in the win. */
  readonly reasons: readonly string[];
}

/** Something that a win says of itself. One that tells is enough to propose the next level; of those that hint it takes two. */
interface Sign {
  readonly says: 'tells' | 'hints';
  /** The words of the reason; nothing where the win doesn't have it. */
  readonly reason: (win: Win) => string | undefined;
}

/** Days of work from which on it hints at more than a task: a quarter. A design choice. */
const LONG_DAYS = 90;
const DAYS_OF_MONTH = 30.4;
/** Parts of the life cycle from which on a win was run from one end towards the other. */
const MANY_PHASES = 3;
const HINTS_NEEDED = 2;
const LONGEST_QUOTE = 70;

/** In the order in which they convince: what a person decided, found, wrote, reached and enabled; then size and figures. */
const SIGNS: readonly Sign[] = [
  { says: 'tells', reason: decided },
  {
    says: 'tells',
    reason: ({ ambiguity }) => (ambiguity === 'found' ? l10n.t('you found the problem') : undefined),
  },
  { says: 'tells', reason: (win) => (isTold(win) ? wrote(win) : undefined) },
  { says: 'tells', reason: reached },
  { says: 'tells', reason: enabled },
  { says: 'tells', reason: ranIt },
  { says: 'hints', reason: (win) => (isTold(win) ? undefined : wrote(win)) },
  { says: 'hints', reason: numbered },
  {
    says: 'hints',
    reason: ({ role }) => (role === 'led' || role === 'drove' ? l10n.t('you led it') : undefined),
  },
  {
    says: 'hints',
    reason: ({ ambiguity }) => (ambiguity === 'shaped' ? l10n.t('you shaped the problem') : undefined),
  },
  { says: 'hints', reason: tookLong },
  { says: 'hints', reason: inRepositories },
];

/** What to propose for a win. A request that was clear and stayed close is current-level work, whatever else it says. */
export function levelProposal(win: Win): LevelProposal {
  if (wasClearAndClose(win))
    return { level: 'current', reasons: [l10n.t('the problem was given, and it stayed in your team')] };
  const signs = SIGNS.flatMap(({ says, reason }) => {
    const words = reason(win);
    return words === undefined ? [] : [{ says, words }];
  });
  const isNext = signs.some(({ says }) => says === 'tells') || signs.length >= HINTS_NEEDED;
  return { level: isNext ? 'next' : 'current', reasons: signs.map(({ words }) => words) };
}

/** True for a win whose problem was given, stayed in the team and asked for no decision (docs/domain.md, "Checks"). */
export function wasClearAndClose({ ambiguity, reach, decision }: Win): boolean {
  const hasDecision = isFilled(decision?.chosen) || isFilled(decision?.why);
  return ambiguity === 'given' && (reach === 'self' || reach === 'team') && !hasDecision;
}

function decided({ decision }: Win): string | undefined {
  const { chosen, why, options = [] } = decision ?? {};
  if (isFilled(chosen)) {
    const over = options.find((option) => isFilled(option) && option !== chosen);
    return over === undefined
      ? l10n.t('you decided: {0}', quoted(chosen))
      : l10n.t('you chose {0} over {1}', quoted(chosen), quoted(over));
  }
  return isFilled(why) ? l10n.t('you decided: {0}', quoted(why)) : undefined;
}

/**
 * True for a win that says what was wrong or what was done. One that rests on a document alone may rest on somebody
 * else's, which names its author as consulted.
 */
function isTold({ problem, action }: Win): boolean {
  return isFilled(problem) || isFilled(action);
}

function wrote({ evidence = [] }: Win): string | undefined {
  for (const item of evidence) {
    const kind = 'doc' in item ? documentKindOf(item.doc) : undefined;
    if (kind !== undefined && 'doc' in item) return documentWords(kind, item.title ?? fileName(item.doc));
  }
  return undefined;
}

function documentWords(kind: DocumentKind, name: string): string {
  switch (kind) {
    case 'adr':
      return l10n.t('decision record {0}', quoted(name));
    case 'rfc':
      return l10n.t('proposal {0}', quoted(name));
    case 'design':
      return l10n.t('design document {0}', quoted(name));
    case 'postmortem':
      return l10n.t('postmortem {0}', quoted(name));
    default:
      return assertNever(kind);
  }
}

function reached({ reach }: Win): string | undefined {
  if (reach === 'org') return l10n.t('it reached the whole organisation');
  return reach === 'cross-team' ? l10n.t('it reached other teams') : undefined;
}

function enabled({ helped = [] }: Win): string | undefined {
  const one = helped.find(({ who, outcome }) => isFilled(who) && isFilled(outcome));
  return one && l10n.t('{0}: {1}', one.who, quoted(one.outcome ?? ''));
}

/** A win that was designed and is run, or followed up, by the same person. */
function ranIt({ phase = [] }: Win): string | undefined {
  const isRun = phase.includes('operate') || phase.includes('follow-up');
  return phase.includes('design') && isRun && new Set(phase).size >= MANY_PHASES
    ? l10n.t('yours from design to operation')
    : undefined;
}

function numbered(win: Win): string | undefined {
  return win.impact && hasSourcedNumber(win) ? quoted(describeImpact(win.impact)) : undefined;
}

function tookLong({ date }: Win): string | undefined {
  if (typeof date === 'string' || date.to === undefined) return undefined;
  const days = daysBetween(date.from, date.to);
  return days >= LONG_DAYS ? l10n.t('over {0} months', Math.round(days / DAYS_OF_MONTH)) : undefined;
}

function inRepositories({ evidence = [] }: Win): string | undefined {
  const names = new Set(evidence.flatMap(({ repo }) => repo ?? []));
  return names.size > 1 ? l10n.t('in {0} repositories', names.size) : undefined;
}

function fileName(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** On one line, cut at a word where it is long. */
function quoted(text: string): string {
  const line = text.trim().replaceAll(/[ \t\r\n]+/g, ' ');
  if (line.length <= LONGEST_QUOTE) return line;
  const cut = line.slice(0, LONGEST_QUOTE);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
