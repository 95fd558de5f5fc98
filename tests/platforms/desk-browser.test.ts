/** The desk as a person uses it, in Chromium: live messages, keyboard, buttons, highlights, sizes, colours. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDesk, type DeskPlatform } from '../../src/platforms/desk/index.ts';
import { chromiumPath, launchChromium, WITHOUT_CHROMIUM } from './chromium.ts';
import { createFakeHost, type FakeHost } from './fake-host.ts';
import { createFakeRecord, type FakeRecord } from './fake-record.ts';
import {
  conflictAlert,
  digest,
  errorMessage,
  hostileTexts,
  message,
  quotationPart,
  whoSaidAnswer,
} from './sample-messages.ts';

const FAINT_TEXTS = readFileSync(new URL('./faint-texts.js', import.meta.url), 'utf8');
const PAGES = ['/', '/articles/hm2', '/compare/f17', '/stories', '/stories/s3', '/dead-letters', '/nothing'];

describe.skipIf(chromiumPath === null)(`the desk in a browser${WITHOUT_CHROMIUM}`, { timeout: 60_000 }, () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let host: FakeHost;
  let record: FakeRecord;
  let desk: DeskPlatform;
  let problems: string[];

  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    await context.close();
    await desk.stop(500);
  });

  const startDesk = async (port = 0) => {
    desk = createDesk({
      host: '127.0.0.1',
      port,
      token: null,
      publicUrl: null,
      services: host,
      record,
      log: host.log,
      pollMs: 50,
    });
    await desk.start();
  };
  const open = async (path: string, options: { width?: number; scheme?: 'light' | 'dark' } = {}) => {
    problems = [];
    host = createFakeHost({ run: () => [whoSaidAnswer] });
    host.completeWith((_command, _option, typed) =>
      ['Aksel Thorne', 'Odile Marchetti']
        .filter((name) => name.toLowerCase().includes(typed))
        .map((name) => ({ name, value: name })),
    );
    record = createFakeRecord([digest, conflictAlert]);
    await startDesk();
    context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 800 },
      colorScheme: options.scheme ?? 'light',
      locale: 'en-GB',
      timezoneId: 'Asia/Tokyo',
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('dialog', (dialog) => {
      problems.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(`${desk.url()}${path}`);
  };
  const channel = { platform: 'desk', workspace: 'local', channel: 'desk' } as const;
  const post = (title: string, key = title) =>
    desk.post(
      {
        channel,
        key,
        inThreadOf: null,
        maybeLanded: false,
        message: message({ kind: 'alert', severity: 'alert', title, summary: `Alert: ${title}` }),
      },
      AbortSignal.timeout(5_000),
    );
  const stream = () => page.locator('#stream');
  const box = () => page.locator('#command');

  it('shows an alert as it arrives, says it aloud, and keeps the end in sight', async () => {
    await open('/');
    await post('It just happened');
    await stream().getByText('It just happened').waitFor();
    await page.waitForFunction(`document.querySelector('#announce')?.textContent === 'Alert: It just happened'`);
    const last = page.locator('#stream > .msg').last();
    const place = await last.boundingBox();
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(800);
    expect(problems).toEqual([]);
  });

  it('leaves a reader in the middle where he is, with a way to the news', async () => {
    await open('/', { width: 390 });
    await page.evaluate('scrollTo(0, 0)');
    await page.waitForTimeout(100);
    await post('News below');
    await page.locator('#newer button').click();
    await page.waitForFunction('innerHeight + scrollY >= document.documentElement.scrollHeight - 2');
  });

  it('takes up again after the bot was restarted, with what was missed', async () => {
    await open('/');
    await page.waitForFunction(`document.querySelector('#status progress') !== null`);
    const port = Number(new URL(desk.url() ?? '').port);
    await desk.stop(500);
    await page.getByText('The connection to the bot is lost').waitFor();
    await record.append('desk', 'missed', message({ title: 'Said meanwhile', summary: 'Said meanwhile.' }));
    await startDesk(port);
    await stream().getByText('Said meanwhile').waitFor({ timeout: 20_000 });
    await page.waitForFunction(`document.querySelector('#connection')?.textContent === ''`);
  });

  it('is usable by keyboard: box, completion, sending, history, leaving', async () => {
    await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.className')).toBe('skip');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement?.id')).toBe('command');
    await page.keyboard.type('who-said sirens by:od');
    await page.getByRole('option', { name: /Odile Marchetti/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await box().getAttribute('aria-activedescendant')).toBe('choice-0');
    await page.keyboard.press('Enter');
    expect(await box().inputValue()).toBe('/who-said sirens by:"Odile Marchetti" ');
    await page.keyboard.press('Escape');
    await box().focus();
    await page.keyboard.press('Enter');
    await stream().getByText('Every one of them worked.').waitFor();
    expect(host.invocations).toMatchObject([{ command: 'who-said', input: { text: 'sirens by:"Odile Marchetti"' } }]);
    expect(await box().inputValue()).toBe('');
    await page.keyboard.press('ArrowUp');
    expect(await box().inputValue()).toBe('/who-said sirens by:"Odile Marchetti"');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement?.id')).not.toBe('command');
  });

  it('acknowledges a button in place, and undoes it there', async () => {
    await open('/');
    const undo = { label: 'Undo', action: 'undo', argument: 'f17' };
    host.pressWith(({ action }) =>
      action === 'undo'
        ? { replace: conflictAlert }
        : { replace: { ...conflictAlert, buttons: [undo], context: [{ text: 'Marked as not a conflict.' }] } },
    );
    const alert = page.locator('.msg-alert');
    await alert.getByRole('button', { name: 'Not a conflict' }).click();
    await alert.getByText('Marked as not a conflict.').waitFor();
    expect(await page.evaluate(`document.activeElement?.closest('.msg') !== null`)).toBe(true);
    await alert.getByRole('button', { name: 'Undo' }).click();
    await alert.getByRole('button', { name: 'Not a conflict' }).waitFor();
    expect(host.presses.map((press) => press.action)).toEqual(['feedback', 'undo']);
    expect(await page.locator('.msg-alert').count()).toBe(1);
  });

  it('asks once more before muting, and takes No for an answer', async () => {
    await open('/');
    const mute = page.getByRole('button', { name: 'Mute this story' });
    await mute.click();
    await page.getByText('No more alerts about this story in this channel?').waitFor();
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await mute.waitFor();
    expect(host.presses).toEqual([]);
    await mute.click();
    await page.getByRole('button', { name: 'Yes', exact: true }).click();
    await expect.poll(() => host.presses.map((press) => press.argument)).toEqual(['s3']);
  });

  it('shows a reply to the presser below the message', async () => {
    await open('/');
    host.pressWith(() => ({ reply: message({ title: 'Thank you', summary: 'Thank you.', visibility: 'private' }) }));
    await page.getByRole('button', { name: 'Useful' }).click();
    await page.locator('.msg-alert .replies').getByText('Thank you').waitFor();
  });

  it('shows an error with its hint, and keeps what could not be sent', async () => {
    await open('/');
    host.answerWith(() => [errorMessage]);
    await box().fill('/who-said');
    await page.keyboard.press('Enter');
    await page.locator('.msg-error').getByText('/who-said "every siren"').waitFor();
    await context.setOffline(true);
    await box().fill('/help');
    await page.keyboard.press('Enter');
    await page.getByText('Not sent').waitFor();
    expect(await box().inputValue()).toBe('/help');
  });

  it('highlights exactly the passage that an address names', async () => {
    await open('/articles/hm2');
    const text = (await page.locator('.line').allTextContents()).join('\n\n');
    const words = 'three sirens had';
    const start = text.indexOf(words);
    await page.goto(`${desk.url()}/articles/hm2#s-${start}-${start + words.length}`);
    await page.reload();
    const marked = await page.evaluate(`[...(CSS.highlights.get('target') ?? [])].map((range) => String(range))`);
    expect(marked).toEqual([words]);
  });

  it('shows times in the reader’s zone, and UTC beside them', async () => {
    await open('/compare/f17');
    const time = page.locator('.sides time').first();
    expect(await time.textContent()).toBe('3 Mar 2026, 17:05');
    expect(await time.getAttribute('title')).toBe('3 Mar 2026, 08:05 UTC');
  });

  it('runs nothing of what foreign text brings', async () => {
    await open('/');
    for (const [index, hostile] of hostileTexts.entries()) {
      await record.append(
        'desk',
        `h${index}`,
        message({ summary: hostile, title: hostile, parts: [quotationPart({ text: hostile, speaker: hostile })] }),
      );
    }
    desk.changed();
    await expect.poll(() => page.locator('#stream > .msg').count()).toBe(hostileTexts.length + 2);
    expect(await page.locator('#stream script, #stream svg, #stream img').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  describe.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('at %i pixels, %s', (width, scheme) => {
    it('fits the width and can be read on every page', async () => {
      await open('/', { width, scheme });
      for (const path of PAGES) {
        await page.goto(`${desk.url()}${path}`);
        expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
        expect(await page.evaluate(FAINT_TEXTS), path).toEqual([]);
      }
      expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
    });
  });
});
