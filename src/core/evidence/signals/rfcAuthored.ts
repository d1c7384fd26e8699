import { authoredHit } from './adrAuthored';
import type { Signal } from './signal';

/** The user wrote a proposal or a design document (docs/domain.md, "Signals"). */
export const rfcAuthored: Signal = {
  id: 'rfc-authored',
  shifts: ['techlead', 'influence'],
  find: ({ documents }) => authoredHit(documents.filter(({ kind }) => kind === 'rfc' || kind === 'design')),
};
