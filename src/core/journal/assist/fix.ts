import type { TextEdit } from '../textEdit';

/** An edit that would mend a problem. */
export interface Fix {
  readonly title: string;
  readonly edit: TextEdit;
  /** True for the one that is most likely meant. */
  readonly isPreferred: boolean;
}
