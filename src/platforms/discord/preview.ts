/** Discord messages drawn as HTML, about as Discord's client draws them: for `npm run preview` and for looking at. */
import { type DiscordBody, type DiscordPage, renderMessage } from './render.ts';
import { type Node, parseMarkdown } from './view.ts';

export { renderMessage };

/** What is drawn: a page of `renderMessage`, or the JSON of a message that went over the wire. */
export type Previewed = DiscordPage | (Partial<DiscordBody> & { readonly content?: string });

const STYLE = `
body{background:#313338;color:#dbdee1;font:15px/1.35 "gg sans","Noto Sans","DejaVu Sans",sans-serif;margin:0;padding:20px 0}
.message{display:grid;grid-template-columns:40px 1fr;gap:0 16px;padding:6px 16px;max-width:760px}
.avatar{width:40px;height:40px;border-radius:50%;background:#2f6fde;color:#fff;font-weight:700;display:grid;place-items:center}
.who b{color:#f2f3f5}.who .app{background:#5865f2;color:#fff;font-size:10px;border-radius:4px;padding:1px 5px;margin:0 6px}
.who time,.small{color:#949ba4;font-size:12.5px}
.embed{background:#2b2d31;border-left:4px solid;border-radius:4px;padding:10px 16px 14px 12px;margin-top:6px;max-width:520px}
.embed .author{font-size:13px;font-weight:600;margin-bottom:4px}.embed .title{font-weight:700;color:#f2f3f5;margin-bottom:6px}
.fields{display:grid;grid-template-columns:repeat(3,1fr);gap:8px 16px;margin-top:8px;font-size:14px}.fields b{display:block;font-size:13px}
.footer{color:#949ba4;font-size:12px;margin-top:8px}a{color:#00a8fc;text-decoration:none}
blockquote{margin:2px 0;padding:0 0 0 10px;border-left:4px solid #4e5058;border-radius:2px}
h1,h2,h3{margin:10px 0 4px;color:#f2f3f5;font-size:16px}h1{font-size:22px}h2{font-size:19px}
code,pre{background:#1e1f22;border-radius:4px;padding:1px 4px;font:13px "DejaVu Sans Mono",monospace}
.item{padding-left:18px;text-indent:-12px}.item::before{content:"•  "}.small{display:block}
.when{background:#3c3f45;border-radius:3px;padding:0 2px}.mention{background:#3c4270;color:#c9cdfb;border-radius:3px}
.row{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}.button{border-radius:4px;padding:6px 14px;color:#fff;background:#4e5058;font-size:14px}
.button.p1{background:#5865f2}.button.p4{background:#da373c}.content{white-space:pre-wrap}.files img{max-width:480px;border-radius:6px;margin-top:6px}
`;

/** One HTML page with all messages below each other. */
export function discordPreviewHtml(payloads: readonly Previewed[]): string {
  const messages = payloads.map((payload) =>
    'body' in payload ? message(payload.body, payload.files) : message(payload),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Discord preview</title><style>${STYLE}</style><body>${messages.join('')}</body></html>`;
}

function message(body: Partial<DiscordBody>, files: DiscordPage['files'] = []): string {
  const pictures = files.map(({ data }, index) => {
    const alt = escapeHtml(body.attachments?.[index]?.description ?? '');
    return `<div class="files"><img alt="${alt}" src="data:image/png;base64,${Buffer.from(data).toString('base64')}"></div>`;
  });
  return [
    '<div class="message"><div class="avatar">O</div><div>',
    '<div class="who"><b>Onrecord</b><span class="app">APP</span><time>Today at 14:05</time></div>',
    body.content ? `<div class="content">${html(parseMarkdown(body.content))}</div>` : '',
    ...pictures,
    ...(body.embeds ?? []).map(embed),
    ...(body.components ?? []).map((row) => `<div class="row">${row.components.map(button).join('')}</div>`),
    '</div></div>',
  ].join('');
}

function embed(card: DiscordBody['embeds'][number]): string {
  const colour = `#${(card.color ?? 0x202225).toString(16).padStart(6, '0')}`;
  const fields = (card.fields ?? []).map(
    ({ name, value }) => `<div><b>${html(parseMarkdown(name))}</b>${html(parseMarkdown(value))}</div>`,
  );
  const footer = [card.footer?.text, card.timestamp && shownTime(Date.parse(card.timestamp) / 1000)].filter(Boolean);
  return [
    `<div class="embed" style="border-color:${colour}">`,
    card.author ? `<div class="author">${escapeHtml(card.author.name)}</div>` : '',
    card.title ? `<div class="title">${html(parseMarkdown(card.title))}</div>` : '',
    card.description ? `<div>${html(parseMarkdown(card.description))}</div>` : '',
    fields.length > 0 ? `<div class="fields">${fields.join('')}</div>` : '',
    footer.length > 0 ? `<div class="footer">${escapeHtml(footer.join(' • '))}</div>` : '',
    '</div>',
  ].join('');
}

function button(one: DiscordBody['components'][number]['components'][number]): string {
  const label = 'label' in one ? (one.label ?? '') : '';
  return `<span class="button p${one.style}">${escapeHtml(label)}${one.style === 5 ? ' ↗' : ''}</span>`;
}

const TAGS = { strong: 'b', em: 'i', underline: 'u', strike: 's', quote: 'blockquote' } as const;

function html(nodes: readonly Node[]): string {
  return nodes.map((node, index) => nodeHtml(node, nodes[index - 1])).join('');
}

/** A line break after a block is the block's own. */
const BLOCKS: readonly Node['type'][] = ['quote', 'heading', 'item', 'small'];

function nodeHtml(node: Node, before: Node | undefined): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.text);
    case 'break':
      return before && BLOCKS.includes(before.type) ? '' : '<br>';
    case 'code':
    case 'pre':
      return `<${node.type}>${escapeHtml(node.text)}</${node.type}>`;
    case 'link':
      return `<a href="${escapeHtml(node.href)}">${html(node.children)}</a>`;
    case 'time':
      return `<span class="when">${shownTime(node.seconds)}</span>`;
    case 'mention':
    case 'emoji':
      return `<span class="mention">${escapeHtml(node.text)}</span>`;
    case 'heading':
      return `<h${node.level}>${html(node.children)}</h${node.level}>`;
    case 'item':
      return `<div class="item">${html(node.children)}</div>`;
    case 'small':
    case 'spoiler':
      return `<span class="${node.type}">${html(node.children)}</span>`;
    default:
      return `<${TAGS[node.type]}>${html(node.children)}</${TAGS[node.type]}>`;
  }
}

/** Discord shows the reader's zone; a picture shows UTC. */
function shownTime(seconds: number): string {
  const format: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' };
  return Number.isFinite(seconds) ? new Intl.DateTimeFormat('en-GB', format).format(seconds * 1000) : '';
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
