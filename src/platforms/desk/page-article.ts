/**
 * `/articles/ID`: one version with its statements highlighted, who said them in the margin, and what was found.
 *
 * Nothing but the article's own characters may become text inside `.text`: numbers are drawn by the style sheet, so that
 * offsets in the page are offsets in the record and a copied passage is verbatim.
 */
import type { Statement } from '../../model.ts';
import { QUOTATION_LABELS } from '../../wording.ts';
import { cutText, type Paragraph, type Segment } from './article-text.ts';
import { findingBadge } from './finding-view.ts';
import { type Html, type HtmlValue, html, joined, timeTag } from './html.ts';
import { renderPage } from './layout.ts';
import { link } from './render.ts';
import type { ArticlePage, FindingLine } from './types.ts';

/** Kinds of finding that say nothing on an article's page: every article has them. */
const UNREMARKABLE = new Set(['new', 'repeat', 'reprint']);

interface Drawn {
  readonly page: ArticlePage;
  /** Position in `statements` → number in the margin; narrated facts have none. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Offset → ids of the anchors that stand there. */
  readonly anchors: ReadonlyMap<number, readonly string[]>;
  readonly findings: readonly { readonly start: number; readonly finding: FindingLine }[];
}

export function renderArticlePage(page: ArticlePage, signedIn: boolean): string {
  const { version } = page;
  const drawn = prepare(page);
  const marks = [...drawn.anchors.keys()];
  const paragraphs = cutText(version.text, page.statements, page.boilerplate, marks);
  const titleInText = paragraphs[0] && version.text.slice(paragraphs[0].start, paragraphs[0].end) === version.title;
  const title = version.title ?? `Article of ${version.outlet}`;
  const main = html`<article class="article">
<header class="article-head">${page.story && html`<p class="kicker"><span>Story: <a href="/stories/${encodeURIComponent(page.story.id)}"><bdi>${page.story.title}</bdi></a></span></p>`}
${!titleInText && html`<h1 dir="auto">${title}</h1>`}
<p class="dateline">${link(version.url, html`<bdi>${version.outlet}</bdi>`, 'outlet')} · ${timeTag(version.published, 'datetime')} · version ${version.number} of ${page.versions.length}</p>
${origin(page)}${versions(page)}${legend()}</header>
<div class="text" id="text" data-article="${version.id}">${paragraphs.map((paragraph, index) =>
    row(paragraph, drawn, titleInText === true && index === 0),
  )}</div>
</article>${findingList(drawn)}`;
  return renderPage({ title, section: null, layout: 'wide', main, scripts: ['article.js'], signedIn });
}

function prepare(page: ArticlePage): Drawn {
  const { id } = page.version;
  const said = page.statements.map((statement, at) => ({ statement, at })).filter(({ statement }) => isSaid(statement));
  const inOrder = said.sort((one, other) => one.statement.start - other.statement.start);
  const numbers = new Map(inOrder.map(({ at }, index) => [at, index + 1]));
  const findings = page.findings
    .filter((finding) => !UNREMARKABLE.has(finding.kind))
    .map((finding) => ({ finding, start: (finding.b.article === id ? finding.b : finding.a)?.start ?? 0 }));
  const evidence = page.findings.flatMap((finding) => [finding.a, finding.b]).filter((one) => one?.article === id);
  const anchors = new Map<number, string[]>();
  for (const place of [...page.statements, ...evidence]) {
    if (!place) continue;
    const ids = anchors.get(place.start) ?? [];
    const anchor = `s-${place.start}-${place.end}`;
    if (!ids.includes(anchor)) anchors.set(place.start, [...ids, anchor]);
  }
  return { page, numbers, anchors, findings };
}

function isSaid(statement: Statement): boolean {
  return statement.kind !== 'narrated';
}

function origin(page: ArticlePage): HtmlValue {
  if (page.wire === null || page.wire.others.length === 0) return null;
  const from = page.wire.agency === null ? 'One origin' : html`One origin (<bdi>${page.wire.agency}</bdi>)`;
  return html`<p class="origin">${from} with ${joined(
    page.wire.others.map(
      (other) => html`<a href="/articles/${encodeURIComponent(other.id)}"><bdi>${other.outlet}</bdi></a>`,
    ),
    ', ',
  )}</p>`;
}

function versions(page: ArticlePage): HtmlValue {
  if (page.versions.length < 2) return null;
  return html`<nav class="versions" aria-label="Versions of this article"><ol>${page.versions.map(
    (version) =>
      html`<li><a href="/articles/${encodeURIComponent(version.id)}"${
        version.id === page.version.id && html` aria-current="page"`
      }>Version ${version.number}</a> ${timeTag(version.published, 'datetime')}</li>`,
  )}</ol></nav>`;
}

function legend(): Html {
  return html`<p class="legend" aria-label="Legend">${(['direct', 'mixed', 'indirect', 'narrated'] as const).map(
    (kind) => html`<span class="st st-${kind}">${QUOTATION_LABELS[kind]}</span> `,
  )}<span class="boilerplate">Not the article</span></p>`;
}

// ── A paragraph with its margin ────────────────────────────────────────────────────────────────────────

function row(paragraph: Paragraph, drawn: Drawn, isTitle: boolean): Html {
  const inside = paragraph.segments.map((segment, index) => segmentHtml(segment, drawn, paragraph.segments[index - 1]));
  const text = isTitle
    ? html`<h1 class="line" dir="auto" data-start="${paragraph.start}">${inside}</h1>`
    : html`<p class="line" dir="auto" data-start="${paragraph.start}">${inside}</p>`;
  const starting = [...drawn.numbers].filter(([at]) => {
    const start = drawn.page.statements[at]?.start ?? -1;
    return start >= paragraph.start && start < paragraph.end;
  });
  const found = drawn.findings.filter(({ start }) => start >= paragraph.start && start < paragraph.end);
  return html`<div class="row">${text}${
    (starting.length > 0 || found.length > 0) &&
    html`<aside class="margin" aria-label="Who says this"><ul>${starting.map(([at, number]) => note(at, number, drawn))}${found.map(
      ({ finding }) => html`<li class="found">${findingBadge(finding)}</li>`,
    )}</ul></aside>`
  }</div>`;
}

function segmentHtml(segment: Segment, drawn: Drawn, previous: Segment | undefined): Html {
  const text = drawn.page.version.text.slice(segment.start, segment.end);
  const anchors = (drawn.anchors.get(segment.start) ?? []).map((id) => html`<span id="${id}" class="anchor"></span>`);
  const references = segment.statements
    .filter((at) => !previous?.statements.includes(at) && drawn.page.statements[at]?.start === segment.start)
    .map((at) => reference(at, drawn));
  if (segment.kind === null) {
    return html`${anchors}${segment.boilerplate ? html`<span class="boilerplate">${text}</span>` : text}`;
  }
  const classes = `st st-${segment.kind}${segment.boilerplate ? ' boilerplate' : ''}`;
  const innermost = drawn.page.statements[segment.statements.at(-1) ?? -1];
  return html`${anchors}${references}<span class="${classes}" data-s="${segment.statements.join(' ')}" title="${innermost && speakerLine(innermost, drawn)}">${text}</span>`;
}

/** A number without text: see the head of this file. */
function reference(at: number, drawn: Drawn): HtmlValue {
  const number = drawn.numbers.get(at);
  const statement = drawn.page.statements[at];
  if (number === undefined || !statement) return null;
  return html`<a class="ref" href="#n-${number}" data-n="${number}" data-of="${at}" aria-label="Statement ${number}: ${speakerLine(statement, drawn)}"></a>`;
}

function speakerLine(statement: Statement, drawn: Drawn): string {
  const { speaker, via, kind } = statement;
  const nobody = kind === 'narrated' ? drawn.page.version.outlet : 'speaker not named';
  const who = [speaker?.name ?? nobody, speaker?.role].filter(Boolean).join(', ');
  return `${who}${via === null ? '' : `, via ${via}`} — ${QUOTATION_LABELS[kind].toLowerCase()}`;
}

function note(at: number, number: number, drawn: Drawn): HtmlValue {
  const statement = drawn.page.statements[at];
  if (!statement) return null;
  const { speaker, via, kind } = statement;
  return html`<li class="note" id="n-${number}" data-of="${at}"><a class="number" href="#s-${statement.start}-${statement.end}" aria-label="Statement ${number} in the text">${number}</a> <b><bdi>${
    speaker?.name ?? 'Speaker not named'
  }</bdi></b>${speaker?.role && html`, <bdi>${speaker.role}</bdi>`}${via !== null && html` <span class="via">via <bdi>${via}</bdi></span>`} <span class="qkind k-${kind}">${QUOTATION_LABELS[kind]}</span></li>`;
}

function findingList(drawn: Drawn): HtmlValue {
  if (drawn.findings.length === 0) return null;
  return html`<section class="findings" aria-labelledby="findings-title"><h2 id="findings-title">What reading it added to the record</h2><ul>${drawn.findings.map(
    ({ finding }) => html`<li>${findingBadge(finding)} <span class="why">${finding.why}</span></li>`,
  )}</ul></section>`;
}
