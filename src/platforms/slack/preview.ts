/**
 * Real Slack payloads drawn as a page that looks about like Slack, for pictures and for looking at one's work without an
 * account. It reads Block Kit as Slack does: what it can not draw it says, so that a mistake shows.
 */
import type { Page } from './render.ts';

export interface PreviewMessage {
  readonly page: Page;
  /** "2:05 PM" as shown beside the name. */
  readonly time: string;
  /** Only one person sees it. */
  readonly isPrivate?: boolean;
  /** What the person typed, shown above. */
  readonly typed?: string;
  /** Replies below a thread line. */
  readonly inThread?: boolean;
  /** Pictures by Slack file id, as data: URLs. */
  readonly files?: Readonly<Record<string, string>>;
}

type Json = Record<string, unknown>;
const asRecord = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const asList = (value: unknown): Json[] => (Array.isArray(value) ? value.map(asRecord) : []);

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A whole HTML page with these messages in one channel. Scripts, fonts and pictures from elsewhere: none. */
export function slackPreviewHtml(messages: readonly PreviewMessage[], options: { channel?: string } = {}): string {
  const channel = escapeHtml(options.channel ?? 'desk');
  const drawn = messages.map(drawMessage).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Slack preview</title><style>${STYLE}</style></head>
<body><header># ${channel}</header><main>${drawn}</main></body></html>`;
}

function drawMessage(message: PreviewMessage): string {
  const typed =
    message.typed === undefined ? '' : `<p class="typed"><b>ada</b> used <code>${escapeHtml(message.typed)}</code></p>`;
  const eye = message.isPrivate === true ? '<p class="eye">◉ Only visible to you</p>' : '';
  const body = asList(message.page.blocks)
    .map((block) => drawBlock(block, message.files ?? {}))
    .join('');
  return `${typed}<article class="${message.inThread === true ? 'reply' : ''}"><div class="avatar">❞</div><div class="body">
${eye}<p class="who"><b>Onrecord</b><span class="app">APP</span><time>${escapeHtml(message.time)}</time></p>${body}</div></article>`;
}

function drawBlock(block: Json, files: Readonly<Record<string, string>>): string {
  switch (block.type) {
    case 'header':
      return `<h2>${drawText(block.text)}</h2>`;
    case 'divider':
      return '<hr>';
    case 'context':
      return `<div class="context">${asList(block.elements).map(drawText).join(' ')}</div>`;
    case 'section':
      return drawSection(block);
    case 'rich_text':
      return asList(block.elements).map(drawRich).join('');
    case 'actions':
      return `<div class="actions">${asList(block.elements).map(drawButton).join('')}</div>`;
    case 'image':
      return drawImage(block, files);
    case 'input':
      return `<div class="input"><b>${drawText(block.label)}</b>${drawInput(asRecord(block.element))}<small>${drawText(block.hint)}</small></div>`;
    default:
      return `<p class="unknown">block ${escapeHtml(String(block.type))}</p>`;
  }
}

function drawSection(block: Json): string {
  const fields = asList(block.fields).map((field) => `<div>${drawText(field)}</div>`);
  const text = block.text === undefined ? '' : `<p>${drawText(block.text)}</p>`;
  return `${text}${fields.length > 0 ? `<div class="fields">${fields.join('')}</div>` : ''}`;
}

function drawImage(block: Json, files: Readonly<Record<string, string>>): string {
  const source = files[String(asRecord(block.slack_file).id)] ?? '';
  const title = block.title === undefined ? '' : `<figcaption>${drawText(block.title)}</figcaption>`;
  return `<figure>${title}<img src="${escapeHtml(source)}" alt="${escapeHtml(String(block.alt_text))}"></figure>`;
}

function drawInput(element: Json): string {
  if (element.type === 'static_select') {
    return `<span class="field">${drawText(asRecord(asList(element.options)[0]).text)} ▾</span>`;
  }
  const lines = element.multiline === true ? ' tall' : '';
  return `<span class="field${lines}">${drawText(element.placeholder)}</span>`;
}

function drawButton(button: Json): string {
  const style = button.style === 'primary' || button.style === 'danger' ? button.style : '';
  return `<span class="button ${style}">${drawText(button.text)}${button.url === undefined ? '' : ' ↗'}</span>`;
}

/** A text object: plain text as it stands, mrkdwn with the few marks the bot uses. */
function drawText(value: unknown): string {
  const text = asRecord(value);
  if (typeof text.text !== 'string') return '';
  return text.type === 'mrkdwn' ? drawMrkdwn(text.text) : escapeHtml(text.text).replace(/\n/g, '<br>');
}

function drawMrkdwn(text: string): string {
  const held: string[] = [];
  const hold = (html: string): string => `\u0001${held.push(html) - 1}\u0002`;
  const marked = text
    .replace(/<!date\^(\d+)\^([^|]*)\|([^>]*)>/g, (_all, seconds: string) => hold(drawDate(Number(seconds))))
    .replace(/<(https?:[^|>]*)\|([^>]*)>/g, (_all, url: string, label: string) => hold(`<a href="${url}">${label}</a>`))
    // Marks count only where a word begins and ends; a word joiner before one keeps it a character.
    .replace(/(^|[\s(·])\*(\S(?:[^*\n]*\S)?)\*(?=$|[\s.,:;)·])/gu, '$1<b>$2</b>')
    .replace(/(^|[\s(·])_(\S(?:[^_\n]*\S)?)_(?=$|[\s.,:;)·])/gu, '$1<i>$2</i>')
    .replace(/(^|[\s(·])~(\S(?:[^~\n]*\S)?)~(?=$|[\s.,:;)·])/gu, '$1<s>$2</s>')
    .replace(/(^|[\s(·])`([^`\n]+)`(?=$|[\s.,:;)·])/gu, '$1<code>$2</code>')
    .replace(/\n/g, '<br>');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: our own place marks
  return marked.replace(/\u0001(\d+)\u0002/g, (_all, index: string) => held[Number(index)] ?? '');
}

/** The reader's zone of the picture is Berlin, so that it differs from the fallback. */
const clock = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'Europe/Berlin',
});
const drawDate = (seconds: number): string => `<time>${clock.format(new Date(seconds * 1000))}</time>`;

function drawRich(part: Json): string {
  const elements = asList(part.elements);
  if (part.type === 'rich_text_list')
    return `<ul>${elements.map((item) => `<li>${drawLine(item)}</li>`).join('')}</ul>`;
  const line = drawLine(part);
  return part.type === 'rich_text_quote' ? `<blockquote>${line}</blockquote>` : `<p>${line}</p>`;
}

const drawLine = (part: Json): string => asList(part.elements).map(drawElement).join('');

function drawElement(element: Json): string {
  const style = asRecord(element.style);
  let html =
    element.type === 'date'
      ? drawDate(Number(element.timestamp))
      : escapeHtml(String(element.text ?? '')).replace(/\n/g, '<br>');
  if (element.type === 'link') html = `<a href="${escapeHtml(String(element.url))}">${html}</a>`;
  if (style.code === true) html = `<code>${html}</code>`;
  if (style.bold === true) html = `<b>${html}</b>`;
  if (style.italic === true) html = `<i>${html}</i>`;
  if (style.strike === true) html = `<s>${html}</s>`;
  return html;
}

const STYLE = `
*{box-sizing:border-box}body{margin:0;font:15px/1.46668 Lato,"DejaVu Sans",Helvetica,Arial,sans-serif;color:#1d1c1d;background:#fff}
header{padding:14px 20px;border-bottom:1px solid #e3e3e3;font-weight:900;font-size:17px}
main{padding:12px 20px 24px;max-width:760px}article{display:flex;gap:10px;padding:8px 0}article.reply{margin-left:46px}
.avatar{flex:none;width:36px;height:36px;border-radius:6px;background:#1f2a44;color:#ffd9a0;display:grid;place-items:center;font-size:20px}
.body{min-width:0;flex:1;overflow-wrap:anywhere}.body p{margin:2px 0 4px}.who b{font-weight:900}.who{margin-top:0!important}
.app{margin:0 6px;padding:1px 3px;border-radius:2px;background:#e8e8e8;color:#616061;font-size:10px;font-weight:700;vertical-align:1px}
.who time{color:#616061;font-size:12px}h2{margin:4px 0 6px;font-size:18px;line-height:1.33;font-weight:900}
blockquote{margin:4px 0 2px;padding:1px 0 1px 14px;border-left:4px solid #ddd}
.context{margin:2px 0 8px;color:#616061;font-size:13px;line-height:1.38}.context time{white-space:nowrap}
a{color:#1264a3;text-decoration:none}code{padding:1px 3px;border:1px solid #ddd;border-radius:3px;background:#f7f7f7;color:#c01343;font:12px/1.5 Monaco,"DejaVu Sans Mono",monospace}
.fields{display:grid;grid-template-columns:1fr 1fr;gap:8px 16px;margin:4px 0 8px}ul{margin:2px 0 6px;padding-left:26px}hr{border:0;border-top:1px solid #ddd;margin:10px 0}
.actions{display:flex;flex-wrap:wrap;gap:8px;margin:6px 0 4px}.button{padding:4px 12px;border:1px solid #bbb;border-radius:6px;font-weight:700;font-size:13px}
.button.primary{background:#007a5a;border-color:#007a5a;color:#fff}.button.danger{border-color:#e01e5a;color:#e01e5a}
.eye,.typed{margin:0;color:#616061;font-size:12px}.typed{padding:10px 0 0 46px}figure{margin:6px 0}figcaption{font-size:13px;color:#616061;margin-bottom:4px}img{max-width:480px;border-radius:6px;border:1px solid #ddd}
.unknown{color:#e01e5a}.input{margin:8px 0}.input small{color:#616061;display:block}.field{display:block;margin:4px 0;min-height:32px;padding:6px 10px;border:1px solid #bbb;border-radius:4px;color:#777}.field.tall{min-height:90px}
`;
