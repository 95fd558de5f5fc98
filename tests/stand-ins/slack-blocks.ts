/**
 * A strict judge of Block Kit: says what Slack would refuse, and what our own rules forbid. Written from the reference
 * (docs.slack.dev/reference/block-kit), independently of src/platforms/slack, so that one can catch the other.
 */

type Json = Record<string, unknown>;

/** One complaint: where and what. Empty lists are good news. */
export type Complaint = string;

const asRecord = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export interface Surface {
  readonly blocksMax: number;
  readonly inputsAllowed: boolean;
}
export const MESSAGE: Surface = { blocksMax: 50, inputsAllowed: false };
export const VIEW: Surface = { blocksMax: 100, inputsAllowed: true };

const MESSAGE_CHARACTERS_MAX = 13_200;

export function judgeBlocks(blocks: unknown, surface: Surface): Complaint[] {
  if (!Array.isArray(blocks)) return ['blocks is not a list'];
  const complaints: Complaint[] = [];
  if (blocks.length === 0) complaints.push('no blocks');
  if (blocks.length > surface.blocksMax) complaints.push(`${blocks.length} blocks > ${surface.blocksMax}`);
  if (surface === MESSAGE && JSON.stringify(blocks).length > MESSAGE_CHARACTERS_MAX)
    complaints.push('msg_blocks_too_long');
  const blockIds = new Set<string>();
  const actionIds = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const at = `/blocks/${index}`;
    const found = asRecord(block);
    judgeId(found.block_id, `${at}/block_id`, blockIds, complaints);
    const judge = BLOCKS[String(found.type)];
    if (judge === undefined) complaints.push(`${at}: unknown block type ${String(found.type)}`);
    else judge(found, at, { complaints, actionIds, surface });
  }
  return complaints;
}

interface Court {
  readonly complaints: Complaint[];
  readonly actionIds: Set<string>;
  readonly surface: Surface;
}
type Judge = (value: Json, at: string, court: Court) => void;

function judgeId(id: unknown, at: string, seen: Set<string>, complaints: Complaint[]): void {
  if (id === undefined) return;
  if (typeof id !== 'string' || id.length < 1 || id.length > 255) complaints.push(`${at}: 1 to 255 characters`);
  else if (seen.has(id)) complaints.push(`${at}: used twice`);
  else seen.add(id);
}

function onlyKeys(value: Json, at: string, keys: readonly string[], court: Court): void {
  for (const key of Object.keys(value)) if (!keys.includes(key)) court.complaints.push(`${at}: unknown field ${key}`);
}

function judgeText(value: unknown, at: string, lengthMax: number, court: Court, types = ['plain_text']): void {
  const text = asRecord(value);
  const type = String(text.type);
  if (!types.includes(type)) court.complaints.push(`${at}: type ${type} not allowed`);
  onlyKeys(text, at, type === 'mrkdwn' ? ['type', 'text', 'verbatim'] : ['type', 'text', 'emoji'], court);
  judgeString(text.text, `${at}/text`, 1, lengthMax, court);
  if (type === 'mrkdwn') judgeMrkdwn(String(text.text), text.verbatim, at, court);
}

function judgeString(value: unknown, at: string, lengthMin: number, lengthMax: number, court: Court): void {
  if (typeof value !== 'string') court.complaints.push(`${at}: not a string`);
  else {
    if (value.length < lengthMin || value.length > lengthMax)
      court.complaints.push(`${at}: ${value.length} characters`);
    if (/\p{Surrogate}/u.test(value)) court.complaints.push(`${at}: half a character`);
  }
}

/** Our rules on top of Slack's: verbatim always, and nothing in angle brackets but http links and dates. */
function judgeMrkdwn(text: string, verbatim: unknown, at: string, court: Court): void {
  if (verbatim !== true) court.complaints.push(`${at}: mrkdwn without verbatim`);
  court.complaints.push(...judgeMarkup(text).map((complaint) => `${at}: ${complaint}`));
}

/** Complaints about control sequences in mrkdwn or message text. */
export function judgeMarkup(text: string): Complaint[] {
  const complaints: Complaint[] = [];
  for (const [whole, inside = ''] of text.matchAll(/<([^<>]*)>/g)) {
    const isLink = /^https?:\/\/[^\s|<>]+\|[^<>|]+$/.test(inside);
    const isDate = /^!date\^\d+\^[^|^]*\{[a-z_]+\}[^|^]*\|[^<>|]*(?:UTC)?$/.test(inside);
    if (!isLink && !isDate) complaints.push(`control sequence ${whole.slice(0, 60)}`);
  }
  if (/[<>]/.test(text.replace(/<[^<>]*>/g, ''))) complaints.push('bare angle bracket');
  if (/&(?!amp;|lt;|gt;)/.test(text)) complaints.push('bare ampersand');
  return complaints;
}

function judgeConfirm(value: unknown, at: string, court: Court): void {
  const confirm = asRecord(value);
  onlyKeys(confirm, at, ['title', 'text', 'confirm', 'deny', 'style'], court);
  judgeText(confirm.title, `${at}/title`, 100, court);
  judgeText(confirm.text, `${at}/text`, 300, court, ['plain_text', 'mrkdwn']);
  judgeText(confirm.confirm, `${at}/confirm`, 30, court);
  judgeText(confirm.deny, `${at}/deny`, 30, court);
}

function judgeOptions(value: unknown, at: string, court: Court): void {
  const options = asList(value);
  if (options.length < 1 || options.length > 100) court.complaints.push(`${at}: 1 to 100 options`);
  for (const [index, option] of options.entries()) judgeOption(option, `${at}/${index}`, court);
}

function judgeOption(value: unknown, at: string, court: Court): void {
  const option = asRecord(value);
  judgeText(option.text, `${at}/text`, 75, court);
  judgeString(option.value, `${at}/value`, 1, 150, court);
}

const ELEMENTS: Readonly<Record<string, Judge>> = {
  button: (button, at, court) => {
    onlyKeys(
      button,
      at,
      ['type', 'text', 'action_id', 'value', 'url', 'style', 'confirm', 'accessibility_label'],
      court,
    );
    judgeText(button.text, `${at}/text`, 75, court);
    if (button.value !== undefined) judgeString(button.value, `${at}/value`, 1, 2000, court);
    if (button.accessibility_label !== undefined)
      judgeString(button.accessibility_label, `${at}/accessibility_label`, 1, 75, court);
    if (button.url !== undefined) {
      judgeString(button.url, `${at}/url`, 1, 3000, court);
      if (!/^https?:\/\//.test(String(button.url))) court.complaints.push(`${at}/url: not http`);
    }
    if (button.style !== undefined && button.style !== 'primary' && button.style !== 'danger') {
      court.complaints.push(`${at}/style`);
    }
    if (button.confirm !== undefined) judgeConfirm(button.confirm, `${at}/confirm`, court);
  },
  static_select: (select, at, court) => {
    judgeOptions(select.options, `${at}/options`, court);
    if (select.initial_option !== undefined) judgeOption(select.initial_option, `${at}/initial_option`, court);
  },
  external_select: (select, at, court) => {
    if (select.placeholder !== undefined) judgeText(select.placeholder, `${at}/placeholder`, 150, court);
  },
  number_input: (input, at, court) => {
    if (typeof input.is_decimal_allowed !== 'boolean') court.complaints.push(`${at}: is_decimal_allowed`);
  },
  plain_text_input: (input, at, court) => {
    const lengthMax = Number(input.max_length ?? 3000);
    if (lengthMax < 1 || lengthMax > 3000) court.complaints.push(`${at}/max_length`);
  },
};

function judgeElement(value: unknown, at: string, court: Court): void {
  const element = asRecord(value);
  const judge = ELEMENTS[String(element.type)];
  if (judge === undefined) court.complaints.push(`${at}: unknown element ${String(element.type)}`);
  else judge(element, at, court);
  judgeId(element.action_id, `${at}/action_id`, court.actionIds, court.complaints);
}

const RICH_STYLES = ['bold', 'italic', 'strike', 'code', 'underline'];

function judgeRichElement(value: unknown, at: string, court: Court): void {
  const element = asRecord(value);
  for (const style of Object.keys(asRecord(element.style))) {
    if (!RICH_STYLES.includes(style)) court.complaints.push(`${at}/style: ${style}`);
  }
  if (element.type === 'text') judgeString(element.text, `${at}/text`, 1, 40_000, court);
  else if (element.type === 'link') {
    if (!/^https?:\/\/\S+$/.test(String(element.url))) court.complaints.push(`${at}/url`);
    judgeString(element.url, `${at}/url`, 1, 3000, court);
    judgeString(element.text, `${at}/text`, 1, 40_000, court);
  } else if (element.type === 'date') {
    if (!Number.isInteger(element.timestamp)) court.complaints.push(`${at}/timestamp`);
    if (!/\{[a-z_]+\}/.test(String(element.format))) court.complaints.push(`${at}/format`);
    judgeString(element.fallback, `${at}/fallback`, 1, 200, court);
  } else if (element.type === 'channel') {
    if (!/^[CG][A-Z0-9]{2,20}$/.test(String(element.channel_id))) court.complaints.push(`${at}/channel_id`);
  } else {
    // Mentions of people, broadcasts and emoji are possible at Slack; the bot never sends them.
    court.complaints.push(`${at}: element ${String(element.type)}`);
  }
}

function judgeRich(value: unknown, at: string, court: Court): void {
  const part = asRecord(value);
  const elements = asList(part.elements);
  if (elements.length === 0) court.complaints.push(`${at}: empty`);
  for (const [index, element] of elements.entries()) {
    if (part.type === 'rich_text_list') judgeRich(element, `${at}/${index}`, court);
    else judgeRichElement(element, `${at}/elements/${index}`, court);
  }
  if (!['rich_text_section', 'rich_text_quote', 'rich_text_list'].includes(String(part.type))) {
    court.complaints.push(`${at}: ${String(part.type)}`);
  }
}

const BLOCKS: Readonly<Record<string, Judge>> = {
  header: (block, at, court) => {
    onlyKeys(block, at, ['type', 'block_id', 'text'], court);
    judgeText(block.text, `${at}/text`, 150, court);
  },
  divider: (block, at, court) => onlyKeys(block, at, ['type', 'block_id'], court),
  section: (block, at, court) => {
    onlyKeys(block, at, ['type', 'block_id', 'text', 'fields', 'accessory'], court);
    if (block.text === undefined && block.fields === undefined) court.complaints.push(`${at}: neither text nor fields`);
    if (block.text !== undefined) judgeText(block.text, `${at}/text`, 3000, court, ['plain_text', 'mrkdwn']);
    if (block.accessory !== undefined) judgeElement(block.accessory, `${at}/accessory`, court);
    if (block.fields === undefined) return;
    const fields = asList(block.fields);
    if (fields.length < 1 || fields.length > 10) court.complaints.push(`${at}/fields: ${fields.length}`);
    for (const [index, field] of fields.entries()) {
      judgeText(field, `${at}/fields/${index}`, 2000, court, ['plain_text', 'mrkdwn']);
    }
  },
  context: (block, at, court) => {
    onlyKeys(block, at, ['type', 'block_id', 'elements'], court);
    const elements = asList(block.elements);
    if (elements.length < 1 || elements.length > 10) court.complaints.push(`${at}/elements: ${elements.length}`);
    for (const [index, element] of elements.entries()) {
      judgeText(element, `${at}/elements/${index}`, 2000, court, ['plain_text', 'mrkdwn']);
    }
  },
  actions: (block, at, court) => {
    onlyKeys(block, at, ['type', 'block_id', 'elements'], court);
    const elements = asList(block.elements);
    if (elements.length < 1 || elements.length > 25) court.complaints.push(`${at}/elements: ${elements.length}`);
    for (const [index, element] of elements.entries()) judgeElement(element, `${at}/elements/${index}`, court);
  },
  rich_text: (block, at, court) => {
    onlyKeys(block, at, ['type', 'block_id', 'elements'], court);
    for (const [index, part] of asList(block.elements).entries()) judgeRich(part, `${at}/elements/${index}`, court);
  },
  image: (block, at, court) => {
    onlyKeys(block, at, ['type', 'block_id', 'alt_text', 'title', 'slack_file', 'image_url'], court);
    judgeString(block.alt_text, `${at}/alt_text`, 1, 2000, court);
    if (block.title !== undefined) judgeText(block.title, `${at}/title`, 2000, court);
    const file = asRecord(block.slack_file).id;
    if (file !== undefined && !/^F[A-Z0-9]{8,}$/.test(String(file))) court.complaints.push(`${at}/slack_file/id`);
  },
  input: (block, at, court) => {
    if (!court.surface.inputsAllowed) court.complaints.push(`${at}: inputs are for views`);
    onlyKeys(block, at, ['type', 'block_id', 'label', 'hint', 'optional', 'element', 'dispatch_action'], court);
    judgeText(block.label, `${at}/label`, 2000, court);
    if (block.hint !== undefined) judgeText(block.hint, `${at}/hint`, 2000, court);
    judgeElement(block.element, `${at}/element`, court);
  },
};

/** Complaints about a view as views.open, views.update and views.publish get it. */
export function judgeView(value: unknown): Complaint[] {
  const view = asRecord(value);
  const court: Court = { complaints: [], actionIds: new Set(), surface: VIEW };
  if (view.type === 'modal') {
    judgeText(view.title, '/title', 24, court);
    if (view.submit !== undefined) judgeText(view.submit, '/submit', 24, court);
    if (view.close !== undefined) judgeText(view.close, '/close', 24, court);
    judgeString(view.callback_id, '/callback_id', 1, 255, court);
    judgeString(view.private_metadata ?? '', '/private_metadata', 0, 3000, court);
  } else if (view.type !== 'home') court.complaints.push(`/type ${String(view.type)}`);
  return [...court.complaints, ...judgeBlocks(view.blocks, VIEW)];
}

/** Mrkdwn or message text as a reader sees it: links by their label, dates by their fallback, nothing escaped. */
export function readMarkup(text: string): string {
  return text
    .replaceAll('\u2060', '')
    .replace(/<!date\^\d+\^[^|]*\|([^>]*)>/g, '$1')
    .replace(/<https?:[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Every visible character of blocks, in order: what a reader can read. */
export function visibleText(value: unknown): string {
  if (Array.isArray(value)) return value.map(visibleText).filter(Boolean).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const found = asRecord(value);
  if (found.type === 'rich_text_quote' || found.type === 'rich_text_section') {
    return asList(found.elements)
      .map((element) => String(asRecord(element).text ?? asRecord(element).fallback ?? ''))
      .join('');
  }
  if (typeof found.text === 'string') return found.type === 'mrkdwn' ? readMarkup(found.text) : found.text;
  return [found.text, found.fields, found.elements, found.title, found.alt_text]
    .map((part) => (typeof part === 'string' ? part : visibleText(part)))
    .filter(Boolean)
    .join('\n');
}
