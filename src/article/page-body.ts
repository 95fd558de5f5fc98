/** Step 2 of reading a page: which part of the document is the article. */
import { Readability } from '@mozilla/readability';
import { type PageDocument, type PageElement, parsePage } from './dom.ts';
import { proseLength } from './page-clean.ts';

/**
 * Finds the article's container in a document already pruned. Readability scores paragraphs and their ancestors; where a
 * page marks its body by schema.org or by a name every CMS uses, and that part holds about as much prose, the mark wins.
 * Null when there is nothing like an article.
 */
export function findBody(document: PageDocument): PageElement | null {
  const scored = byReadability(document);
  const marked = byMark(document);
  if (marked === null) return scored;
  if (scored === null) return marked;
  const [markedLength, scoredLength] = [proseLength(marked), proseLength(scored)];
  return markedLength >= 400 && markedLength >= scoredLength * 0.85 ? marked : scored;
}

function byReadability(document: PageDocument): PageElement | null {
  try {
    // Readability rewrites the document it is given.
    const copy = document.cloneNode(true);
    const article = new Readability(copy as never, {
      charThreshold: 250,
      keepClasses: true,
      disableJSONLD: true,
    }).parse();
    return article?.content ? parsePage(article.content).body : null;
  } catch {
    return null;
  }
}

const MARKS = [
  '[itemprop~="articleBody"]',
  '.article-body',
  '.article__body',
  '.articleBody',
  '.story-body',
  '.entry-content',
  '.post-content',
  '.article-content',
  '#article-body',
];

function byMark(document: PageDocument): PageElement | null {
  for (const selector of MARKS) {
    const found = [...document.querySelectorAll(selector)].filter((element) => proseLength(element) >= 400);
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}
