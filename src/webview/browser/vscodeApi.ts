import * as z from 'zod/mini';

import { choiceSchema, type FromPage, type PreviewChoice } from '../messages';

/** What VS Code gives a webview. */
interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What outlives the page: hidden, or the window loaded anew. */
const stateSchema = z.extend(choiceSchema, {
  /** How far down the reader is, in pixels. */
  top: z.catch(z.number(), 0),
  /** The heat map is unfolded. */
  areMonthsOpen: z.catch(z.boolean(), false),
  isForm: z.catch(z.boolean(), false),
  /** Sections that were pasted elsewhere, with their templates, and what tells the text that was pasted. */
  pasted: z.catch(z.record(z.string(), z.string()), {}),
});

export type PageState = z.infer<typeof stateSchema>;

const api = acquireVsCodeApi();

export function post(message: FromPage): void {
  api.postMessage(message);
}

/** What was kept; as on a new page where it doesn't fit. */
export function savedState(): PageState {
  return stateSchema.safeParse(api.getState()).data ?? stateSchema.parse({});
}

/** Keeps what the preview shows, in place of what it showed before. */
export function saveChoice(choice: PreviewChoice): void {
  const { template, audience, period, redact, ...rest } = savedState();
  api.setState({ ...rest, ...choice });
}

/** Keeps what changed, besides what was kept before. */
export function saveState(change: Partial<PageState>): void {
  api.setState({ ...savedState(), ...change });
}
