/**
 * Draws sample messages as Slack would: writes preview/slack.html and, where Chromium is installed, preview/slack.png.
 *
 *   npx tsx scripts/preview-slack.ts [FOLDER]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { slackPreviewHtml } from '../src/platforms/slack/preview.ts';
import { renderMessage } from '../src/platforms/slack/render.ts';
import {
  conflictAlert,
  digest,
  errorMessage,
  message,
  quotationPart,
  whoSaidAnswer,
} from '../tests/platforms/sample-messages.ts';

const folder = resolve(process.argv[2] ?? 'preview');
const hostile = message({
  title: '*Not bold* <!channel> & <https://evil.example|a link>',
  summary: 'Hostile text stands as it is.',
  severity: 'note',
  parts: [
    quotationPart({
      text: '*stars* _underscores_ `ticks` <@U123> & "marks"',
      speaker: '*Starry* _Name_',
      outlet: 'A|B <Press>',
    }),
  ],
  context: [{ text: 'Updated 14:05: also in the _Lissing_ Advertiser' }],
});
const messages = [
  { page: renderMessage(conflictAlert), time: '2:41 PM' },
  { page: renderMessage(whoSaidAnswer), time: '2:43 PM', isPrivate: true, typed: '/who-said "every siren was tested"' },
  { page: renderMessage(errorMessage), time: '2:44 PM', isPrivate: true, typed: '/who-said' },
  { page: renderMessage(digest), time: '6:00 PM' },
  { page: renderMessage(hostile), time: '6:01 PM' },
].flatMap(({ page: pages, ...rest }) => pages.map((page) => ({ ...rest, page })));

mkdirSync(folder, { recursive: true });
const html = slackPreviewHtml(messages, { channel: 'desk' });
writeFileSync(join(folder, 'slack.html'), html);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 }, deviceScaleFactor: 2 });
  await page.setContent(html);
  await page.screenshot({ path: join(folder, 'slack.png'), fullPage: true });
} finally {
  await browser.close();
}
process.stdout.write(`${join(folder, 'slack.png')}\n`);
