import * as l10n from '@vscode/l10n';

import { monthOf } from '../../days';
import { grouped } from '../../gaps/grouped';
import { cycleFinder, cyclesIn } from '../../gaps/window';
import { dimensionResolver } from '../../rubric/resolve';
import { defineCheck, type CheckInput, type Found } from '../check';

/** Feedback that names no gap: “almost there”, “nearly there”, “just keep going”. */
const ALMOST = /\b(?:almost|nearly|pretty much|practically)\s+(?:there|ready)\b|\bkeep (?:going|doing)\b/i;

/**
 * “Almost there” again: the same open feedback in two cycles or more, and nothing measurable in any of it. A gap
 * without a dimension, and a conversation that names no gap and says “almost there”, count together.
 * See docs/domain.md, "Conversations" and "Checks".
 */
export const almostThere = defineCheck({
  id: 'almost-there',
  kind: 'question',
  severity: 'medium',
  thresholds: { cycles: 2 },
  find: (input, thresholds) =>
    [...grouped(vagueIn(input), ({ dimension }) => dimension)].flatMap(([dimension, said]) => {
      if (said.some(({ isMeasurable }) => isMeasurable)) return [];
      const cycles = new Set(said.map(({ cycle }) => cycle)).size;
      return cycles >= thresholds.cycles ? [askForBar(dimension, cycles, input)] : [];
    }),
});

interface Said {
  /** Id of the dimension; empty where none is known. */
  readonly dimension: string;
  readonly isMeasurable: boolean;
  /** Place of its cycle among all since the first conversation. */
  readonly cycle: number;
}

function vagueIn({ journal, rubric, asOf }: CheckInput): Said[] {
  const past = journal.conversations.filter(({ date }) => date <= asOf);
  const [first] = past.map(({ date }) => date).toSorted();
  if (first === undefined) return [];
  const cycleOf = cycleFinder(cyclesIn({ from: first, to: asOf }, rubric.process.cycleMonths));
  const resolve = dimensionResolver(rubric);
  return past.flatMap(({ date, gaps = [], notes = '' }) => {
    const cycle = cycleOf(monthOf(date));
    if (gaps.length === 0 && ALMOST.test(notes)) return [{ dimension: '', isMeasurable: false, cycle }];
    return gaps
      .filter(({ status = 'open' }) => status === 'open')
      .map(({ dimension, measurable }) => ({
        dimension: (dimension !== undefined && resolve(dimension)) || '',
        isMeasurable: measurable === true,
        cycle,
      }));
  });
}

function askForBar(dimension: string, cycles: number, { rubric }: CheckInput): Found {
  const name = rubric.dimensions.find(({ id }) => id === dimension)?.name;
  const question =
    name === undefined
      ? l10n.t(
          'What exactly has to be true, by when, so that both of us can tell it is? Can we write it down?',
        )
      : l10n.t(
          'What exactly has to be true about “{0}”, by when, so that both of us can tell it is? Can we write it down?',
          name,
        );
  return {
    message:
      name === undefined
        ? l10n.t(
            '{0} cycles of “almost there”, and nothing that can be measured. Ask for a written bar.',
            cycles,
          )
        : l10n.t(
            '{0} cycles of “almost there” on {1}, and nothing that can be measured. Ask for a written bar.',
            cycles,
            name,
          ),
    wins: [],
    step: { kind: 'copy-question', question },
  };
}
