import { replace } from './edits';
import { PACKAGES } from './packages';
import { dependabot, renovate } from './people';
import { squash, type Step } from './plan';

const DAYS_BETWEEN = 6;
const FIRST_DAYS_AGO = 364;

/** Dependency updates, in turn by two bots, all year long. */
export function workOfBots(): Step[] {
  const steps: Step[] = [];
  for (let i = 0; FIRST_DAYS_AGO - i * DAYS_BETWEEN > 1; i++) steps.push(update(i));
  return steps;
}

function update(i: number): Step {
  const index = i % PACKAGES.length;
  const round = Math.floor(i / PACKAGES.length);
  const name = PACKAGES[index] ?? '';
  const from = `4.${index}.${round}`;
  const to = `4.${index}.${round + 1}`;
  const edit = replace(
    'package-lock.json',
    `"node_modules/${name}": {\n      "version": "${from}"`,
    `"node_modules/${name}": {\n      "version": "${to}"`,
  );
  const daysAgo = FIRST_DAYS_AGO - i * DAYS_BETWEEN;
  return i % 2 === 0
    ? squash(daysAgo, dependabot, `build(deps): bump ${name} from ${from} to ${to}`, [edit], {
        body: `Bumps ${name} from ${from} to ${to}.`,
      })
    : squash(daysAgo, renovate, `chore(deps): update dependency ${name} to v${to}`, [edit]);
}
