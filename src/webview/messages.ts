/**
 * What the pages and their host tell each other. A page is not trusted: the host takes only what `readFromPage` and
 * `readFromHeatMap` let through, and types and checks of it come from one description.
 */
import * as z from 'zod/mini';

// A page may not turn text into code, and is not to be asked whether it may.
z.config({ jitless: true });

/** A text from a page; a message with a longer one, in UTF-16 units, is none of ours. */
const text = z.string().check(z.maxLength(8192));

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

export const choiceSchema = z.object({
  /** The setting's template when left out. */
  template: z.exactOptional(text),
  audience: z.exactOptional(text),
  /** Name of a period, or the day that it starts on. */
  period: z.exactOptional(text),
  /** Whether names, internal links and exact figures are taken out; as the audience wants it when left out. */
  redact: z.exactOptional(z.boolean()),
});

/** What a preview shows: the page keeps it, so that it can be restored after a reload. */
export type PreviewChoice = z.infer<typeof choiceSchema>;

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

const openMonth = z.object({ kind: z.literal('openMonth'), dimension: text, month: text });
const logWin = z.object({ kind: z.literal('logWin') });

const fromPageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum([
      'ready',
      'copyMarkdown',
      'copyRichText',
      'openMarkdown',
      'showRedactions',
      'exportPacket',
      'judgeLevels',
      'openProblem',
    ]),
  }),
  z.object({ kind: z.literal('copySection'), section: text, as: z.enum(['text', 'markdown']) }),
  z.object({ kind: z.literal('choose'), choice: choiceSchema }),
  /** The heat map is unfolded, or folded again. */
  z.object({ kind: z.literal('showMonths'), isShown: z.boolean() }),
  z.object({ kind: z.literal('openWin'), id: text }),
  z.object({ kind: z.literal('openLink'), href: text }),
  openMonth,
  logWin,
]);

export type FromPage = z.infer<typeof fromPageSchema>;

/** What the page of the heat map shows from now on: safe HTML. */
export interface ToHeatMap {
  readonly html: string;
}

const fromHeatMapSchema = z.discriminatedUnion('kind', [openMonth, logWin]);

/** What the heat map's page tells its host. */
export type FromHeatMap = z.infer<typeof fromHeatMapSchema>;

/** A message of the preview's page; `undefined` for what is none. */
export function readFromPage(value: unknown): FromPage | undefined {
  return fromPageSchema.safeParse(value).data;
}

/** A message of the heat map's page; `undefined` for what is none. */
export function readFromHeatMap(value: unknown): FromHeatMap | undefined {
  return fromHeatMapSchema.safeParse(value).data;
}

/** The choice that a page had kept; empty where it does not fit. */
export function readChoice(value: unknown): PreviewChoice {
  return choiceSchema.safeParse(value).data ?? {};
}
