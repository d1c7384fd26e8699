export interface WorkbenchAddress {
  /** Absolute path of a folder or a `.code-workspace` file; an empty window without it. */
  readonly open?: string | undefined;
  /** What a window is told at its start, as pairs of name and value. */
  readonly payload?: readonly (readonly string[])[];
}

/** The address that opens a workbench in a browser. */
export function workbenchUrl(server: string, { open, payload }: WorkbenchAddress): string {
  const url = new URL(server);
  if (open === undefined) url.searchParams.set('ew', 'true');
  else
    url.searchParams.set(
      open.endsWith('.code-workspace') ? 'workspace' : 'folder',
      open.replaceAll('\\', '/'),
    );
  if (payload !== undefined) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
