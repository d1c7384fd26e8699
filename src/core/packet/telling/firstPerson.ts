/**
 * The user's own words as somebody else says them: “I” becomes the name, and a deed without its subject gets it. Only where
 * the sentence stays right by it; any other one stands as the user wrote it.
 */
import * as l10n from '@vscode/l10n';

/** Verbs in the past that don’t end in “ed”. */
const IRREGULAR =
  'led|wrote|rewrote|built|rebuilt|ran|sat|took|cut|went|drew|gave|made|set|got|split|put|found|brought|taught|kept|held|met|spoke|chose|began|drove|did|told|saw|sent|won|grew|fought|left|let|broke|caught|paid|stood|came|sought';
/** What looks like such a verb and says how something is. */
const NO_DEED =
  /^(?:based|given|compared|faced|motivated|inspired|concerned|frustrated|needed|related|united|tired|speed|embed|shared|unused|indeed|need|feed|seed|hundred)$/i;
const DEED = new RegExp(`^(?:\\p{Ll}{3,}ed|${IRREGULAR})$`, 'iu');
/** What can only follow a verb: it begins an object, or goes with the verb. */
const AFTER_DEED =
  /^(?:the|an?|that|where|what|how|which|whether|who|why|all|both|every|each|some|its|their|his|her|my|our|it|them|\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|down|up|through|off|away|back|with)$/i;
const HELPING = /^(?:was|had|could|would|should|will|can|may|might|must|did)$/;
const FIRST_PERSON = /(?<![\p{L}\p{N}'’_-])(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)(?![\p{L}\p{N}_-])/gu;
/** Quotation marks: every second part of a text between them is quoted. */
const QUOTE = /(["“”])/;

/** The author as sentences name them: by the first of several names. Nothing where the profile has none. */
export function shortName(name: string | undefined): string {
  const words = (name ?? '').trim().split(/\s+/);
  const [first = ''] = words;
  return first.endsWith('.') || !/^\p{Lu}/u.test(first) ? words.join(' ') : first;
}

/** A sentence with the name in the place of its one “I”, “me” or “my”. Quotations stay. */
export function inThirdPerson(sentence: string, name: string): string {
  if (name === '') return sentence;
  const parts = sentence.split(QUOTE);
  const isOwn = (index: number): boolean => index % 4 === 0;
  const own = parts.filter((_, index) => isOwn(index)).join(' ');
  const isBalanced = isOwn(parts.length - 1);
  if (!isBalanced || [...own.matchAll(FIRST_PERSON)].length !== 1) return sentence;
  return parts
    .map((part, index) =>
      isOwn(index) ? part.replace(FIRST_PERSON, (word, at: number) => named(part, { word, at }, name)) : part,
    )
    .join('');
}

/** A sentence that begins with a deed, with who did it: “Wrote the plan.” is “Robin wrote the plan.” */
export function withSubject(sentence: string, name: string): string {
  return name !== '' && beginsWithDeed(sentence) ? l10n.t('{0} {1}', name, lowered(sentence)) : sentence;
}

/** True for “Wrote the plan” and “Asked risk, and wrote the plan”; not for “Shared caches are slow”. */
export function beginsWithDeed(sentence: string): boolean {
  const [first = '', second = '', ...more] = sentence.split(' ');
  if (!isDeed(first)) return false;
  return AFTER_DEED.test(second) || isListOfDeeds([second, ...more]);
}

/** A verb in the past, with a capital or without. */
export function isDeed(word: string): boolean {
  return DEED.test(word) && !NO_DEED.test(word);
}

export function lowered(sentence: string): string {
  return sentence.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** “…, ended …, and wrote …”: what is told before commas was done, too. */
function isListOfDeeds(words: readonly string[]): boolean {
  return words.some((word, index) => {
    const next = words[index + 1] ?? '';
    return word.endsWith(',') && isDeed(next === 'and' ? (words[index + 2] ?? '') : next);
  });
}

interface Found {
  readonly word: string;
  readonly at: number;
}

function named(part: string, { word, at }: Found, name: string): string {
  const before = part.slice(0, at).trimEnd();
  const [next = ''] = part
    .slice(at + word.length)
    .trimStart()
    .split(/[\s,.;:!?)]/);
  switch (word.toLowerCase()) {
    case 'me':
      return before === '' ? word : name;
    case 'my':
      return l10n.t('{0}’s', name);
    case 'i':
      return (isDeed(next) || HELPING.test(next)) && !/^\p{Lu}/u.test(before.split(' ').at(-1) ?? '')
        ? name
        : word;
    default:
      return word;
  }
}
