/** The desk's addresses: pages, the forms on them, live events and completion. */
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, setCookie } from 'hono/cookie';
import { type Desk, isChannelName, pressButton, runText, type Shown } from './ask.ts';
import { completions } from './complete.ts';
import type { LiveEvents } from './events.ts';
import { type Attempts, makeSession, remoteAddress, SESSION_COOKIE, sameSecret } from './guard.ts';
import { html } from './html.ts';
import { renderNotice } from './layout.ts';
import { renderArticlePage } from './page-article.ts';
import { renderChannelPage } from './page-channel.ts';
import { renderComparePage } from './page-compare.ts';
import { renderDeadLettersPage } from './page-dead-letters.ts';
import { renderLoginPage } from './page-login.ts';
import { renderStoriesPage, renderStoryPage } from './page-stories.ts';

const FORM_BYTES_MAX = 512 * 1024;
const MESSAGES_SHOWN_MAX = 60;
const STORIES_SHOWN_MAX = 200;
const ID_LENGTH_MAX = 200;

export interface RouteOptions {
  readonly desk: Desk;
  readonly live: LiveEvents;
  readonly token: string | null;
  readonly publicUrl: string | null;
  readonly attempts: Attempts;
}

export function mountRoutes(app: Hono, options: RouteOptions): void {
  for (const path of ['/run', '/press', '/login', '/logout', '/dead-letters/retry', '/api/complete']) {
    app.use(
      path,
      bodyLimit({
        maxSize: FORM_BYTES_MAX,
        onError: (context) => context.json(TOO_LARGE, 413, { Connection: 'close' }),
      }),
    );
  }
  channelRoutes(app, options);
  recordRoutes(app, options);
  deadLetterRoutes(app, options);
  if (options.token !== null) loginRoutes(app, options, options.token);
}

const TOO_LARGE = { error: { message: 'That is too long for the desk.', hint: 'Send at most 512 KB.' } };

/** Pages ask for JSON with a header; a form without script gets a page. */
function wantsJson(context: Context): boolean {
  return context.req.header('accept')?.includes('application/json') ?? false;
}

function channelOf(name: string | undefined): string {
  return name !== undefined && isChannelName(name) ? name : 'desk';
}

async function formText(context: Context): Promise<(name: string) => string> {
  const body = await context.req.parseBody();
  return (name) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
}

function asJson(shown: Shown) {
  return { id: shown.id, html: shown.markup.toString(), isPrivate: shown.isPrivate, summary: shown.summary };
}

// ── The channel ────────────────────────────────────────────────────────────────────────────────────────

function channelRoutes(app: Hono, options: RouteOptions): void {
  const { desk, live } = options;
  const page = async (channel: string, before: number | null, answered: { typed: string; answers: Shown[] } | null) => {
    const rows =
      before === null
        ? await desk.record.messages(channel, null, MESSAGES_SHOWN_MAX)
        : await desk.record.earlier(channel, before, MESSAGES_SHOWN_MAX);
    return renderChannelPage({
      channel,
      rows,
      hasEarlier: rows.length === MESSAGES_SHOWN_MAX,
      status: await desk.record.status(),
      commands: desk.services.commands,
      signedIn: options.token !== null,
      ...(answered && {
        typed: answered.typed,
        answers: answered.answers.filter((shown) => shown.isPrivate).map((shown) => shown.markup),
      }),
    });
  };
  app.get('/', async (context) => {
    const before = Number(context.req.query('before'));
    const isPaged = Number.isSafeInteger(before) && before > 0;
    return context.html(await page(channelOf(context.req.query('channel')), isPaged ? before : null, null));
  });
  app.get('/api/events', (context) => live.serve(context, channelOf(context.req.query('channel'))));
  app.post('/api/complete', async (context) => {
    const { channel, text } = await context.req
      .json<{ channel?: unknown; text?: unknown }>()
      .catch(() => ({}) as never);
    if (typeof text !== 'string') return context.json({ choices: [] });
    const name = channelOf(typeof channel === 'string' ? channel : undefined);
    return context.json({ choices: await completions(desk.services, name, text.slice(0, 2000)) });
  });
  app.post('/run', async (context) => {
    const form = await formText(context);
    const channel = channelOf(form('channel'));
    const answers = await runText(desk, channel, form('text'));
    if (wantsJson(context)) return context.json({ messages: answers.map(asJson) });
    return context.html(await page(channel, null, { typed: form('text'), answers }));
  });
  app.post('/press', async (context) => {
    const form = await formText(context);
    const channel = channelOf(form('channel'));
    const json = wantsJson(context);
    if (form('confirm') !== '' && !json && form('confirmed') === '') return context.html(confirmPage(form));
    const pressed = await pressButton(desk, channel, {
      message: form('message').slice(0, ID_LENGTH_MAX),
      action: form('action').slice(0, 24),
      argument: form('argument').slice(0, 60),
    });
    if (json) {
      return context.json({
        replace: pressed.replace && asJson(pressed.replace),
        messages: pressed.messages.map(asJson),
      });
    }
    const answers = [...(pressed.replace?.isPrivate ? [pressed.replace] : []), ...pressed.messages];
    return context.html(await page(channel, null, { typed: '', answers }));
  });
}

/** Without script, a button that wants to be sure asks on a page of its own. */
function confirmPage(form: (name: string) => string): string {
  const fields = ['message', 'channel', 'action', 'argument', 'confirm'] as const;
  const hidden = fields.map((name) => html`<input type="hidden" name="${name}" value="${form(name)}">`);
  return renderNotice(
    'Are you sure?',
    html`<p>${form('confirm')}</p><form method="post" action="/press">${hidden}<input type="hidden" name="confirmed" value="yes"><button class="button primary" type="submit">Yes</button></form>`,
  );
}

// ── Articles, comparisons, stories ─────────────────────────────────────────────────────────────────────

function recordRoutes(app: Hono, { desk, token }: RouteOptions): void {
  const signedIn = token !== null;
  const missing = (context: Context, what: string) =>
    context.html(
      renderNotice(
        `No such ${what}`,
        html`<p>The record has nothing under this address. It may have been made by another store.</p>`,
      ),
      404,
    );
  app.get('/articles/:id', async (context) => {
    const page = await desk.record.article(context.req.param('id').slice(0, ID_LENGTH_MAX));
    return page ? context.html(renderArticlePage(page, signedIn)) : missing(context, 'article');
  });
  app.get('/compare/:id', async (context) => {
    const page = await desk.record.compare(context.req.param('id').slice(0, ID_LENGTH_MAX));
    return page ? context.html(renderComparePage(page, signedIn)) : missing(context, 'finding');
  });
  app.get('/stories', async (context) =>
    context.html(renderStoriesPage(await desk.record.stories(STORIES_SHOWN_MAX), signedIn)),
  );
  app.get('/stories/:id', async (context) => {
    const page = await desk.record.story(context.req.param('id').slice(0, ID_LENGTH_MAX));
    return page ? context.html(renderStoryPage(page, signedIn)) : missing(context, 'story');
  });
}

function deadLetterRoutes(app: Hono, { desk, token }: RouteOptions): void {
  const page = async (said: string | null) =>
    renderDeadLettersPage(await desk.record.deadLetters(), said, token !== null);
  app.get('/dead-letters', async (context) => context.html(await page(null)));
  app.post('/dead-letters/retry', async (context) => {
    const id = (await formText(context))('id').slice(0, ID_LENGTH_MAX);
    const ids = id === '' ? (await desk.record.deadLetters()).map((letter) => letter.id) : [id];
    let retried = 0;
    for (const one of ids) if (await desk.record.retryDeadLetter(one)) retried++;
    desk.changed();
    return context.html(
      await page(retried === 0 ? 'Nothing to retry: it was gone already.' : `Trying ${retried} again.`),
    );
  });
}

// ── Signing in ─────────────────────────────────────────────────────────────────────────────────────────

function loginRoutes(app: Hono, options: RouteOptions, token: string): void {
  const isSecure = options.publicUrl?.startsWith('https:') ?? false;
  app.get('/login', (context) => context.html(renderLoginPage(ownPath(context.req.query('next')), null)));
  app.post('/login', async (context) => {
    const form = await formText(context);
    const next = ownPath(form('next'));
    const address = remoteAddress(context);
    const waitSeconds = options.attempts.waitSeconds(address);
    if (waitSeconds > 0) {
      context.header('Retry-After', String(waitSeconds));
      const problem = `Too many wrong tokens. Try again in ${Math.ceil(waitSeconds / 60)} minutes.`;
      return context.html(renderLoginPage(next, problem), 429);
    }
    if (!sameSecret(form('token'), token)) {
      options.attempts.failed(address);
      return context.html(renderLoginPage(next, 'That is not the token.'), 401);
    }
    const session = makeSession(token, options.desk.services.now());
    setCookie(context, SESSION_COOKIE, session.value, {
      httpOnly: true,
      sameSite: 'Strict',
      secure: isSecure,
      path: '/',
      maxAge: session.maxAgeSeconds,
    });
    return context.redirect(next, 303);
  });
  app.post('/logout', (context) => {
    deleteCookie(context, SESSION_COOKIE, { path: '/', secure: isSecure });
    return context.redirect('/login', 303);
  });
}

/** A path of the desk's own to go to after signing in; never another site. */
function ownPath(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/';
}
