/** A journal for a template that is written for another rubric than the journal's. */
import type { Journal } from '../journal/schema';
import { mapWins } from '../rubric/mapping';
import type { Rubric } from '../rubric/model';
import type { PacketMapping } from './view';

/** What a packet is made of: the journal in the words of the template's rubric, and a note where that took a mapping. */
export interface Mapped {
  readonly journal: Journal;
  readonly rubric: Rubric;
  readonly mapping: PacketMapping | null;
}

/**
 * Maps the wins through the five shifts to the rubric that a template is written for. The journal itself stays as
 * it is. Nothing happens where the template names no rubric, or the journal's own.
 */
export function mappedTo(template: Rubric | undefined, journal: Journal, rubric: Rubric): Mapped {
  if (!template || template.id === rubric.id) return { journal, rubric, mapping: null };
  const mapped = new Map(mapWins(journal.wins, rubric, template).map((one) => [one.win.id, one]));
  const wins = journal.wins.map((win) => {
    const { after = win.dimensions } = mapped.get(win.id) ?? {};
    return after === undefined ? win : { ...win, dimensions: [...after] };
  });
  const review = [...mapped.values()].filter((one) => one.review.length > 0).length;
  return {
    journal: { ...journal, wins },
    rubric: template,
    mapping: { from: rubric.title, to: template.title, review },
  };
}
