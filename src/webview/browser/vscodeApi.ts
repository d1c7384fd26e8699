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
}

const api = acquireVsCodeApi();

export function post(message: FromPage): void {
  api.postMessage(message);
}

export function savedState(): PageState {
  const state = api.getState();
  const top = typeof state === 'object' && state !== null && 'top' in state ? Number(state.top) : 0;
  return { ...readChoice(state), top: Number.isFinite(top) ? top : 0 };
}

export function saveChoice(choice: PreviewChoice): void {
  api.setState({ ...choice, top: savedState().top });
}

export function saveTop(top: number): void {
  api.setState({ ...savedState(), top });
}
