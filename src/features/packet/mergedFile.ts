/** What a packet's file becomes when the packet is made anew, with what its user has written in it. */
import { l10n } from 'vscode';

import { mergePacket, type MergedPacket } from '../../core/packet/merge/mergePacket';
import { failure, success, type Result } from '../../core/result';
import { authorshipOf, generatedOf, stamped, stampedAs, type MadeFor, type Stamped } from './stamp';

export type MergeFailure = 'file-exists' | 'packet-conflict';

/** What to do where the user and the journal have changed the same: leave the file, or mark the journal's words in it. */
export type OnConflict = 'refuse' | 'mark';

interface NewPacket {
  readonly markdown: string;
  readonly made: MadeFor;
  readonly onConflict: OnConflict;
  /** True where a file that is no packet may go. */
  readonly mayReplace?: boolean | undefined;
}

export type Merged = Pick<MergedPacket, 'marked' | 'leftOut'>;

/**
 * The new text of a file. A foreign file is left as it is, and so is an edited one where both have changed the same,
 * unless such places are to be marked. `bases` are texts that were generated for this file, by their digest.
 */
export function mergedFile(
  there: string,
  { mayReplace = false, ...packet }: NewPacket,
  bases: ReadonlyMap<string, string>,
): Result<{ readonly text: string; readonly value: Merged }, MergeFailure> {
  const { markdown, made } = packet;
  const plain = success({ text: stamped(markdown, made), value: { marked: [], leftOut: [] } });
  if (there === '') return plain;
  switch (authorshipOf(there)) {
    case 'ours':
      return plain;
    case 'foreign':
      if (mayReplace) return plain;
      return failure(
        'file-exists',
        l10n.t('The file is there already and no packet, so it was left as it is.'),
      );
    case 'edited':
      return mergedText(generatedOf(there), packet, bases);
  }
}

function mergedText(
  { digest, body }: Stamped,
  { markdown, made, onConflict }: NewPacket,
  bases: ReadonlyMap<string, string>,
): Result<{ readonly text: string; readonly value: Merged }, MergeFailure> {
  const merged = mergePacket({ base: bases.get(digest), mine: body, theirs: markdown });
  if (merged.marked.length > 0 && onConflict === 'refuse')
    return failure('packet-conflict', conflictText(merged));
  return success({ text: stampedAs(merged.text, markdown, made), value: merged });
}

function conflictText({ marked: [first = '', ...more] }: MergedPacket): string {
  const one = l10n.t(
    'You and the journal have changed the same words, so the file was left as it is: “{0}”.',
    first,
  );
  return more.length === 0 ? one : `${one} ${l10n.t('and {0} more', more.length)}`;
}
