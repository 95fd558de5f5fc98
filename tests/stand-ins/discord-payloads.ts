/** Interactions as a stand-in Discord sends them: commands, suggestions, buttons and forms. */
import { channelJson, type World } from './discord-routes.ts';
import {
  type Channel,
  INVITED,
  type Interaction,
  messageJson,
  type StoredMessage,
  snowflake,
} from './discord-state.ts';

type Json = { [key: string]: unknown };

export function openInteraction(
  world: World,
  payload: Json,
  { channel, permissions, user }: { channel: Channel; permissions?: bigint; user?: string },
): Interaction {
  const id = snowflake();
  const token = `interaction-token-${id}`;
  const person = { id: user ?? '223456789012345678', username: 'sam', discriminator: '0', avatar: null };
  const member = {
    user: { ...person, global_name: 'Sam Reporter' },
    nick: 'Sam',
    roles: [],
    joined_at: '2026-01-01T00:00:00Z',
    permissions: (permissions ?? 0n).toString(),
    deaf: false,
    mute: false,
    flags: 0,
  };
  const body: Json = {
    id,
    token,
    version: 1,
    application_id: world.application,
    guild_id: channel.guild,
    channel_id: channel.id,
    channel: channelJson(channel),
    member,
    locale: 'en-US',
    guild_locale: 'en-US',
    app_permissions: INVITED.toString(),
    entitlements: [],
    authorizing_integration_owners: { '0': channel.guild },
    context: 0,
    attachment_size_limit: 10_485_760,
    ...payload,
  };
  const interaction: Interaction = {
    id,
    token,
    channel: channel.id,
    createdAtMs: world.now(),
    payload: body,
    acknowledged: null,
    acknowledgedAfterMs: null,
    callback: null,
    original: null,
    followUps: [],
    deferredEphemeral: false,
  };
  world.interactions.set(token, interaction);
  return interaction;
}

/** Payload of a slash command; `options` as Discord nests them. */
export function slashCommand(name: string, options: readonly Json[] = [], focused?: string): Json {
  const marked = options.map((option) => (option.name === focused ? { ...option, focused: true } : option));
  return { type: focused === undefined ? 2 : 4, data: { id: snowflake(), name, type: 1, options: marked } };
}

/** Payload of the “Who said this?” menu on a message. */
export function messageCommand(world: World, name: string, message: StoredMessage): Json {
  const resolved = { messages: { [message.id]: messageJson(message, world.bot) } };
  return { type: 2, data: { id: snowflake(), name, type: 3, target_id: message.id, resolved } };
}

/** Payload of a pressed button. */
export function buttonPress(world: World, message: StoredMessage, customId: string): Json {
  return {
    type: 3,
    message: messageJson(message, world.bot),
    data: { custom_id: customId, component_type: 2 },
  };
}

/** Payload of a filled form; each field as `[custom id, text]`. */
export function formSubmit(customId: string, fields: readonly (readonly [string, string])[]): Json {
  const components = fields.map(([id, value], index) => ({
    type: 18,
    id: index * 2 + 1,
    component: { type: 4, id: index * 2 + 2, custom_id: id, value },
  }));
  return { type: 5, data: { custom_id: customId, components } };
}
