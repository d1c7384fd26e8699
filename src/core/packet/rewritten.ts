import { fieldsOf, itemOf, objectOf, type Field } from './view';

/** What stands in the place of what. A field is not there in a part that the view's description doesn't know. */
export interface Rewriting {
  readonly text?: (text: string, field: Field | undefined) => string;
  /** For an object or a list: `inside` gives a copy with everything in it rewritten. */
  readonly whole?: (
    whole: object,
    field: Field | undefined,
    inside: <Whole extends object>(whole: Whole) => Whole,
  ) => object;
}

/** A copy of a part of the packet's view with its texts, objects or lists rewritten. What appears twice is rewritten once. */
export function rewritten<Part>(
  part: Part,
  { text = (same) => same, whole = (same, _, inside) => inside(same) }: Rewriting,
  field?: Field,
): Part {
  const done = new Map<object, object>();
  const rewrite = (value: unknown, at: Field | undefined): unknown => {
    if (typeof value === 'string') return text(value, at);
    if (typeof value !== 'object' || value === null) return value;
    const known = done.get(value) ?? whole(value, at, (own) => inside(own, at) as typeof own);
    done.set(value, known);
    return known;
  };
  const inside = (value: object, at: Field | undefined): object => {
    if (Array.isArray(value)) return value.map((item) => rewrite(item, at && itemOf(at)));
    const fields = at?.kind === 'object' ? fieldsOf(at.of) : {};
    const entries = Object.entries(value).map(([key, item]) => [key, rewrite(item, fields[key])] as const);
    return Object.fromEntries(entries);
  };
  return rewrite(part, field) as Part;
}

/** The whole view as a field. */
export const VIEW = objectOf('view');
