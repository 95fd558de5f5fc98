/** A message without its pictures, for channels where the bot may not attach files: their descriptions stand in. */
import { LIMITS } from './limits.ts';
import type { DiscordBody } from './render.ts';
import { cut, escapeText } from './text.ts';

export function withoutPictures(body: DiscordBody): Pick<DiscordBody, 'content' | 'attachments'> {
  const descriptions = body.attachments.map(({ description }) => `Picture: ${escapeText(description ?? '')}`);
  const lines = [body.content, ...descriptions].filter((line) => line !== '');
  return { content: cut(lines.join('\n'), LIMITS.contentMax), attachments: [] };
}
