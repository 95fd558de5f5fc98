/**
 * The parts of Slack's payloads that we read, each field checked: payloads come over the network, and a stand-in or a
 * future Slack may leave any of them out.
 */
import type { ChannelRef } from '../../model.ts';

export type Json = Record<string, unknown>;

export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(record) : [];
}

/** Team id, or enterprise id for organisation-wide payloads; '' when neither is there. */
export function workspaceOf(body: Json): string {
  const authorization = list(body.authorizations)[0] ?? {};
  return (
    text(record(body.view).app_installed_team_id) ??
    text(body.team_id) ??
    text(record(body.team).id) ??
    text(authorization.team_id) ??
    text(record(body.user).team_id) ??
    text(body.enterprise_id) ??
    text(record(body.enterprise).id) ??
    ''
  );
}

export const channelRef = (workspace: string, channel: string): ChannelRef => ({
  platform: 'slack',
  workspace,
  channel,
});

/** What is the same in commands, buttons, shortcuts and forms: who, where, and how to answer. */
export interface Origin {
  readonly workspace: string;
  readonly channel: string;
  readonly userId: string;
  readonly userName: string;
  readonly responseUrl: string | null;
  readonly threadTs: string | null;
  readonly triggerId: string | null;
}

export function commandOrigin(body: Json): Origin {
  return {
    workspace: workspaceOf(body),
    channel: text(body.channel_id) ?? '',
    userId: text(body.user_id) ?? '',
    userName: text(body.user_name) ?? text(body.user_id) ?? 'someone',
    responseUrl: text(body.response_url),
    threadTs: text(body.thread_ts),
    triggerId: text(body.trigger_id),
  };
}

/** Buttons, shortcuts and views: `user`, `channel` and `container` are objects. */
export function interactionOrigin(body: Json): Origin {
  const user = record(body.user);
  const container = record(body.container);
  const message = record(body.message);
  const userId = text(user.id) ?? '';
  return {
    workspace: workspaceOf(body),
    channel: text(record(body.channel).id) ?? text(container.channel_id) ?? '',
    userId,
    userName: text(user.username) ?? text(user.name) ?? (userId || 'someone'),
    responseUrl: text(body.response_url),
    threadTs: text(container.thread_ts) ?? text(message.thread_ts),
    triggerId: text(body.trigger_id),
  };
}

/** A key that is the same for every delivery of one thing, or null. */
export function deliveryKey(body: Json): string | null {
  const event = text(body.event_id);
  if (event !== null) return `event:${event}`;
  const trigger = text(body.trigger_id);
  return trigger === null ? null : `trigger:${trigger}`;
}

/** Command text as typed: addresses and ids without Slack's brackets. */
export function commandText(raw: string): string {
  return raw
    .replace(/<((?:https?|mailto):[^|>]*)(?:\|[^>]*)?>/g, '$1')
    .replace(/<[@#!]([^|>]*)(?:\|[^>]*)?>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}
