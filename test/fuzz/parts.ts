import { hidden } from './hidden';
import { kills } from './kills';
import { mergedHistories } from './mergedHistories';
import { outsideRaces } from './outsideRaces';
import type { FuzzPart } from './part';
import { propertiesIn } from './properties';
import { races } from './races';

/** Everything that is tried. A new part is a file beside this one and a line here. */
export const PARTS: readonly FuzzPart[] = [
  kills,
  races,
  outsideRaces,
  hidden,
  mergedHistories,
  propertiesIn('edits', 'journal/edit.property.test.ts'),
  propertiesIn('parse', 'journal/parse.property.test.ts'),
  propertiesIn('quick-line', 'capture/properties.test.ts'),
  propertiesIn('gaps', 'gaps/properties.test.ts'),
  propertiesIn('packet-escape', 'packet/escape.test.ts'),
  propertiesIn('packet-merge', 'packet/mergePacket.test.ts'),
  propertiesIn('packet-limits', 'packet/limits.test.ts'),
  propertiesIn('redaction', 'packet/redaction/templates.test.ts'),
  propertiesIn('redacted-words', 'packet/redaction/words.test.ts'),
  propertiesIn('redacted-figures', 'packet/redaction/figures.test.ts'),
  propertiesIn('leaks', 'packet/leaks/random.test.ts'),
  propertiesIn('rubric-chain', 'rubric/chain.test.ts'),
  propertiesIn('rubric-import', 'rubric/importers/importLadder.test.ts'),
];
