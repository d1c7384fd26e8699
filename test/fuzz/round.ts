/** One round of one part, in a process of its own: `round NAME SEED`. Says how much was tried, or what failed. */
import { runMain, ToolingError } from '../../scripts/lib/main';
import { PARTS } from './parts';

await runMain(async () => {
  const [name, seed] = process.argv.slice(2);
  const part = PARTS.find((each) => each.name === name);
  if (part === undefined) throw new ToolingError(`No part ${name ?? ''}.`);
  console.log(await part.run(Number(seed)));
  return 0;
});
