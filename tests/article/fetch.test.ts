import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/article/address.ts';
import { checkedLookup } from '../../src/article/dial.ts';
import { type FetchError, type FetchOptions, fetchSafely, HostGate, userAgent } from '../../src/article/fetch.ts';
import { dnsAnswering } from '../stand-ins/dns.ts';
import {
  bomb,
  cutShort,
  endless,
  type FeedServer,
  hangUp,
  html,
  packed,
  redirect,
  send,
  slow,
  startFeedServer,
  status,
  withValidators,
} from '../stand-ins/feed-server.ts';

let server: FeedServer;
beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(() => server.close());

const lab = { allowPrivateNetworks: true } as const;
const get = (path: string, options: FetchOptions = {}) => fetchSafely(server.url + path, { ...lab, ...options });
const text = (body: Uint8Array) => Buffer.from(body).toString('utf8');

async function failure(promise: Promise<unknown>): Promise<FetchError> {
  return promise.then(
    () => expect.fail('it was fetched'),
    (error: FetchError) => error,
  );
}

describe('what comes back', () => {
  it('gives body, type, charset, validators and freshness', async () => {
    server.on(
      '/page',
      send('<p>hi</p>', {
        'content-type': 'Text/HTML; charset="ISO-8859-1"',
        etag: 'W/"a b"',
        'last-modified': 'Sun, 01 Nov 2026 10:00:00 GMT',
        'cache-control': 'public, max-age=120',
        expires: 'Sun, 22 Nov 2026 12:10:00 GMT',
        link: '<https://hub.example/>; rel="hub"',
      }),
    );
    const fetched = await get('/page', { now: () => Date.parse('2026-11-22T12:00:00Z') });
    expect(fetched).toMatchObject({
      status: 200,
      finalUrl: `${server.url}/page`,
      permanentRedirect: null,
      contentType: 'Text/HTML; charset="ISO-8859-1"',
      charset: 'iso-8859-1',
      etag: 'W/"a b"',
      lastModified: 'Sun, 01 Nov 2026 10:00:00 GMT',
      cacheMaxAgeMs: 120_000,
      expiresMs: 600_000,
      link: '<https://hub.example/>; rel="hub"',
    });
    expect(text(fetched.body)).toBe('<p>hi</p>');
  });

  it('sends who we are and no fragment', async () => {
    server.on('/who', html('x'));
    await get('/who#part', { userAgent: userAgent('1.2.0', 'https://example.org/bot', 3), accept: 'text/html' });
    expect(server.requestsTo('/who')[0]).toMatchObject({
      url: '/who',
      headers: { 'user-agent': 'Onrecord/1.2.0 (+https://example.org/bot; 3 subscribers)', accept: 'text/html' },
    });
  });

  it.each(['gzip', 'deflate', 'deflate-raw', 'br'] as const)('unpacks %s', async (how) => {
    server.on('/packed', packed('many words '.repeat(500), how));
    expect(text((await get('/packed')).body)).toBe('many words '.repeat(500));
  });
});

describe('validators', () => {
  const validators = { etag: '"x-1;gzip"', lastModified: 'Sun, 01 Nov 2026 10:00:00 GMT' };

  it('are sent byte for byte, and 304 has no body', async () => {
    server.on('/feed', withValidators('<rss/>', validators));
    const fetched = await get('/feed', validators);
    expect(fetched.status).toBe(304);
    expect(fetched.body).toHaveLength(0);
    expect(server.requestsTo('/feed').at(-1)?.headers).toMatchObject({
      'if-none-match': validators.etag,
      'if-modified-since': validators.lastModified,
    });
  });

  it('are not sent to where the URL redirects', async () => {
    server.on('/old-feed', redirect('/new-feed'));
    server.on('/new-feed', html('x'));
    await get('/old-feed', validators);
    expect(server.requestsTo('/new-feed').at(-1)?.headers['if-none-match']).toBeUndefined();
  });

  it('are sent to the redirect target when they are its own', async () => {
    server.on('/old-feed', redirect('/own-feed'));
    server.on('/own-feed', withValidators('<rss/>', validators));
    const fetched = await get('/old-feed', { ...validators, validatorsUrl: `${server.url}/own-feed` });
    expect(fetched.status).toBe(304);
    expect(server.requestsTo('/old-feed').at(-1)?.headers['if-none-match']).toBeUndefined();
  });
});

describe('redirects', () => {
  it.each([
    [[301], true],
    [[308], true],
    [[301, 308], true],
    [[302], false],
    [[301, 302], false],
    [[303], false],
    [[307, 301], false],
  ])('%j is permanent: %s', async (codes, permanent) => {
    for (const [i, code] of codes.entries())
      server.on(`/hop${i}`, redirect(i + 1 < codes.length ? `/hop${i + 1}` : '/end', code));
    server.on('/end', html('there'));
    const fetched = await get('/hop0');
    expect(fetched.finalUrl).toBe(`${server.url}/end`);
    expect(fetched.permanentRedirect).toBe(permanent ? `${server.url}/end` : null);
  });

  it('follows five and no more', async () => {
    for (let i = 0; i < 6; i++) server.on(`/chain${i}`, redirect(`/chain${i + 1}`));
    server.on('/chain6', html('far'));
    expect((await get('/chain1')).finalUrl).toBe(`${server.url}/chain6`);
    expect(await failure(get('/chain0'))).toMatchObject({ kind: 'redirects', permanent: true });
  });

  it('checks the target of every hop', async () => {
    server.on('/to-file', redirect('file:///etc/passwd'));
    server.on('/to-user', redirect('http://root:secret@127.0.0.1/'));
    expect(await failure(get('/to-file'))).toMatchObject({ kind: 'bad-url' });
    expect(await failure(get('/to-user'))).toMatchObject({ kind: 'bad-url' });
  });
});

describe('addresses', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://10.0.0.1:443/',
  ])('%s is refused', async (url) => {
    expect(await failure(fetchSafely(url))).toMatchObject({ kind: 'refused-address', permanent: true });
  });

  it.each([[['127.0.0.1']], [['93.184.215.14', '10.0.0.1']], [['2606:4700:4700::1111', '::1']], [['169.254.169.254']]])(
    'a name with the answers %j is refused',
    async (answer) => {
      expect(
        await failure(fetchSafely('http://innocent.example/', { resolver: dnsAnswering(answer).resolver })),
      ).toMatchObject({ kind: 'refused-address' });
    },
  );

  // No test may dial a public address, so these rules stand in for "public": loopback is allowed, all else is inside.
  const outside = { ...lab, isAllowedAddress: (ip: string) => ip === '127.0.0.1' };
  const named = (host: string, path: string) => `http://${host}:${new URL(server.url).port}${path}`;

  it('dials what it checked: a name server that changes its answer is not asked again (rebinding)', async () => {
    server.on('/rebound', html('outside'));
    const dns = dnsAnswering(['127.0.0.1'], ['10.0.0.9']);
    const fetched = await fetchSafely(named('rebind.example', '/rebound'), { ...outside, resolver: dns.resolver });
    expect(text(fetched.body)).toBe('outside');
    expect(dns.asked).toEqual(['rebind.example']);
    expect(server.requestsTo('/rebound').at(-1)?.headers.host).toContain('rebind.example');
    expect(
      await failure(fetchSafely(named('rebind.example', '/rebound'), { ...outside, resolver: dns.resolver })),
    ).toMatchObject({ kind: 'refused-address' });
  });

  it('checks the name of a redirect target where it is dialled', async () => {
    server.on('/hop-inside', redirect(named('intranet.example', '/secret')));
    const dns = dnsAnswering(['127.0.0.1'], ['10.1.2.3']);
    expect(
      await failure(fetchSafely(named('outside.example', '/hop-inside'), { ...outside, resolver: dns.resolver })),
    ).toMatchObject({ kind: 'refused-address' });
    expect(dns.asked).toEqual(['outside.example', 'intranet.example']);
  });

  it('checks a literal address in a redirect', async () => {
    server.on('/hop-literal', redirect('http://169.254.169.254/latest/'));
    expect(await failure(get('/hop-literal', { isAllowedAddress: outside.isAllowedAddress }))).toMatchObject({
      kind: 'refused-address',
    });
  });

  it('gives net.connect the addresses it checked, in both forms of the question', async () => {
    const lookup = checkedLookup({
      resolver: dnsAnswering(['93.184.215.14', '2606:2800:21f:cb07::1']).resolver,
      isAllowed: isPublicAddress,
    });
    const ask = (all: boolean) =>
      new Promise((resolve) => lookup('a.example', { all }, (...answer: unknown[]) => resolve(answer)));
    expect(await ask(true)).toEqual([
      null,
      [
        { address: '93.184.215.14', family: 4 },
        { address: '2606:2800:21f:cb07::1', family: 6 },
      ],
    ]);
    expect(await ask(false)).toEqual([null, '93.184.215.14', 4]);
  });
});

describe('URLs', () => {
  it.each([
    ['ftp://example.org/x', /http and https/],
    ['file:///etc/passwd', /http and https/],
    ['javascript:alert(1)', /http and https/],
    ['http://user@example.org/', /user name/],
    ['http://user:pass@example.org/', /user name/],
    ['http://example.org:8080/', /ports 80 and 443/],
    ['http://example.org:22/', /ports 80 and 443/],
    ['example.org/page', /should look like/],
    ['', /should look like/],
    [`http://example.org/${'x'.repeat(5_000)}`, /longer than/],
  ])('%s is refused', async (url, message) => {
    const error = await failure(fetchSafely(url));
    expect(error).toMatchObject({ kind: 'bad-url', permanent: true });
    expect(error.message).toMatch(message);
  });
});

describe('limits', () => {
  it('stops a body that takes too long', async () => {
    server.on('/slow', slow('late', 5_000));
    expect(await failure(get('/slow', { limits: { totalTimeoutMs: 150 } }))).toMatchObject({
      kind: 'timeout',
      permanent: false,
    });
  });

  it('stops when the caller does', async () => {
    server.on('/slow', slow('late', 5_000));
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 60);
    expect(await failure(get('/slow', { signal: stop.signal }))).toMatchObject({ kind: 'aborted' });
  });

  it.each([
    ['an endless body', endless],
    ['a bomb by size', bomb(40 * 1024 * 1024)],
    ['a bomb by ratio', bomb(4 * 1024 * 1024)],
    ['a bomb in a bomb', bomb(8 * 1024 * 1024, 2)],
    ['a length announced as too large', send('x', { 'content-length': String(16 * 1024 * 1024) })],
    ['a body packed five times', bomb(10, 5)],
  ])('refuses %s', async (_name, reply) => {
    server.on('/large', reply);
    expect(await failure(get('/large'))).toMatchObject({ kind: 'too-large', permanent: true });
  });

  it('takes fifteen MiB', async () => {
    const noise = Buffer.alloc(15 * 1024 * 1024, 'ab');
    server.on('/just', send(noise));
    expect((await get('/just')).body).toHaveLength(noise.length);
  });
});

describe('failures', () => {
  it.each([
    [404, { permanent: true }],
    [410, { permanent: true }],
    [403, { permanent: true }],
    [429, { permanent: false }],
    [500, { permanent: false }],
    [503, { permanent: false }],
    [300, { permanent: false }],
  ])('%i is an error that says so and echoes nothing', async (code, expected) => {
    server.on('/bad', status(code));
    const error = await failure(get('/bad'));
    expect(error).toMatchObject({ kind: 'http', status: code, ...expected });
    expect(error.message).toContain(String(code));
    expect(error.message).not.toContain('nobody should see');
  });

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 22 Nov 2026 12:05:00 GMT', 300_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['soon', null],
  ])('Retry-After: %s', async (value, ms) => {
    server.on('/busy', status(503, { 'retry-after': value }));
    expect(await failure(get('/busy', { now: () => Date.parse('2026-11-22T12:00:00Z') }))).toMatchObject({
      retryAfterMs: ms,
    });
  });

  it.each([
    ['hangs up', hangUp],
    ['sends less than it promised', cutShort('half', 1_000)],
    ['packs rubbish', send('this is no gzip at all', { 'content-encoding': 'gzip' })],
    ['packs in an unknown way', send('x', { 'content-encoding': 'zstd' })],
  ])('a server that %s is a connect error', async (_name, reply) => {
    server.on('/broken', reply);
    expect(await failure(get('/broken'))).toMatchObject({ kind: 'connect' });
  });

  it('a closed port is a connect error, an unknown name a dns error', async () => {
    expect(await failure(fetchSafely('http://127.0.0.1:1/', lab))).toMatchObject({ kind: 'connect', permanent: false });
    expect(
      await failure(fetchSafely('http://nowhere.example/', { resolver: dnsAnswering([]).resolver })),
    ).toMatchObject({ kind: 'dns', permanent: false });
  });

  it('a plain server behind https is a tls error', async () => {
    expect(await failure(fetchSafely(server.url.replace('http:', 'https:'), lab))).toMatchObject({ kind: 'tls' });
  });
});

describe('HostGate', () => {
  it('lets two in at a time and the rest in order', async () => {
    const own = await startFeedServer();
    own.on('/a', slow('x', 40));
    const gate = new HostGate(2);
    await Promise.all(Array.from({ length: 7 }, () => fetchSafely(`${own.url}/a`, { ...lab, hostLimits: gate })));
    expect(own.requests).toHaveLength(7);
    expect(own.openMax).toBe(2);
    await own.close();
  });

  it('gives places back after failures and lets the impatient go', async () => {
    const gate = new HostGate(1);
    const leave = await gate.enter('h');
    const stop = new AbortController();
    const waiting = gate.enter('h', stop.signal);
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    leave();
    leave();
    await expect(gate.run('h', async () => 'in')).resolves.toBe('in');
    await expect(gate.run('h', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.run('h', async () => 'in again')).resolves.toBe('in again');
  });
});
