/** Names people with their role where a packet first names them. */
import type { PacketIntroduced } from '../view';

/** What may stand around a name that is a person’s, and not a part of a title or an attribution that goes on. */
const BEFORE = /[\s(]$/;
const AFTER = /^(?![\p{L}\p{N}'’`\]“"]| \()/u;

/** The text with each person’s role in brackets behind the first mention of their full name that stands in a sentence. */
export function introduced(text: string, people: readonly PacketIntroduced[]): string {
  return people.reduce(withRole, text);
}

function withRole(text: string, { name, role }: PacketIntroduced): string {
  for (let at = text.indexOf(name); at >= 0 && name !== ''; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (isMention(text, at, end)) return `${text.slice(0, end)} (${role})${text.slice(end)}`;
  }
  return text;
}

function isMention(text: string, at: number, end: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  const isInLink = line.lastIndexOf('[') > line.lastIndexOf(']');
  return (
    (line === '' || BEFORE.test(line)) &&
    AFTER.test(text.slice(end, end + 2)) &&
    !isInLink &&
    !/^(?:#|>)/.test(line) &&
    !isInBold(line)
  );
}

function isInBold(line: string): boolean {
  return line.split('**').length % 2 === 0;
}
