/** The files of the repository at one point of its story, and what changed since it was last asked. */
export class Worktree {
  private readonly files = new Map<string, string>();
  private changes = new Map<string, string | undefined>();
  private before = new Map<string, string | undefined>();

  read(path: string): string | undefined {
    return this.files.get(path);
  }

  paths(): string[] {
    return [...this.files.keys()].sort();
  }

  write(path: string, text: string): void {
    this.record(path, text);
    this.files.set(path, text);
  }

  remove(path: string): void {
    this.record(path, undefined);
    this.files.delete(path);
  }

  /** Hands over what changed since the last call, with what stood there before. */
  take(): {
    readonly changes: ReadonlyMap<string, string | undefined>;
    readonly before: ReadonlyMap<string, string | undefined>;
  } {
    const taken = { changes: this.changes, before: this.before };
    this.changes = new Map();
    this.before = new Map();
    return taken;
  }

  private record(path: string, text: string | undefined): void {
    if (!this.before.has(path)) this.before.set(path, this.files.get(path));
    this.changes.set(path, text);
  }
}
