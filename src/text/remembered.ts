/** The same answer for the same word: an article asks after the same words and names over and over. */

/** Longer words are not kept: nothing in prose is, so they would only take up room. */
const keyCharsMax = 200;
const entriesMax = 4_000;

/**
 * The same pure function, remembering its latest answers; bounded, so memory stays flat over any number of articles.
 *
 * @param compute of a word or name; must not answer `undefined`
 */
export function remembered<T>(compute: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = compute(name);
    if (answers.size >= entriesMax) answers.clear();
    if (name.length <= keyCharsMax) answers.set(name, answer);
    return answer;
  };
}
