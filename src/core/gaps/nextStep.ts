import type { DetailQuestion } from '../commandArguments';
import type { Day } from '../days';

/** What the user can do next about a gap or a finding. The host knows the command of each. */
export type NextStep =
  /** Log a win about anything. */
  | { readonly kind: 'log-win' }
  /** Log a win that answers the gap, with its dimension where that is known. */
  | { readonly kind: 'log-win-for'; readonly dimension?: string }
  | { readonly kind: 'open-win'; readonly win: string }
  | { readonly kind: 'add-detail'; readonly win: string; readonly about: DetailQuestion }
  /** Say of some wins, in one list, whether they are next-level work. */
  | { readonly kind: 'judge-levels'; readonly wins: readonly string[] }
  | { readonly kind: 'review-suggestions'; readonly suggestions: readonly string[] }
  /** Look into git for wins of a time. */
  | { readonly kind: 'find-wins'; readonly since: Day; readonly until: Day }
  /** Copy a question, to ask somebody. */
  | { readonly kind: 'copy-question'; readonly question: string }
  /** Ask a peer about some wins. */
  | { readonly kind: 'request-feedback'; readonly wins: readonly string[] }
  | { readonly kind: 'record-conversation' }
  | { readonly kind: 'review-week' }
  | { readonly kind: 'begin-design-doc' }
  | { readonly kind: 'preview-packet'; readonly audience?: 'manager' };
