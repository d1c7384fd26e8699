import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';

import Mocha from 'mocha';

import { ROOT } from '../../scripts/lib/folders';
import { tried } from '../support/chance';
import type { FuzzPart } from './part';

/** The properties of a test file. They take the seed of the round from the process's environment, like the suite does. */
export function propertiesIn(name: string, file: string): FuzzPart {
  return { name, run: () => runFile(join(ROOT, 'test/unit', file)) };
}

async function runFile(path: string): Promise<number> {
  const failures: string[] = [];
  const mocha = new Mocha({ ui: 'bdd', timeout: 0, reporter: Mocha.reporters.Base });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  await import(pathToFileURL(path).href);
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('fail', (test, error) => failures.push(`${test.fullTitle()}\n${inspect(error)}`));
  });
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
  return tried.runs;
}
