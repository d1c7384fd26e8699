/** The hints about one win, and which of them apply. */
import * as l10n from '@vscode/l10n';

import type { Rubric } from '../../rubric/model';
import type { Win } from '../schema';
import { firstIn, type Hint, type HintFinding, type HintId } from './hint';
import { hasNumber, helpedPeople, isFilled } from '../../gaps/proof';
import type { Span } from '../layout';
import { textBefore } from '../../text';

/** Impact before effort: a win without a result reads as activity. See docs/domain.md, "Proof". */
const noResult: Hint = {
  id: 'no-result',
  answer: 'result',
  find: ({ impact }) =>
    Object.keys(impact ?? {}).length > 0
      ? undefined
      : {
          field: 'title',
          message: l10n.t('No result yet. A committee asks what changed before it asks what was built.'),
        },
};

/** A result that nobody can measure. Silent where there is no result at all: that is `no-result`. See docs/domain.md, "Proof". */
const noNumber: Hint = {
  id: 'no-number',
  answer: 'result',
  find: ({ impact }) =>
    Object.keys(impact ?? {}).length === 0 || hasNumber(impact)
      ? undefined
      : {
          field: 'impact',
          message: l10n.t(
            'The result has no number. A figure, even a rough one with its source, ends the debate.',
          ),
        },
};

/** No claim without proof: neither evidence nor a source for the number. See docs/domain.md, "Proof". */
const noEvidence: Hint = {
  id: 'no-evidence',
  answer: 'evidence',
  find: ({ evidence = [], impact }) =>
    evidence.length > 0 || isFilled(impact?.source)
      ? undefined
      : {
          field: 'title',
          message: l10n.t('Nothing proves it yet. In the room, only what can be opened and read counts.'),
        },
};

const WE = /\b(?:we(?:['’](?:ve|re|d|ll))?|our team|us)\b/i;
/** “US” in capitals is a country more often than a pronoun. */
const COUNTRY = /^US$/;

/** Whose work was it? “We” hides the part that the case is about, unless the role is there. See docs/domain.md, "Five questions". */
const weWithoutRole: Hint = {
  id: 'we-without-role',
  answer: 'role',
  find: (win) => {
    if (win.role !== undefined) return undefined;
    const found = firstIn(win, WE);
    if (!found || COUNTRY.test(found.words)) return undefined;
    const message = l10n.t(
      '“{0}” without your role. A committee promotes one person, and asks which part was yours.',
      found.words,
    );
    return { ...found, message };
  },
};

const HELPING =
  'help(?:ed|ing|s)?|support(?:ed|ing|s)?|unblock(?:ed|ing|s)?|mentor(?:ed|ing|s)?|coach(?:ed|ing|es)?|train(?:ed|ing|s)?|onboard(?:ed|ing|s)?|enabl(?:ed|ing|es)';
const SOMEBODY =
  '(?:the|my|our|other|another|several|many|new|junior|two|three|\\d+) (?:\\w+ )?(?:teams?|engineers?|developers?|people|colleagues|teammates|joiners|hires)|others|everyone|everybody|people|colleagues|teammates';
const HELPED_SOMEBODY = new RegExp(`\\b(?:${HELPING}) (?:${SOMEBODY})\\b`, 'i');

/** “Helped the team” proves nothing; a name and what that person does alone now does. See docs/domain.md, "Proof". */
const teamWithoutName: Hint = {
  id: 'team-without-name',
  answer: 'helped',
  find: (win) => {
    if (helpedPeople(win).length > 0) return undefined;
    const found = firstIn(win, HELPED_SOMEBODY);
    if (!found) return undefined;
    const message = l10n.t(
      '“{0}” without a name. A committee believes one person who got better more than a team that was helped.',
      found.words,
    );
    return { ...found, message };
  },
};

/** Work of the next level, or good work of this one? The room asks it of every win. See docs/domain.md, "Level". */
const levelUnclear: Hint = {
  id: 'level-unclear',
  answer: 'level',
  find: ({ level }, rubric) =>
    level !== undefined
      ? undefined
      : {
          field: 'title',
          message: l10n.t(
            'It does not say which level it shows. The room asks of every win whether somebody at {0} could have done it.',
            rubric.from.label,
          ),
        },
};

export const HINTS: readonly Hint[] = [
  noResult,
  noNumber,
  noEvidence,
  weWithoutRole,
  teamWithoutName,
  levelUnclear,
];

/** A hint with what it found. */
export interface FoundHint extends HintFinding {
  readonly hint: Hint;
}

/** What could be said better in a win. A private win never reaches a committee, so nothing is asked of it. */
export function hintsFor(win: Win, rubric: Rubric, isOn: (id: HintId) => boolean): FoundHint[] {
  if (win.visibility === 'private') return [];
  return HINTS.flatMap((hint) => {
    const found = isOn(hint.id) ? hint.find(win, rubric) : undefined;
    return found ? [{ ...found, hint }] : [];
  });
}

const KEY = /(?:^|[\n{,])[ \t-]*(\w+):[ \t]*/g;

/** Where a hint about an entry is shown: at its words, at the value of its field, or at the entry's first line. */
export function placeOfHint(
  text: string,
  entry: Span,
  { field, words }: Pick<HintFinding, 'field' | 'words'>,
): Span {
  const source = text.slice(entry.start, entry.end);
  const key = [...source.matchAll(KEY)].find(([, name]) => name === field);
  const valueStart = key ? key.index + key[0].length : (/^[\s-]*/.exec(source)?.[0].length ?? 0);
  const at = words === undefined ? -1 : source.indexOf(words, valueStart);
  if (words !== undefined && at !== -1)
    return { start: entry.start + at, end: entry.start + at + words.length };
  const line = /^[^\r\n]*/.exec(source.slice(valueStart))?.[0] ?? '';
  const value = textBefore(line, /\s#/).trimEnd();
  return { start: entry.start + valueStart, end: entry.start + valueStart + value.length };
}
