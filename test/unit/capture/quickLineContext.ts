/** The day, the rubric and the projects that quick lines are read with. */
import type { QuickLineContext } from '../../../src/core/capture/quickLine';
import { rubric } from './rubric';

/** A Sunday. */
export const today = '2026-11-22';
export const context: QuickLineContext = {
  today,
  rubric,
  projects: [
    { id: 'checkout-rewrite', name: 'Checkout rewrite' },
    { id: 'payments' },
    { id: 'platform-a' },
    { id: 'platform-b' },
  ],
};
