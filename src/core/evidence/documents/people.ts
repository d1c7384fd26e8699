import { foldName } from '../people';
import { fieldsOf } from './fields';
import { plain, type Outline } from './markdown';
import { textBefore } from '../../text';

/** Who has a say before a decision: MADR, KEP and their relatives. Being informed afterwards is no say. */
const CONSULTED =
  /^(?:decision[-_ ]makers?|deciders?|consulted|(?:prr[-_ ])?(?:reviewers?|approvers?)|(?:reviewed|approved)[-_ ]by|sponsors?|shepherds?)$/i;
const AUTHORS = /^(?:authors?|owners?|proposers?)$/i;

/** People a document names in one role, as they are written. */
export function peopleIn(
  outline: Outline,
  metadata: Readonly<Record<string, unknown>>,
  role: 'consulted' | 'author',
): string[] {
  const pattern = role === 'consulted' ? CONSULTED : AUTHORS;
  const records = [outline.frontMatter, metadata].flatMap((record) =>
    Object.entries(record)
      .filter(([key]) => pattern.test(key))
      .map(([, value]) => value),
  );
  return [...records, ...fieldsOf(outline.lines, pattern)].flatMap(namesIn);
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'string') return [];
  return value
    .split(/[,;]|\band\b/)
    .map((name) => plain(name).replace(/^@/, '').trim())
    .filter(Boolean);
}

/** True where a name, as a document writes it, is one of the aliases: `Ada`, `@ada`, `Ada (@ada)`, `Ada <ada@corp.example>`. */
export function isNamed(written: string, aliases: ReadonlySet<string>): boolean {
  const parts = written.split(/[\s<>()[\]]+/).map((part) => part.replace(/^@/, ''));
  const name = textBefore(written, /[<([]/).replace(/@\S+/g, '');
  return [written, name, ...parts.filter((part) => part.includes('@') || written.includes(`@${part}`))]
    .map(foldName)
    .some((alias) => alias !== '' && aliases.has(alias));
}
