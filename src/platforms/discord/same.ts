/** Is a message read back from a channel the one we would send? */
import type { APIMessage } from 'discord.js';
import type { DiscordBody } from './render.ts';

type Comparable = Pick<DiscordBody, 'content' | 'embeds'>;

/** Compares what a reader sees: Discord hands texts back trimmed and adds fields of its own. */
export function sameMessage(found: Pick<APIMessage, 'content' | 'embeds'>, sent: Comparable): boolean {
  return fingerprint(found) === fingerprint(sent);
}

function fingerprint({ content, embeds }: Comparable): string {
  const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const cards = (embeds ?? []).map((embed) => [
    squeeze(embed.title),
    squeeze(embed.description),
    squeeze(embed.footer?.text),
    ...(embed.fields ?? []).flatMap(({ name, value }) => [squeeze(name), squeeze(value)]),
  ]);
  return JSON.stringify([squeeze(content), cards]);
}
