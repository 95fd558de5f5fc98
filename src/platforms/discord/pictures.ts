/** Messages with pictures, and what is sent in their place where the bot may not attach files. */
import { codeOf } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { DiscordBody, DiscordPage } from './render.ts';
import { cut, escapeText } from './text.ts';

const MISSING_PERMISSIONS = 50013;

/**
 * Sends a page. “Attach Files” is not part of the invitation: where it is missing, the page goes out again with the
 * pictures' descriptions instead. The refusal came before anything was posted, so nothing appears twice.
 */
export async function sendPage<T>(page: DiscordPage, send: (page: DiscordPage) => Promise<T>): Promise<T> {
  try {
    return await send(page);
  } catch (error) {
    if (page.files.length === 0 || codeOf(error) !== MISSING_PERMISSIONS) throw error;
    return send({ body: { ...page.body, ...withoutPictures(page.body) }, files: [] });
  }
}

function withoutPictures(body: DiscordBody): Pick<DiscordBody, 'content' | 'attachments'> {
  const descriptions = body.attachments.map(({ description }) => `Picture: ${escapeText(description ?? '')}`);
  const lines = [body.content, ...descriptions].filter((line) => line !== '');
  return { content: cut(lines.join('\n'), LIMITS.contentMax), attachments: [] };
}
