import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { isLoopback, isSession, makeSession } from '../../src/platforms/desk/guard.ts';
import { createDesk, type DeskOptions, type DeskPlatform } from '../../src/platforms/desk/index.ts';
import { createFakeHost } from './fake-host.ts';
import { createFakeRecord } from './fake-record.ts';

let open: DeskPlatform[] = [];
afterEach(async () => {
  await Promise.all(open.map((desk) => desk.stop(200)));
  open = [];
});

async function desk(options: Partial<DeskOptions> = {}) {
  const host = createFakeHost();
  const made = createDesk({
    host: '127.0.0.1',
    port: 0,
    token: null,
    publicUrl: null,
    services: host,
    record: createFakeRecord(),
    log: host.log,
    api: (app) => {
      app.get('/healthz', (context) => context.json({ ok: true }));
      app.post('/api/articles', async (context) => context.json({ length: (await context.req.text()).length }, 202));
    },
    ...options,
  });
  await made.start();
  open.push(made);
  return { url: new URL(made.url() ?? ''), host };
}

/** fetch() would not let us lie about Host and Origin. */
function ask(url: URL, path: string, headers: Record<string, string> = {}, method = 'GET', body = '') {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = request({ host: url.hostname, port: url.port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    sent.on('error', reject).end(body);
  });
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('the desk without a token', () => {
  it.each([
    ['127.0.0.1:3000', 200],
    ['localhost:3000', 200],
    ['[::1]:3000', 200],
    ['desk.example', 200],
    ['evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost.evil.example:3000', 421],
  ])('answers to Host %s with %i', async (name, status) => {
    const { url } = await desk({ publicUrl: 'https://desk.example' });
    expect((await ask(url, '/', { host: name })).status).toBe(status);
  });

  it.each([
    [{}, 200],
    [{ origin: 'SELF' }, 200],
    [{ origin: 'https://desk.example' }, 200],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
  ])('takes a command with %o: %i', async (headers, status) => {
    const { url, host } = await desk({ publicUrl: 'https://desk.example' });
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value === 'SELF' ? url.origin : value]),
    );
    const answer = await ask(url, '/run', { ...FORM, ...own }, 'POST', 'channel=desk&text=%2Fhelp');
    expect(answer.status).toBe(status);
    expect(host.invocations).toHaveLength(status === 200 ? 1 : 0);
  });

  it.each(['0.0.0.0', '192.0.2.1', '::'])('does not open %s', async (host) => {
    await expect(desk({ host })).rejects.toThrow(/without a token/);
  });

  it('says what to do when the port is taken', async () => {
    const { url } = await desk();
    await expect(desk({ port: Number(url.port) })).rejects.toMatchObject({ hint: expect.stringContaining('PORT') });
  });
});

describe('the desk with a token', () => {
  const token = 'a long random word';

  it.each([
    ['/healthz', {}, 200],
    ['/public/desk.css', {}, 200],
    ['/', {}, 401],
    ['/api/events', {}, 401],
    ['/api/articles', {}, 401],
    ['/', { accept: 'text/html' }, 303],
    ['/', { authorization: `Bearer ${token}` }, 200],
    ['/', { authorization: `Bearer ${token} ` }, 200],
    ['/', { authorization: 'Bearer wrong' }, 401],
    ['/', { authorization: 'Bearer ' }, 401],
    ['/', { cookie: 'onrecord_desk=1.2' }, 401],
    ['/', { cookie: 'onrecord_desk=9999999999999.AAAA' }, 401],
    ['/public/../index.ts', { authorization: `Bearer ${token}` }, 404],
    ['/public/%2e%2e%2findex.ts', { authorization: `Bearer ${token}` }, 404],
  ])('GET %s with %o: %i', async (path, headers, status) => {
    const { url } = await desk({ token });
    expect((await ask(url, path, headers as Record<string, string>)).status).toBe(status);
  });

  it('lets in whoever shows it on the sign-in page, with a cookie scripts can’t read, and goes where he wanted to go', async () => {
    const { url } = await desk({ token, publicUrl: 'https://desk.example' });
    const before = await ask(url, '/stories', { accept: 'text/html' });
    expect(before.headers.location).toBe('/login?next=%2Fstories');
    const body = new URLSearchParams({ token, next: '/stories' }).toString();
    const answer = await ask(url, '/login', FORM, 'POST', body);
    expect(answer).toMatchObject({ status: 303, headers: { location: '/stories' } });
    const cookie = String(answer.headers['set-cookie']);
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/']) expect(cookie).toContain(attribute);
    const signedIn = await ask(url, '/stories', { cookie: cookie.split(';')[0] ?? '' });
    expect(signedIn.status).toBe(200);
    expect(signedIn.text).toContain('Sign out');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'does not go to %s after signing in',
    async (next) => {
      const { url } = await desk({ token });
      const answer = await ask(url, '/login', FORM, 'POST', new URLSearchParams({ token, next }).toString());
      expect(answer.headers.location).toBe('/');
    },
  );

  it('refuses the eleventh wrong token in ten minutes, even the right one, until time has passed', async () => {
    const { url, host } = await desk({ token });
    const login = (given: string) => ask(url, '/login', FORM, 'POST', new URLSearchParams({ token: given }).toString());
    for (let attempt = 0; attempt < 10; attempt++) expect((await login('wrong')).status).toBe(401);
    const refused = await login(token);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask(url, '/', { authorization: `Bearer ${token}` })).status).toBe(429);
    host.setNow(new Date(host.now().getTime() + 11 * 60_000));
    expect((await login(token)).status).toBe(303);
  });
});

describe('sessions', () => {
  const now = new Date('2026-03-03T12:00:00Z');
  const { value } = makeSession('token', now);
  it.each([
    ['its own', 'token', value, now, true],
    ['another token', 'other', value, now, false],
    ['a later time', 'token', value, new Date('2026-03-11T12:00:00Z'), false],
    ['a longer expiry', 'token', value.replace(/^\d/, '9'), now, false],
    ['none', 'token', undefined, now, false],
  ])('hold for %s: %#', (_name, token, given, at, expected) => {
    expect(isSession(token, given, at)).toBe(expected);
  });
});

describe('requests', () => {
  it('carry the headers that keep foreign markup powerless', async () => {
    const { url } = await desk();
    for (const path of ['/', '/articles/hm2', '/nothing-here']) {
      const { headers } = await ask(url, path, { accept: 'text/html' });
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it('have a limit', async () => {
    const { url } = await desk({ bodyBytesMax: 1_000_000 });
    const tooLong = `channel=desk&text=${'a'.repeat(600_000)}`;
    expect((await ask(url, '/run', FORM, 'POST', tooLong)).status).toBe(413);
    expect((await ask(url, '/api/articles', {}, 'POST', 'a'.repeat(900_000))).status).toBe(202);
    const refused = await ask(url, '/api/articles', {}, 'POST', 'a'.repeat(1_100_000));
    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.text)).toMatchObject({ error: { message: expect.any(String) } });
  });
});

describe('isLoopback', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.9.8.7', true],
    ['::1', true],
    ['[::1]', true],
    ['LOCALHOST', true],
    ['0.0.0.0', false],
    ['127.0.0.1.example', false],
    ['10.0.0.1', false],
    ['', false],
  ])('%s: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
