/** Conformance: commands, their answers, and buttons. */
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/model.ts';
import { allText, fresh, type Suite } from './conformance-tools.ts';
import { conflictAlert, errorMessage, message, whoSaidAnswer } from './sample-messages.ts';

export function commandSuite({ harness, shown }: Suite): void {
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
}
