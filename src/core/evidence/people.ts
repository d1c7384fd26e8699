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

/** A name as it is compared: letter case and spacing don't matter. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
