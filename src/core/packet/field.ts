/** How a field of the packet's view is described. Its type, its documentation and its treatment derive from the description. */

/**
 * What a text is: how it is made inert for Markdown, and whether and how it is redacted, depend on it. `value`: the product's own
 * word, such as a choice. `reference`: shown as code. Whatever needs no treatment of its own is `words`.
 */
export type Holds =
  'words' | 'paragraphs' | 'name' | 'person' | 'figure' | 'address' | 'reference' | 'id' | 'day' | 'value';

export const text = (doc: string, holds: Holds = 'words') => ({ kind: 'text', holds, doc }) as const;
export const oneOf = <const Value extends string>(values: readonly Value[], doc: string) =>
  ({ kind: 'text', holds: 'value', values, doc }) as const;
export const number = (doc: string) => ({ kind: 'number', doc }) as const;
export const flag = (doc: string) => ({ kind: 'flag', doc }) as const;
export const one = <const Of extends string>(of: Of, doc: string) => ({ kind: 'object', of, doc }) as const;
/** An object that may be missing: null. */
export const maybe = <const Of extends string>(of: Of, doc: string) =>
  ({ kind: 'object', of, isNullable: true, doc }) as const;
export const list = <const Of extends string>(of: Of, doc: string) => ({ kind: 'list', of, doc }) as const;
export const texts = (doc: string, holds: Holds = 'words') =>
  ({ kind: 'list', of: 'text', holds, doc }) as const;
export const someOf = <const Value extends string>(values: readonly Value[], doc: string) =>
  ({ kind: 'list', of: 'text', holds: 'value', values, doc }) as const;

/** A field of an object. `of`: the name of what an object, or an item of a list, is. */
export type FieldOf<Name extends string> =
  | TextField
  | { readonly kind: 'number' | 'flag'; readonly doc: string }
  | { readonly kind: 'object'; readonly of: Name; readonly isNullable?: true; readonly doc: string }
  | { readonly kind: 'list'; readonly of: Name; readonly doc: string }
  | (Omit<TextField, 'kind'> & { readonly kind: 'list'; readonly of: 'text' });

interface TextField {
  readonly kind: 'text';
  readonly holds: Holds;
  /** All that it can be. */
  readonly values?: readonly string[];
  readonly doc: string;
}

/** Objects by their names, each with its fields. */
export type Objects = Readonly<Record<string, Readonly<Record<string, FieldOf<string>>>>>;

/** The type of an object with a name, as its fields say. */
export type ObjectOf<All extends Objects, Name extends keyof All> = {
  readonly [Key in keyof All[Name]]: ValueOf<All, All[Name][Key]>;
};

type ValueOf<All extends Objects, Field> = Field extends { readonly kind: 'list'; readonly of: infer Of }
  ? readonly (Of extends 'text' ? TextOf<Field> : ObjectOf<All, Of & keyof All>)[]
  : Field extends { readonly kind: 'object'; readonly of: infer Of }
    ? ObjectOf<All, Of & keyof All> | (Field extends { readonly isNullable: true } ? null : never)
    : Field extends { readonly kind: 'number' }
      ? number
      : Field extends { readonly kind: 'flag' }
        ? boolean
        : TextOf<Field>;

type TextOf<Field> = Field extends { readonly values: readonly (infer Value)[] } ? Value : string;
