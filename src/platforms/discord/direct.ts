/** Direct conversations: Discord opens one for a person and hands out its channel. */
import { Routes } from 'discord.js';
import type { ChannelRef } from '../../model.ts';
import { directRecipient, type PlatformHost } from '../../platform.ts';
import type { Sender } from './rest.ts';

/** The channel's own id, also of a direct conversation (see `directChannel`), which is opened when it is not known yet. */
export async function channelIdOf(
  { sender, host }: { readonly sender: Sender; readonly host: PlatformHost },
  { channel }: ChannelRef,
  signal: AbortSignal,
): Promise<string> {
  const person = directRecipient(channel);
  if (person === null) return channel;
  const key = `direct:${person}`;
  const known = await host.store.get<string>(key);
  if (known !== null) return known;
  const body = { recipient_id: person };
  const opened = await sender.send<{ id: string }>({ method: 'POST', route: Routes.userChannels(), body, signal });
  await host.store.put(key, opened.id);
  return opened.id;
}
