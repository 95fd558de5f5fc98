/**
 * Message → HTML: the desk's only renderer of messages, for the first page, live events and answers alike.
 *
 * Anatomy of a message: kicker (severity or kind, time) · title · parts · context · buttons. Inside `.words` stands the
 * text of a quotation and nothing else, so that what a reader copies is what the article says.
 */
import type { DiffPiece } from '../../model.ts';
import type { Button, Difference, Emphasis, Message, Part, Quotation, Run } from '../../platform.ts';
import { labelOf, originsLine, QUOTATION_LABELS, speakerOf } from '../../wording.ts';
import { isMarked, ofSide } from '../diff-side.ts';
import { type Html, type HtmlValue, html, joined, ownHref, safeHref, timeTag } from './html.ts';

/** Where a rendered message stands: what its buttons need to come back to it. */
export interface Place {
  /** Id of the stored row, or a name made up for a private answer. */
  readonly id: string;
  readonly channel: string;
  /** `DeskRow.seq` and `changed`; null for private answers. */
  readonly row: { readonly seq: number; readonly changed: number } | null;
}

/** The whole message as one `<article>`. */
export function renderMessage(message: Message, place: Place): Html {
  const bare = message.title === null && message.parts.length === 0;
  const titleId = `t-${place.id}`;
  return html`<article class="msg msg-${message.kind} ${severityClass(message)}" id="m-${place.id}" tabindex="-1"
 data-id="${place.id}" data-channel="${place.channel}" data-seq="${place.row?.seq}" data-changed="${place.row?.changed}"
 data-thread="${message.threadKey}" data-kind="${message.kind}" aria-label="${message.summary}">
<header><p class="kicker"><span class="label">${labelOf(message)}</span> ${timeTag(message.timestamp, 'datetime')}${
    place.row === null && html` <span class="private">only you see this</span>`
  }</p>${message.title !== null && html`<h2 id="${titleId}">${isolated(message.title)}</h2>`}</header>
${bare && html`<p class="summary">${isolated(message.summary)}</p>`}${message.parts.map(renderPart)}${
  message.context.length > 0 && html`<p class="context">${renderRuns(message.context)}</p>`
}${message.buttons.length > 0 && renderButtons(message.buttons, place)}</article>`;
}

function severityClass(message: Message): string {
  return message.severity ? `sev-${message.severity}` : '';
}

/** Foreign text with its own direction: right-to-left runs and stray bidi controls stay inside. */
function isolated(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

// ── Parts ──────────────────────────────────────────────────────────────────────────────────────────────

function renderPart(part: Part): Html {
  switch (part.type) {
    case 'text':
      return html`<p>${renderRuns(part.runs)}</p>`;
    case 'heading':
      return html`<h3>${isolated(part.text)}</h3>`;
    case 'quotation':
      return renderQuotation(part.quotation);
    case 'difference':
      return renderDifference(part.difference);
    case 'fields':
      return html`<dl class="fields">${part.fields.map(
        (field) => html`<div><dt>${isolated(field.name)}</dt><dd>${renderRuns(field.value)}</dd></div>`,
      )}</dl>`;
    case 'list':
      return html`<ul>${part.items.map((item) => html`<li>${renderRuns(item)}</li>`)}</ul>`;
    case 'image':
      return html`<figure><img src="data:image/png;base64,${Buffer.from(part.png).toString('base64')}" alt="${part.alt}"><figcaption>${isolated(part.title)}</figcaption></figure>`;
    case 'divider':
      return html`<hr>`;
  }
}

const EMPHASIS: Readonly<Record<Emphasis, (text: Html) => Html>> = {
  strong: (text) => html`<strong>${text}</strong>`,
  em: (text) => html`<em>${text}</em>`,
  code: (text) => html`<code>${text}</code>`,
  added: (text) => html`<ins>${text}</ins>`,
  removed: (text) => html`<del>${text}</del>`,
};

/** Runs of a line. A link that is not http, https or a desk path stays as its text. */
export function renderRuns(runs: readonly Run[]): HtmlValue {
  return runs.map((run) => {
    if ('time' in run) return timeTag(run.time, run.style);
    const text = run.emphasis ? EMPHASIS[run.emphasis](isolated(run.text)) : isolated(run.text);
    return link(ownHref(run.href), text);
  });
}

/** A link when the address may be followed, else its text. Foreign pages get neither our address nor our window. */
export function link(href: string | null | undefined, text: HtmlValue, className?: string): Html {
  const safe = safeHref(href);
  if (safe === null) return html`${text}`;
  if (safe.startsWith('/')) return html`<a href="${safe}" class="${className}">${text}</a>`;
  return html`<a href="${safe}" class="${className}" rel="noreferrer noopener nofollow">${text}</a>`;
}

// ── Quotations ─────────────────────────────────────────────────────────────────────────────────────────

export function renderQuotation(quotation: Quotation): Html {
  return html`<figure class="quotation q-${quotation.kind}"><blockquote cite="${safeHref(quotation.url)}">${words(
    quotation,
    html`${quotation.text}`,
  )}</blockquote><figcaption>${attributionLine(quotation)}${provenance(quotation)}</figcaption></figure>`;
}

/** The words alone; quotation marks that the slice itself lacks are drawn beside it by the style sheet. */
function words(quotation: Quotation, inside: Html): Html {
  const marked = quotation.kind === 'direct' && !/^\s*["“”«„‘']/.test(quotation.text);
  return html`<p class="words${marked && ' with-marks'}" dir="auto">${inside}</p>`;
}

/** Speaker, role and relay; the outlet speaks for itself in a narrated fact. */
export function attributionLine(quotation: Quotation): Html {
  const role = quotation.role !== null && html`, <span class="role">${isolated(quotation.role)}</span>`;
  const via = quotation.via !== null && html` <span class="via">via ${isolated(quotation.via)}</span>`;
  const speaker = speakerOf(quotation);
  const who = speaker !== null && html`<b class="speaker">${isolated(speaker)}</b>${role}${via} `;
  return html`<p class="who">${who}<span class="qkind">${QUOTATION_LABELS[quotation.kind]}</span></p>`;
}

/** Outlet, time, our page, and who else has the same words. */
function provenance(quotation: Quotation): Html {
  const record = ownHref(quotation.recordUrl);
  return html`<p class="where">${link(quotation.url, isolated(quotation.outlet), 'outlet')} · ${timeTag(
    quotation.published,
    'datetime',
  )}${record && html` · ${link(record, 'in the text', 'in-text')}`}</p>${
    quotation.also.length > 0 &&
    html`<p class="also">Also in ${joined(
      quotation.also.map((other) => link(other.url, isolated(other.outlet))),
      ', ',
    )} · ${originsLine(quotation.also.length + 1, quotation.origins)}</p>`
  }`;
}

// ── Differences ────────────────────────────────────────────────────────────────────────────────────────

/** Both passages side by side, each with its own differing words marked. */
export function renderDifference(difference: Difference): Html {
  return html`<div class="difference">${side('On record', difference.a, difference.pieces, 'removed')}${side(
    'New',
    difference.b,
    difference.pieces,
    'added',
  )}</div>`;
}

function side(label: string, quotation: Quotation, pieces: readonly DiffPiece[], own: 'removed' | 'added'): Html {
  return html`<figure class="quotation side side-${own} q-${quotation.kind}"><p class="side-label">${label}</p><blockquote cite="${safeHref(quotation.url)}">${words(
    quotation,
    markPieces(pieces, own, quotation.text),
  )}</blockquote><figcaption>${attributionLine(quotation)}${provenance(quotation)}</figcaption></figure>`;
}

/**
 * One side's text with its own words marked; the text as it stands when the pieces don't spell it. What a screen reader
 * says at the marks ("[new: …]") is drawn by the style sheet, so that the text stays verbatim.
 */
export function markPieces(pieces: readonly DiffPiece[], own: 'removed' | 'added', text: string): Html {
  const mine = ofSide(pieces, own === 'removed' ? 'a' : 'b');
  return mine.map((piece) => piece.text).join('') === text ? html`${mine.map(marked)}` : html`${text}`;
}

/** A piece, its words in `<del>` or `<ins>` unless both have them; the space around them stays outside the mark. */
export function marked(piece: DiffPiece): Html {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece.text) ?? [];
  if (!isMarked(piece) || words === '') return html`${piece.text}`;
  const inside = piece.op === 'removed' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`;
  return html`${before}${inside}${after}`;
}

// ── Buttons ────────────────────────────────────────────────────────────────────────────────────────────

/** Each button is a form of its own, so that it works without the page's script too. */
function renderButtons(buttons: readonly Button[], place: Place): Html {
  return html`<div class="buttons">${buttons.map((button) => {
    const href = ownHref(button.href);
    if (href !== null) return link(href, button.label, 'button');
    return html`<form method="post" action="/press" class="press"><input type="hidden" name="message" value="${
      place.row === null ? '' : place.id
    }"><input type="hidden" name="channel" value="${place.channel}"><input type="hidden" name="action" value="${button.action}"><input type="hidden" name="argument" value="${button.argument}">${
      button.confirm && html`<input type="hidden" name="confirm" value="${button.confirm}">`
    }<button type="submit" class="button ${button.style ?? 'plain'}">${isolated(button.label)}</button></form>`;
  })}</div>`;
}
