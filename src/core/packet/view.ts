/**
 * What a template can reach, and all of it. Strings are as the user wrote them; `renderPacket` makes
 * them inert Markdown before a template sees them. Every key is always there, with `''`, `[]` or `null`
 * for what the journal doesn't say, so that a misspelled key is an error and not a hole. Words are the
 * template's: the view has the journal's own values (`led`, `cross-team`).
 */
import type { Day, Period } from '../days';
import type { Shift } from '../rubric/model';
import type { Audience } from './audience';
import type { PacketAsked, PacketMentee, PacketPeerQuestions, PacketPeers, PacketTalk } from './colleagues';
import type { PacketMapping } from './mapped';
import type { PacketQuestion } from './questions';
import type { PacketAhead, PacketCycle, PacketRecent } from './time';
import type { PacketHelped, PacketProject, PacketShift } from './work';
import type {
  ListedEvidence,
  PacketAnswer,
  PacketDimension,
  PacketLine,
  PacketQuote,
  PacketRehearsed,
  PacketWin,
  UnprovenClaim,
} from './viewParts';

export type * from './viewParts';

export interface PacketView {
  readonly name: string;
  readonly team: string;
  readonly manager: string;
  readonly level: { readonly from: string; readonly to: string };
  readonly targetDate: string;
  readonly rubric: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly company: string;
    readonly disclaimer: string;
  };
  /** Not null where the template is written for another rubric than the journal's. */
  readonly mapping: PacketMapping | null;
  readonly audience: Audience;
  readonly period: Period;
  readonly asOf: Day;
  readonly counts: {
    readonly wins: number;
    readonly nextLevel: number;
    /** Distinct months with a win. */
    readonly months: number;
    readonly projects: number;
    /** Wins with a figure that can be looked up. */
    readonly measured: number;
    /** People who can confirm something. */
    readonly confirmers: number;
  };
  /** What to read when there is no time for more. */
  readonly strongest: readonly PacketWin[];
  /** Every dimension of the rubric with something to show, in its order. */
  readonly dimensions: readonly PacketDimension[];
  /** Names of the core dimensions of the rubric with nothing to show. */
  readonly unshown: readonly string[];
  /** Wins that show no dimension of the rubric. */
  readonly others: readonly PacketLine[];
  /** The five questions of every room, with the wins that answer them. */
  readonly questions: readonly PacketQuestion[];
  /** The strongest win of each piece of work, five at most. */
  readonly results: readonly PacketWin[];
  readonly projects: readonly PacketProject[];
  /** Wins that name no project. */
  readonly outsideProjects: readonly PacketLine[];
  /** The same wins by the five shifts, which every rubric's dimensions are about. */
  readonly shifts: Readonly<Record<Shift, PacketShift>>;
  /** The strongest wins with a figure that can be looked up. */
  readonly measured: readonly PacketLine[];
  /** The strongest wins with a decision and its reason. */
  readonly decisions: readonly PacketWin[];
  /** The strongest wins that something going wrong made necessary. */
  readonly setbacks: readonly PacketWin[];
  readonly helped: readonly PacketHelped[];
  readonly cycles: readonly PacketCycle[];
  readonly mentees: readonly PacketMentee[];
  readonly peers: PacketPeers;
  readonly peerQuestions: PacketPeerQuestions;
  /** For the manager alone: who has not answered yet. */
  readonly asked: readonly PacketAsked[];
  /** For the manager alone. */
  readonly talks: readonly PacketTalk[];
  readonly quotes: readonly PacketQuote[];
  /** For the manager alone. */
  readonly answers: readonly PacketAnswer[];
  /** What is due after the day of writing, the nearest first. */
  readonly ahead: readonly PacketAhead[];
  /** For who decides: the committee, and the manager who speaks there. */
  readonly rehearsed: readonly PacketRehearsed[];
  readonly evidence: readonly ListedEvidence[];
  readonly unproven: readonly UnprovenClaim[];
  /** Work of the current level: no part of a case. */
  readonly currentLevel: readonly PacketLine[];
  /** What was done since the last talk, work of the current level as well. */
  readonly recent: PacketRecent;
}
