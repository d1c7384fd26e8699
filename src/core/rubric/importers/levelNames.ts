import { clean } from './clean';

/** Words of levels: “Senior Engineer”, “L5”, “IC4”, “Level 3”, “D4 - Developer 4”. */
const LEVEL =
  /^(?:level|grade|step|milestone|stage)\b|\b(?:intern|trainee|graduate|apprentice|entry|junior|associate|mid(?:dle)?|intermediate|senior|staff|principal|distinguished|fellow|expert|novice)\b|^[a-z]{0,4}[ -]?\d{1,2}\b|\b[ivx]{1,4}$|\b\d$/i;

/** Whether a heading or a cell names a level. */
export function looksLikeLevel(text: string): boolean {
  return LEVEL.test(clean(text));
}

/** How many of some names look like levels, from 0 to 1; 0 where there are fewer than two. */
export function levelShare(names: readonly string[]): number {
  const named = names.filter((name) => clean(name) !== '');
  return named.length < 2 ? 0 : named.filter(looksLikeLevel).length / named.length;
}
