/** docker-compose.yml, without Docker: it parses, and says what the issue of running it asks for. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const compose = parse(readFileSync(new URL('docker-compose.yml', root), 'utf8'), { merge: true });
const dockerfile = readFileSync(new URL('Dockerfile', root), 'utf8');

describe('docker-compose.yml', () => {
  it('has the bot, workers, Redis and PostgreSQL, all with a health check or the image’s own', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['bot', 'migrate', 'postgres', 'redis', 'worker']);
    for (const name of ['postgres', 'redis', 'worker'])
      expect(compose.services[name].healthcheck.test.length).toBeGreaterThan(1);
    expect(dockerfile).toContain('HEALTHCHECK');
  });
  it('runs Redis with an append-only file and without eviction, both stores on named volumes', () => {
    expect(compose.services.redis.command.join(' ')).toMatch(/--appendonly yes.*--maxmemory-policy noeviction/);
    const volumes = ['redis', 'postgres'].map((name) => compose.services[name].volumes[0].split(':')[0]);
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(volumes));
  });
  it('starts after the migration, with the start commands that the tests run', () => {
    expect(compose.services.bot.command).toEqual(['start', '--role', 'web']);
    expect(compose.services.worker.command).toEqual(['start', '--role', 'worker']);
    expect(compose.services.worker.depends_on.migrate.condition).toBe('service_completed_successfully');
    expect(compose.services.bot.environment.DESK_TOKEN).toContain('DESK_TOKEN');
  });
  it('is built in stages and does not run as root', () => {
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
