/** Exact figures as ranges that contain them: a reader sees the size, and no number that can be looked up. */

/**
 * A number that stands alone or before its unit. Not one: a part of a name (p95, L5), of a day, an address or a reference,
 * and an ordinal.
 */
const FIGURE =
  /(?<![\p{L}\p{N}_#/@:.,-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\p{N}_/@]|[.,-]\p{N}|(?:st|nd|rd|th)(?!\p{L}))/gu;

/** The text with each figure as a range: “800 → 210 ms” is “800–900 → 200–300 ms”. Years and single digits stay. */
export function withRanges(text: string): string {
  return text.replace(FIGURE, (figure) =>
    isYear(figure) ? figure : rangeOf(Number(figure.replaceAll(',', ''))),
  );
}

/** From the figure rounded down to its first digit to the next such number. A whole number of one digit stays. */
export function rangeOf(value: number): string {
  const step = value < 10 ? 1 : 10 ** (String(Math.floor(value)).length - 1);
  const from = Math.floor(value / step) * step;
  return value < 10 && value === from ? String(value) : `${from}–${from + step}`;
}

function isYear(figure: string): boolean {
  return /^(?:19|20)\d\d$/.test(figure);
}
