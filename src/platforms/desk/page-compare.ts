/** `/compare/FINDING`: two passages side by side, what differs between them marked, and nothing about who is right. */
import type { DiffPiece, Evidence } from '../../model.ts';
import { findingLabel, originsLine } from '../../wording.ts';
import { isMarked } from '../diff-side.ts';
import { severityMark } from './finding-view.ts';
import { type Html, type HtmlValue, html, timeTag } from './html.ts';
import { renderPage } from './layout.ts';
import { attributionLine, link, marked, markPieces } from './render.ts';
import type { ComparePage, PassagePage } from './types.ts';

export function renderComparePage(page: ComparePage, signedIn: boolean): string {
  const { finding } = page;
  const main = html`<article class="compare">
<header class="article-head"><p class="kicker">${severityMark(finding)}${
    page.story &&
    html`<span>Story: <a href="/stories/${encodeURIComponent(page.story.id)}"><bdi>${page.story.title}</bdi></a></span>`
  }</p>
<h1>${findingLabel(finding)}</h1>
<p class="why" dir="auto">${finding.why}</p></header>
<div class="sides">${page.a === null ? nothingBefore() : passage('On record', page.a, page.pieces, 'removed')}${passage(
    page.a === null ? 'First on record' : 'New',
    page.b,
    page.pieces,
    'added',
  )}</div>
${page.a !== null && oneLine(page.pieces)}
<p class="context">The desk shows what differs. It does not say who is right.</p>
</article>`;
  return renderPage({ title: findingLabel(finding), section: null, layout: 'wide', main, signedIn });
}

function nothingBefore(): Html {
  return html`<section class="side empty"><h2>On record</h2><p>Nothing like it was on record before.</p></section>`;
}

function passage(label: string, side: PassagePage, pieces: readonly DiffPiece[], own: 'removed' | 'added'): Html {
  const { quotation } = side;
  const outlets = quotation.also.length + 1;
  return html`<section class="side side-${own}" aria-label="${label}: ${quotation.outlet}">
<h2>${label}</h2>
<p class="dateline">${link(quotation.url, html`<bdi>${quotation.outlet}</bdi>`, 'outlet')} · ${timeTag(quotation.published, 'datetime')}</p>
${side.title !== null && html`<p class="article-title"><bdi>${side.title}</bdi></p>`}
<blockquote class="passage" dir="auto"><p>${around(side.before)}<span class="words q-${quotation.kind}">${markPieces(pieces, own, quotation.text)}</span>${after(side.after)}</p></blockquote>
${attributionLine(quotation)}
<p class="where"><a href="${articleHref(side.evidence)}">In the text</a>${outlets > 1 && html` · ${originsLine(outlets, quotation.origins)}: ${also(side)}`}</p>
</section>`;
}

function also(side: PassagePage): HtmlValue {
  return side.quotation.also.map(
    (other, index) => html`${index > 0 && ', '}${link(other.url, html`<bdi>${other.outlet}</bdi>`)}`,
  );
}

function around(before: string): HtmlValue {
  return before !== '' && html`<span class="around">${before}</span>`;
}

function after(text: string): HtmlValue {
  return text !== '' && html`<span class="around">${text}</span>`;
}

/** Both texts in one line, the way an editor reads a correction. */
function oneLine(pieces: readonly DiffPiece[]): HtmlValue {
  // Two sentences of their own make no one line.
  if (!pieces.some(isMarked) || pieces.some(({ op }) => op === 'before' || op === 'after')) return null;
  return html`<section class="one-line" aria-label="Both in one line"><h2>Word by word</h2><p dir="auto">${pieces.map((piece, index) => html`${marked(piece)}${piece.op === 'removed' && pieces[index + 1]?.op === 'added' && ' '}`)}</p></section>`;
}

/** The words in the article page. */
export function articleHref(evidence: Evidence): string {
  return `/articles/${encodeURIComponent(evidence.article)}#s-${evidence.start}-${evidence.end}`;
}
