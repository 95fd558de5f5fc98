/** Payloads as Slack sends them: commands, buttons, shortcuts, forms, suggestions, events. Shapes from docs.slack.dev. */
import { type Json, nextId, type World } from './slack-world.ts';

export interface PayloadOptions {
  readonly world: World;
  readonly teamId: string;
  readonly nowMs: () => number;
  readonly giveResponseUrl: (channel: string, user: string, sourceTs: string | null) => string;
}

export interface Payloads {
  command(command: string, text: string, more?: Partial<Where>): Json;
  /** A press on the first button whose label begins so: in the message `ts`, or in the newest that has one. */
  press(label: string, more?: Partial<Where> & { ts?: string }): Json;
  shortcut(text: string, more?: Partial<Where>): Json;
  /** Sends the form opened last, with these values by option name. */
  submit(values: Readonly<Record<string, string>>, more?: Partial<Where>): Json;
  chooseSubcommand(value: string, more?: Partial<Where>): Json;
  suggest(option: string, typed: string, more?: Partial<Where>): Json;
  event(event: Json, more?: { eventId?: string }): Json;
}

export interface Where {
  readonly channel: string;
  readonly user: string;
  readonly thread: string;
}

const HERE = { channel: 'C0DESK001', user: 'U0READER1' } as const;

export function createPayloads(options: PayloadOptions): Payloads {
  const { world, teamId } = options;
  const trigger = (): string => {
    const id = `${options.nowMs()}.${nextId(world, 'X')}`;
    world.triggers.set(id, options.nowMs());
    return id;
  };
  const people = (user: string) => ({ id: user, username: world.users.get(user)?.name ?? user, team_id: teamId });
  const base = (user: string) => ({
    team: { id: teamId, domain: 'example' },
    enterprise: null,
    is_enterprise_install: false,
    user: people(user),
    api_app_id: 'A1',
    token: 'verification',
    trigger_id: trigger(),
  });
  const lastForm = () => {
    const shown = world.views.findLast((view) => view.view.type === 'modal');
    if (shown === undefined) throw new Error('no form is open');
    return { ...shown.view, id: shown.viewId, hash: 'h1', app_installed_team_id: teamId };
  };
  return {
    command: (command, text, more = {}) => {
      const { channel, user } = { ...HERE, ...more };
      return {
        command,
        text,
        team_id: teamId,
        team_domain: 'example',
        channel_id: channel,
        channel_name: world.channels.get(channel)?.name ?? 'directmessage',
        user_id: user,
        user_name: world.users.get(user)?.name ?? user,
        api_app_id: 'A1',
        is_enterprise_install: 'false',
        token: 'verification',
        response_url: options.giveResponseUrl(channel, user, null),
        trigger_id: trigger(),
      };
    },
    press: (label, more = {}) => press(options, base, label, more),
    shortcut: (text, more = {}) => {
      const { channel, user } = { ...HERE, ...more };
      return {
        ...base(user),
        type: 'message_action',
        callback_id: 'who_said_this',
        channel: { id: channel, name: 'desk' },
        message_ts: '1772540000.000100',
        message: { type: 'message', user: 'U0CREATOR', text, ts: '1772540000.000100' },
        response_url: options.giveResponseUrl(channel, user, null),
      };
    },
    submit: (values, more = {}) => {
      const { user } = { ...HERE, ...more };
      return {
        ...base(user),
        type: 'view_submission',
        view: { ...lastForm(), state: { values: formState(lastForm(), values) } },
      };
    },
    chooseSubcommand: (value, more = {}) => {
      const { user } = { ...HERE, ...more };
      const action = {
        type: 'static_select',
        action_id: 'form-subcommand',
        block_id: 'form-subcommand',
        selected_option: { value },
      };
      return { ...base(user), type: 'block_actions', container: { type: 'view' }, view: lastForm(), actions: [action] };
    },
    suggest: (option, typed, more = {}) => {
      const { user } = { ...HERE, ...more };
      const id = `option:${option}`;
      return { ...base(user), type: 'block_suggestion', action_id: id, block_id: id, value: typed, view: lastForm() };
    },
    event: (event, more = {}) => ({
      type: 'event_callback',
      token: 'verification',
      team_id: teamId,
      api_app_id: 'A1',
      event: { event_ts: String(options.nowMs() / 1000), ...event },
      event_id: more.eventId ?? nextId(world, 'Ev'),
      event_time: Math.floor(options.nowMs() / 1000),
      authorizations: [
        { enterprise_id: null, team_id: teamId, user_id: 'U0BOT0001', is_bot: true, is_enterprise_install: false },
      ],
    }),
  };
}

function press(
  options: PayloadOptions,
  base: (user: string) => Json,
  label: string,
  more: Partial<Where> & { ts?: string },
): Json {
  const { world } = options;
  const user = more.user ?? HERE.user;
  const holders = world.messages.filter((message) => !message.deleted).reverse();
  for (const message of holders) {
    if (more.ts !== undefined && more.ts !== message.ts) continue;
    const button = buttonsOf(message.blocks).find((found) => labelOf(found).startsWith(label));
    if (button === undefined) continue;
    const isEphemeral = message.onlyFor !== null;
    return {
      ...base(user),
      type: 'block_actions',
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: isEphemeral,
        ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
      },
      channel: { id: message.channel, name: 'desk' },
      ...(isEphemeral ? {} : { message: { ts: message.ts, text: message.text, blocks: message.blocks } }),
      response_url: options.giveResponseUrl(message.channel, user, message.ts),
      actions: [{ ...button, block_id: 'b1', action_ts: '1' }],
    };
  }
  return pressHome(options, base, user, label);
}

/** A button of the App Home: no channel, no message, no response_url. */
function pressHome(options: PayloadOptions, base: (user: string) => Json, user: string, label: string): Json {
  const home = options.world.views.findLast((view) => view.kind === 'publish');
  const button = buttonsOf((home?.view.blocks as Json[] | undefined) ?? []).find((found) =>
    labelOf(found).startsWith(label),
  );
  if (home === undefined || button === undefined) throw new Error(`no button ${label}`);
  return {
    ...base(user),
    type: 'block_actions',
    container: { type: 'view', view_id: home.viewId },
    view: { ...home.view, id: home.viewId },
    actions: [{ ...button, block_id: 'b1', action_ts: '1' }],
  };
}

const buttonsOf = (blocks: readonly Json[]): Json[] =>
  blocks.filter((block) => block.type === 'actions').flatMap((block) => block.elements as Json[]);
const labelOf = (button: Json): string => String((button.text as Json).text);

/** State as Slack sends it: by block id, then action id, with the shape of each element. */
function formState(view: Json, values: Readonly<Record<string, string>>): Json {
  const state: Json = {};
  for (const block of view.blocks as Json[]) {
    if (block.type !== 'input') continue;
    const element = block.element as Json;
    const given = values[String(block.block_id).replace('option:', '')];
    if (given === undefined && block.optional !== true) throw new Error(`${String(block.block_id)} is required`);
    const isSelect = String(element.type).endsWith('_select');
    const value = isSelect
      ? { selected_option: given === undefined ? null : { value: given } }
      : { value: given ?? null };
    state[String(block.block_id)] = { [String(element.action_id)]: { type: element.type, ...value } };
  }
  return state;
}
