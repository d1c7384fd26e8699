/** Folders of tests. */
import { rm } from 'node:fs/promises';

/**
 * Removes a file or a folder with all that is in it, or nothing where there is none. A program that was just ended may
 * still write into it, which the system answers with ENOTEMPTY or EBUSY: then it is tried again.
 */
export function remove(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
