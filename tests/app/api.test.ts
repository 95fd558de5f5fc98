/** The JSON API over HTTP: who may post, what is taken, what is refused, what is counted. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { article, startApp, type TestApp } from '../helpers/articles.ts';
import { describeStores, type TestStore } from '../helpers/stores.ts';

describeStores('the API', (open) => {
  let store: TestStore;
  let running: TestApp;
  beforeEach(async () => {
    store = await open();
    running = await startApp(store, { API_TOKEN: 'a long random word' });
  });
  afterEach(async () => {
    await running.stop();
    await store.close().catch(() => {});
  });
  const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${running.app.desk.url()}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const KEY = { authorization: 'Bearer a long random word' };
  const ONE = JSON.stringify(article({ id: 'one' }));

  it.each([
    ['no token', ONE, {}, 401],
    ['another token', ONE, { authorization: 'Bearer a long random wort' }, 401],
    ['broken JSON', '{"outlet":', KEY, 400],
    ['no text', '{"outlet":"Herald","url":"https://herald.example/1"}', KEY, 400],
    ['an article', ONE, KEY, 202],
    [
      'a page',
      JSON.stringify({
        outlet: 'Herald',
        url: 'https://herald.example/2',
        html: '<p>The ferry is late, said Ann Moss.</p>',
      }),
      KEY,
      202,
    ],
  ])('answers %s with its status', async (_name, body, headers, status) => {
    expect((await post('/api/articles', body, headers as Record<string, string>)).status).toBe(status);
    const { articles } = await running.app.services.ledger.articles.counts();
    expect(articles).toBe(status === 202 ? 1 : 0);
  });

  it('takes the same article once', async () => {
    expect((await post('/api/articles', ONE, KEY)).body).toMatchObject({ id: 'one', outcome: 'new' });
    expect((await post('/api/articles', ONE, KEY)).body).toMatchObject({ id: 'one', outcome: 'duplicate' });
  });

  it('counts commands by name, and slips of the finger under one name', async () => {
    await post('/api/commands', JSON.stringify({ text: '/help' }));
    await post('/api/commands', JSON.stringify({ text: '/hlep' }));
    const metrics = await (await fetch(`${running.app.desk.url()}/metrics`)).text();
    expect(metrics).toContain('onrecord_commands_total{command="help",outcome="answered"} 1');
    expect(metrics).toContain('onrecord_commands_total{command="unknown",outcome="refused"} 1');
  });
});
