import { readChoice, type FromPage, type PreviewChoice } from '../messages';

/** What VS Code gives a webview. */
interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What outlives the page: hidden, or the window loaded anew. */
export interface PageState extends PreviewChoice {
  /** How far down the reader is, in pixels. */
  readonly top: number;
  /** The heat map is unfolded. */
  readonly areMonthsOpen: boolean;
  readonly isForm: boolean;
  /** Sections that were pasted elsewhere, with their templates, and what tells the text that was pasted. */
  readonly pasted: Readonly<Record<string, string>>;
}

const api = acquireVsCodeApi();

export function post(message: FromPage): void {
  api.postMessage(message);
}

/** What was kept; whatever doesn't fit is left out. */
export function savedState(): PageState {
  const state = api.getState();
  const kept =
    typeof state === 'object' && state !== null ? (state as Readonly<Record<string, unknown>>) : {};
  const top = Number(kept['top']);
  return {
    ...readChoice(kept),
    top: Number.isFinite(top) ? top : 0,
    areMonthsOpen: kept['areMonthsOpen'] === true,
    isForm: kept['isForm'] === true,
    pasted: textsIn(kept['pasted']),
  };
}

function textsIn(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
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
