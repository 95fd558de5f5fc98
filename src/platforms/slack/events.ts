/** Events API: the App Home, the bot joining a channel, and the end of an installation. */
import type { HomeView } from '@slack/types';
import type { Message } from '../../platform.ts';
import { callSlack } from './client.ts';
import { channelRef, type Json, type Origin, record, text, workspaceOf } from './payloads.ts';
import { askerOf } from './people.ts';
import { describeError } from './redact.ts';
import { payload, QUIET_LINKS, renderMessage, renderView } from './render.ts';
import { clientOf, type Surroundings } from './surroundings.ts';

type EventHandler = (around: Surroundings, event: Json, workspace: string) => Promise<void>;

const HANDLERS: ReadonlyMap<string, EventHandler> = new Map(
  Object.entries({
    app_home_opened: onHomeOpened,
    member_joined_channel: onMemberJoined,
    app_uninstalled: (around, _event, workspace) =>
      forget(around, workspace, 'The app was removed from the workspace.'),
    tokens_revoked: onTokensRevoked,
  }),
);

/** The names of the events the app subscribes to, for the manifest. */
export const EVENT_NAMES: readonly string[] = [...HANDLERS.keys()];

const WELCOME_AGAIN_MS = 24 * 60 * 60_000;
const WELCOME_PERSON_AGAIN_MS = 365 * WELCOME_AGAIN_MS;

export async function onEvent(around: Surroundings, body: Json): Promise<void> {
  const event = record(body.event);
  const handler = HANDLERS.get(text(event.type) ?? '');
  const workspace = workspaceOf(body);
  if (handler === undefined || workspace === '') return;
  await handler(around, event, workspace);
}

function eventOrigin(workspace: string, userId: string, channel: string): Origin {
  return { workspace, channel, userId, userName: userId, responseUrl: null, threadTs: null, triggerId: null };
}

async function onHomeOpened(around: Surroundings, event: Json, workspace: string): Promise<void> {
  const userId = text(event.user) ?? '';
  if (userId === '') return;
  if (event.tab === 'messages') {
    const isFirst = await around.host.store.claim(`welcomed:${workspace}:${userId}`, WELCOME_PERSON_AGAIN_MS);
    if (isFirst) await welcome(around, workspace, text(event.channel) ?? userId);
    return;
  }
  await publishHome(around, eventOrigin(workspace, userId, userId));
}

/** Draws the App Home of one person anew. */
export async function publishHome(around: Surroundings, origin: Origin): Promise<void> {
  const user = askerOf(around.people, origin, clientOf(around, origin));
  let messages: Message[];
  try {
    messages = await around.host.home('slack', origin.workspace, user);
  } catch (error) {
    around.log.error({ error: describeError(error) }, 'App Home failed');
    return;
  }
  const blocks = renderView(messages);
  const view: HomeView = { type: 'home', blocks: blocks.length > 0 ? blocks : EMPTY_HOME };
  const client = await clientOf(around, origin)();
  await callSlack(() => client.views.publish({ user_id: origin.userId, view }));
}

const EMPTY_HOME: HomeView['blocks'] = [
  { type: 'section', text: { type: 'plain_text', text: 'Nothing is watched yet. Type /help to begin.', emoji: false } },
];

async function onMemberJoined(around: Surroundings, event: Json, workspace: string): Promise<void> {
  const channel = text(event.channel);
  const { botUserId } = await around.installations.get(workspace);
  if (channel === null || botUserId === null || event.user !== botUserId) return;
  if (await around.host.store.claim(`welcomed:${workspace}:${channel}`, WELCOME_AGAIN_MS)) {
    await welcome(around, workspace, channel);
  }
}

async function welcome(around: Surroundings, workspace: string, channel: string): Promise<void> {
  const message = await around.host.welcome(channelRef(workspace, channel));
  const client = await around.installations.clientOf(workspace);
  for (const page of renderMessage(message)) {
    await callSlack(() => client.chat.postMessage({ ...payload(page), ...QUIET_LINKS, channel }));
  }
}

async function onTokensRevoked(around: Surroundings, event: Json, workspace: string): Promise<void> {
  const bots = record(event.tokens).bot;
  if (Array.isArray(bots) && bots.length > 0) await forget(around, workspace, 'The app’s token was revoked.');
}

/** Both events come when an app is removed, in any order: the second finds nothing left to do. */
async function forget(around: Surroundings, workspace: string, reason: string): Promise<void> {
  await around.installations.remove(workspace);
  if (await around.host.store.claim(`gone:${workspace}`, GONE_AGAIN_MS)) {
    around.log.warn({ workspace, reason }, 'Slack workspace is gone');
    await around.host.workspaceGone('slack', workspace, reason);
  }
}

const GONE_AGAIN_MS = 60_000;
