/** What a section of a commit's body or a document is about, by its heading. */

/** `why` is what was wrong, `summary` what it is in short (of a postmortem: what was wrong); `choice` what was decided; `options` what it was chosen from; `aside` nothing of the story. */
export type Topic = 'summary' | 'why' | 'what' | 'choice' | 'options' | 'outcome' | 'aside' | 'other';

/** Words of templates for pull requests, decision records (Nygard, MADR), RFCs, KEPs, design documents and postmortems; the first that fits. */
const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  [
    'aside',
    /\b(?:test|tests|testing|tested|checklist|screenshots?|to-?do|notes?|reviewers?|references|links|related|see also|type of change|summary by|copilot|coderabbit|walkthrough|follow[- ]?ups?|appendix|glossary|open questions|unresolved|future|non-?goals|drawbacks|prior art|deciders|status|changelog|breaking changes?|action items|timeline|lessons)\b/i,
  ],
  ['options', /\b(?:considered|alternatives?|options|pros and cons)\b/i],
  ['choice', /\b(?:decision|decided|conclusion|resolution)\b/i],
  ['outcome', /\b(?:consequences?|outcomes?|results?|benchmarks?|performance|benefits?|effects?)\b/i],
  ['summary', /\b(?:summary|impact|what happened)\b/i],
  [
    'why',
    /\b(?:why|problem|motivation|context|background|rationale|issue|before|current|pain|root cause)\b/i,
  ],
  [
    'what',
    /\b(?:what|how|solution|changes?|approach|implementation|proposal|proposed|design|after|fix|mitigation)\b/i,
  ],
];

/** The topic of the nearest heading that has one. */
export function topicOf(under: readonly string[]): Topic {
  for (const heading of under.toReversed()) {
    const found = TOPICS.find(([, words]) => words.test(heading));
    if (found) return found[0];
  }
  return 'other';
}
