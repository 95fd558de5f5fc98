/**
 * Discord's markdown as a reader sees it, for the preview page and for tests: an own, small parser after the rules of
 * Discord's client. It is not used for anything that is sent.
 */

export type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler'; readonly children: readonly Node[] }
  | { readonly type: 'code' | 'pre'; readonly text: string }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Node[] }
  | { readonly type: 'time'; readonly seconds: number; readonly style: string }
  | { readonly type: 'mention'; readonly text: string }
  | { readonly type: 'emoji'; readonly text: string }
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly Node[] }
  | { readonly type: 'small' | 'quote' | 'item'; readonly children: readonly Node[] }
  | { readonly type: 'break' };

type Rule = readonly [RegExp, (match: RegExpExecArray) => Node];

/** Tried in order wherever the reader stands; the first that matches wins. */
const INLINE: readonly Rule[] = [
  [/^\\([^0-9A-Za-z\s])/, ([, text = '']) => ({ type: 'text', text })],
  [/^```(?:[\w-]*\n)?([\s\S]+?)\n?```/, ([, text = '']) => ({ type: 'pre', text })],
  [/^``([\s\S]*?[^`])``(?!`)/, ([, text = '']) => ({ type: 'code', text })],
  [/^`([^`]+)`(?!`)/, ([, text = '']) => ({ type: 'code', text })],
  [/^<t:(-?\d{1,17})(?::([tTdDfFR]))?>/, ([, s, style]) => ({ type: 'time', seconds: Number(s), style: style ?? 'f' })],
  [/^<(@!?|@&|#)\d+>/, ([text]) => ({ type: 'mention', text })],
  [/^<\/[^:>\n]{1,100}:\d+>/, ([text]) => ({ type: 'mention', text })],
  [/^<id:\w+>/, ([text]) => ({ type: 'mention', text })],
  [/^@(everyone|here)/, ([text]) => ({ type: 'mention', text })],
  [/^<a?:\w{2,32}:\d+>/, ([text]) => ({ type: 'emoji', text })],
  [/^:[\w+-]+:/, ([text]) => ({ type: 'emoji', text })],
  [/^<((?:https?|steam|discord):\/\/[^\s>]+|(?:mailto|tel):[^\s>]+)>/, ([, href = '']) => auto(href)],
  [
    /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:[^\s\\]|\\.)*?)>?(?:\s+['"]([\s\S]*?)['"])?\s*\)/,
    ([whole, label = '', href = '']) => masked(whole, label, href),
  ],
  [/^(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/, ([href]) => auto(href)],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, ([, text = '']) => ({ type: 'strong', children: inline(text) })],
  [/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, ([, text = '']) => ({ type: 'underline', children: inline(text) })],
  [/^~~((?:\\[\s\S]|[^\\])+?)~~/, ([, text = '']) => ({ type: 'strike', children: inline(text) })],
  [/^\|\|([\s\S]+?)\|\|/, ([, text = '']) => ({ type: 'spoiler', children: inline(text) })],
  [/^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/, ([, text = '']) => ({ type: 'em', children: inline(text) })],
  [
    /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    ([, text = '']) => ({ type: 'em', children: inline(text) }),
  ],
  [/^\n/, () => ({ type: 'break' })],
];

function auto(href: string): Node {
  return { type: 'link', href, children: [{ type: 'text', text: href }] };
}

/** Discord makes no link of a label that looks like another address. */
function masked(whole: string, label: string, href: string): Node {
  const url = href.replace(/\\(.)/g, '$1');
  const plain = label.replace(/\\(.)/g, '$1');
  const isLink = /^(https?|discord):\/\//.test(url) && plain.trim() !== '' && !/(https?|discord):\/\//.test(plain);
  return isLink ? { type: 'link', href: url, children: inline(label) } : { type: 'text', text: whole };
}

/** Text up to where a rule could begin. */
const PLAIN = /^[\s\S]+?(?=[^0-9A-Za-z\s\u00a0-\uffff]|\n|\b_|\w+:\S|$)/;

export function inline(markdown: string): Node[] {
  const nodes: Node[] = [];
  let rest = markdown;
  while (rest !== '') {
    const [node, length] = next(rest, markdown.slice(0, markdown.length - rest.length));
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      nodes[nodes.length - 1] = { type: 'text', text: last.text + node.text };
    else nodes.push(node);
    rest = rest.slice(length);
  }
  return nodes;
}

function next(rest: string, before: string): [Node, number] {
  for (const [pattern, make] of INLINE) {
    // A word joined to what stands before it does not begin emphasis with an underscore.
    if (rest.startsWith('_') && !rest.startsWith('__') && /\w$/.test(before)) break;
    const match = pattern.exec(rest);
    if (match) return [make(match), match[0].length];
  }
  const plain = PLAIN.exec(rest)?.[0] ?? rest[0] ?? '';
  return [{ type: 'text', text: plain }, plain.length];
}

/** A whole message or description: block quotes, headings, lists and small print at the start of lines, then inline. */
export function parseMarkdown(markdown: string): Node[] {
  const all = /^>>> ([\s\S]*)$/m.exec(markdown);
  const nodes: Node[] = [];
  let quote: string[] = [];
  const flush = () => {
    if (quote.length > 0) nodes.push({ type: 'quote', children: parseMarkdown(quote.join('\n')) });
    quote = [];
  };
  const lines = (all ? markdown.slice(0, all.index) : markdown).split('\n');
  for (const [index, line] of lines.entries()) {
    const quoted = /^> (.*)$/.exec(line) ?? /^>( ?)$/.exec(line);
    if (quoted) {
      quote.push((quoted[1] ?? '').trimEnd() === '' ? '' : (quoted[1] ?? ''));
      continue;
    }
    flush();
    nodes.push(...lineNodes(line));
    if (index < lines.length - 1) nodes.push({ type: 'break' });
  }
  flush();
  if (all) nodes.push({ type: 'quote', children: parseMarkdown(all[1] ?? '') });
  return nodes;
}

function lineNodes(line: string): Node[] {
  const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
  if (heading) return [{ type: 'heading', level: heading[1]?.length ?? 1, children: inline(heading[2] ?? '') }];
  const small = /^-# +(\S.*)$/.exec(line);
  if (small) return [{ type: 'small', children: inline(small[1] ?? '') }];
  const item = /^ *(?:[-*+]|\d{1,9}[.)]) +(\S.*)$/.exec(line);
  if (item) return [{ type: 'item', children: inline(item[1] ?? '') }];
  return inline(line);
}

/** What a reader reads; times as ISO strings. */
export function visibleText(nodes: readonly Node[]): string {
  return nodes.map(textOf).join('');
}

function textOf(node: Node): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'pre':
    case 'mention':
    case 'emoji':
      return node.text;
    case 'break':
      return '\n';
    case 'time':
      return new Date(node.seconds * 1000).toISOString();
    case 'quote':
      return `${visibleText(node.children)}\n`;
    default:
      return visibleText(node.children);
  }
}

/** All nodes, whatever they stand in. */
export function allNodes(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => ('children' in node ? [node, ...allNodes(node.children)] : [node]));
}
