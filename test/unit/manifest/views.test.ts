import assert from 'node:assert/strict';

import { VIEWS } from '../../../src/manifest';
import { all, code, contributes, files, sorted, typed, unknown, viewIds, whens } from './read';

const { keybindings, menus, viewsWelcome, walkthroughs } = contributes;

describe('views of package.json', () => {
  it('are those that the code knows', () => {
    assert.deepEqual(sorted(viewIds), sorted(Object.values(VIEWS)));
  });

  it('are named right wherever they are named', () => {
    const ofMenus = Object.values(menus).flatMap((items) =>
      items.flatMap(({ when }) => all(when, /\bview == ([\w.]+)/g)),
    );
    const ofKeys = keybindings.flatMap(({ when = '' }) => all(when, /focusedView == ([\w.]+)/g));
    const ofWalkthrough = all(JSON.stringify(walkthroughs), /onView:([\w.]+)/g);
    const named = [...viewsWelcome.map(({ view }) => view), ...ofMenus, ...ofKeys, ...ofWalkthrough];
    assert.deepEqual(unknown(named, viewIds), []);
  });

  it('each have a text for when they are empty', () => {
    assert.deepEqual(sorted(new Set(viewsWelcome.map(({ view }) => view))), sorted(viewIds));
  });
});

describe('context keys of package.json', () => {
  const keys = whens.map((when) => when.replaceAll(/(?:view|focusedView) == [\w.]+/g, ''));

  it('are typed, and looked at by a when clause', () => {
    const looked = new Set(keys.flatMap((when) => all(when, /(promoJournal\.\w+)/g)));
    assert.deepEqual(sorted(looked), sorted(typed.ContextKeys));
  });

  it('are set by the code', () => {
    assert.deepEqual(sorted(new Set(all(code, /setContext\(\s*'([^']+)'/g))), sorted(typed.ContextKeys));
  });

  it('of the inbox have a text for each reason that it can be empty', () => {
    const search = files.find(({ path }) => path === 'features/inbox/search')?.text ?? '';
    const known = all(all(search, /new Set\(\[([^\]]+)\]/g).join(), /'([^']+)'/g);
    const explained = viewsWelcome.flatMap(({ when = '' }) => all(when, /promoJournal\.inbox == ([\w-]+)/g));
    assert.deepEqual(sorted(explained), sorted([...known, 'failed', 'nothing-found', 'all-done']));
  });
});
