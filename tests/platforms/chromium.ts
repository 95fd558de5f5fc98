/** The browser for tests that need one: CHROMIUM_PATH, or where Debian and Google put theirs. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Null when there is none; then `WITHOUT_CHROMIUM` says why tests are skipped. */
export const chromiumPath: string | null = PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;

export const WITHOUT_CHROMIUM =
  chromiumPath === null ? ' (skipped: no Chromium found; set CHROMIUM_PATH to run these)' : '';

export function launchChromium(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('no Chromium');
  return chromium.launch({ executablePath: chromiumPath, args: ARGUMENTS });
}
