/**
 * Pictures of what people see, from real payloads: the sample stories are read by a bot of its own, then its cards,
 * answers and digest are drawn as the desk, Slack and Discord show them.
 *
 *   npm run preview [-- FOLDER]      (default preview/; needs Chromium: CHROMIUM_PATH or /usr/bin/chromium)
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { chromium } from 'playwright-core';
import { type App, openApp } from '../src/app.ts';
import { sampleArticles } from '../src/cli/start.ts';
import { loadConfig } from '../src/config.ts';
import { createHost } from '../src/host.ts';
import type { Message } from '../src/platform.ts';
import { discordPreviewHtml } from '../src/platforms/discord/preview.ts';
import { renderMessage as renderForDiscord } from '../src/platforms/discord/render.ts';
import { slackPreviewHtml } from '../src/platforms/slack/preview.ts';
import { renderMessage as renderForSlack } from '../src/platforms/slack/render.ts';

const DESK = { platform: 'desk', workspace: 'local', channel: 'desk' } as const;
const folder = resolve(process.argv[2] ?? 'preview');
const data = mkdtempSync(join(tmpdir(), 'onrecord-preview-'));
mkdirSync(folder, { recursive: true });

async function readSamples(app: App): Promise<void> {
  const { ledger, queue } = app.services;
  const versions: number[] = [];
  for (const article of sampleArticles()) {
    const { version } = await ledger.articles.accept(article, { origin: 'sample' });
    versions.push(version);
    await queue.add('read-article', { version });
  }
  const busy = async () => (await ledger.articles.unsettled(versions)).size + (await ledger.outbox.counts()).pending;
  while ((await busy()) > 0) await new Promise((done) => setTimeout(done, 100));
}

const config = loadConfig({ ONRECORD_DATA: data, PORT: '0', READER_THREADS: '0' });
const app = await openApp({ config, log: pino({ level: 'error' }), role: 'all' });
await app.start();
const host = createHost(app.services, 'desk');
const user = { id: 'preview', name: 'Preview', mayConfigure: async () => true };
const ask = async (line: string): Promise<Message[]> => {
  const [, command = '', text = ''] = /^\/(\S+)\s*(.*)$/.exec(line) ?? [];
  return host.run({ command, input: { text }, where: DESK, user });
};
await ask('/watch add');
await readSamples(app);

const alerts = (await app.services.ledger.desk.messages('desk', null, 200))
  .map(({ message }) => message as Message)
  .filter(({ kind }) => kind === 'alert');
const [answer] = await ask('/who-said every siren in this valley was tested');
const [digest] = await ask('/digest now');
const shown = [...alerts.slice(0, 2), ...alerts.slice(-1), answer, digest].filter((one) => one !== undefined);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const draw = async (
  name: string,
  open: { html: string } | { url: string },
  size: { width: number; height: number },
  dark = false,
) => {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1.5, colorScheme: dark ? 'dark' : 'light' });
  if ('html' in open) await page.setContent(open.html);
  else await page.goto(open.url);
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: 'html' in open });
  await page.close();
  process.stdout.write(`${join(folder, `${name}.png`)}\n`);
};

const slack = shown.flatMap((message) =>
  renderForSlack(message).map((page) => ({ page, time: '2:41 PM', isPrivate: message.visibility === 'private' })),
);
const slackHtml = slackPreviewHtml(slack, { channel: 'desk' });
const discordHtml = discordPreviewHtml(shown.flatMap((message) => renderForDiscord(message)));
writeFileSync(join(folder, 'slack.html'), slackHtml);
writeFileSync(join(folder, 'discord.html'), discordHtml);
await draw('slack', { html: slackHtml }, { width: 820, height: 600 });
await draw('discord', { html: discordHtml }, { width: 820, height: 600 });

const url = app.desk.url() ?? '';
const { findings, articles } = app.services.ledger;
const [variant] = await findings.list({ kinds: ['variant'], severity: 'alert', limit: 1 });
const [edit] = await findings.list({ kinds: ['edit'], severity: 'alert', limit: 1 });
const article = await articles.version(variant?.b.version ?? 1);
await draw('desk', { url }, { width: 1280, height: 860 });
await draw('desk-dark', { url }, { width: 1280, height: 860 }, true);
await draw('desk-phone', { url }, { width: 390, height: 844 });
await draw('article', { url: `${url}/articles/${article?.id}` }, { width: 1280, height: 860 });
await draw('compare-variant', { url: `${url}/compare/${variant?.seq}` }, { width: 1280, height: 760 });
if (edit) await draw('compare-edit', { url: `${url}/compare/${edit.seq}` }, { width: 1280, height: 760 });
await draw('story', { url: `${url}/stories/1` }, { width: 1280, height: 1100 });
await browser.close();
await app.stop(5_000);
rmSync(data, { recursive: true, force: true });
process.exit(0);
