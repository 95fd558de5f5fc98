import { describe, expect, it } from 'vitest';
import { paragraphsOf, readFileInput, readFileInputs, splitTitle } from '../../src/article/text-input.ts';
import { UserError } from '../../src/model.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const read = (name: string, text: string | Buffer) => readFileInput(name, Buffer.from(text), { published: NOW });

describe('plain text', () => {
  it('takes a short first line as the title', async () => {
    expect(
      await read(
        'bridge.txt',
        'Harbour bridge closed\n\nThe bridge was closed on Thursday, the city said in a long statement.\nIt will open in May.\n',
      ),
    ).toEqual([
      {
        outlet: 'Files',
        url: 'file:bridge.txt',
        published: NOW,
        title: 'Harbour bridge closed',
        text: 'The bridge was closed on Thursday, the city said in a long statement.\nIt will open in May.',
      },
    ]);
  });

  it.each<[name: string, paragraphs: string[], title: string | null]>([
    ['a sentence is no title', ['The bridge is closed.', 'It will open in May, says the city council.'], null],
    ['a long line is no title', ['x '.repeat(100), 'It will open in May, says the city council.'], null],
    ['a Markdown heading is one', ['# Bridge closed.', 'It will open in May, says the city.'], 'Bridge closed.'],
    ['a labelled one too', ['HEADLINE: Bridge closed', 'It will open in May, says the city.'], 'Bridge closed'],
    [
      'a question is one',
      ['Who owns the bridge?', 'It will open in May, says the city council.'],
      'Who owns the bridge?',
    ],
    ['a lone line is the text', ['Bridge closed'], null],
  ])('%s', (_name, paragraphs, title) => {
    expect(splitTitle(paragraphs).title).toBe(title);
  });

  it.each<[name: string, text: string, paragraphs: string[]]>([
    ['a paragraph a line', `${'a'.repeat(120)}\n${'b'.repeat(120)}`, ['a'.repeat(120), 'b'.repeat(120)]],
    [
      'hard line breaks',
      'The bridge was closed\non Thursday, the city\nsaid.\n\nIt will open\nin May.',
      ['The bridge was closed on Thursday, the city said.', 'It will open in May.'],
    ],
    [
      'a hyphen at the end of a line',
      'It is a well-\nknown bridge.\n\nIt will open.',
      ['It is a well-known bridge.', 'It will open.'],
    ],
    ['carriage returns', 'one line\r\ntwo\r\n\r\nthree', ['one line two', 'three']],
  ])('%s', (_name, text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });

  it('refuses pictures and nothing', async () => {
    await expect(read('a.txt', Buffer.from('89504e470d0a1a0a', 'hex'))).rejects.toThrow(/looks like a binary file/);
    await expect(read('a.txt', '  \n ')).rejects.toThrow(/empty/);
  });
});

describe('JSON Lines', () => {
  it('keeps texts to the character and says what it skipped', async () => {
    const lines = [
      '{"id":"a1","outlet":"Herald","url":"https://h.example/1","published":"2026-11-01T10:00:00+01:00","title":"T","text":"  One.\\n\\nTwo. "}',
      '',
      'not json',
      '{"id":"a2","text":"Only text."}',
      '{"id":"a3"}',
      '{"id":"a4","text":"x","published":"whenever"}',
      '[1]',
    ];
    const { articles, skipped } = await readFileInputs('all.jsonl', Buffer.from(lines.join('\n')), { published: NOW });
    expect(articles).toEqual([
      {
        id: 'a1',
        outlet: 'Herald',
        url: 'https://h.example/1',
        published: '2026-11-01T09:00:00.000Z',
        title: 'T',
        text: '  One.\n\nTwo. ',
      },
      { id: 'a2', outlet: 'Files', url: 'file:all.jsonl#4', published: NOW, text: 'Only text.' },
    ]);
    expect(skipped.map(({ at }) => at)).toEqual([3, 5, 6, 7]);
    expect(skipped.map(({ why }) => why).join(' ')).toMatch(
      /not JSON.*neither "text" nor "html".*not a time: whenever.*not a JSON object/,
    );
  });

  it('reads HTML in a line', async () => {
    const html = `<article><h1>A bridge is shut</h1>${'<p>The bridge was closed on Thursday after cracks were found, the city said.</p>'}<p>It will open in May.</p></article>`;
    const [article] = await read('x.jsonl', JSON.stringify({ url: 'https://h.example/1?utm_source=x', html }));
    expect(article).toMatchObject({
      title: 'A bridge is shut',
      text: 'The bridge was closed on Thursday after cracks were found, the city said.\nIt will open in May.',
      url: 'https://h.example/1?utm_source=x',
    });
  });

  it('fails when no line can be read', async () => {
    await expect(read('x.jsonl', 'nope\nnope')).rejects.toThrow('x.jsonl, 1: This line is not JSON.');
  });
});

describe('ninjs', () => {
  const item = {
    uri: 'urn:iws:1',
    type: 'text',
    versioncreated: '2026-11-20T10:00:00Z',
    headline: 'Bridge shut',
    byline: 'By Jane Doe',
    language: 'en',
    body_html: '<p>One &amp; all.</p><p>Two.</p>',
    provider: { name: 'IWS' },
  };

  it('version 1 and 2', async () => {
    expect(await read('a.json', JSON.stringify(item))).toEqual([
      {
        id: 'urn:iws:1',
        outlet: 'IWS',
        url: 'file:a.json',
        published: '2026-11-20T10:00:00.000Z',
        text: 'One & all.\nTwo.',
        wire: true,
        title: 'Bridge shut',
        byline: 'By Jane Doe',
        language: 'en',
      },
    ]);
  });

  it('version 3, and plain text', async () => {
    const v3 = {
      uri: 'https://iws.example/1',
      contentcreated: '2026-11-20T10:00:00Z',
      headlines: [{ role: 'main', value: 'Bridge shut' }],
      infosources: [{ name: 'IWS' }],
      bodies: [
        { role: 'caption', contenttype: 'text/plain', value: 'no' },
        { role: 'main', contenttype: 'text/html', value: '<p>One.</p>' },
      ],
    };
    expect(
      await read('a.json', JSON.stringify([v3, { ...item, body_html: undefined, body_text: 'One.\n\nTwo.' }])),
    ).toMatchObject([
      { url: 'https://iws.example/1', text: 'One.', title: 'Bridge shut', outlet: 'IWS' },
      { url: 'file:a.json#2', text: 'One.\nTwo.' },
    ]);
  });

  it.each([
    [{ pubstatus: 'canceled' }, /withdrawn/],
    [{ pubstatus: 'withheld' }, /withdrawn/],
    [{ embargoed: '2026-12-01T00:00:00Z' }, /embargo/],
    [{ body_html: '' }, /no text/],
  ])('refuses %j', async (more, message) => {
    await expect(read('a.json', JSON.stringify({ ...item, ...more }))).rejects.toThrow(message);
  });

  it('takes an embargo that is over', async () => {
    expect(await read('a.json', JSON.stringify({ ...item, embargoed: '2026-11-01T00:00:00Z' }))).toHaveLength(1);
  });
});

const newsItem = (inner: string, meta = '<pubStatus qcode="stat:usable"/>') =>
  `<newsItem guid="urn:newsml:iws:1" version="2"><itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:IWS"><name>IWS News</name></provider><versionCreated>2026-11-20T10:00:00+01:00</versionCreated>${meta}</itemMeta><contentMeta><by>By Jane Doe</by><headline>Bridge &amp; tunnel shut</headline><language tag="en-GB"/></contentMeta><contentSet>${inner}</contentSet></newsItem>`;
const message = (...items: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-11-20T09:00:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`;

describe('NewsML-G2', () => {
  const expected = {
    id: 'urn:newsml:iws:1',
    outlet: 'IWS News',
    url: 'file:a.xml',
    published: '2026-11-20T09:00:00.000Z',
    text: 'One &amp; a <b>half</b>.\nTwo.'.replace('&amp;', '&').replace(/<\/?b>/g, ''),
    wire: true,
    title: 'Bridge & tunnel shut',
    byline: 'Jane Doe',
    language: 'en-GB',
  };

  it.each([
    [
      'XHTML',
      '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>One &amp; a <b>half</b>.</p><p>Two.</p></body></html></inlineXML>',
    ],
    [
      'XHTML with a prefix',
      '<inlineXML contenttype="application/xhtml+xml"><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>One &amp; a <h:b>half</h:b>.</h:p><h:p>Two.</h:p></h:body></h:html></inlineXML>',
    ],
    [
      'NITF',
      '<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Bridge</hl1></hedline><byline>By X</byline></body.head><body.content><block><p>One &amp; a half.</p><p>Two.</p></block></body.content></body></nitf></inlineXML>',
    ],
    ['plain data', '<inlineData contenttype="text/plain">One &amp; a half.\n\nTwo.</inlineData>'],
    ['CDATA', '<inlineData contenttype="text/html"><![CDATA[<p>One &amp; a half.</p><p>Two.</p>]]></inlineData>'],
    ['base64', `<inlineData encoding="base64">${Buffer.from('One & a half.\nTwo.').toString('base64')}</inlineData>`],
  ])('%s', async (_name, inner) => {
    expect(await read('a.xml', message(newsItem(inner)))).toEqual([expected]);
  });

  it('reads each text of a message and says what it left out', async () => {
    const text = '<inlineData>One.</inlineData>';
    const picture = newsItem(text).replace('ninat:text', 'ninat:picture');
    const { articles, skipped } = await readFileInputs(
      'a.xml',
      Buffer.from(
        message(
          newsItem(text),
          picture,
          newsItem(text, '<pubStatus qcode="stat:canceled"/>'),
          newsItem(text, '<embargoed>2027-01-01T00:00:00Z</embargoed>'),
          newsItem(''),
        ),
      ),
      { published: NOW },
    );
    expect(articles.map(({ url }) => url)).toEqual(['file:a.xml#1']);
    expect(skipped.map(({ why }) => why).join(' ')).toMatch(
      /no text \(ninat:picture\).*withdrawn.*embargo.*no text in this item/,
    );
  });

  it('bare NITF', async () => {
    expect(
      await read(
        'a.xml',
        '<?xml version="1.0"?><nitf><head><title>Bridge shut</title><docdata><doc-id id-string="n1"/><date.issue norm="20261120T100000Z"/></docdata></head><body><body.content><p>One.</p></body.content></body></nitf>',
      ),
    ).toMatchObject([{ id: 'n1', title: 'Bridge shut', text: 'One.', published: '2026-11-20T10:00:00.000Z' }]);
  });

  it.each([
    [
      'entities',
      '<!DOCTYPE newsMessage [<!ENTITY a SYSTEM "file:///etc/passwd">]><newsMessage><itemSet><newsItem>&a;</newsItem></itemSet></newsMessage>',
      /entities/,
    ],
    ['other XML', '<?xml version="1.0"?><invoice/>', /neither NewsML/],
  ])('refuses %s', async (_name, xml, expected_) => {
    await expect(read('a.xml', xml)).rejects.toThrow(expected_);
    await expect(read('a.xml', xml)).rejects.toThrow(UserError);
  });
});

describe('mail', () => {
  const mail = (body: string, type = 'text/plain; charset=utf-8') =>
    `From: "City of Hallin" <press@hallin.example>\r\nTo: desk@x.example\r\nSubject: =?utf-8?q?Fwd=3A_Br=C3=BCcke_closed?=\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\nMessage-ID: <m1@hallin.example>\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`;

  it('plain text, hard line breaks and signature undone', async () => {
    expect(
      await read(
        'a.eml',
        mail(
          'The bridge was closed on Thursday,\r\nthe city said.\r\n\r\nIt will open\r\nin May.\r\n\r\n-- \r\nPress office\r\n',
        ),
      ),
    ).toEqual([
      {
        id: 'm1@hallin.example',
        outlet: 'City of Hallin',
        url: 'mid:m1@hallin.example',
        published: '2026-11-20T09:00:00.000Z',
        title: 'Brücke closed',
        text: 'The bridge was closed on Thursday, the city said.\nIt will open in May.',
      },
    ]);
  });

  it('HTML alone', async () => {
    const [article] = await read(
      'a.eml',
      mail(
        '<html><body><p>The bridge was closed on Thursday after cracks had been found in it, the city said.</p><p>It will open in May, or in June, or when the money is there.</p></body></html>',
        'text/html',
      ),
    );
    expect(article?.text).toContain('The bridge was closed on Thursday');
    expect(article?.text).toContain('\nIt will open in May');
  });

  it('refuses what is no mail', async () => {
    await expect(read('a.eml', '')).rejects.toThrow(UserError);
  });
});

describe('HTML files', () => {
  it('are read as pages', async () => {
    const html =
      '<html><head><link rel="canonical" href="https://h.example/a"><meta property="og:site_name" content="The Herald"></head><body><h1>A bridge is shut for good</h1><p>The bridge was closed on Thursday after cracks had been found in it, the city said in a statement that ran to forty pages.</p><p>It will open in May.</p></body></html>';
    expect(await read('a.html', html)).toMatchObject([
      { outlet: 'The Herald', url: 'https://h.example/a', title: 'A bridge is shut for good' },
    ]);
  });

  it('say why they are no article', async () => {
    await expect(read('a.html', '<html><body></body></html>')).rejects.toThrow(/no article text/);
  });
});
