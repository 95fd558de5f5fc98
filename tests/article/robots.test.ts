import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mayFetch, type RobotsCache, robotsError } from '../../src/article/robots.ts';
import {
  type FeedServer,
  hangUp,
  html,
  inTurn,
  type Reply,
  redirect,
  send,
  startFeedServer,
  status,
} from '../stand-ins/feed-server.ts';

let server: FeedServer;
let cache: RobotsCache;
beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(() => server.close());
beforeEach(() => {
  cache = new Map();
});

const T0 = Date.parse('2026-11-22T12:00:00Z');
const ask = (path: string, nowMs = T0) =>
  mayFetch(server.url + path, cache, { allowPrivateNetworks: true, now: () => nowMs });
const robots = (text: string) => send(text, { 'content-type': 'text/plain' });

describe('mayFetch', () => {
  it.each<[name: string, text: string, path: string, may: boolean]>([
    ['nothing said', '', '/a', true],
    ['all forbidden', 'User-agent: *\nDisallow: /', '/a', false],
    [
      'our name wins over the star',
      'User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nDisallow: /private',
      '/a',
      true,
    ],
    [
      'our name, forbidden part',
      'User-agent: *\nDisallow:\n\nUser-agent: Onrecord\nDisallow: /private',
      '/private/x',
      false,
    ],
    ['others are others', 'User-agent: otherbot\nDisallow: /', '/a', true],
    ['the longest path wins', 'User-agent: *\nDisallow: /news\nAllow: /news/public', '/news/public/1', true],
    ['also the other way round', 'User-agent: *\nAllow: /news\nDisallow: /news/drafts', '/news/drafts/1', false],
    ['star and end mark', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['end mark is an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['crooked lines', 'useragent *\n\u0000\n:::\nUser-agent: *\nDisallow /x\nDisallow: /y', '/y', false],
  ])('%s', async (_name, text, path, may) => {
    server.on('/robots.txt', robots(text));
    expect(await ask(path)).toBe(may);
  });

  it.each<[name: string, reply: Reply, may: boolean]>([
    ['404', status(404), true],
    ['401', status(401), true],
    ['429', status(429), false],
    ['500', status(500), false],
    ['503', status(503), false],
    ['no answer', hangUp, false],
    ['a web page instead', html('<html><body>User-agent: *\nDisallow: /</body></html>'), true],
    ['redirects in a ring', redirect('/robots.txt'), true],
  ])('%s', async (_name, reply, may) => {
    server.on('/robots.txt', reply);
    expect(await ask('/a')).toBe(may);
  });

  it('follows five redirects', async () => {
    server.on('/robots.txt', redirect('/r1'));
    for (let i = 1; i < 5; i++) server.on(`/r${i}`, redirect(`/r${i + 1}`));
    server.on('/r5', robots('User-agent: *\nDisallow: /'));
    expect(await ask('/a')).toBe(false);
  });

  it('reads rules that come after 500 KiB', async () => {
    server.on(
      '/robots.txt',
      robots(`${'# a comment of forty characters, no less\n'.repeat(12_500)}User-agent: *\nDisallow: /late`),
    );
    expect(await ask('/late')).toBe(false);
  });

  it('asks once a day, and after a failure sooner', async () => {
    const asked = () => server.requestsTo('/robots.txt').length;
    server.on('/robots.txt', inTurn(status(503), robots('User-agent: *\nDisallow: /x')));
    const before = asked();
    expect(await ask('/a')).toBe(false);
    expect(await ask('/a', T0 + 60_000)).toBe(false);
    expect(asked() - before).toBe(1);
    expect(await ask('/a', T0 + 16 * 60_000)).toBe(true);
    expect(await ask('/x', T0 + 20 * 3_600_000)).toBe(false);
    expect(asked() - before).toBe(2);
    expect(await ask('/x', T0 + 25 * 3_600_000)).toBe(false);
    expect(asked() - before).toBe(3);
  });

  it('says no to what is no address', async () => {
    expect(await mayFetch('nonsense', cache)).toBe(false);
    expect(robotsError('https://outlet.example/a')).toMatchObject({
      kind: 'robots',
      permanent: true,
      message: expect.stringContaining('outlet.example'),
    });
  });
});
