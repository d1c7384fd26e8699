/** How a field of the view is described in the tables of what a template can reach. */
import type { TypeName } from './viewTypes';

export const text = (doc: string) => ({ kind: 'text', doc }) as const;
export const number = (doc: string) => ({ kind: 'number', doc }) as const;
export const flag = (doc: string) => ({ kind: 'flag', doc }) as const;
export const one = <Of extends TypeName>(of: Of, doc: string) => ({ kind: 'object', of, doc }) as const;
export const list = <Of extends TypeName | 'text'>(of: Of, doc: string) =>
  ({ kind: 'list', of, doc }) as const;
