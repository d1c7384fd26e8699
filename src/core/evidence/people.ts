/** People as git names them: who is a machine, and which names and addresses tell who somebody is. */

/** Somebody as git names them. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** Somebody who wrote commits in the window, with how many. */
export interface SeenAuthor extends Person {
  readonly commits: number;
}

const BOT =
  /\[bot\]|(?:^|[-_.+\s])bot(?:$|[-_.@\s])|^(?:dependabot|renovate|greenkeeper|snyk-|github-actions|github actions|web-flow|pre-commit-ci|codecov|allcontributors|semantic-release|weblate|crowdin|imgbot|mergify|bors$|homu$|k8s-ci-robot|copybara)/i;
const BOT_ADDRESS =
  /\[bot\]@|^(?:noreply|no-reply|actions?|bot)@|@(?:dependabot|renovate)\b|hosted\.weblate/i;
/** Names that only tools have. Claude, Devin and Jules are people too, and are known by their addresses. */
const AGENT =
  /^(?:claude (?:(?:code|opus|sonnet|haiku)\b|\d+(?!\w)|\.+\w)|chatgpt|devin-ai|aider|amazon q)|^(?:(?:github )?copilot(?:-swe-agent)?(?:\[bot\])?|cursor(?: agent)?|codex|gpt-[\w.]+|gemini(?: code assist|-cli| cli)|windsurf|opencode|openhands|sweep ai)$/i;
const AGENT_ADDRESS =
  /@(?:anthropic|openai|cursor|devin|aider|ampcode|factory|warp)\.(?:com|ai|sh|chat|dev|so)$|cursoragent@|\+copilot@users\.noreply|copilot@github|-ai-integration\[bot\]/i;

/** True for a tool that writes code on somebody's behalf. */
export function isAgent({ name, email }: Person): boolean {
  return AGENT.test(name) || AGENT_ADDRESS.test(email);
}

/** True for an account that no person stands behind: dependency bots, release bots, agents. */
export function isMachine(person: Person): boolean {
  return BOT.test(person.name) || BOT_ADDRESS.test(person.email) || isAgent(person);
}

/** Bots that update what a project depends on. */
const UPDATER = /dependabot|renovate|greenkeeper|snyk|pre-commit-ci|depfu|pyup/i;

/** True for a bot that updates dependencies: whoever it names as co-author helped it along. */
export function isUpdater({ name, email }: Person): boolean {
  return UPDATER.test(name) || UPDATER.test(email);
}

/** True for two names of one person: the same address, or the same name written alike. */
export function isSamePerson(a: Person, b: Person): boolean {
  return a.email.toLowerCase() === b.email.toLowerCase() || foldName(a.name) === foldName(b.name);
}

/** Each person once, under the last name that they are met with: addresses, accounts and spellings of one person differ. */
export function distinctPeople(people: readonly Person[]): Person[] {
  const byAddress = new Map(people.map((person) => [personKey(person.email), person]));
  return [...new Map([...byAddress.values()].map((person) => [looseName(person.name), person])).values()];
}

/** An address, or the GitHub account that it belongs to. */
function personKey(email: string): string {
  return accountOf(email)?.login ?? email.toLowerCase();
}

/** A name as it is compared: letter case and spacing don't matter. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Default names of programs and new machines, which many people share. */
const NO_NAME =
  /^(?:root|admin|administrator|user|username|unknown|none|no name|your name|anonymous|ubuntu|debian|centos|vagrant|docker|dev|developer|test|tester|me|git|github|gitlab|web-flow|codespace|vscode|name|someone)$/;
/** Local parts that name a job and nobody. */
const NO_LOCAL =
  /^(?:root|admin|user|dev|devs?|developer|git|github|me|mail|email|hello|hi|contact|info|work|code|oss|opensource|open-source|home|public|test|noreply|no-reply|team|support|i)$/;
const NOREPLY = /^(?:(\d+)\+)?([^@]+)@users\.noreply\.github\.com$/i;

/** Number and name of a GitHub account, from its noreply address. */
export function accountOf(email: string): { readonly login: string; readonly number?: string } | undefined {
  const [, number, login] = NOREPLY.exec(email) ?? [];
  return login ? { login: login.toLowerCase(), ...(number ? { number } : {}) } : undefined;
}

/** Shorter words are initials, and hit by chance. */
const MIN_WORD = 5;

export function isAccountWord(word: string): boolean {
  return word.length >= MIN_WORD;
}

/** True for a local part that two people hardly share: two words, or ten characters or more. */
export function isDistinct(local: string): boolean {
  if (NO_LOCAL.test(local) || local.includes('+')) return false;
  return (/[a-z]{2}[._-][a-z]{2}/.test(local) && local.length >= 7) || local.length >= 10;
}

export function localOf(email: string): string {
  return accountOf(email) ? '' : (email.toLowerCase().split('@')[0] ?? '');
}

export function domainOf(email: string): string {
  return email.toLowerCase().split('@')[1] ?? '';
}

/** A name as key for loose comparison: without accents, dots and case, and with `Last, First` put in order. */
export function looseName(name: string): string {
  const plain = foldName(name).normalize('NFKD').replace(/\p{M}/gu, '');
  const [last, first, ...more] = plain.split(/,\s+/);
  const ordered = first !== undefined && more.length === 0 ? `${first} ${last ?? ''}` : plain;
  return ordered
    .replace(/[.'"’_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export function isName(name: string): boolean {
  return name.length > 1 && !NO_NAME.test(name);
}

/** True for a name of two words or more, or in a script other than Latin: many people share a single Latin word. */
export function isFullName(name: string): boolean {
  return looseName(name).includes(' ') || /[^\p{Script=Latin}\p{Script=Common}\p{M}]/u.test(name);
}

/** True for a name that looks like an account: one word of five characters or more with a digit, `_` or `-`. */
export function isHandle(name: string): boolean {
  return /^[\w-]{5,}$/.test(name) && /[\d_-]/.test(name);
}

/** True for an address that is a machine's, or a job's. */
export function namesNobody(email: string): boolean {
  return NO_LOCAL.test(localOf(email)) || !domainOf(email).includes('.');
}

/** The local part, where it names somebody. */
export function handlesIn(email: string): string[] {
  const local = localOf(email);
  return local.length < 3 || NO_LOCAL.test(local) ? [] : [local];
}

export function squash(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
