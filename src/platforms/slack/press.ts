/** A pressed button: the app decides what follows, here it is carried out. */
import { PlatformError, type PressResult } from '../../platform.ts';
import { callSlack } from './client.ts';
import { publishHome } from './events.ts';
import { channelRef, interactionOrigin, type Json, list, type Origin, record, text } from './payloads.ts';
import { askerOf } from './people.ts';
import { describeError } from './redact.ts';
import { payload, pressedAction, renderMessage } from './render.ts';
import type { Responder } from './respond.ts';
import { clientOf, failureMessage, responderOf, type Surroundings } from './surroundings.ts';

export async function onPress(around: Surroundings, body: Json): Promise<void> {
  const pressed = list(body.actions)[0] ?? {};
  const action = pressedAction(text(pressed.action_id) ?? '');
  if (action === null) return;
  const isHome = record(body.view).type === 'home';
  const origin = originOf(body);
  const responder = responderOf(around, origin);
  const result = await ask(around, origin, action, text(pressed.value) ?? '');
  if (result.replace !== undefined) await replaceSource(around, origin, responder, body, result.replace);
  if (result.post !== undefined) await responder.answer([{ ...result.post, visibility: 'channel' }]);
  if (result.reply !== undefined) await responder.answer([{ ...result.reply, visibility: 'private' }]);
  if (isHome) await publishHome(around, origin);
}

/** A button of the App Home is pressed nowhere: its channel is the person. */
function originOf(body: Json): Origin {
  const origin = interactionOrigin(body);
  return origin.channel === '' ? { ...origin, channel: origin.userId } : origin;
}

async function ask(around: Surroundings, origin: Origin, action: string, argument: string): Promise<PressResult> {
  const where = channelRef(origin.workspace, origin.channel);
  const user = askerOf(around.people, origin, clientOf(around, origin));
  try {
    return await around.host.press({ action, argument, where, user });
  } catch (error) {
    return { reply: failureMessage(around, error, action) };
  }
}

/** Ephemeral messages can only be replaced through their response_url, channel messages by `chat.update`. */
async function replaceSource(
  around: Surroundings,
  origin: Origin,
  responder: Responder,
  body: Json,
  message: NonNullable<PressResult['replace']>,
): Promise<void> {
  const container = record(body.container);
  const ts = text(container.message_ts) ?? text(record(body.message).ts);
  if (ts === null || container.is_ephemeral === true) {
    await responder.replaceSource(message);
    return;
  }
  const [page] = renderMessage(message);
  if (page === undefined) return;
  try {
    const client = await clientOf(around, origin)();
    await callSlack(() => client.chat.update({ ...payload(page), link_names: false, channel: origin.channel, ts }));
  } catch (error) {
    around.log.warn({ error: describeError(error) }, 'Slack message could not be updated in place');
    // The bot may not be in the channel where an answer was shared; the response_url still reaches the message.
    if (error instanceof PlatformError && error.permanent) await responder.replaceSource(message);
  }
}
