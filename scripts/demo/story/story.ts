import { workOfBots } from './bots';
import { checkoutCache, FEATURE_BRANCH } from './efforts/checkoutCache';
import { checkoutLatency } from './efforts/checkoutLatency';
import { doubleCharge } from './efforts/doubleCharge';
import { flakyTests } from './efforts/flakyTests';
import { mentoring } from './efforts/mentoring';
import { onboarding } from './efforts/onboarding';
import { searchRelevance } from './efforts/searchRelevance';
import { sessionStore } from './efforts/sessionStore';
import { everydayWork } from './everyday';
import type { Step } from './plan';
import { skeleton } from './skeleton';
import { workOfTeammates } from './teammates';

export { FEATURE_BRANCH };

/** The whole year, oldest step first; what isn't merged comes last. */
export function storyOldestFirst(): readonly Step[] {
  const year = [
    ...flakyTests,
    ...onboarding,
    ...checkoutLatency,
    ...doubleCharge,
    ...sessionStore,
    ...searchRelevance,
    ...mentoring,
    ...everydayWork(),
    ...workOfTeammates(),
    ...workOfBots(),
  ];
  return [...skeleton, ...year.sort((a, b) => b.daysAgo - a.daysAgo), checkoutCache];
}
