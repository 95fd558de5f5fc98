/** What agencies and scripts drop into the watched folder: read once each, then moved aside; what can't be read says why. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeFiles } from '../../src/watch-folder.ts';
import { startApp, type TestApp } from '../helpers/articles.ts';
import { describeStores, type TestStore } from '../helpers/stores.ts';

const STORY =
  'The pier at Dunmore will open in June. “It was worth the wait,” said Piers Oakley, the harbour master of Dunmore.';

const MAIL = `From: desk@agency.example
Subject: Dunmore pier opens in June
Date: Mon, 02 Mar 2026 10:00:00 +0000
Message-ID: <pier-1@agency.example>
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${STORY}
`;

const NINJS = JSON.stringify({
  uri: 'urn:agency.example:pier-2',
  versioncreated: '2026-03-02T11:00:00Z',
  headline: 'Pier at Dunmore to open',
  language: 'en',
  body_text: `${STORY} Boats will call there again.`,
});

const NEWSML = `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:agency.example:pier-3" version="1" standard="NewsML-G2" standardversion="2.34" conformance="power">
<itemMeta><itemClass qcode="ninat:text"/><provider literal="agency"><name>Dunmore Agency</name></provider><versionCreated>2026-03-02T12:00:00Z</versionCreated></itemMeta>
<contentMeta><headline>Dunmore pier</headline><language tag="en"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Dunmore pier</title></head><body><p>${STORY}</p><p>A third boat has been ordered.</p></body></html></inlineXML></contentSet>
</newsItem>`;

describeStores('the watched folder', (open) => {
  let store: TestStore;
  let running: TestApp;
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-folder-'));
  const drop = (name: string, content: string, ageSeconds = 60) => {
    writeFileSync(join(folder, name), content);
    const at = Date.now() / 1000 - ageSeconds;
    utimesSync(join(folder, name), at, at);
  };
  const files = (inside: string) => readdirSync(join(folder, inside)).sort();

  beforeAll(async () => {
    store = await open();
    running = await startApp(store);
  });
  afterAll(async () => {
    await running.stop();
    await store.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads mail, ninjs and NewsML, moves each aside, and says why one could not be read', async () => {
    const { articles } = running.app.services.ledger;
    drop('1.eml', MAIL);
    drop('2.json', NINJS);
    drop('3.xml', NEWSML);
    drop('4.json', '{"neither": "an article"}');
    drop('5.jpg', 'not for us');
    drop('6.eml', MAIL.replaceAll('pier-1', 'pier-6'), -60);
    await takeFiles(running.app.services, folder);
    await running.settle();

    expect(files('done')).toEqual(['1.eml', '2.json', '3.xml']);
    expect(files('failed')).toEqual(['4.json', '4.json.reason.txt']);
    expect(readFileSync(join(folder, 'failed', '4.json.reason.txt'), 'utf8').trim()).not.toBe('');
    expect(files('.'), 'one is no text, one is still being written').toEqual(['5.jpg', '6.eml', 'done', 'failed']);
    expect(await articles.counts()).toMatchObject({ articles: 3, unread: 0, failed: 0 });
    const statements = await store.db.query<{ article: string }>(
      `select distinct v.article from statements s join versions v on v.seq = s.version`,
    );
    expect(statements, 'each has the harbour master on record').toHaveLength(3);
  });

  it('reads a file dropped a second time without adding to the record', async () => {
    const before = await running.app.services.ledger.articles.counts();
    drop('again.eml', MAIL);
    await takeFiles(running.app.services, folder);
    await running.settle();
    expect(files('done')).toContain('again.eml');
    expect(await running.app.services.ledger.articles.counts()).toEqual(before);
  });
});
