/** Remembers that wins were looked for in this workspace, so that the inbox fills again when it is next shown. */
export const HAS_SEARCHED = 'hasSearched';
