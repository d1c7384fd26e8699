import type { FromHeatMap } from '../messages';

declare function acquireVsCodeApi(): { postMessage(message: FromHeatMap): void };

const api = acquireVsCodeApi();

export function toHost(message: FromHeatMap): void {
  api.postMessage(message);
}
