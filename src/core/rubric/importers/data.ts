/**
 * Values of a data file, with the lines they stand in. Maps are real maps, so that a key such as
 * `__proto__` is a key and nothing else.
 */
export type Data =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly Data[]; readonly line: number }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Data>; readonly line: number };

/** The value of a key; nothing where there is no such key, or no map. */
export function field(data: Data | undefined, key: string): Data | undefined {
  return data?.kind === 'map' ? data.entries.get(key) : undefined;
}

/** The text of a key; empty where there is none. */
export function textField(data: Data | undefined, key: string): string {
  const value = field(data, key);
  return value?.kind === 'text' ? value.text : '';
}

/** The items of a key's list; none where there is no list. */
export function listField(data: Data | undefined, key: string): readonly Data[] {
  const value = field(data, key);
  return value?.kind === 'list' ? value.items : [];
}

/** The texts in a key's list, and a text that stands where a list could. */
export function textsField(data: Data | undefined, key: string): Extract<Data, { kind: 'text' }>[] {
  const value = field(data, key);
  if (value?.kind === 'text') return [value];
  return listField(data, key).filter((item) => item.kind === 'text');
}
