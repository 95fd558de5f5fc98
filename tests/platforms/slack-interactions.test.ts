/** A1: commands, answers, buttons, forms, the shortcut. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/platform.ts';
import { readMarkup, visibleText } from '../stand-ins/slack-blocks.ts';
import type { Json } from '../stand-ins/slack-world.ts';
import { message, whoSaidAnswer } from './sample-messages.ts';
import { CHANNEL, type SlackBench, startedBench, until } from './slack-harness.ts';

let bench: SlackBench | null = null;
const start = async (...options: Parameters<typeof startedBench>) => {
  bench = await startedBench(...options);
  return bench;
};
afterEach(async () => {
  const complaints = bench?.server.complaints ?? [];
  await bench?.close();
  bench = null;
  expect(complaints).toEqual([]);
});

const HERE = CHANNEL.channel;
const command = (b: SlackBench, name: string, text: string, more = {}) =>
  b.server.sockets.send('slash_commands', b.server.payloads.command(name, text, more));
const interact = (b: SlackBench, payload: Json) => b.server.sockets.send('interactive', payload);
const event = (b: SlackBench, given: Json, more = {}) =>
  b.server.sockets.send('events_api', b.server.payloads.event(given, more));
const shownTo = (b: SlackBench, channel: string) =>
  b.server.shown(channel).map((one) => ({ ...one, words: visibleText(one.blocks) }));
const privateAnswer = (title: string): Message => message({ title, summary: title, visibility: 'private' });

describe('A1.1: acknowledged before any work, however slow the ledger is', () => {
  it.each(['slash_commands', 'interactive', 'events_api'])('%s', async (type) => {
    const slow = () => new Promise<never>(() => undefined);
    const b = await start({ host: { run: slow, press: slow } });
    // The store is slow too: nothing of it may stand before the acknowledgement.
    Object.assign(b.host.store, { claim: slow, get: slow, getSecret: slow });
    const payload = {
      slash_commands: () => b.server.payloads.command('/who-said', 'sirens'),
      interactive: () => b.server.payloads.shortcut('sirens'),
      events_api: () => b.server.payloads.event({ type: 'app_home_opened', user: 'U0READER1', tab: 'home' }),
    }[type];
    const delivered = await b.server.sockets.send(type, payload?.() ?? {});
    // The claim alone would take a second here.
    expect(delivered.ackMs).toBeLessThan(900);
    expect(delivered.response).toEqual({});
  });
});

describe('A1.2: a command that fails still answers, privately, with what to do next', () => {
  it('passes unknown commands to the app, which knows the nearest', async () => {
    const b = await start({ host: { run: ({ command: name }) => [privateAnswer(`There is no /${name}.`)] } });
    await command(b, '/whosaid', 'sirens');
    await until(() => b.server.shown(HERE).length === 1);
    expect(shownTo(b, HERE)[0]).toMatchObject({ onlyFor: 'U0READER1', words: 'There is no /whosaid.' });
  });
});

describe('a slow answer', () => {
  const late = (ms: number) => async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return [privateAnswer('Here it is')];
  };

  it.each([
    ['a command', (b: SlackBench) => command(b, '/who-said', 'sirens')],
    ['the shortcut', (b: SlackBench) => interact(b, b.server.payloads.shortcut('sirens'))],
  ])('is announced, privately: %s', async (_what, ask) => {
    const b = await start({ host: { run: late(300) }, slack: { workingAfterMs: 100 } });
    await ask(b);
    await until(() => b.server.shown(HERE).length === 2);
    expect(shownTo(b, HERE)).toMatchObject([
      { onlyFor: 'U0READER1', words: 'Still looking. The answer follows here.' },
      { onlyFor: 'U0READER1', words: 'Here it is' },
    ]);
  });

  it('is not announced when it comes in time', async () => {
    const b = await start({ host: { run: late(50) }, slack: { workingAfterMs: 400 } });
    await command(b, '/who-said', 'sirens');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(shownTo(b, HERE).map(({ words }) => words)).toEqual(['Here it is']);
  });
});

describe('A1.3, A1.7: the response_url is used five times and half an hour at most', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => privateAnswer(`Answer ${index + 1}`));

  it('answers five times through it, then as ephemeral messages', async () => {
    const b = await start({ host: { run: () => many(7) } });
    await command(b, '/who-said', 'sirens');
    await until(() => b.server.shown(HERE).length === 7);
    const by = b.server.shown(HERE).map((one) => one.by);
    expect(by).toEqual([...Array(5).fill('response_url'), 'chat.postEphemeral', 'chat.postEphemeral']);
    expect(b.server.shown(HERE).every((one) => one.onlyFor === 'U0READER1')).toBe(true);
  });

  it('posts as ephemeral message when the work took longer than half an hour', async () => {
    const b = await start();
    b.host.answerWith(async () => {
      b.host.setNow(new Date(Date.now() + 31 * 60_000));
      b.server.setClockAheadMs(31 * 60_000);
      return many(1);
    });
    await command(b, '/who-said', 'sirens');
    await until(() => b.server.shown(HERE).length === 1);
    expect(b.server.shown(HERE)[0]?.by).toBe('chat.postEphemeral');
  });

  it.each([
    ['is refused', { kind: 'http', status: 404, landed: false } as const, 'chat.postEphemeral', 1],
    ['fails', { kind: 'http', status: 500, landed: false } as const, 'chat.postEphemeral', 1],
    ['is rate limited', { kind: 'rate-limited', retryAfterSeconds: 0 } as const, 'response_url', 1],
    ['loses its answer', { kind: 'drop', landed: true } as const, 'response_url', 1],
  ])('when it %s, the answer is shown once all the same', async (_name, fault, by, count) => {
    const b = await start({ host: { run: () => many(1) } });
    b.server.fail('response_url', fault);
    await command(b, '/who-said', 'sirens');
    await until(() => b.server.shown(HERE).length >= count);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(b.server.shown(HERE).map((one) => one.by)).toEqual([by]);
  });

  it('says the sentence alone where Slack refuses the form of the answer', async () => {
    const b = await start({ host: { run: () => [whoSaidAnswer] } });
    b.server.fail('response_url', { kind: 'http', status: 404, landed: false });
    b.server.fail('chat.postEphemeral', { kind: 'error', error: 'invalid_blocks' });
    await command(b, '/who-said', 'sirens');
    await until(() => b.server.shown(HERE).length === 1);
    expect(shownTo(b, HERE)[0]?.words).toBe(whoSaidAnswer.summary);
  });

  it('reaches the asker directly where the bot is not in the channel', async () => {
    const b = await start({ host: { run: () => many(1) } });
    b.server.fail('response_url', { kind: 'http', status: 404, landed: false });
    await command(b, '/who-said', 'sirens', { channel: 'C0OTHER01' });
    await until(() => b.server.shown('D0READER1').length === 1);
    expect(b.server.shown('C0OTHER01')).toEqual([]);
  });
});

describe('A1.4, A1.5, A1.6: private unless shared', () => {
  it('says ephemeral and replace_original false', async () => {
    const b = await start({ host: { run: () => [whoSaidAnswer] } });
    await command(b, '/who-said', 'sirens');
    await until(() => b.server.shown(HERE).length === 1);
    expect(b.server.shown(HERE)[0]?.onlyFor).toBe('U0READER1');
  });

  it('shares to the channel by the button, also where the bot is no member, and leaves the private answer alone', async () => {
    const b = await start({
      host: {
        run: () => [whoSaidAnswer],
        press: () => ({ post: message({ title: 'Shared by rui', summary: 'Shared.' }) }),
      },
    });
    await command(b, '/who-said', 'sirens', { channel: 'C0OTHER01' });
    await until(() => b.server.shown('C0OTHER01').length === 1);
    await interact(b, b.server.payloads.press('Share'));
    await until(() => b.server.shown('C0OTHER01').length === 2);
    expect(shownTo(b, 'C0OTHER01').map(({ onlyFor }) => onlyFor)).toEqual(['U0READER1', null]);
    expect(shownTo(b, 'C0OTHER01')[1]?.words).toContain('Shared by rui');
  });

  it('replaces a private answer through its response_url, never by chat.update', async () => {
    const b = await start({
      host: {
        run: () => [whoSaidAnswer],
        press: () => ({ replace: message({ title: 'Page 2', summary: 'Page 2.' }) }),
      },
    });
    await command(b, '/who-said', 'sirens');
    await until(() => b.server.shown(HERE).length === 1);
    await interact(b, b.server.payloads.press('Share'));
    await until(() => shownTo(b, HERE)[0]?.words === 'Page 2');
    expect(b.server.callsOf('chat.update')).toEqual([]);
    expect(b.server.shown(HERE)).toHaveLength(1);
  });

  it('answers in the thread where the button was pressed', async () => {
    const b = await start({
      host: { press: () => ({ post: message({ title: 'In thread', summary: 'In thread.' }) }) },
    });
    const head = { channel: CHANNEL, key: 'h', inThreadOf: null, maybeLanded: false };
    const posted = await b.slack.post({ ...head, message: whoSaidAnswer }, AbortSignal.timeout(5_000));
    await b.slack.post({ ...head, key: 't', message: whoSaidAnswer, inThreadOf: posted }, AbortSignal.timeout(5_000));
    await interact(b, b.server.payloads.press('Share'));
    await until(() => b.server.shown(HERE).length === 3);
    expect(b.server.shown(HERE)[2]).toMatchObject({ threadTs: posted.id, onlyFor: null });
  });
});

describe('A1.8: forms open before slow work, and their trigger is spent once', () => {
  const form = () => start({ host: { run: () => [privateAnswer('Checked')] } });
  const lastView = (b: SlackBench) => b.server.world.views.at(-1)?.view;

  it('opens a form for a command that has one, called with nothing', async () => {
    const b = await form();
    await command(b, '/check', '');
    await until(() => b.server.world.views.length === 1);
    expect(lastView(b)).toMatchObject({ type: 'modal', callback_id: 'form:check' });
    expect(b.host.invocations).toEqual([]);
  });

  it.each([
    ['/check', '"Every siren worked"'],
    ['/who-said', ''],
    ['/watch', 'list'],
  ])('runs %s %s without a form', async (name, text) => {
    const b = await form();
    await command(b, name, text);
    await until(() => b.host.invocations.length === 1);
    expect(b.host.invocations[0]?.input).toEqual({ text });
  });

  it('runs what was filled in, and answers where it was asked', async () => {
    const b = await form();
    await command(b, '/check', '');
    await until(() => b.server.world.views.length === 1);
    await interact(b, b.server.payloads.submit({ draft: 'A draft\nof two lines' }));
    await until(() => b.server.shown(HERE).length === 1);
    expect(b.host.invocations[0]).toMatchObject({
      command: 'check',
      input: { subcommand: null, options: { draft: 'A draft\nof two lines' } },
      where: CHANNEL,
    });
    expect(b.server.shown(HERE)[0]).toMatchObject({ by: 'response_url', onlyFor: 'U0READER1' });
  });

  it('keeps the response_url out of the form, which users can read', async () => {
    const b = await form();
    await command(b, '/check', '');
    await until(() => b.server.world.views.length === 1);
    expect(JSON.stringify(lastView(b))).not.toContain('secret-part');
  });

  it.each(['expired_trigger_id', 'exchanged_trigger_id'])(
    'says how to type it when the trigger is gone: %s',
    async (error) => {
      const b = await form();
      b.server.fail('views.open', { kind: 'error', error });
      await command(b, '/check', '');
      await until(() => b.server.shown(HERE).length === 1);
      expect(shownTo(b, HERE)[0]?.words).toContain('/check "Every siren in this valley worked"');
    },
  );

  it('swaps the fields when another subcommand is chosen', async () => {
    const watch = { ...(await import('./sample-messages.ts')).sampleCommands.find((one) => one.name === 'watch') };
    const b = await start({ host: { commands: [{ ...watch, form: true } as never] } });
    await command(b, '/watch', '');
    await until(() => b.server.world.views.length === 1);
    expect(JSON.stringify(lastView(b))).toContain('option:speaker');
    await interact(b, b.server.payloads.chooseSubcommand('list'));
    await until(() => b.server.world.views.length === 2);
    expect(b.server.world.views.at(-1)?.kind).toBe('update');
    expect(JSON.stringify(lastView(b))).not.toContain('option:speaker');
    await interact(b, b.server.payloads.submit({}));
    await until(() => b.host.invocations.length === 1);
    expect(b.host.invocations[0]?.input).toEqual({ subcommand: 'list', options: {} });
  });

  it('suggests while a name is typed, what was typed first', async () => {
    const watch = { ...(await import('./sample-messages.ts')).sampleCommands.find((one) => one.name === 'watch') };
    const b = await start({
      host: {
        commands: [{ ...watch, form: true } as never],
        complete: () => [{ name: 'Aksel Thorne', value: 'Aksel Thorne' }],
      },
    });
    await command(b, '/watch', '');
    await until(() => b.server.world.views.length === 1);
    const { response } = await interact(b, b.server.payloads.suggest('speaker', 'aks'));
    const options = (response?.options ?? []) as { value: string }[];
    expect(options.map((one) => one.value)).toEqual(['aks', 'Aksel Thorne']);
    expect(b.host.completions[0]).toMatchObject({ command: 'watch', option: 'speaker', typed: 'aks', where: CHANNEL });
  });
});

describe('A1.1: suggestions', () => {
  it('come within three seconds, though the ledger does not answer: then what was typed is offered', async () => {
    const b = await start({ host: { complete: () => new Promise(() => undefined) } });
    const view = { type: 'modal', private_metadata: JSON.stringify({ command: 'who-said', channel: HERE }) };
    const asked = {
      ...b.server.payloads.shortcut('x'),
      type: 'block_suggestion',
      action_id: 'option:by',
      value: 'zel',
      view,
    };
    const { ackMs, response } = await interact(b, asked);
    expect(ackMs).toBeLessThan(3_000);
    expect(response).toMatchObject({ options: [{ value: 'zel' }] });
  });
});

describe('A1.10: text arrives as typed', () => {
  it.each([
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['by:<@U0ADMIN01|ada> in:<#C0DESK001|desk>', 'by:U0ADMIN01 in:C0DESK001'],
    [
      '<https://ex.example/a?b=1&amp;c=2> <https://x.example|x.example>',
      'https://ex.example/a?b=1&c=2 https://x.example',
    ],
  ])('%s', async (sent, expected) => {
    const b = await start();
    await command(b, '/who-said', sent);
    await until(() => b.host.invocations.length === 1);
    expect(b.host.invocations[0]?.input).toEqual({ text: expected });
  });
});

describe('A1.11: “Who said this?” on a message', () => {
  it('checks the words of the message, for the asker alone', async () => {
    const b = await start({ host: { run: () => [message({ title: 'On record', summary: 'On record.' })] } });
    await interact(b, b.server.payloads.shortcut('“Every siren worked” &amp; more <https://a.example|link>'));
    await until(() => b.server.shown(HERE).length === 1);
    expect(b.host.invocations[0]).toMatchObject({
      command: 'check',
      input: { options: { draft: '“Every siren worked” & more link' } },
    });
    expect(b.server.shown(HERE)[0]?.onlyFor).toBe('U0READER1');
  });

  it('says so when a message has no words', async () => {
    const b = await start();
    await interact(b, b.server.payloads.shortcut(''));
    await until(() => b.server.shown(HERE).length === 1);
    expect(b.host.invocations).toEqual([]);
  });
});

describe('A2.13: nothing twice, whatever Slack delivers again', () => {
  it('handles an event_id once, over retries and restarts', async () => {
    const b = await start();
    const joined = { type: 'member_joined_channel', user: 'U0BOT0001', channel: HERE };
    for (let retry = 0; retry < 3; retry++) await event(b, joined, { eventId: 'Ev0SAME0001' });
    await until(() => b.server.shown(HERE).length === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(b.host.welcomed).toHaveLength(1);
    expect(b.server.shown(HERE)).toHaveLength(1);
  });

  it('runs a command once that is delivered over both connections', async () => {
    const b = await start();
    const payload = b.server.payloads.command('/who-said', 'sirens');
    await Promise.all([
      b.server.sockets.send('slash_commands', payload, { envelopeId: 'e1' }),
      b.server.sockets.send('slash_commands', payload, { envelopeId: 'e2' }),
    ]);
    await until(() => b.server.shown(HERE).length === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(b.host.invocations).toHaveLength(1);
  });
});

describe('A38: the notification is the whole news', () => {
  it('is the summary, on every way out', async () => {
    const b = await start({ host: { run: () => [whoSaidAnswer] } });
    await command(b, '/who-said', 'sirens');
    await until(() => b.server.shown(HERE).length === 1);
    expect(readMarkup(b.server.shown(HERE)[0]?.text ?? '')).toBe(whoSaidAnswer.summary);
  });
});
