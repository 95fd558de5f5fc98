/**
 * What every platform must do with what it is given, as one suite: call `describePlatformConformance` from a platform's
 * own test file with a harness around that platform (and a stand-in for its server, where it has one).
 *
 * The suite looks only at what a person would see. `seen.text` is that: plain text after the platform's own unescaping,
 * with a verbatim `Quotation.text` appearing in it as it stands.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { type ChannelRef, UserError } from '../../src/model.ts';
import { type Message, type Platform, PlatformError, type PostedRef } from '../../src/platform.ts';
import type { FakeHost } from './fake-host.ts';
import {
  conflictAlert,
  digest,
  errorMessage,
  fiftyQuotations,
  hostileTexts,
  longWord,
  message,
  quotation,
  quotationPart,
  whoSaidAnswer,
} from './sample-messages.ts';

/** One message as a person sees it on the platform. A `Message` that is paged becomes several of these. */
export interface Seen {
  readonly id: string;
  /** All a person can read in it, as plain text, unescaped; times as the platform's fallback text. */
  readonly text: string;
  /** What the notification or a screen reader says first. */
  readonly summary: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly buttons: readonly { readonly label: string; readonly href: string | null }[];
  /** Whom it would notify (`@everyone`, a user, a group); empty for all that Onrecord posts. */
  readonly mentions: readonly string[];
  readonly visibleTo: 'asker' | 'channel';
  /** ISO times the platform shows in the reader's own zone. */
  readonly times: readonly string[];
  /** What went over the wire, for limits and for looking at when a test fails. */
  readonly raw: unknown;
}

export interface Harness {
  readonly platform: Platform;
  readonly host: FakeHost;
  /** A channel the bot may post in. */
  readonly channel: ChannelRef;
  /** A channel it may not post in (unknown, archived, no permission). */
  readonly closedChannel: ChannelRef;
  /** What stands in the channel now, oldest first, threads after their head; never private answers. */
  sent(): Promise<readonly Seen[]>;
  /** A user types a command; gives what that user sees in answer, private or not. */
  command(text: string): Promise<readonly Seen[]>;
  /** A user presses the button with this label on that message (and confirms, if asked); gives what it leads to. */
  press(seen: Seen, label: string): Promise<readonly Seen[]>;
  /** The next post takes effect, but the platform's answer is lost. */
  loseNextReply(): void;
  /** What is still open (sockets, timers, servers) after `platform.stop`; names for the failure text. */
  open(): readonly string[];
  close(): Promise<void>;
}

const MARK_OF_A_CUT = /…|\.\.\.|\bmore\b|\bpage \d/i;
const signal = () => AbortSignal.timeout(10_000);
const allText = (seen: readonly Seen[]) => seen.map((one) => one.text).join('\n');
/** Platforms may join lines or soft-wrap between parts; inside a quotation they may not. */
const fresh = (before: readonly Seen[], after: readonly Seen[]) =>
  after.filter((one) => !before.some((b) => b.id === one.id));

export function describePlatformConformance(name: string, makeHarness: () => Promise<Harness>): void {
  describe(`${name} as a platform`, () => {
    let open: Harness | null = null;
    const harness = async () => {
      open = await makeHarness();
      return open;
    };
    afterEach(async () => {
      await open?.close();
      open = null;
    });
    let serial = 0;
    const post = (
      h: Harness,
      content: Message,
      more: { key?: string; maybeLanded?: boolean; inThreadOf?: PostedRef } = {},
    ) =>
      h.platform.post(
        {
          channel: h.channel,
          message: content,
          key: more.key ?? `conformance-${serial++}`,
          inThreadOf: more.inThreadOf ?? null,
          maybeLanded: more.maybeLanded ?? false,
        },
        signal(),
      );
    const shown = async (h: Harness, content: Message) => {
      const before = await h.sent();
      await post(h, content);
      return fresh(before, await h.sent());
    };

    describe('posting', () => {
      it('is ready after start, and says so', async () => {
        const h = await harness();
        expect(h.platform.status()).toEqual({ state: 'ready', reason: null });
        expect((await h.platform.diagnose()).every((line) => line.ok)).toBe(true);
      });

      it('posts once a key, and gives the same reference again', async () => {
        const h = await harness();
        const first = await post(h, conflictAlert, { key: 'once' });
        const count = (await h.sent()).length;
        const second = await post(h, conflictAlert, { key: 'once', maybeLanded: true });
        expect(second.id).toBe(first.id);
        expect(await h.sent()).toHaveLength(count);
      });

      it('posts two messages for two keys, though they are alike', async () => {
        const h = await harness();
        const first = await shown(h, digest);
        const second = await shown(h, digest);
        expect(first.length).toBeGreaterThan(0);
        expect(second).toHaveLength(first.length);
      });

      it('does not post again what landed although the reply was lost', async () => {
        const h = await harness();
        h.loseNextReply();
        const failure = await post(h, conflictAlert, { key: 'lost' }).catch((error: unknown) => error);
        // A platform may look for it by itself and succeed; if it gives up, it must say that the message may have landed.
        if (failure instanceof Error) {
          expect(failure).toBeInstanceOf(PlatformError);
          expect(failure).toMatchObject({ maybeLanded: true, permanent: false });
        }
        const count = (await h.sent()).length;
        expect(count).toBeGreaterThan(0);
        await post(h, conflictAlert, { key: 'lost', maybeLanded: true });
        expect(await h.sent()).toHaveLength(count);
      });

      it('replaces a message on edit', async () => {
        const h = await harness();
        const ref = await post(h, message({ summary: 'Before the edit.', title: 'Before the edit' }));
        const before = await h.sent();
        const after = message({ summary: 'After the edit.', title: 'After the edit' });
        await h.platform.edit(h.channel, ref, after, signal());
        const now = await h.sent();
        expect(now).toHaveLength(before.length);
        expect(allText(now)).toContain('After the edit');
        expect(allText(now)).not.toContain('Before the edit');
      });

      it('accepts a message in the thread of another', async () => {
        const h = await harness();
        const head = await post(h, conflictAlert);
        const before = await h.sent();
        await post(h, message({ summary: 'A follow-up.', title: 'A follow-up' }), { inThreadOf: head });
        expect(allText(fresh(before, await h.sent()))).toContain('A follow-up');
      });

      it('refuses a channel it may not post in, permanently and with advice', async () => {
        const h = await harness();
        const check = await h.platform.check(h.closedChannel);
        expect(check.ok).toBe(false);
        if (!check.ok) expect(check.advice.length).toBeGreaterThan(10);
        const refused = await h.platform
          .post(
            { channel: h.closedChannel, message: digest, key: 'closed', inThreadOf: null, maybeLanded: false },
            signal(),
          )
          .catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(PlatformError);
        expect(refused).toMatchObject({ permanent: true });
        expect((refused as PlatformError).advice.length).toBeGreaterThan(10);
        expect(await h.platform.check(h.channel)).toEqual({ ok: true });
      });
    });

    describe('rendering', () => {
      it('shows a quotation verbatim with speaker, role, outlet, link and time', async () => {
        const h = await harness();
        const words = quotation({ via: 'Norvane Radio' });
        const seen = await shown(h, message({ parts: [{ type: 'quotation', quotation: words }] }));
        const text = allText(seen);
        for (const part of [words.text, words.speaker, words.role, words.via, words.outlet])
          expect(text).toContain(part);
        const hrefs = seen.flatMap((one) => one.links.map((link) => link.href));
        expect(hrefs).toContain(words.url);
        expect(hrefs).toContain(words.recordUrl);
        expect(seen.flatMap((one) => one.times).map((time) => Date.parse(time))).toContain(Date.parse(words.published));
      });

      it('names the other outlets and the origins of a quotation', async () => {
        const h = await harness();
        const also = [
          { outlet: 'Lissing Advertiser', url: 'https://lissing.example/dam' },
          { outlet: 'Velland Post', url: 'https://vellandpost.example/dam' },
        ];
        const text = allText(await shown(h, message({ parts: [quotationPart({ also, origins: 1 })] })));
        expect(text).toContain('Lissing Advertiser');
        expect(text).toContain('Velland Post');
        expect(text).toMatch(/3 outlets, 1 origin/);
      });

      it('tells direct words from paraphrase', async () => {
        const h = await harness();
        const direct = allText(await shown(h, message({ parts: [quotationPart({ kind: 'direct' })] })));
        const indirect = allText(await shown(h, message({ parts: [quotationPart({ kind: 'indirect' })] })));
        expect(direct).not.toBe(indirect);
      });

      it('says when no speaker is named', async () => {
        const h = await harness();
        const narrated = { speaker: null, role: null, kind: 'narrated' as const };
        const text = allText(await shown(h, message({ parts: [quotationPart(narrated)] })));
        expect(text).not.toMatch(/null|undefined/);
        expect(text).toContain('Meridian Press');
      });

      it('marks the differing words of both passages', async () => {
        const h = await harness();
        const seen = await shown(h, conflictAlert);
        const text = allText(seen);
        const spells = (op: 'removed' | 'added') => {
          const part = conflictAlert.parts.find((one) => one.type === 'difference');
          if (part?.type !== 'difference') throw new Error('the sample has a difference');
          return part.difference.pieces.filter((piece) => piece.op === op).map((piece) => piece.text);
        };
        for (const word of [...spells('removed'), ...spells('added')]) expect(text).toContain(word);
        for (const outlet of ['Meridian Press', 'Daily Clarion']) expect(text).toContain(outlet);
        const hrefs = seen.flatMap((one) => one.links.map((link) => link.href));
        expect(hrefs).toContain('https://www.meridianpress.example/world/dam');
        expect(hrefs).toContain('https://clarion.example/news/dam');
      });

      it('shows title, fields, lists, headings, context and every button', async () => {
        const h = await harness();
        const seen = [...(await shown(h, conflictAlert)), ...(await shown(h, digest))];
        const text = allText(seen);
        for (const expected of [
          'How many were told to leave: 3,400 or 4,300?',
          'Harrowmere Dam',
          'First on record',
          '4 outlets, 1 origin (Meridian Press)',
          'Denial: the operator denies that sirens failed',
        ]) {
          expect(text).toContain(expected);
        }
        const labels = seen.flatMap((one) => one.buttons.map((button) => button.label));
        for (const button of conflictAlert.buttons) expect(labels).toContain(button.label);
      });

      it('says how severe an alert is, in words', async () => {
        const h = await harness();
        const alert = allText(await shown(h, message({ kind: 'alert', severity: 'alert', title: 'One title' })));
        const note = allText(await shown(h, message({ kind: 'alert', severity: 'note', title: 'One title' })));
        expect(alert).not.toBe(note);
      });

      it('always has a summary, and it is the message’s own', async () => {
        const h = await harness();
        for (const given of [conflictAlert, digest, message({ summary: 'Only a summary.' })]) {
          const [first] = await shown(h, given);
          expect(first?.summary).toContain(given.summary);
        }
      });

      it('shows the summary when there is nothing else to show', async () => {
        const h = await harness();
        expect(allText(await shown(h, message({ summary: 'Only a summary.' })))).toContain('Only a summary.');
      });

      it('links only to http and https', async () => {
        const h = await harness();
        const runs = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not a link'].map((href) => ({
          text: `to ${href}`,
          href,
        }));
        const seen = await shown(h, message({ parts: [{ type: 'text', runs }] }));
        const hrefs = seen.flatMap((one) => one.links.map((link) => link.href));
        expect(hrefs.filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
        for (const run of runs) expect(allText(seen)).toContain(run.text);
      });
    });

    describe('hostile text', () => {
      it.each(hostileTexts)('%s stands as it is and notifies nobody', async (hostile) => {
        const h = await harness();
        const everywhere = message({
          summary: hostile,
          title: hostile,
          parts: [
            { type: 'heading', text: hostile },
            { type: 'text', runs: [{ text: hostile }, { text: hostile, emphasis: 'strong' }] },
            quotationPart({ text: hostile, speaker: hostile, role: hostile, outlet: hostile }),
            { type: 'fields', fields: [{ name: hostile, value: [{ text: hostile }] }] },
            { type: 'list', items: [[{ text: hostile, href: 'https://example.org/a' }]] },
          ],
          context: [{ text: hostile }],
        });
        const seen = await shown(h, everywhere);
        expect(seen.flatMap((one) => one.mentions)).toEqual([]);
        const times = allText(seen).split(hostile).length - 1;
        expect(
          times,
          'title, heading, 2 runs, quotation, speaker, role, outlet, field, value, item, context',
        ).toBeGreaterThanOrEqual(12);
        const ours = new Set(['https://example.org/a', quotation().url, quotation().recordUrl]);
        const forged = seen.flatMap((one) => one.links).filter((link) => !ours.has(link.href));
        expect(forged).toEqual([]);
      });

      it('shows fifty quotations, or says what it left out', async () => {
        const h = await harness();
        const text = allText(await shown(h, fiftyQuotations));
        const missing = Array.from(
          { length: 50 },
          (_, index) => `Statement number ${index + 1} about the spillway`,
        ).filter((words) => !text.includes(words));
        if (missing.length > 0) expect(text).toMatch(MARK_OF_A_CUT);
        expect(text).toContain('Statement number 1 about the spillway');
      });

      it('never cuts a quotation without a mark', async () => {
        const h = await harness();
        const seen = await shown(h, message({ parts: [quotationPart({ text: longWord })] }));
        const pieces = seen.map((one) => one.text);
        if (!pieces.some((text) => text.includes(longWord))) expect(pieces.join('\n')).toMatch(MARK_OF_A_CUT);
        expect(pieces.join('\n')).toContain(longWord.slice(0, 200));
      });

      it('survives very long titles, labels and names', async () => {
        const h = await harness();
        const long = 'A long name '.repeat(100).trim();
        const seen = await shown(
          h,
          message({
            summary: long,
            title: long,
            parts: [quotationPart({ speaker: long, role: long, outlet: long }), { type: 'heading', text: long }],
            buttons: [{ label: long, action: 'feedback', argument: 'f1:useful' }],
          }),
        );
        expect(allText(seen)).toContain('A long name');
        expect(seen.flatMap((one) => one.buttons)).toHaveLength(1);
      });
    });

    describe('commands and buttons', () => {
      it('carries a command and its words to the app, unchanged', async () => {
        const h = await harness();
        await h.command('/who-said "take two to tango" by:"Aksel Thorne"');
        const [invocation] = h.host.invocations;
        expect(invocation?.command).toBe('who-said');
        expect(invocation?.where).toEqual(h.channel);
        const input = invocation?.input;
        const given = input && 'text' in input ? input.text : Object.values(input?.options ?? {}).join(' ');
        expect(given).toContain('take two to tango');
        expect(given).toContain('Aksel Thorne');
      });

      it('shows a private answer to the asker and to nobody else', async () => {
        const h = await harness();
        h.host.answerWith(() => [whoSaidAnswer]);
        const before = await h.sent();
        const answers = await h.command('/who-said sirens');
        expect(answers.map((one) => one.visibleTo)).toEqual(answers.map(() => 'asker'));
        expect(allText(answers)).toContain('Every one of them worked.');
        expect(await h.sent()).toHaveLength(before.length);
      });

      it('shows an answer for the channel to the channel', async () => {
        const h = await harness();
        h.host.answerWith(() => [message({ title: 'For all to see', summary: 'For all.', visibility: 'channel' })]);
        const before = await h.sent();
        await h.command('/who-said sirens');
        expect(allText(fresh(before, await h.sent()))).toContain('For all to see');
      });

      it('shows several answers in their order', async () => {
        const h = await harness();
        h.host.answerWith(() => ['first', 'second', 'third'].map((title) => ({ ...whoSaidAnswer, title, parts: [] })));
        const text = allText(await h.command('/who-said sirens'));
        expect(text.indexOf('first')).toBeGreaterThanOrEqual(0);
        expect(text.indexOf('second')).toBeGreaterThan(text.indexOf('first'));
        expect(text.indexOf('third')).toBeGreaterThan(text.indexOf('second'));
      });

      it('shows an error with what to do about it, privately', async () => {
        const h = await harness();
        h.host.answerWith(() => [errorMessage]);
        const answers = await h.command('/who-said x');
        expect(allText(answers)).toContain('I need words to look for.');
        expect(allText(answers)).toContain('/who-said "every siren"');
        expect(answers[0]?.visibleTo).toBe('asker');
      });

      it('answers with a plain apology when the app breaks, without its inner words', async () => {
        const h = await harness();
        h.host.answerWith(() => {
          throw new Error('password=hunter2 at ledger.ts:17');
        });
        const text = allText(await h.command('/who-said sirens'));
        expect(text.length).toBeGreaterThan(10);
        expect(text).not.toContain('hunter2');
        expect(h.host.logged.some((line) => line.level === 'error')).toBe(true);
      });

      it('shows a UserError that escapes the app with its hint', async () => {
        const h = await harness();
        h.host.answerWith(() => {
          throw new UserError('No such outlet.', 'Try /help.');
        });
        const text = allText(await h.command('/who-said sirens'));
        expect(text).toContain('No such outlet.');
        expect(text).toContain('Try /help.');
      });

      it('brings every button to the app with its own action and argument', async () => {
        const h = await harness();
        const posted = await shown(h, conflictAlert);
        for (const button of conflictAlert.buttons) {
          const holder = posted.find((one) => one.buttons.some((b) => b.label === button.label));
          if (!holder) throw new Error(`no message has the button ${button.label}`);
          await h.press(holder, button.label);
        }
        expect(h.host.presses.map(({ action, argument }) => ({ action, argument }))).toEqual(
          conflictAlert.buttons.map(({ action, argument }) => ({ action, argument })),
        );
        for (const press of h.host.presses) expect(press.where).toEqual(h.channel);
      });

      it('shows what a press leads to: a reply to the presser, a replacement, a post', async () => {
        const h = await harness();
        h.host.pressWith(() => ({
          reply: message({ title: 'Noted by you', summary: 'Noted.', visibility: 'private' }),
          replace: message({ title: 'Replaced by a press', summary: 'Replaced.' }),
          post: message({ title: 'Posted by a press', summary: 'Posted.' }),
        }));
        const [posted] = await shown(h, message({ title: 'The original', buttons: conflictAlert.buttons.slice(0, 1) }));
        if (!posted) throw new Error('nothing was posted');
        const replies = await h.press(posted, 'Useful');
        expect(allText(replies)).toContain('Noted by you');
        const channel = allText(await h.sent());
        expect(channel).toContain('Replaced by a press');
        expect(channel).toContain('Posted by a press');
        expect(channel).not.toContain('The original');
        expect(channel).not.toContain('Noted by you');
      });

      it('works on the buttons of a private answer too', async () => {
        const h = await harness();
        h.host.answerWith(() => [whoSaidAnswer]);
        const answers = await h.command('/who-said sirens');
        const holder = answers.find((one) => one.buttons.length > 0);
        if (!holder) throw new Error('the answer has a button');
        await h.press(holder, 'Share in this channel');
        expect(h.host.presses).toMatchObject([{ action: 'share', argument: 'q9' }]);
      });
    });

    describe('stopping', () => {
      it('closes everything it opened and is off, and may be stopped twice', async () => {
        const h = await harness();
        await h.platform.stop(2_000);
        expect(h.platform.status().state).toBe('off');
        expect(h.open()).toEqual([]);
        await h.platform.stop(2_000);
      });

      it('refuses to post when it is off, as something to try again', async () => {
        const h = await harness();
        await h.platform.stop(2_000);
        const refused = await post(h, digest).catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(PlatformError);
        expect(refused).toMatchObject({ permanent: false, maybeLanded: false });
      });
    });
  });
}
