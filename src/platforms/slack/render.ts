/**
 * A `Message` as Slack payloads. One message may become several pages: Slack takes 50 blocks and about 13,000 characters
 * a message. The title leads the first page, small print and buttons end the last one.
 */
import type { ActionsBlock, KnownBlock, Button as SlackButton } from '@slack/types';
import type { Button, Message, Part, Run } from '../../platform.ts';
import { LIMITS } from './limits.ts';
import { contextBlock, headingBlock, partUnits, type Unit } from './parts.ts';
import { section, textElement } from './runs.ts';
import { cleanText, cut, cutEscapedBytes, escapeText, mrkdwn, oneLine, safeUrl } from './text.ts';

/** What one Slack message holds. `text` is the notification and what a screen reader reads. */
export interface Page {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A page as the arguments of chat.postMessage, chat.update and response_urls. Names in it are never looked up. */
export function payload(page: Page): { text: string; blocks: KnownBlock[]; parse: 'none' } {
  return { text: page.text, blocks: page.blocks, parse: 'none' };
}

/** Links of ours draw no previews. */
export const QUIET_LINKS = { unfurl_links: false, unfurl_media: false } as const;

const NO_FILES: ReadonlyMap<Part, string> = new Map();

/** Blocks kept free on each page for "continued" lines. */
const PAGE_BLOCKS_MAX = LIMITS.blocksMessageMax - 2;
const PAGE_CHARACTERS_MAX = LIMITS.blocksCharactersMax - 300;

/**
 * At least one page, each within every limit of a Slack message.
 * `fileIds`: the uploaded Slack file of each image part; images without one show their alternative text.
 */
export function renderMessage(message: Message, fileIds: ReadonlyMap<Part, string> = NO_FILES): Page[] {
  const summary = oneLine(message.summary) || oneLine(message.title ?? '') || 'Onrecord has news.';
  const pages = fillPages(messageUnits(message, fileIds, summary));
  return pages.map((blocks, index) => {
    const position = pages.length > 1 ? ` (${index + 1} of ${pages.length})` : '';
    const continued = position === '' ? null : contextBlock([{ text: `Part${position.replace(/[()]/g, '')}` }]);
    return {
      text: notificationText(summary, position),
      blocks: continued === null ? blocks : index === 0 ? [...blocks, continued] : [continued, ...blocks],
    };
  });
}

/** Blocks of a modal or the App Home: one page of up to 100 blocks; what is left out is said. */
export function renderView(messages: readonly Message[]): KnownBlock[] {
  let buttonsBefore = 0;
  const blocks = messages.flatMap((message, index) => {
    const own = messageUnits(message, NO_FILES, oneLine(message.summary) || '—', buttonsBefore).flat();
    buttonsBefore += message.buttons.length;
    return index === 0 ? own : [{ type: 'divider' } as const, ...own];
  });
  if (blocks.length <= LIMITS.blocksViewMax) return blocks;
  const note = contextBlock([{ text: 'There is more than fits here: ask with the commands.' }]);
  return [...blocks.slice(0, LIMITS.blocksViewMax - 1), ...(note === null ? [] : [note])];
}

/** `buttonsBefore`: buttons of other messages in the same view, so that action ids stay unique. */
function messageUnits(
  message: Message,
  fileIds: ReadonlyMap<Part, string>,
  summary: string,
  buttonsBefore = 0,
): Unit[] {
  const title = message.title === null ? null : headingBlock(message.title);
  const small = contextBlock(smallPrint(message));
  const units: Unit[] = [
    ...(title === null ? [] : [[title]]),
    ...message.parts.flatMap((part) => partUnits(part, fileIds)),
    ...(small === null ? [] : [[small]]),
    ...actionUnits(message.buttons, buttonsBefore),
  ].filter((unit) => unit.length > 0);
  if (title === null && message.parts.length === 0) units.unshift([summaryBlock(summary)]);
  return units.length > 0 ? units : [[summaryBlock(summary)]];
}

const SEVERITY_WORDS = { alert: 'Alert', note: 'Note' } as const;

/** How severe it is comes first, in a word. */
function smallPrint(message: Message): Run[] {
  if (message.severity === undefined) return [...message.context];
  const word: Run = { text: SEVERITY_WORDS[message.severity], emphasis: 'strong' };
  return message.context.length === 0 ? [word] : [word, { text: ' · ' }, ...message.context];
}

function summaryBlock(summary: string): KnownBlock {
  return { type: 'rich_text', elements: [section([textElement(cut(summary, LIMITS.sectionTextMax))])] };
}

function notificationText(summary: string, position: string): string {
  const room = LIMITS.textBytesMax - Buffer.byteLength(position) - 100;
  const guarded = mrkdwn(cutEscapedBytes(cleanText(summary), room));
  // Guards against formatting marks cost three bytes each; a text full of them goes without.
  if (Buffer.byteLength(guarded) <= LIMITS.textBytesMax - 50) return guarded + position;
  return escapeText(cutEscapedBytes(cleanText(summary), room)) + position;
}

/** Units in order on as few pages as fit. A title never stands alone at the foot of a page. */
function fillPages(units: readonly Unit[]): KnownBlock[][] {
  const pages: KnownBlock[][] = [];
  let size = 0;
  for (const unit of units) {
    const cost = JSON.stringify(unit).length;
    const page = pages.at(-1);
    const fits =
      page !== undefined && page.length + unit.length <= PAGE_BLOCKS_MAX && size + cost <= PAGE_CHARACTERS_MAX;
    if (fits) {
      page.push(...unit);
      size += cost;
    } else {
      pages.push([...unit]);
      size = cost;
    }
  }
  return pages;
}

/** Prefix of the action_id of every button of ours; the number keeps ids unique within a message. */
export const PRESS_PREFIX = 'press:';
const LINK_PREFIX = 'link:';

function actionUnits(buttons: readonly Button[], before: number): Unit[] {
  const elements = buttons.map((button, index) => slackButton(button, before + index));
  const units: Unit[] = [];
  for (let from = 0; from < elements.length; from += BUTTONS_A_ROW_MAX) {
    const row: ActionsBlock = { type: 'actions', elements: elements.slice(from, from + BUTTONS_A_ROW_MAX) };
    units.push([row]);
  }
  return units;
}

/** Slack takes 25 a block; long rows wrap badly on a telephone and weigh on one page. */
const BUTTONS_A_ROW_MAX = 5;

function slackButton(button: Button, index: number): SlackButton {
  const label = oneLine(button.label) || button.action;
  const text = { type: 'plain_text', text: cut(label, LIMITS.buttonTextMax), emoji: false } as const;
  const url = button.href === undefined ? null : safeUrl(button.href, LIMITS.urlMax);
  return {
    type: 'button',
    text,
    action_id: cut(`${url === null ? PRESS_PREFIX : LINK_PREFIX}${button.action}:${index}`, LIMITS.identifierMax),
    ...(button.argument === '' ? {} : { value: button.argument.slice(0, LIMITS.buttonValueMax) }),
    ...(url === null ? {} : { url }),
    ...(button.style === undefined ? {} : { style: button.style }),
    ...(label.length > LIMITS.buttonTextMax ? { accessibility_label: cut(label, LIMITS.buttonTextMax) } : {}),
    ...(button.confirm === undefined ? {} : { confirm: confirmation(label, button.confirm) }),
  };
}

function confirmation(label: string, question: string): NonNullable<SlackButton['confirm']> {
  const plain = (text: string, lengthMax: number) =>
    ({ type: 'plain_text', text: cut(text, lengthMax), emoji: false }) as const;
  return {
    title: plain(label, LIMITS.confirmTitleMax),
    text: plain(cleanText(question) || 'Are you sure?', LIMITS.confirmTextMax),
    confirm: plain(label, LIMITS.confirmButtonMax),
    deny: plain('Cancel', LIMITS.confirmButtonMax),
  };
}

/** The action behind an action_id of ours, or null for links and foreign ids. */
export function pressedAction(actionId: string): string | null {
  return /^press:(.+):\d+$/.exec(actionId)?.[1] ?? null;
}
