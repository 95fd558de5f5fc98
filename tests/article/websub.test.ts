import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  checkSignature,
  type HubSubscription,
  hubLinks,
  hubRequest,
  newHubSubscription,
  renewAtMs,
  verifyIntent,
} from '../../src/article/websub.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;
const subscription: HubSubscription = {
  hub: 'https://hub.example/',
  topic: 'https://outlet.example/feed',
  token: 'tok',
  secret: 's3cret',
  state: 'pending',
  leaseEndsAtMs: null,
};
const query = (more: Record<string, string>) =>
  new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': subscription.topic,
    'hub.challenge': 'echo me',
    'hub.lease_seconds': '86400',
    ...more,
  });

describe('hubRequest', () => {
  it('asks with callback, topic, lease and secret', () => {
    const request = hubRequest(subscription, 'subscribe', 'https://bot.example/websub/');
    expect(request).toMatchObject({
      url: 'https://hub.example/',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(Object.fromEntries(new URLSearchParams(request.body))).toEqual({
      'hub.callback': 'https://bot.example/websub/tok',
      'hub.mode': 'subscribe',
      'hub.topic': 'https://outlet.example/feed',
      'hub.lease_seconds': '604800',
      'hub.secret': 's3cret',
    });
  });

  it('tells a hub without encryption no secret, and none when it leaves', () => {
    expect(
      hubRequest({ ...subscription, hub: 'http://hub.example/' }, 'subscribe', 'https://b.example').body,
    ).not.toContain('secret');
    expect(hubRequest(subscription, 'unsubscribe', 'https://b.example').body).not.toContain('secret');
  });

  it('makes callbacks nobody can guess', () => {
    const tokens = new Set(Array.from({ length: 50 }, () => newHubSubscription('https://hub.example/', 't').token));
    expect(tokens.size).toBe(50);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{22}$/);
  });
});

describe('verifyIntent', () => {
  it('confirms what was asked for and starts the lease', () => {
    expect(verifyIntent(query({}), subscription, NOW)).toEqual({
      status: 200,
      body: 'echo me',
      subscription: { ...subscription, state: 'active', leaseEndsAtMs: NOW + 24 * HOUR },
    });
  });

  it.each<[name: string, query: URLSearchParams, subscription: HubSubscription | null]>([
    ['another topic', query({ 'hub.topic': 'https://evil.example/' }), subscription],
    ['no topic', new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.challenge': 'x' }), subscription],
    ['an unknown callback', query({}), null],
    ['a subscription after we left', query({}), { ...subscription, state: 'ending' }],
    ['an end nobody asked for', query({ 'hub.mode': 'unsubscribe' }), { ...subscription, state: 'active' }],
    ['no challenge', query({ 'hub.challenge': '' }), subscription],
    ['an endless challenge', query({ 'hub.challenge': 'x'.repeat(5_000) }), subscription],
    ['an unknown mode', query({ 'hub.mode': 'publish' }), subscription],
  ])('refuses %s', (_name, asked, known) => {
    expect(verifyIntent(asked, known, NOW)).toEqual({ status: 404, body: '', subscription: known });
  });

  it('confirms a renewal and an end we asked for, and takes a denial', () => {
    expect(
      verifyIntent(query({}), { ...subscription, state: 'active', leaseEndsAtMs: NOW }, NOW).subscription
        ?.leaseEndsAtMs,
    ).toBe(NOW + 24 * HOUR);
    expect(verifyIntent(query({ 'hub.mode': 'unsubscribe' }), { ...subscription, state: 'ending' }, NOW)).toEqual({
      status: 200,
      body: 'echo me',
      subscription: null,
    });
    expect(verifyIntent(query({ 'hub.mode': 'denied' }), subscription, NOW)).toMatchObject({
      status: 200,
      subscription: null,
    });
  });

  it.each([
    ['1', 300],
    ['99999999', 30 * 86_400],
    ['', 7 * 86_400],
    ['soon', 7 * 86_400],
  ])('a lease of %j seconds becomes %i', (given, seconds) => {
    expect(verifyIntent(query({ 'hub.lease_seconds': given }), subscription, NOW).subscription?.leaseEndsAtMs).toBe(
      NOW + seconds * 1000,
    );
  });

  it.each([
    [HOUR, 0.5],
    [24 * HOUR, 0.8],
    [168 * HOUR, 0.8],
  ])('a lease of %i ms is renewed within it', (lease, share) => {
    const at = renewAtMs(NOW, NOW + lease);
    expect(at - NOW).toBeGreaterThanOrEqual(lease * share - 1);
    expect(at).toBeLessThan(NOW + lease);
  });
});

describe('checkSignature', () => {
  const body = Buffer.from('<feed/>');
  const sign = (algorithm: string, secret = 's3cret') =>
    `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`;

  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('takes %s', (algorithm) => {
    expect(checkSignature(sign(algorithm), 's3cret', body)).toBe(true);
    expect(checkSignature(sign(algorithm).toUpperCase().replace(/^SHA/, 'sha'), 's3cret', body)).toBe(true);
  });

  it.each([
    [null],
    [''],
    ['sha256='],
    [sign('sha256', 'other')],
    [sign('md5')],
    ['sha256=zz'],
    [`${sign('sha256')}00`],
    [sign('sha256').slice(0, -2)],
  ])('refuses %s', (header) => {
    expect(checkSignature(header, 's3cret', body)).toBe(false);
  });
});

describe('hubLinks', () => {
  it.each<[header: string | null, hubs: string[], self: string | null]>([
    [
      '<https://hub.example/>; rel="hub", <https://outlet.example/feed>; rel=self',
      ['https://hub.example/'],
      'https://outlet.example/feed',
    ],
    ['<https://a.example/>; rel="hub self"', ['https://a.example/'], 'https://a.example/'],
    ['<https://x.example/>; rel="next"', [], null],
    [null, [], null],
  ])('%s', (header, hubs, self) => {
    expect(hubLinks(header)).toEqual({ hubs, self });
  });
});
