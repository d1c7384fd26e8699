import type { Day } from '../../../src/core/days';
import { handleOf, host, type Person } from '../story/people';
import type { Change, Step } from '../story/plan';
import { timeOfCommit, workday } from './calendar';
import type { FastImport, Signature } from './fastImport';
import { datesFilledIn, messageOf } from './message';
import { Worktree } from './worktree';

const MAIN = 'main';
const FIRST_PULL_REQUEST = 211;

interface Landed {
  readonly subject: string;
  readonly mark: number;
  readonly before: ReadonlyMap<string, string | undefined>;
}

/** Tells a story, oldest step first, as commits on the main branch and on those that were merged into it. */
export class History {
  private readonly files = new Worktree();
  private readonly landed = new Map<string, Landed>();
  private readonly commitsOfDay = new Map<Day, number>();
  private tip: number | undefined;
  private pullRequest = FIRST_PULL_REQUEST;

  constructor(
    private readonly git: FastImport,
    private readonly today: Day,
  ) {}

  async tell(step: Step): Promise<void> {
    switch (step.landed) {
      case 'push':
        this.tip = this.commit(step, { branch: MAIN, parent: this.tip });
        return;
      case 'squash':
        this.squash(step);
        return;
      case 'merge':
        this.merge(step);
        return;
      case 'revert':
        return this.revert(step);
      case 'branch':
        this.commitAll(step.branch, step.changes);
    }
  }

  /** Makes the clone look as if all of the main branch was pushed. */
  published(): void {
    this.git.point(`remotes/origin/${MAIN}`, this.tip);
  }

  private squash(step: Change): void {
    const subject = `${step.subject} (#${this.nextPullRequest()})`;
    this.tip = this.commit({ ...step, subject }, { branch: MAIN, parent: this.tip, throughHost: true });
  }

  private async revert({ daysAgo, by, of, because }: Extract<Step, { landed: 'revert' }>): Promise<void> {
    const undone = this.landed.get(of);
    if (undone === undefined) throw new Error(`The story reverts ${of} before it landed`);
    const edits = [...undone.before].map(([path, text]) => (files: Worktree) => {
      if (text === undefined) files.remove(path);
      else files.write(path, text);
    });
    const body = `This reverts commit ${await this.git.hashOf(undone.mark)}.\n\n${because}`;
    this.squash({ daysAgo, by, subject: `Revert "${undone.subject}"`, body, edits });
  }

  private merge({ by, branch, title, changes, daysAgo }: Extract<Step, { landed: 'merge' }>): void {
    const name = `${handleOf(changes[0]?.by ?? by)}/${branch}`;
    const { mark, files } = this.commitAll(name, changes);
    const signature = this.signature(by, daysAgo, true);
    this.tip = this.git.add({
      branch: MAIN,
      author: signature,
      committer: { ...host, time: signature.time },
      message: `Merge pull request #${this.nextPullRequest()} from acme/${name}\n\n${title}\n`,
      parents: [this.tip, mark].filter((parent) => parent !== undefined),
      files,
    });
    this.git.point(`heads/${name}`);
  }

  private commitAll(
    branch: string,
    changes: readonly Change[],
  ): { mark: number | undefined; files: Map<string, string | undefined> } {
    const files = new Map<string, string | undefined>();
    let mark = this.tip;
    for (const change of changes) mark = this.commit(change, { branch, parent: mark, collect: files });
    return { mark, files };
  }

  private commit(change: Change, where: Where): number {
    for (const edit of change.edits) edit(this.files);
    const { changes, before } = this.files.take();
    const signature = this.signature(change.by, change.daysAgo, where.throughHost ?? false);
    const files = new Map(
      [...changes].map(([path, text]) => [path, text && datesFilledIn(text, this.today)]),
    );
    for (const [path, text] of files) where.collect?.set(path, text);
    const mark = this.git.add({
      branch: where.branch,
      author: signature,
      committer: where.throughHost ? { ...host, time: signature.time } : signature,
      message: datesFilledIn(messageOf(change), this.today),
      parents: where.parent === undefined ? [] : [where.parent],
      files,
    });
    if (change.id !== undefined) this.landed.set(change.id, { subject: change.subject, mark, before });
    return mark;
  }

  private signature(by: Person, daysAgo: number, throughHost: boolean): Signature {
    const day = workday(this.today, daysAgo);
    const index = this.commitsOfDay.get(day) ?? 0;
    this.commitsOfDay.set(day, index + 1);
    const hides = throughHost && by.hostEmail !== undefined && daysAgo <= by.hostEmail.sinceDaysAgo;
    const email = hides ? by.hostEmail.address : by.email;
    return { name: by.name, email, time: timeOfCommit(day, index) };
  }

  /** Issues take numbers too, so those of pull requests have holes. */
  private nextPullRequest(): number {
    this.pullRequest += 1 + ((this.pullRequest * 7) % 3);
    return this.pullRequest;
  }
}

interface Where {
  readonly branch: string;
  readonly parent: number | undefined;
  /** Landed in the code host's web page, which then is the committer. */
  readonly throughHost?: boolean;
  /** Takes up the changed files, for the merge commit. */
  readonly collect?: Map<string, string | undefined>;
}
