import { Disposable, extensions, workspace, type Event } from 'vscode';

import { addMonths, type Day } from '../../core/days';
import { newsBetween, type Landmarks } from '../../core/evidence/landmarks';
import { log } from '../../host/log';
import type { Services } from '../../host/services';
import { readSettings } from '../../host/settings';
import { HAS_SEARCHED, keepLandmarks, keepUnseen, landmarksIn, unseenIn, type LastLook } from './memory';

/** Debounce, in milliseconds: git events come in bursts (fetch, merge, delete the branch). */
const QUIET_MS = 20_000;
/** Fewest months that are read again: unmerged work counts that long, and may have been rebased or squashed. */
const UNSETTLED_MONTHS = 1;

/**
 * Finds new work by itself, after the Git extension tells of changes and only where wins were looked for before. It never
 * shows anything but a count.
 */
export class NewWork implements Disposable {
  #listening: Disposable | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly services: Services,
    private readonly tell: () => void,
  ) {}

  /** Starts to listen, if the Git extension is there. */
  start(): void {
    if (this.#listening || !this.#isWanted()) return;
    this.#listening = onGitChange(() => this.#lookSoon());
    if (this.#listening) this.#lookSoon();
  }

  /** Remembers how the repositories are, once all of their work was read. */
  async remember(): Promise<void> {
    const { suggestions, memory } = this.services;
    const folders = [...suggestions.folders.values()];
    await keepLandmarks(memory, await this.#lookAt(folders));
  }

  /** Looks at once for work that was finished since the last look. */
  look(): Promise<void> {
    return (this.#looking = this.#looking.then(() => this.#look()));
  }

  dispose(): void {
    clearTimeout(this.#quiet);
    this.#listening?.dispose();
  }

  #isWanted(): boolean {
    const hasSearched = this.services.memory.get(HAS_SEARCHED) === true;
    return hasSearched && workspace.isTrusted && readSettings().suggestAuto;
  }

  #lookSoon(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.look().catch((error: unknown) => log().warn(`New work could not be looked for: ${String(error)}`));
    }, QUIET_MS);
  }

  async #look(): Promise<void> {
    const { memory, suggestions } = this.services;
    const before = landmarksIn(memory);
    if (!before || !this.#isWanted()) return;
    const after = await this.#lookAt(Object.keys(before.repositories));
    const changed = Object.entries(after.repositories).filter(([path, now]) => {
      const then = before.repositories[path];
      return then !== undefined && newsBetween(then, now) !== undefined;
    });
    if (changed.length === 0) return;
    await this.#read(before, changed);
    await keepLandmarks(memory, after);
    const known = new Set(before.known);
    const fresh = suggestions.all.filter(
      ({ id, to, standing }) => standing === 'candidate' && to >= before.day && !known.has(id),
    );
    await keepUnseen(memory, [...unseenIn(memory), ...fresh.map(({ id }) => id)]);
    this.tell();
  }

  /** Reads what is new; all of it where nothing is in memory to add it to. */
  async #read(before: LastLook, changed: readonly (readonly [string, Landmarks])[]): Promise<void> {
    const { suggestions } = this.services;
    if (suggestions.histories.length === 0) {
      await suggestions.find({}, {});
      return;
    }
    const { firstDaySince } = await import('../../host/git/repository');
    const days = await Promise.all(
      changed.map(([path, { tip }]) => firstDaySince(path, before.repositories[path]?.tip ?? tip, tip)),
    );
    const since = [addMonths(before.day, -UNSETTLED_MONTHS), ...days].filter((day) => day !== undefined);
    await suggestions.find(
      { repositories: changed.map(([path]) => path), since: earliest(since) },
      { isMore: true },
    );
  }

  async #lookAt(folders: readonly string[]): Promise<LastLook> {
    const { readLandmarks } = await import('../../host/git/repository');
    const looks = await Promise.all(folders.map(async (path) => [path, await readLandmarks(path)] as const));
    const read = looks.flatMap(([path, result]) => (result.ok ? [[path, result.value] as const] : []));
    return {
      day: this.services.clock.today(),
      repositories: Object.fromEntries(read),
      known: this.services.suggestions.all.map(({ id }) => id),
    };
  }
}

function earliest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (a < b ? a : b));
}

/** What is used of the Git extension's API, version 1. */
interface GitRepository {
  readonly state: { readonly onDidChange: Event<void> };
}

interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
}

interface GitExtension {
  getAPI(version: 1): GitApi;
}

/** Calls back whenever a repository's state changes. Nothing where the Git extension is not there, off or not active yet. */
function onGitChange(listener: () => void): Disposable | undefined {
  const api = gitApi();
  if (!api) return undefined;
  const listening: Disposable[] = [];
  const follow = ({ state }: GitRepository) => listening.push(state.onDidChange(listener));
  api.repositories.forEach(follow);
  listening.push(api.onDidOpenRepository(follow));
  return new Disposable(() => {
    for (const one of listening) one.dispose();
  });
}

function gitApi(): GitApi | undefined {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  try {
    return extension?.isActive ? extension.exports.getAPI(1) : undefined;
  } catch {
    // It throws where `git.enabled` is off.
    return undefined;
  }
}
