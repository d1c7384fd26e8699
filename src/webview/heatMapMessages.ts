/** What the heat map's page tells its host, which takes only what `readFromHeatMap` lets through. */
export type FromHeatMap =
  | { readonly kind: 'openMonth'; readonly dimension: string; readonly month: string }
  | { readonly kind: 'logWin' };

/** The message that the page sent, or nothing when it is none of ours. */
export function readFromHeatMap(value: unknown): FromHeatMap | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  if (value.kind === 'logWin') return { kind: 'logWin' };
  if (value.kind !== 'openMonth' || !('dimension' in value) || !('month' in value)) return undefined;
  const { dimension, month } = value;
  if (typeof dimension !== 'string' || typeof month !== 'string') return undefined;
  return { kind: 'openMonth', dimension, month };
}
