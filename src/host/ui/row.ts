import type { CommandCall } from '../../manifest';

/** A row of a tree, as plain data: what is computed from a snapshot, before VS Code sees it. */
export interface Row {
  /** Stable, so that the tree keeps its selection and what is unfolded. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** The tooltip's lines; text from the journal or git is escaped when it is shown. */
  readonly tooltip?: Tooltip;
  /** Id of a codicon. */
  readonly icon?: string;
  /** Id of a theme colour for the icon. */
  readonly color?: string;
  readonly contextValue?: string;
  readonly command?: RowCommand;
  readonly children?: readonly Row[];
  readonly isFolded?: boolean;
  /** Rows that are only looked up when this one is unfolded; instead of `children`. */
  readonly details?: () => Promise<readonly Row[]>;
  /** What a screen reader says, where label and description alone would not do. */
  readonly spoken?: string;
  readonly winId?: string;
  readonly suggestionId?: string;
  readonly dimensionId?: string;
  readonly managerGapId?: string;
}

export interface RowCommand extends CommandCall {
  readonly title: string;
}

/** Lines of a tooltip: plain text each, the first one strong. */
export interface Tooltip {
  readonly title: string;
  readonly lines: readonly string[];
  /** Where more can be looked at. */
  readonly links?: readonly WebLink[];
}

/** An address of the web in words. */
export interface WebLink {
  readonly text: string;
  readonly href: string;
}
