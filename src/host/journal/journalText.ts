/** Where the journal's text is read and replaced: on the disk, or in an editor that holds unsaved changes. */
import type { TextEdit } from '../../core/journal/textEdit';
import type { Result } from '../../core/result';
import { readText, replaceText, type ReplaceOptions } from '../files/durableFile';
import type { FileCode } from '../files/fileFailure';

/** A change of the text: the whole new text, the edit that makes it, and what the caller wants back. */
export interface TextChange<Value> {
  readonly text: string;
  readonly edit: TextEdit;
  readonly value: Value;
}

export interface JournalText {
  /** The text as it is now, or nothing when there is no file. */
  read(): Promise<Result<string | undefined, FileCode>>;
  /** Changes the newest text. A success means that it is on the disk. */
  change<Value, Code extends string>(
    change: (text: string) => Result<TextChange<Value>, Code>,
  ): Promise<Result<Value, Code | FileCode>>;
}

/** The journal's file on the disk. */
export function diskText(path: string, options: ReplaceOptions = {}): JournalText {
  return {
    read: () => readText(path),
    change: (change) => replaceText(path, change, options),
  };
}
