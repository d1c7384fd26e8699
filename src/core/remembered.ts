/** Most cached texts. The cache is cleared beyond that, so that memory stays small in a long session. */
const MOST = 20_000;

/** Caches a pure function of a text: paths and days come back thousands of times in a history. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const answer = compute(text);
    answers.set(text, answer);
    return answer;
  };
}
