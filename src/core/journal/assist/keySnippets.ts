/** What a completed key brings with it: its colon, and the shape of its value to fill in. */
import type { CursorContext } from './cursor';
import type { Field } from './fields';
import type { Known } from './known';

/** Shapes that the schema alone would make poor ones of. */
const SHAPES: Readonly<Record<string, string>> = {
  'wins.impact': '{ summary: $1 }',
  'wins.decision': '{ options: [$1], chosen: $2, why: $3 }',
  'wins.helped': '[{ who: $1, how: $2, outcome: $3 }]',
  'wins.evidence': '[{ ${1|commit,pr,ticket,doc,link,file|}: $2 }]',
  'conversations.gaps': '[{ id: $1, quote: $2 }]',
  'profile.manager': '{ name: $1 }',
  'profile.target': '{ level: $1 }',
  'profile.redactions': '[{ text: $1, as: $2 }]',
  schema: '1',
};

/** The key as a snippet of VS Code's: `level: ${1|next,current|}`. A section gets its first item. */
export function keySnippet(field: Field, { path }: CursorContext, { today }: Known): string {
  const isSection = path.length === 0 && field.isList && field.kind === 'record';
  if (isSection) return `${field.key}:\n  - $0`;
  if (path.length === 0 && field.kind === 'record') return `${field.key}:\n  $0`;
  return `${field.key}: ${SHAPES[[...path, field.key].join('.')] ?? shapeOf(field, today)}`;
}

function shapeOf({ kind, isList, choices }: Field, today: string): string {
  const value = kind === 'choice' ? `\${1|${choices.join(',')}|}` : kind === 'day' ? `\${1:${today}}` : '$1';
  if (kind === 'record') return isList ? '[{ $1 }]' : '{ $1 }';
  return isList ? `[${value}]` : value;
}
