import { failure, type Failure } from '../../core/result';

/** Why a file could not be read or written. */
export type FileCode =
  'no-permission' | 'disk-full' | 'locked' | 'busy' | 'not-a-file' | 'not-text' | 'too-large' | 'file-failed';

/** A file that is too large to be read. Its code is the one that Node gives a file of more than 2 GB. */
export class FileTooLarge extends Error {
  readonly code = 'ERR_FS_FILE_TOO_LARGE';

  constructor(bytes: number) {
    super(`The file has ${Math.round(bytes / 1_000_000)} MB.`);
  }
}

/** Not a regular file: a folder, a pipe, a device. */
export class NotAFile extends Error {
  readonly code = 'EISDIR';

  constructor(isFolder: boolean) {
    super(isFolder ? 'It is a folder.' : 'It is a pipe, a socket or a device.');
  }
}

const CODES: Readonly<Record<string, FileCode>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  ELOCKED: 'locked',
  EISDIR: 'not-a-file',
  ENOTDIR: 'not-a-file',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
};

/** The coded failure of an error that Node's file functions threw. */
export function fileFailure(error: unknown): { readonly ok: false; readonly failure: Failure<FileCode> } {
  const code = errorCode(error);
  return failure(CODES[code ?? ''] ?? 'file-failed', error instanceof Error ? error.message : String(error));
}

/** The system's code of an error: `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
