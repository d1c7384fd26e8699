/** The setting for links: what the user says of the sites that their repositories are on. */
import { FORM_NAMES, type FormName, type Templates } from './forms';

/** By the pattern of a host: `git.corp.example`, `*.corp.example` with all below it, or `*`. */
export type LinkRules = Readonly<Record<string, FormName | Templates>>;

/** What a rule says of a host. */
interface Rule {
  readonly form?: FormName | undefined;
  readonly templates: Templates;
}

/** The rules for a host, the closest pattern first; `''` asks for what holds everywhere. What is no rule says nothing. */
export function ruleFor(rules: LinkRules, host: string): Rule {
  const fitting = Object.entries(rules)
    .filter(([pattern]) => fits(pattern.trim().toLowerCase(), host))
    .sort(([a], [b]) => a.length - b.length);
  return fitting.reduce<Rule>((found, [, said]) => joined(found, ruleIn(said)), { templates: {} });
}

function fits(pattern: string, host: string): boolean {
  if (pattern === '*' || pattern === host) return true;
  return pattern.startsWith('*.') && (host.endsWith(pattern.slice(1)) || host === pattern.slice(2));
}

function joined(found: Rule, closer: Rule): Rule {
  return { form: closer.form ?? found.form, templates: { ...found.templates, ...closer.templates } };
}

/** Settings can hold anything. */
function ruleIn(said: unknown): Rule {
  if (typeof said === 'string') return { form: FORM_NAMES.find((name) => name === said), templates: {} };
  if (typeof said !== 'object' || said === null) return { templates: {} };
  const templates = Object.fromEntries(
    Object.entries(said).filter(
      ([, text]) => typeof text === 'string' && /^(?:https?:\/\/|\{page\})/i.test(text),
    ),
  );
  return { templates };
}
