/** Where the journal's text is read and replaced: on the disk, or in an editor that holds unsaved changes. */
import type { TextEdit } from '../../core/journal/textEdit';
import type { Result } from '../../core/result';
import { replaceText, type ReplaceOptions } from '../files/durableFile';
import type { FileCode } from '../files/fileFailure';
import { readQuietText } from '../files/fileText';
import type { ReplacedFile } from '../files/replacedFile';

/** A change of the text: the whole new text, the edit that makes it, and what the caller wants back. */
interface TextChange<Value> {
  readonly text: string;
  readonly edit: TextEdit;
  readonly value: Value;
}

/** Options for a journal that other programs write too. */
export interface Care extends Pick<ReplaceOptions, 'judge' | 'before'> {
  /**
   * Called after the change with a handle of the file that it replaced, where one can be held, and with the text that
   * stood on the disk, where that is not the one that was changed.
   */
  readonly onReplaced?: ((file: ReplacedFile | undefined, was?: string) => void) | undefined;
}

export interface JournalText {
  /** The file, where this is an editor with unsaved changes. */
  readonly onDisk?: JournalText;
  /** The text as it is now, or nothing when there is no file. */
  read(care: Care): Promise<Result<string | undefined, FileCode>>;
  /** Changes the newest text. A success means that it is on the disk. */
  change<Value, Code extends string>(
    change: (text: string) => Result<TextChange<Value>, Code>,
    care: Care,
  ): Promise<Result<Value, Code | FileCode>>;
}

/** The journal's file on the disk. */
export function diskText(path: string, options: Omit<ReplaceOptions, keyof Care> = {}): JournalText {
  return {
    read: ({ judge }) => readQuietText(path, judge),
    change: (change, care) => replaceText(path, change, { ...options, ...care }),
  };
}
