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

/** How the journal was when the packet was made. `unreadable`: nothing of it was ever read. */
export type JournalState = 'ready' | 'empty' | 'stale' | 'unreadable';

/** Everything that the page shows. */
export interface ShownPacket {
  /** The packet: safe HTML, which the page puts in its place as it is. */
  readonly html: string;
  readonly journal: JournalState;
  /** Title of the template. */
  readonly title: string;
  readonly audience: string;
  /** The period, in the user's language. */
  readonly period: string;
  readonly unproven: readonly UnprovenClaim[];
}

/** What a preview shows: the page keeps it, so that it can be restored after a reload. */
export interface PreviewChoice {
  /** The setting's template when left out. */
  readonly template?: string;
  readonly audience?: string;
}

export type ToPage =
  | { readonly kind: 'packet'; readonly packet: ShownPacket; readonly choice: PreviewChoice }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'copied' };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'copyMarkdown' }
  | { readonly kind: 'openMarkdown' }
  | { readonly kind: 'logWin' }
  | { readonly kind: 'openProblem' }
  | { readonly kind: 'chooseAudience'; readonly audience: string }
  | { readonly kind: 'openWin'; readonly id: string }
  | { readonly kind: 'openLink'; readonly href: string };

/** What the heat map's page tells its host. */
export type FromHeatMap =
  | { readonly kind: 'openMonth'; readonly dimension: string; readonly month: string }
  | { readonly kind: 'logWin' };

/** Longer texts are no message of ours. */
const LONGEST = 8192;

/** The message that a page sent, or nothing when it is none of ours. */
export function readFromPage(value: unknown): FromPage | undefined {
  if (!isRecord(value)) return undefined;
  switch (value['kind']) {
    case 'ready':
    case 'copyMarkdown':
    case 'openMarkdown':
    case 'logWin':
    case 'openProblem':
      return { kind: value['kind'] };
    case 'chooseAudience':
      return isText(value['audience']) ? { kind: 'chooseAudience', audience: value['audience'] } : undefined;
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
  const { template, audience } = value;
  return { ...(isText(template) && { template }), ...(isText(audience) && { audience }) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

/** The message that the heat map's page sent, or nothing when it is none of ours. */
export function readFromHeatMap(value: unknown): FromHeatMap | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, dimension, month } = value;
  if (kind === 'logWin') return { kind };
  if (kind !== 'openMonth' || typeof dimension !== 'string' || typeof month !== 'string') return undefined;
  return { kind, dimension, month };
}
