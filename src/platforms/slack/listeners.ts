/** What the bot does with each thing Slack sends: one function a kind, all registered with Bolt in `register`. */
import type { App } from '@slack/bolt';
import type { CommandDefinition } from '../../command.ts';
import type { Invocation, Message } from '../../platform.ts';
import { callSlack } from './client.ts';
import { onEvent } from './events.ts';
import {
  FORM_PREFIX,
  type FormState,
  formView,
  formWanted,
  readFormState,
  readFormValues,
  SUBCOMMAND_ACTION,
  suggestedOption,
  suggestionOptions,
} from './forms.ts';
import { withinMs } from './intake.ts';
import { commandName } from './names.ts';
import {
  channelRef,
  commandOrigin,
  commandText,
  interactionOrigin,
  type Json,
  list,
  type Origin,
  record,
  text,
} from './payloads.ts';
import { askerOf } from './people.ts';
import { onPress } from './press.ts';
import { describeError } from './redact.ts';
import type { Responder } from './respond.ts';
import {
  clientOf,
  failureMessage,
  privateError,
  privateNotice,
  responderOf,
  SHORTCUT_WHO_SAID,
  type Surroundings,
} from './surroundings.ts';
import { unescapeText } from './text.ts';

/** A response_url waits this long for its form to be sent; Slack's own limit is thirty minutes. */
const ANSWER_WAITS_MS = 25 * 60_000;

export function register(app: App, around: Surroundings): void {
  app.command(/.*/, async ({ body }) => onCommand(around, body as unknown as Json));
  app.shortcut({ callback_id: SHORTCUT_WHO_SAID }, async ({ body }) => onShortcut(around, body as unknown as Json));
  app.action({ action_id: SUBCOMMAND_ACTION }, async ({ body }) => onSubcommand(around, body as unknown as Json));
  app.action({ action_id: /^press:/ }, async ({ body }) => onPress(around, body as unknown as Json));
  app.view(new RegExp(`^${FORM_PREFIX}`), async ({ body }) => onForm(around, body as unknown as Json));
  app.options(/^option:/, async ({ body, ack }) => {
    const options = await onSuggest(around, body as unknown as Json);
    await ack({ options });
  });
  app.event(/.*/, async ({ body }) => onEvent(around, body as unknown as Json));
}

/** Runs a command; a failure of the app itself is told to the asker in a sentence. */
async function run(around: Surroundings, origin: Origin, command: string, input: Invocation['input']) {
  const where = channelRef(origin.workspace, origin.channel);
  const user = askerOf(around.people, origin, clientOf(around, origin));
  try {
    return await around.host.run({ command, input, where, user });
  } catch (error) {
    return [failureMessage(around, error, command)];
  }
}

async function onCommand(around: Surroundings, body: Json): Promise<void> {
  const origin = commandOrigin(body);
  const name = commandName(text(body.command) ?? '', around.host.commands);
  const typed = commandText(text(body.text) ?? '');
  const command = around.host.commands.find((known) => known.name === name);
  const form = command === undefined ? null : formWanted(command, typed);
  if (command !== undefined && form !== null && origin.triggerId !== null) {
    await openForm(around, origin, command, form.subcommand);
    return;
  }
  await answerWith(around, responderOf(around, origin), run(around, origin, name, { text: typed }));
}

/** Long enough that hardly an answer needs it, short enough that nobody thinks the bot is gone. */
const WORKING_AFTER_MS = 2_500;

/** Shows what `work` gives. Slack shows nothing of an acknowledgement, so a slow answer is announced by a line. */
async function answerWith(around: Surroundings, responder: Responder, work: Promise<Message[]>): Promise<void> {
  const messages = await withinMs<Message[] | null>(work, around.workingAfterMs ?? WORKING_AFTER_MS, null);
  if (messages !== null) return responder.answer(messages);
  await responder.answer([privateNotice(around.host, 'Still looking. The answer follows here.')]);
  await responder.answer(await work);
}

/** The form opens before anything is stored: its trigger lives three seconds. */
async function openForm(around: Surroundings, origin: Origin, command: CommandDefinition, subcommand: string | null) {
  const receivedAt = around.host.now();
  const answerKey = origin.responseUrl === null ? null : `answer:${crypto.randomUUID()}`;
  const state: FormState = { command: command.name, subcommand, channel: origin.channel, answerKey };
  try {
    const client = await clientOf(around, origin)();
    await callSlack(() => client.views.open({ trigger_id: origin.triggerId ?? '', view: formView(command, state) }));
  } catch (error) {
    around.host.count('slack_forms_not_opened');
    around.log.warn({ error: describeError(error), command: command.name }, 'Slack form did not open');
    const sentence = `The form did not open in time. Try again, or type it: ${command.examples[0] ?? `/${command.name}`}`;
    await responderOf(around, origin, 0, receivedAt).answer([privateError(around.host, sentence)]);
    return;
  }
  if (answerKey !== null) {
    const waiting: WaitingAnswer = { url: origin.responseUrl ?? '', since: receivedAt.toISOString() };
    await around.host.store.put(answerKey, waiting, ANSWER_WAITS_MS);
  }
}

interface WaitingAnswer {
  readonly url: string;
  readonly since: string;
}

async function onForm(around: Surroundings, body: Json): Promise<void> {
  const view = record(body.view);
  const state = readFormState(view);
  const command = around.host.commands.find((known) => known.name === state?.command);
  if (state === null || command === undefined) return;
  const waiting = state.answerKey === null ? null : await around.host.store.get<WaitingAnswer>(state.answerKey);
  if (state.answerKey !== null) await around.host.store.delete(state.answerKey);
  const origin: Origin = { ...interactionOrigin(body), channel: state.channel, responseUrl: waiting?.url ?? null };
  const options = readFormValues(command, state.subcommand, view);
  const answer = run(around, origin, command.name, { subcommand: state.subcommand, options });
  const since = waiting === null ? undefined : new Date(waiting.since);
  await answerWith(around, responderOf(around, origin, 0, since), answer);
}

/** The choice on top of a form: the fields below change. */
async function onSubcommand(around: Surroundings, body: Json): Promise<void> {
  const view = record(body.view);
  const state = readFormState(view);
  const command = around.host.commands.find((known) => known.name === state?.command);
  const chosen = text(record(list(body.actions)[0]?.selected_option).value);
  const viewId = text(view.id);
  if (state === null || command === undefined || chosen === null || viewId === null) return;
  const client = await clientOf(around, interactionOrigin(body))();
  const hash = text(view.hash);
  await callSlack(() =>
    client.views.update({
      view_id: viewId,
      ...(hash === null ? {} : { hash }),
      view: formView(command, { ...state, subcommand: chosen }),
    }),
  );
}

/** Suggestions travel in the acknowledgement, which Slack awaits for three seconds. */
const SUGGEST_MS_MAX = 2_200;

async function onSuggest(around: Surroundings, body: Json) {
  const asked = suggestedOption(body);
  if (asked === null) return [];
  const where = channelRef(interactionOrigin(body).workspace, asked.state.channel);
  try {
    const completing = around.host.complete(asked.state.command, asked.option, asked.typed, where);
    const choices = await withinMs(completing, SUGGEST_MS_MAX, []);
    return suggestionOptions(asked.typed, choices);
  } catch (error) {
    around.log.warn({ error: describeError(error) }, 'Suggestions failed');
    return suggestionOptions(asked.typed, []);
  }
}

/** "Who said this?" on a message: its words are checked, and only the asker sees the answer. */
async function onShortcut(around: Surroundings, body: Json): Promise<void> {
  const origin = interactionOrigin(body);
  const responder = responderOf(around, origin);
  const words = unescapeText(text(record(body.message).text) ?? '').trim();
  if (words === '') {
    await responder.answer([privateError(around.host, 'This message has no words to look for.')]);
    return;
  }
  const check = around.host.commands.find((command) => command.name === 'check');
  const option = Object.entries(check?.options ?? {}).find(([, definition]) => definition.rest === true)?.[0] ?? 'text';
  const answer = run(around, origin, 'check', { subcommand: null, options: { [option]: words } });
  const onlyForAsker = (message: Message): Message => ({ ...message, visibility: 'private' });
  await answerWith(
    around,
    responder,
    answer.then((messages) => messages.map(onlyForAsker)),
  );
}
