import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleArticles } from '../../src/cli/start.ts';
import { createHost } from '../../src/host.ts';
import type { Message } from '../../src/platform.ts';
import { article, startApp, type TestApp } from '../helpers/articles.ts';
import { describeStores, type TestStore } from '../helpers/stores.ts';

const DESK = { platform: 'desk', workspace: 'local', channel: 'desk' } as const;
const EDITOR = { id: 'u1', name: 'Editor', mayConfigure: async () => true };
const READER = { id: 'u2', name: 'Reader', mayConfigure: async () => false };

describeStores('the whole way', (open) => {
  let store: TestStore;
  let running: TestApp;
  const services = () => running.app.services;
  const run = async (line: string, user = EDITOR): Promise<Message[]> => {
    const [, command = '', text = ''] = /^\/(\S+)\s*([\s\S]*)$/.exec(line) ?? [];
    return createHost(services(), 'desk').run({ command, input: { text }, where: DESK, user });
  };
  const deskMessages = async () =>
    (await services().ledger.desk.messages('desk', null, 100)).map(({ message }) => message as Message);
  const accept = async (input: Parameters<typeof article>[0]) => {
    const accepted = await services().ledger.articles.accept(article(input), { origin: 'file' });
    if (accepted.outcome !== 'duplicate') await services().queue.add('read-article', { version: accepted.version });
    return accepted;
  };

  beforeAll(async () => {
    store = await open();
    running = await startApp(store);
    await run('/watch add');
    for (const input of sampleArticles().slice(0, 7)) {
      const { version } = await services().ledger.articles.accept(input, { origin: 'sample' });
      await services().queue.add('read-article', { version });
      // One after the other: side by side, two articles with little in common may be read before the one that joins them.
      await running.settle();
    }
  });
  afterAll(async () => {
    await running.stop();
    await store.close().catch(() => {});
  });

  it('reads every article, finds one story, and alerts the desk', async () => {
    const counts = await services().ledger.articles.counts();
    expect(counts).toMatchObject({ unread: 0, failed: 0 });
    expect(await services().ledger.stories.latest(10)).toHaveLength(1);
    const alerts = (await deskMessages()).filter(({ kind }) => kind === 'alert');
    expect(alerts.length).toBeGreaterThan(0);
    for (const alert of alerts) expect(alert.summary.length).toBeGreaterThan(10);
  });

  it('keeps every quotation a slice of a stored version', async () => {
    const findings = await services().ledger.findings.list();
    expect(findings.length).toBeGreaterThan(0);
    for (const { a, b } of findings) {
      for (const end of a ? [a, b] : [b]) {
        const version = await services().ledger.articles.version(end.version);
        expect(version?.text.slice(end.start, end.end)).toBe(end.text);
      }
    }
  });

  it('changes nothing when an article is read a second time', async () => {
    const before = await services().ledger.digests.totals();
    const messages = (await deskMessages()).length;
    const [first] = await services().ledger.stories.versionsOf(
      (await services().ledger.stories.latest(1))[0]?.id ?? 0,
      1,
    );
    await services().queue.add('read-article', { version: first ?? 0 });
    await running.settle();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await services().ledger.digests.totals()).toEqual(before);
    expect(await deskMessages()).toHaveLength(messages);
  });

  it('answers /who-said with the exact words and the link, and is silent about what nobody said', async () => {
    const [finding] = await services().ledger.findings.list({ kinds: ['variant', 'repeat'] });
    const words =
      finding?.b.text
        .replace(/[“”"‘’']/g, '')
        .split(/\s+/)
        .slice(0, 7)
        .join(' ') ?? '';
    const [answer] = await run(`/who-said ${words}`);
    expect(answer?.kind).toBe('answer');
    const quotation = answer?.parts.find((part) => part.type === 'quotation');
    expect(quotation).toMatchObject({ type: 'quotation', quotation: { url: expect.stringMatching(/^https:/) } });
    const [nothing] = await run('/who-said "the moon is made of green harbour cheese"');
    expect(nothing?.title).toContain('Not on record');
  });

  it('helps with empty and wrong input, with an example', async () => {
    for (const line of [
      '/who-said',
      '/check',
      '/speaker show',
      '/watch ad words:x',
      '/feed add not-a-url',
      '/digest set hour:25',
      '/story nosuchstoryanywhere',
      '/whosaid x',
    ]) {
      const [message] = await run(line);
      expect(message?.kind, line).toBe('error');
      expect(message?.summary, line).not.toContain('went wrong on our side');
    }
    const [nearest] = await run('/whosaid x');
    expect(JSON.stringify(nearest)).toContain('Did you mean /who-said?');
  });

  it('lets only those who manage the channel change what it watches', async () => {
    const [refused] = await run('/watch add words:ferry', READER);
    expect(refused).toMatchObject({ kind: 'error' });
    const [allowed] = await run('/watch add words:ferry kinds:conflict');
    expect(allowed?.summary).toContain('ferry');
    const [list] = await run('/watch list', READER);
    const number = /(\d+)/.exec(
      JSON.stringify(list?.parts.find((part) => part.type === 'list' && part.items.at(-1))),
    )?.[1];
    expect(number).toBeDefined();
    const watches = await services().ledger.channels.watches((await services().ledger.channels.ensure(DESK)).id);
    await run(`/watch remove ${watches.at(-1)?.id}`);
    expect(await services().ledger.channels.watches((await services().ledger.channels.ensure(DESK)).id)).toHaveLength(
      watches.length - 1,
    );
  });

  it('withdraws what an editor says is no conflict, edits the card, and puts it back on undo', async () => {
    const host = createHost(services(), 'desk');
    const [finding] = await services().ledger.findings.list({ severity: 'alert' });
    const pressed = await host.press({
      action: 'feedback',
      argument: `not-a-conflict:${finding?.seq}`,
      where: DESK,
      user: EDITOR,
    });
    await running.settle();
    expect((await services().ledger.findings.get(finding?.seq ?? 0))?.withdrawn).toContain('Editor');
    expect(JSON.stringify(await deskMessages())).toContain('not a conflict, says Editor');
    const undo = pressed.reply?.buttons[0];
    await host.press({ action: undo?.action ?? '', argument: undo?.argument ?? '', where: DESK, user: EDITOR });
    await running.settle();
    expect((await services().ledger.findings.get(finding?.seq ?? 0))?.withdrawn).toBeNull();
    expect(JSON.stringify(await deskMessages())).not.toContain('says Editor');
  });

  it('mutes a story for the channel and takes the mute back', async () => {
    const host = createHost(services(), 'desk');
    const [finding] = await services().ledger.findings.list({ severity: 'alert' });
    const menu = await host.press({
      action: 'mute-menu',
      argument: `${finding?.story}:${finding?.seq}`,
      where: DESK,
      user: EDITOR,
    });
    const button = menu.reply?.buttons[0];
    const muted = await host.press({ action: 'mute', argument: button?.argument ?? '', where: DESK, user: EDITOR });
    expect(await services().ledger.channels.activeMutes(new Date())).toHaveLength(1);
    const undo = muted.replace?.buttons[0];
    await host.press({ action: 'unmute', argument: undo?.argument ?? '', where: DESK, user: EDITOR });
    expect(await services().ledger.channels.activeMutes(new Date())).toHaveLength(0);
  });

  it('makes one digest a channel and local day, whatever asks for it', async () => {
    await run('/digest set hour:0 zone:Pacific/Auckland');
    const channel = await services().ledger.channels.ensure(DESK);
    const before = (await deskMessages()).filter(({ kind }) => kind === 'digest').length;
    for (let i = 0; i < 3; i++) await services().queue.add('digest', { channel: channel.id });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await running.settle();
    const digests = (await deskMessages()).filter(({ kind }) => kind === 'digest').length - before;
    const hour = Number(
      new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Pacific/Auckland' }).format(
        new Date(),
      ),
    );
    // Due from its hour on and for six hours after; outside of that there is none to make.
    expect(digests).toBe(hour < 6 ? 1 : 0);
    await run('/digest off');
    const [now] = await run('/digest now');
    expect(now?.kind).toBe('digest');
    expect(JSON.stringify(now)).toContain('By story');
  });

  it('turns pages and shares an answer', async () => {
    const host = createHost(services(), 'desk');
    const [answer] = await run('/who-said dam');
    const share = answer?.buttons.find(({ action }) => action === 'share');
    const shared = await host.press({ action: 'share', argument: share?.argument ?? '', where: DESK, user: EDITOR });
    expect(shared.post?.visibility).toBe('channel');
    expect(JSON.stringify(shared.post)).toContain('shared by Editor');
    const next = answer?.buttons.find(({ label }) => label.startsWith('Next'));
    if (next) {
      const turned = await host.press({ action: 'page', argument: next.argument, where: DESK, user: EDITOR });
      expect(JSON.stringify(turned.replace?.context)).toContain('page 2');
    }
  });

  it('checks a draft and stores nothing of it', async () => {
    const before = await services().ledger.digests.totals();
    const [finding] = await services().ledger.findings.list({ kinds: ['variant', 'repeat'] });
    const quotation = finding?.b.text.replace(/[“”"]/g, '');
    const draft = `Engineers met again on Tuesday.\n“${quotation}” a witness said.\nNobody else spoke on the record about this at all.`;
    const [message] = await run(`/check ${draft}`);
    expect(message?.title).toBe('Checked against the record');
    expect(JSON.stringify(message)).toContain('Nothing of this text has been stored');
    expect(await services().ledger.digests.totals()).toEqual(before);
  });

  it.each([
    ['no speech', 'A bridge over the Lorn was closed on Monday. It is 120 metres long.'],
    ['marks left open', '“We never closed the mark, said the mayor of Lorn. The bridge is shut.'],
    ['one word', 'Bridge'],
    ['an emoji and a right-to-left line', '👩‍🚀 said “שלום עולם” on Monday.\nقالت الوزيرة “لن نوقع” يوم الاثنين.'],
    ['5 MB of text', `The clerk said the list was long. ${'Item by item it went on. '.repeat(210_000)}`],
  ])('reads an article with %s', async (_name, text) => {
    const { version } = await accept({ text });
    await running.settle();
    expect((await services().ledger.articles.state(version))?.state).toBe('read');
  });

  it('tells a changed text at the same URL as an edit', async () => {
    const input = article({ url: 'https://harbour-post.example/edits' });
    await accept(input);
    await running.settle();
    const later = await accept({
      ...input,
      published: '2026-03-02T15:00:00Z',
      text: input.text.replace('240 passengers', '180 passengers'),
    });
    await running.settle();
    const findings = await services().ledger.findings.list({ version: later.version });
    expect(findings.filter(({ kind }) => kind === 'edit').map(({ field }) => field)).toEqual(['number']);
  });
});
