/**
 * What the preview's page and its host tell each other. The page is not trusted: the host takes only
 * what `readFromPage` lets through.
 */

/** A claim that lacks what a reader will ask for. */
export interface UnprovenClaim {
  /** Id of the win. */
  readonly id: string;
  /** Its title on one line, as the packet shows it. */
  readonly title: string;
  /** What it lacks, in the user's language. */
  readonly missing: readonly string[];
}

/** What the room would ask. */
export interface AskedQuestion {
  /** On one line, in the user's language. */
  readonly message: string;
  /** Id of the first win that it is about. */
  readonly win?: string;
}

/** How the journal was when the packet was made. `unreadable`: nothing of it was ever read. */
export type JournalState = 'ready' | 'empty' | 'stale' | 'unreadable';

/** Everything that the page shows. */
export interface ShownPacket {
  /** The packet: safe HTML, which the page puts in its place as it is. */
  readonly html: string;
  readonly journal: JournalState;
  /** The period, in the user's language. */
  readonly period: string;
  /** How long it is, in the user's language. */
  readonly length: string;
  /** How much redaction changed, in the user's language; empty for a packet that is whole. */
  readonly redacted: string;
  /** What is in no packet until who may read it can be told. */
  readonly heldBack: readonly AskedQuestion[];
  /** How many of its wins nobody has judged, in the user's language; empty for none. */
  readonly unjudged: string;
  readonly unproven: readonly UnprovenClaim[];
  readonly asked: readonly AskedQuestion[];
}

/** What a preview shows: the page keeps it, so that it can be restored after a reload. */
export interface PreviewChoice {
  /** The setting's template when left out. */
  readonly template?: string;
  readonly audience?: string;
  /** Name of a period, or the day that it starts on. */
  readonly period?: string;
  /** Whether names, internal links and exact figures are taken out; as the audience wants it when left out. */
  readonly redact?: boolean;
}

/** One of the things to choose from, in the user's language. */
export interface Offered {
  readonly id: string;
  readonly label: string;
}

/** What can be chosen, and what is. */
export interface ShownChoices {
  readonly templates: readonly Offered[];
  readonly periods: readonly Offered[];
  readonly chosen: Required<PreviewChoice>;
}

export type ToPage =
  | { readonly kind: 'choices'; readonly choices: ShownChoices }
  | { readonly kind: 'packet'; readonly packet: ShownPacket; readonly choice: PreviewChoice }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'months'; readonly html: string }
  | { readonly kind: 'copied' }
  | ({ readonly kind: 'richText' } & RichText)
  /** The user was told, or said so: nothing is to be copied. */
  | { readonly kind: 'copyRefused' };

/** What the page puts on the clipboard, as the host has no way to. */
export interface RichText {
  readonly html: string;
  /** The same for programs that know no HTML. */
  readonly text: string;
}

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'copyMarkdown' }
  | { readonly kind: 'copyRichText' }
  | { readonly kind: 'openMarkdown' }
  | { readonly kind: 'showRedactions' }
  | { readonly kind: 'exportPacket' }
  | { readonly kind: 'copySection'; readonly section: string; readonly as: 'text' | 'markdown' }
  | { readonly kind: 'logWin' }
  | { readonly kind: 'judgeLevels' }
  | { readonly kind: 'openProblem' }
  | { readonly kind: 'choose'; readonly choice: PreviewChoice }
  /** The heat map is unfolded, or folded again. */
  | { readonly kind: 'showMonths'; readonly isShown: boolean }
  | { readonly kind: 'openMonth'; readonly dimension: string; readonly month: string }
  | { readonly kind: 'openWin'; readonly id: string }
  | { readonly kind: 'openLink'; readonly href: string };

/** What the heat map's page tells its host. */
/** What the page of the heat map shows from now on: safe HTML. */
export interface ToHeatMap {
  readonly html: string;
}

export type FromHeatMap =
  | { readonly kind: 'openMonth'; readonly dimension: string; readonly month: string }
  | { readonly kind: 'logWin' };

/** Longest text of a message, in UTF-16 units; a message with a longer one is rejected. */
const LONGEST = 8192;

/** Validates a message from a page; `undefined` for one that is not part of this protocol. */
export function readFromPage(value: unknown): FromPage | undefined {
  if (!isRecord(value)) return undefined;
  switch (value['kind']) {
    case 'ready':
    case 'copyMarkdown':
    case 'copyRichText':
    case 'openMarkdown':
    case 'showRedactions':
    case 'exportPacket':
    case 'logWin':
    case 'judgeLevels':
    case 'openProblem':
      return { kind: value['kind'] };
    case 'copySection':
      return readCopySection(value);
    case 'choose':
      return { kind: 'choose', choice: readChoice(value['choice']) };
    case 'showMonths':
      return { kind: 'showMonths', isShown: value['isShown'] === true };
    case 'openMonth':
      return readOpenMonth(value);
    case 'openWin':
      return isText(value['id']) ? { kind: 'openWin', id: value['id'] } : undefined;
    case 'openLink':
      return isText(value['href']) ? { kind: 'openLink', href: value['href'] } : undefined;
    default:
      return undefined;
  }
}

/** The choice that a page had kept; whatever doesn't fit is left out. */
export function readChoice(value: unknown): PreviewChoice {
  if (!isRecord(value)) return {};
  const { template, audience, period, redact } = value;
  return {
    ...(isText(template) && { template }),
    ...(isText(audience) && { audience }),
    ...(isText(period) && { period }),
    ...(typeof redact === 'boolean' && { redact }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

/** Validates a message from the heat map's page; `undefined` for one that is not part of this protocol. */
export function readFromHeatMap(value: unknown): FromHeatMap | undefined {
  if (!isRecord(value)) return undefined;
  switch (value['kind']) {
    case 'logWin':
      return { kind: 'logWin' };
    case 'openMonth':
      return readOpenMonth(value);
    default:
      return undefined;
  }
}

function readCopySection({ section, as }: Readonly<Record<string, unknown>>): FromPage | undefined {
  if (!isText(section) || (as !== 'text' && as !== 'markdown')) return undefined;
  return { kind: 'copySection', section, as };
}

function readOpenMonth({
  dimension,
  month,
}: Readonly<Record<string, unknown>>): Extract<FromHeatMap, { kind: 'openMonth' }> | undefined {
  return isText(dimension) && isText(month) ? { kind: 'openMonth', dimension, month } : undefined;
}
