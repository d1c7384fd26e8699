import assert from 'node:assert/strict';

import { readJson } from '../sources';
import {
  all,
  code,
  contributed,
  contributes,
  ours,
  packageText,
  sorted,
  texts,
  typed,
  unknown,
  viewIds,
} from './read';

/** Commands that nobody finds in a menu or the palette: rows and buttons call them with what they are about. */
const BY_CODE_ALONE = [
  'keepOutOfGit',
  'copyQuestion',
  'logWinFor',
  'lookForNewWork',
  'undoLogWin',
  'openProblem',
  'openRubric',
  'press',
  'showCommit',
  'showFile',
  'showRubricChanges',
  'showSuggestions',
  'turnOffHint',
].map(ours);

/** Commands that work on a row, and make no sense from the palette. */
const OF_ROWS = [
  'acceptSuggestion',
  'addToWin',
  'answerQuestion',
  'askManagerForGap',
  'bringBack',
  'changeStatus',
  'dismissQuestion',
  'dismissSuggestion',
  'editSuggestion',
  'explainGap',
  'linkWins',
  'logWinForGap',
  'mergeSuggestions',
  'mergeWith',
  'openWin',
  'putAside',
  'reviewSuggestionsForGap',
  'splitSuggestion',
  'takeOut',
].map(ours);

const { keybindings, menus, walkthroughs } = contributes;
const handled = all(code, /\bhandle\('([^']+)'/g);

describe('commands of package.json', () => {
  it('are typed, handled once each, and nothing else is handled', () => {
    assert.deepEqual(sorted(handled), sorted([...typed.Commands, ...typed.InternalCommands]));
  });

  it('of the contract are all contributed; of the others those that a person starts', () => {
    const expected = [...typed.Commands, ...typed.InternalCommands].filter(
      (id) => !BY_CODE_ALONE.includes(id),
    );
    assert.deepEqual(sorted(contributed), sorted(expected));
  });

  it('exist wherever one is named in the code, the next steps of gaps and findings included', () => {
    const named = all(code, /(?:command: |executeCommand\(\s*|run\(\s*|\bcall\(\s*)'(promoJournal\.[^']+)'/g);
    assert.ok(named.length > 10);
    assert.deepEqual(unknown(named, handled), []);
  });

  it('exist wherever a menu, a key, a button or the walkthrough names one', () => {
    const ofKeys = keybindings.flatMap(({ command, args }) => [command, ...(args?.commands ?? [])]);
    const ofMenus = Object.values(menus).flatMap((items) => items.map(({ command }) => command));
    const ofTexts = Object.values(texts).flatMap((text) => all(text, /\(command:([\w.]+)/g));
    const ofWalkthrough = walkthroughs.flatMap(({ steps }) =>
      steps.flatMap(({ completionEvents }) =>
        completionEvents.flatMap((event) => all(event, /^onCommand:(.+)$/g)),
      ),
    );
    const named = [...ofKeys, ...ofMenus, ...ofTexts, ...ofWalkthrough].filter((id) =>
      id.startsWith('promoJournal.'),
    );
    const focus = viewIds.map((id) => `${id}.focus`);
    assert.deepEqual(unknown(named, [...contributed, ...focus]), []);
  });

  it('of rows are not in the palette', () => {
    const hidden = (menus['commandPalette'] ?? []).filter(({ when }) => when === 'false');
    assert.deepEqual(sorted(hidden.map(({ command }) => command)), OF_ROWS);
  });

  it('have icons that exist', () => {
    const icons = codicons();
    const used = [
      ...all(`${packageText}${JSON.stringify(texts)}${code}`, /\$\(([a-z][a-z-]*)\)/g),
      ...all(code, /\bicon: '([^']+)'/g),
      ...all(code, /function iconOf[^]*?\n}/g, 0).flatMap((body) => all(body, /return '([^']+)'/g)),
    ];
    assert.ok(used.length > 40);
    assert.deepEqual(unknown(used, icons), []);
  });
});

function codicons(): readonly string[] {
  const mapping = readJson('node_modules/@vscode/codicons/src/template/mapping.json');
  return Object.values(mapping as Readonly<Record<string, readonly string[]>>).flat();
}
