import { describe, expect, it } from 'vitest';
import { messageToText } from '../../src/platforms/text.ts';
import {
  conflictAlert,
  digest,
  errorMessage,
  hostileTexts,
  longWord,
  message,
  quotationPart,
  whoSaidAnswer,
} from './sample-messages.ts';

const plain = { color: false, width: 0 };
const esc = String.fromCharCode(27);

describe('messageToText', () => {
  it('shows a quotation with speaker, role, relay, kind, outlet, time and link', () => {
    const text = messageToText(
      message({ title: 'On record', parts: [quotationPart({ via: 'Norvane Radio' })] }),
      plain,
    );
    expect(text).toBe(
      [
        'On record',
        '',
        '│ “Every siren in this valley was tested in January”',
        '  Aksel Thorne, chief executive of Norvane Hydro via Norvane Radio · Quoted',
        '  Meridian Press · 3 Mar 2026, 08:05 UTC',
        '  https://www.meridianpress.example/world/dam',
        '  in the text: https://desk.example/articles/hm2#s-120-168',
      ].join('\n'),
    );
  });

  it('marks differing words with and without colour', () => {
    const text = messageToText(conflictAlert, plain);
    expect(text).toContain('│ [-3,400-] people living below it were [-told-] to leave their homes');
    expect(text).toContain('│ {+4,300+} people living below it were {+ordered+} to leave their homes');
    const coloured = messageToText(conflictAlert, { color: true, width: 0 });
    expect(coloured).toContain(`${esc}[9;31m3,400${esc}[29;39m people`);
    expect(coloured).not.toContain('[-');
  });

  it.each([
    [
      'an alert',
      conflictAlert,
      [
        '▲ ALERT  3 Mar 2026, 13:41 UTC',
        'Story: Harrowmere Dam (https://desk.example/stories/s3)',
        'First on record: 3 Mar 2026, 08:05 UTC',
        '4 outlets, 1 origin (Meridian Press)',
        'Also in Lissing Advertiser, Velland Post · 3 outlets, 1 origin',
      ],
    ],
    [
      'a digest',
      digest,
      ['DIGEST', 'Harrowmere Dam', '  • Conflict: 3,400 or 4,300 told to leave', 'Next digest 4 Mar 2026, 07:00 UTC'],
    ],
    ['an error', errorMessage, ['NOT DONE', 'I need words to look for.', 'Try /who-said "every siren"']],
    [
      'an answer',
      whoSaidAnswer,
      ['two officials via Velland National Radio · Paraphrased', '2 statements, newest first'],
    ],
    ['only a summary', message({ summary: 'Only a summary.' }), ['Only a summary.']],
  ])('shows all of %s', (_name, given, expected) => {
    const text = messageToText(given, plain);
    for (const part of expected) expect(text).toContain(part);
  });

  it.each(hostileTexts)('keeps %s as it stands', (hostile) => {
    expect(
      messageToText(message({ title: hostile, parts: [quotationPart({ text: hostile })] }), plain).split(hostile),
    ).toHaveLength(3);
  });

  it.each([
    ['a colour', `${esc}[31mred`, '␛[31mred'],
    ['a window title', `${esc}]0;owned\u0007`, '␛]0;owned␇'],
    ['a return over the line', 'safe\rforged', 'safe␍forged'],
    ['a backspace', 'a\bb', 'a␈b'],
    ['an 8-bit control', 'a\u009b31mb', 'a�31mb'],
    ['an override left open', '\u202Eabc', '\u202Eabc\u202C'],
    ['an isolate left open', '\u2067abc', '\u2067abc\u2069'],
  ])('gives the terminal nothing to obey: %s', (_name, given, expected) => {
    const text = messageToText(
      message({ title: given, parts: [quotationPart({ text: given, speaker: given })] }),
      plain,
    );
    expect(text.split('\n')[0]).toBe(expected);
    expect(text.split(expected).length - 1).toBe(3);
  });

  it('wraps at spaces, counts wide letters twice, and never cuts a word or a link', () => {
    const words = 'Every siren in this valley was tested in January and every one of them worked';
    const wide = '大坝的警报器 都响了 大坝的警报器 都响了 大坝的警报器';
    const parts = [quotationPart({ text: words }), quotationPart({ text: wide }), quotationPart({ text: longWord })];
    const text = messageToText(message({ parts }), { color: false, width: 40 });
    const lines = text.split('\n');
    expect(lines).toContain('│ “Every siren in this valley was tested');
    expect(lines).toContain('│ “大坝的警报器 都响了 大坝的警报器');
    expect(text).toContain(longWord);
    expect(text).toContain('https://desk.example/articles/hm2#s-120-168');
    const joined = lines
      .filter((line) => line.startsWith('│ '))
      .map((line) => line.slice(2))
      .join(' ');
    expect(joined).toContain(`“${words}”`);
  });
});
