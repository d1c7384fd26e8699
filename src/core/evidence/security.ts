import { kindOfSubject } from './changeKind';
import type { Change } from './changes';

const ADVISORY = /\b(?:CVE-\d{4}-\d{4,7}|GHSA(?:-[0-9a-z]{4}){3})\b/;
/** What a subject says that closes a hole. */
const HOLE =
  /\b(?:(?:escape|saniti[sz]e)s? (?:html|input|user|output|markup)|(?:fix|mend|close|address|patch|resolve|avoid|prevent)\w* (?:[\w-]+ ){0,3}vulnerabilit\w*|security (?:fix|issue|hole|hardening|bug)\w*|(?:path|directory) traversal|prototype pollution|xss|csrf|ssrf|redos|rce|(?:sql|command|code|header|script|shell) injection|untrusted|tampered|tampering|zip[- ]slip|symlink attack|privilege escalation|denial of service|out-of-bounds|auth(?:entication|orization)? bypass|permission check\w*|harden\w*)\b/i;

/** The advisory that a change names, or the words by which it closes a hole; nothing for any other change. */
export function securityOf({ subject, commits }: Pick<Change, 'subject' | 'commits'>): string | undefined {
  if (kindOfSubject(subject) === 'upkeep' && subject.type !== 'security') return undefined;
  const named = commits.map(({ subject: line, body }) => ADVISORY.exec(`${line}\n${body}`)?.[0]);
  const said = HOLE.exec(subject.text)?.[0];
  const isMend = subject.type === 'security' || subject.type === 'fix' || said !== undefined;
  const advisory = named.find((name) => name !== undefined);
  if (advisory !== undefined && isMend) return advisory;
  return said ?? (subject.type === 'security' ? subject.text : undefined);
}
