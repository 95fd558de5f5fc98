/** Is a speaker the one, or of the body, that another article says something about? */
import { parseName, surnameKey } from '../../text/names.ts';
import { fold, words } from '../../text/words.ts';
import type { Assertion } from '../facts/assertions.ts';
import type { Features } from '../features.ts';
import type { Token } from '../sentences.ts';

/** Capitalised words beside the name that say whom a speaker speaks for: "who leads the Inland Waters Inspectorate". */
function bodyWords(article: Features, name: string): Set<string> {
  const key = surnameKey(name);
  const found = new Set<string>();
  for (const person of article.people) {
    if (person.surnameKey !== key) continue;
    for (const token of person.sentence.tokens)
      if (token.proper && !token.stop && Math.abs(token.start - (person.span[0] ?? 0)) < BESIDE_CHARS)
        found.add(token.folded.replace(/'s$/, ''));
  }
  return found;
}

const BESIDE_CHARS = 80;

/**
 * The denier is named in the clause that is denied, or a body is that he or she is introduced with: so "we" and "I" are
 * about the same people. `denied` stands in `article`.
 */
export function speaksFor(article: Features, denied: Assertion, affirmed: Assertion): boolean {
  const { speaker } = denied;
  if (!speaker || speaker.unnamed) return false;
  const clause = affirmed.sentence.tokens.slice(affirmed.frame.first, affirmed.frame.last + 1);
  if (clause.some((token) => token.proper && token.folded.replace(/'s$/, '') === fold(parseName(speaker.name).surname)))
    return true;
  const own = new Set([...bodyWords(article, speaker.name), ...words(speaker.role ?? '').map((word) => word.folded)]);
  for (const word of words(speaker.name)) own.delete(word.folded);
  const inBody = (token: Token | undefined): boolean =>
    token?.proper === true && !token.stop && own.has(token.folded.replace(/'s$/, ''));
  return clause.some((token, i) => inBody(token) && inBody(clause[i + 1]));
}
