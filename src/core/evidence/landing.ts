/** `Reapply "X"` brings X back; git and hosts write it. */
const REAPPLY = /^Reapply "(.*)"/;
const PULL_REQUEST = /(?<!\s)\s*\(#\d+\)/g;
/** A prefix such as `[release-1.x]` or `[backport]`: the branch that a patch was cherry-picked to. */
const PICKED_TO = /^(?:\[[\w. /-]{1,40}\]\s*)+/;

/** A subject as key for comparing landings of one patch: without pull request numbers, `Reapply` and letter case. */
export function landingKey(subject: string): string {
  return subject.replace(REAPPLY, '$1').replace(PULL_REQUEST, '').toLowerCase().trim();
}

/** True for a commit that brings reverted work back as it was. */
export function isReapplied(subject: string): boolean {
  return REAPPLY.test(subject);
}

/** The subject of which this one is a backport (`[1.x] Share carts (#4) (#9)` of `Share carts (#4)`), where it says so. */
export function pickedFrom(subject: string): string | undefined {
  if ((subject.match(PULL_REQUEST) ?? []).length < 2) return undefined;
  return withoutRequest(subject.replace(PICKED_TO, ''));
}

/** A subject without the pull request number that a host puts at its end. */
export function withoutRequest(subject: string): string {
  const text = subject.trimEnd();
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  return open !== -1 && /^\(#\d+\)$/.test(text.slice(open)) ? text.slice(0, open).trimEnd() : subject;
}
