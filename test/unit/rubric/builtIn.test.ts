import assert from 'node:assert/strict';

import { CHECKS } from '../../../src/core/committee/checks';
import { BUILT_IN_RUBRICS, type BuiltInRubric } from '../../../src/core/rubric/builtIn';
import { defaultNeeds } from '../../../src/core/rubric/defaults';
import { SHIFTS, type Shift } from '../../../src/core/rubric/model';
import { dimensionResolver } from '../../../src/core/rubric/resolve';
import { NAMED_SIGNALS } from '../../../src/core/evidence/signals/index';
import { SIGNAL_IDS } from '../../../src/core/rubric/signals';
import { readRubric } from '../../fixtures/reports';

/** The axes of four companies and the shifts they stand for, the primary one first (docs/domain.md, "Company rubrics"). */
const SEEDS: Readonly<Record<Exclude<BuiltInRubric, 'generic-senior'>, Readonly<Record<string, Shift[]>>>> = {
  'google-l5': {
    contribution: ['scope', 'multiplier'],
    challenge: ['ambiguity', 'techlead'],
    influence: ['multiplier', 'influence'],
    expertise: ['techlead'],
    teamwork: ['multiplier'],
  },
  'amazon-sde3': {
    ownership: ['scope'],
    'bias-for-action': ['ambiguity'],
    'deliver-results': ['scope', 'multiplier'],
    'earn-trust': ['influence', 'multiplier'],
    'technical-judgement': ['techlead', 'ambiguity'],
    'org-impact': ['scope', 'influence'],
  },
  'meta-e5': {
    'project-impact': ['scope'],
    direction: ['ambiguity', 'techlead', 'influence'],
    'engineering-excellence': ['techlead'],
    people: ['multiplier', 'influence'],
  },
  'microsoft-63': {
    'own-results': ['scope'],
    'builds-on-others': ['influence', 'multiplier'],
    'success-of-others': ['multiplier'],
    'scope-and-ambiguity': ['ambiguity', 'scope', 'techlead'],
    'learning-and-trust': ['influence'],
  },
};

const COMPANIES = Object.keys(SEEDS) as (keyof typeof SEEDS)[];

describe('built-in rubrics', () => {
  for (const id of BUILT_IN_RUBRICS) {
    const rubric = readRubric(id);
    const { dimensions } = rubric;

    describe(id, () => {
      it('has its name, the disclaimer and graded sources', () => {
        assert.equal(rubric.id, id);
        assert.match(rubric.version, /^\d+\.\d+\.\d+$/);
        assert.match(rubric.disclaimer ?? '', /What your manager writes down for you comes first/);
        assert.ok(rubric.sources.length >= 3);
        assert.ok(rubric.process.cycleMonths >= 1 && rubric.process.minCycles >= 1);
        assert.ok(rubric.process.peerReviews.min <= rubric.process.peerReviews.good);
      });

      it('gives every shift a dimension', () => {
        const resolve = dimensionResolver(rubric);
        for (const shift of SHIFTS) {
          const found = dimensions.find((dimension) => dimension.id === resolve(shift));
          assert.ok(found?.seeds.includes(shift), shift);
        }
      });

      it('writes every dimension out in full, with ids that are unique', () => {
        assert.equal(new Set(dimensions.map((dimension) => dimension.id)).size, dimensions.length);
        for (const { id: name, summary, mid, senior, goodEvidence, weakEvidence, questions } of dimensions) {
          for (const text of [summary, senior]) assert.ok(text.length > 20, name);
          assert.ok(mid.length > 10, name);
          assert.ok(goodEvidence.length >= 2 && goodEvidence.length <= 4, name);
          assert.ok(weakEvidence.length >= 2, name);
          assert.ok(questions.self.length >= 2, name);
          for (const list of [questions.manager, questions.peer]) assert.ok(list.length >= 1, name);
        }
      });

      it('uses the signals of its shifts, without the weak ones', () => {
        const weak = new Set(['revert-response', 'newcomer-review']);
        for (const { id: name, seeds, signals } of dimensions) {
          for (const signal of signals) assert.ok(SIGNAL_IDS.has(signal) && !weak.has(signal), name);
          const expected = new Set(
            NAMED_SIGNALS.filter(({ shifts }) => seeds.some((seed) => shifts.includes(seed)))
              .map(({ id }) => id)
              .filter((signal) => !weak.has(signal)),
          );
          assert.deepEqual(new Set(signals), expected, name);
        }
      });

      it('asks of each core dimension what its primary shift asks, and less of a supporting one', () => {
        for (const { core, needs, seeds, id: name } of dimensions) {
          const usual = defaultNeeds(seeds[0]);
          // One dimension asks for two names where the notes ask for one: its text speaks of people.
          const named = id === 'generic-senior' && name === 'impact-beyond-own-output' ? 2 : usual.named;
          if (core) assert.deepEqual(needs, { ...usual, named }, name);
          else assert.ok(needs.entries >= 1 && needs.entries < usual.entries, name);
        }
      });

      it('never takes an amount of work for evidence', () => {
        const amount =
          /\b(number|count|amount|share) of (commits|pull requests|diffs|lines|tickets|reviews)\b/i;
        for (const { senior, goodEvidence } of dimensions) {
          for (const text of [senior, ...goodEvidence]) assert.doesNotMatch(text, amount);
        }
      });

      it('overrides only checks and thresholds that are there', () => {
        for (const [name, overrides] of Object.entries(rubric.checks)) {
          const check = CHECKS.find((one) => one.id === name);
          assert.ok(check, name);
          for (const key of Object.keys(overrides)) {
            assert.ok(
              ['severity', 'enabled', ...Object.keys(check.thresholds)].includes(key),
              `${name}.${key}`,
            );
          }
          const { company } = check;
          assert.ok(company === undefined || company === rubric.company, name);
        }
      });
    });
  }

  it('map the axes of each company to the shifts as the notes have them', () => {
    for (const id of COMPANIES) {
      const seeds = Object.fromEntries(readRubric(id).dimensions.map((one) => [one.id, [...one.seeds]]));
      assert.deepEqual(seeds, SEEDS[id], id);
    }
  });

  it('say of each company that they are unofficial, and are asked that company’s checks alone', () => {
    for (const id of COMPANIES) {
      const { company, disclaimer } = readRubric(id);
      assert.match(disclaimer ?? '', /^Unofficial/);
      assert.equal(company, id.split('-')[0]);
    }
  });

  it('leave room for the state beside the name of a dimension, in a row of 250 px', () => {
    for (const { name } of COMPANIES.flatMap((id) => readRubric(id).dimensions)) {
      assert.ok(name.length <= 22, name);
    }
  });

  it('leave the general one without a company', () => {
    assert.equal(readRubric('generic-senior').company, undefined);
  });

  it('never let peers stop a case at Google, where sources disagree about them', () => {
    const { checks } = readRubric('google-l5');
    for (const check of ['q-peers', 'o-generic', 'peers-late']) {
      assert.equal(checks[check]?.['severity'], 'medium');
    }
  });

  it('have the principles of Amazon that are no dimension as tags', () => {
    const { tags, dimensions } = readRubric('amazon-sde3');
    assert.equal(tags.length, 12);
    for (const { name } of dimensions)
      assert.ok(!tags.some((tag) => tag.toLowerCase() === name.toLowerCase()));
  });
});
