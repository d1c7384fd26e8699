/** Something in a text that should hardly leave the machine. */
export type LeakKind = 'secret' | 'private-key' | 'email' | 'internal-link' | 'code' | 'private-win';

export interface Leak {
  readonly kind: LeakKind;
  /** Line in the text, from 1. */
  readonly line: number;
  /** What was found, masked, so that a message about it leaks nothing. */
  readonly excerpt: string;
}

/** The first characters of a text, and dots for all others: enough to find it again, too little to use it. */
export function masked(text: string): string {
  const [first = ''] = text.trim().split('\n');
  return `${first.slice(0, Math.min(4, Math.floor(first.length / 3)))}…`;
}
