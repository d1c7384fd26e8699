import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isDay } from '../src/core/days';
import { makeDemo } from './demo/makeDemo';
import { runMain, ToolingError } from './lib/main';

await runMain(async () => {
  const [folder, today = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
  if (folder === undefined || !isDay(today))
    throw new ToolingError('Usage: npm run demo -- FOLDER [YYYY-MM-DD]');
  const taken = await readdir(folder).catch(() => []);
  if (taken.length > 0) throw new ToolingError(`${resolve(folder)} is not empty: name a new folder.`);
  await makeDemo(resolve(folder), today);
  console.log(`Made the demo repository in ${resolve(folder)}`);
  return 0;
});
