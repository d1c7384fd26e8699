/** The shape of the table of `viewFields.ts`, which the compiler derives from the types of the view. */
import type { Period } from '../days';
import type { PacketAsked, PacketMentee, PacketPeerQuestions, PacketPeers, PacketTalk } from './colleagues';
import type { PacketMapping } from './mapped';
import type { PacketQuestion } from './questions';
import type { PacketAhead, PacketCycle, PacketRecent, PacketWeek } from './time';
import type * as parts from './view';
import type { PacketHelped, PacketProject, PacketShift } from './work';

/** The objects of a view, by the names that they have in documentation. */
interface Objects {
  view: parts.PacketView;
  level: parts.PacketView['level'];
  rubric: parts.PacketView['rubric'];
  period: Period;
  counts: parts.PacketView['counts'];
  mapping: PacketMapping;
  shifts: parts.PacketView['shifts'];
  shift: PacketShift;
  line: parts.PacketLine;
  win: parts.PacketWin;
  evidence: parts.PacketEvidence;
  listedEvidence: parts.ListedEvidence;
  decision: parts.PacketDecision;
  helpedPerson: parts.PacketWin['helped'][number];
  helped: PacketHelped;
  dimension: parts.PacketDimension;
  elsewhere: parts.PacketDimension['elsewhere'][number];
  question: PacketQuestion;
  project: PacketProject;
  cycle: PacketCycle;
  mentee: PacketMentee;
  peers: PacketPeers;
  peerQuestions: PacketPeerQuestions;
  asked: PacketAsked;
  talk: PacketTalk;
  quote: parts.PacketQuote;
  answer: parts.PacketAnswer;
  ahead: PacketAhead;
  rehearsed: parts.PacketRehearsed;
  unproven: parts.UnprovenClaim;
  recent: PacketRecent;
  week: PacketWeek;
}

export type TypeName = keyof Objects;

/** A field of an object: what it holds, and what that is. `of`: what an object or an item is. */
export type Field =
  | { readonly kind: 'text' | 'number' | 'flag'; readonly doc: string }
  | { readonly kind: 'object'; readonly of: TypeName; readonly doc: string }
  | { readonly kind: 'list'; readonly of: TypeName | 'text'; readonly doc: string };

export type Fields = Readonly<Record<string, Field>>;

type NameOf<Value> = {
  [Name in TypeName]: Value extends Objects[Name] ? (Objects[Name] extends Value ? Name : never) : never;
}[TypeName];

type KindOf<Value> = [Value] extends [string]
  ? { readonly kind: 'text' }
  : [Value] extends [number]
    ? { readonly kind: 'number' }
    : [Value] extends [boolean]
      ? { readonly kind: 'flag' }
      : [Value] extends [readonly (infer Item)[]]
        ? { readonly kind: 'list'; readonly of: [Item] extends [string] ? 'text' : NameOf<Item> }
        : { readonly kind: 'object'; readonly of: NameOf<NonNullable<Value>> };

/** A table with every field of every object, of the kind that it has in the view. */
export type ViewTable = {
  readonly [Name in TypeName]: {
    readonly [Key in keyof Objects[Name]]-?: KindOf<Objects[Name][Key]> & { readonly doc: string };
  };
};
