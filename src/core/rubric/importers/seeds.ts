/** Proposes which of the five shifts a dimension stands for, by the words of the ladder. */
import { fold } from '../../capture/fold';
import { SHIFTS, type Shift } from '../model';
import { textBefore } from '../../text';

/** Starts of words that speak for a shift (docs/domain.md, "Five shifts"). */
const WORDS: Readonly<Record<Shift, readonly string[]>> = {
  scope: [
    'accomplish',
    'accountab',
    'deliver',
    'end to end',
    'execution',
    'impact',
    'launch',
    'migrat',
    'operat',
    'outcome',
    'owner',
    'owns',
    'planning',
    'production',
    'project',
    'responsib',
    'result',
    'scope',
    'system',
  ],
  ambiguity: [
    'ambigu',
    'assumption',
    'autonom',
    'complex problem',
    'decision making',
    'discretion',
    'hard problem',
    'independen',
    'initiative',
    'not well defined',
    'open ended',
    'problem solving',
    'solves problems',
    'strateg',
    'uncertain',
    'unclear',
    'unknown',
    'vague',
    'without guidance',
  ],
  multiplier: [
    'career',
    'coach',
    'communit',
    'culture',
    'feedback',
    'grow',
    'help others',
    'hiring',
    'inclusi',
    'leadership',
    'mentor',
    'onboard',
    'others',
    'pair',
    'people',
    'recruit',
    'supports',
    'teach',
    'team work',
    'teammate',
    'teamwork',
    'wellbeing',
  ],
  techlead: [
    'architect',
    'best practice',
    'code quality',
    'craft',
    'design',
    'expert',
    'guideline',
    'knowledge',
    'master',
    'process',
    'quality',
    'standard',
    'technical',
    'technolog',
    'tooling',
  ],
  influence: [
    'align',
    'buy in',
    'communicat',
    'consensus',
    'document',
    'evangel',
    'influence',
    'non technical',
    'persua',
    'present',
    'proposal',
    'represent',
    'stakeholder',
    'trade off',
    'writing',
  ],
};

/** Points for a word by where it stands: in the name, the summary or the text. */
const WEIGHT = { name: 6, summary: 2, text: 1 };
/** Fewest points for a shift: fewer are chance. */
const LEAST = 2;
/** Most secondary shifts that are proposed. */
const MOST_OTHERS = 1;

export interface ProposedSeeds {
  /** The primary shift first; empty when no word says which. */
  readonly seeds: readonly Shift[];
  /** The words that the proposal is from. */
  readonly words: readonly string[];
}

export interface Wording {
  readonly name: string;
  readonly summary: string;
  readonly text: string;
}

/** The shifts that a dimension's words speak for. A second one has to be at least half as strong. */
export function proposeSeeds(wording: Wording): ProposedSeeds {
  const found = SHIFTS.map((shift) => scoreOf(shift, wording))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const [primary, ...others] = found;
  if (!primary) return { seeds: [], words: [] };
  const strong = others.filter(({ score }) => score * 2 >= primary.score).slice(0, MOST_OTHERS);
  const proposed = [primary, ...strong];
  return {
    seeds: proposed.map(({ shift }) => shift),
    words: [...new Set(proposed.flatMap(({ words }) => words))].slice(0, 6),
  };
}

function scoreOf(shift: Shift, wording: Wording): { shift: Shift; score: number; words: readonly string[] } {
  let score = 0;
  const words: string[] = [];
  for (const part of ['name', 'summary', 'text'] as const) {
    const text = ` ${fold(wording[part]).replace(/[^a-z0-9]+/g, ' ')} `;
    for (const word of WORDS[shift]) {
      const at = text.indexOf(` ${word}`) + 1;
      if (at === 0) continue;
      const found = word + textBefore(text.slice(at + word.length), /[^a-z]/);
      score += WEIGHT[part];
      words.push(found);
    }
  }
  return { shift, score, words };
}
