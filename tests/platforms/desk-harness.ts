/** The desk as the conformance suite sees it: over HTTP, as a browser without script does. */
import { parseHTML } from 'linkedom';
import { createDesk } from '../../src/platforms/desk/index.ts';
import type { Harness, Seen } from './conformance.ts';
import { createFakeHost } from './fake-host.ts';
import { createFakeRecord } from './fake-record.ts';

/** Starts a desk on a free port of loopback. */
export async function deskHarness(): Promise<Harness> {
  const host = createFakeHost();
  const record = createFakeRecord();
  const desk = createDesk({
    host: '127.0.0.1',
    port: 0,
    token: null,
    publicUrl: 'https://desk.example',
    services: host,
    record,
    log: host.log,
    pollMs: 20,
  });
  await desk.start();
  const url = desk.url() ?? '';
  const send = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(fields),
    });
    const { messages } = (await answer.json()) as { messages: { html: string }[] };
    return messages.map((message) => seen(message.html));
  };
  return {
    platform: desk,
    host,
    channel: { platform: 'desk', workspace: 'local', channel: 'desk' },
    closedChannel: { platform: 'desk', workspace: 'elsewhere', channel: 'desk' },
    sent: async () => {
      const page = parseHTML(await (await fetch(`${url}/`)).text()).document;
      return [...page.querySelectorAll('#stream > .msg')].map((message) => seen(message.outerHTML));
    },
    command: (text) => send('/run', { channel: 'desk', text }),
    press: async (message, label) => {
      const { document } = parseHTML(`<html><body>${String(message.raw)}</body></html>`);
      const forms = [...document.querySelectorAll('form.press')];
      const form = forms.find((one) => one.querySelector('button')?.textContent === label);
      if (!form) throw new Error(`no button ${label}`);
      const inputs = [...form.querySelectorAll('input')];
      return send(
        '/press',
        Object.fromEntries(inputs.map((one) => [one.getAttribute('name'), one.getAttribute('value') ?? ''])),
      );
    },
    loseNextReply: record.loseNextReply,
    open: () => (desk.url() === null ? [] : [`a server at ${desk.url()}`]),
    close: () => desk.stop(500),
  };
}

const BLOCKS = 'p,h2,h3,li,dt,dd,figcaption,blockquote,header,figure,div,article';

/** One rendered message as a person reads it: a line a block, quotation marks where the style sheet draws them. */
export function seen(markup: string): Seen {
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  const message = document.querySelector('.msg');
  if (!message) throw new Error(`not a message: ${markup}`);
  const links = [...message.querySelectorAll('a')].filter((link) => !link.classList.contains('button'));
  const buttons = [...message.querySelectorAll('.buttons button, .buttons a')];
  const isPrivate = message.querySelector('.private') !== null;
  const raw = message.outerHTML;
  const shown = {
    id: message.id,
    summary: message.getAttribute('aria-label') ?? '',
    links: links.map((link) => ({ text: link.textContent ?? '', href: link.getAttribute('href') ?? '' })),
    buttons: buttons.map((one) => ({ label: one.textContent ?? '', href: one.getAttribute('href') })),
    mentions: [],
    visibleTo: isPrivate ? ('asker' as const) : ('channel' as const),
    times: [...message.querySelectorAll('time')].map((time) => time.getAttribute('datetime') ?? ''),
    raw,
  };
  for (const block of message.querySelectorAll(BLOCKS)) block.append('\n');
  return { ...shown, text: message.textContent ?? '' };
}
