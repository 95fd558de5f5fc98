/** Times of day as outlets tell them, and what they come to in minutes from midnight. */
import { describe, expect, it } from 'vitest';
import { clocksOf } from '../../src/claims/facts/clocks.ts';
import { sentenceOf } from '../../src/claims/sentences.ts';

const told = (text: string) =>
  clocksOf(sentenceOf(text, [0, text.length], 0, false)).map(({ minutes, utc, zone, about }) => ({
    at: minutes.map((m) => `${Math.floor(m / 60)}:${String(m % 60).padStart(2, '0')}`).join(' or '),
    ...(utc === null ? {} : { utc }),
    ...(zone === null ? {} : { zone }),
    ...(about ? { about } : {}),
  }));

describe('a time of day', () => {
  it.each([
    ['The ferry struck the pier at 5.20am on Sunday.', '5:20'],
    ['The tram left the rails at ten to six on Wednesday evening.', '17:50'],
    ['They landed at twenty to midnight.', '23:40'],
    ['It wanted ten minutes to midnight when she spoke.', '23:50'],
    ['The wall gave way at a quarter past three in the morning.', '3:15'],
    ['Dinner was served at nine o’clock on Saturday evening.', '21:00'],
    ['The lorry came off the road at 7 in the evening.', '19:00'],
    ['He was in bed by eleven at night.', '23:00'],
    ['Police were called at 04:38 hours.', '4:38'],
    ['The kiln went out at noon.', '12:00'],
    ['The siren did not sound until ten to four.', '3:50 or 15:50'],
    ['They came twelve minutes after midnight.', '0:12'],
    ['The train left at four minutes past ten in the morning.', '10:04'],
  ])('%s', (text, at) => {
    expect(
      told(text)
        .map((time) => time.at)
        .join(),
    ).toBe(at);
  });

  it.each([
    ['It began a few minutes before six, as the shops opened.', '6:00 or 18:00'],
    ['It had been a little before nine on a wet Saturday night.', '21:00'],
    ['Shortly after 3 o’clock on Monday afternoon the roof fell.', '15:00'],
    ['It was getting on for half past four when they ran.', '4:30 or 16:30'],
  ])('that is not exact: %s', (text, at) => {
    expect(told(text)).toEqual([{ at, about: true }]);
  });

  it('knows the zone that is named, and Greenwich where it is added', () => {
    expect(told('The tram left the rails at 6:20 p.m. (1720 GMT).')).toEqual([{ at: '18:20', utc: 1040 }]);
    expect(told('The truce came into force at 1300 GMT.')).toEqual([{ at: '13:00', utc: 780, zone: 'gmt' }]);
    expect(told('All fire stopped at 8 p.m. Halden time.')).toEqual([{ at: '20:00', zone: 'halden' }]);
    expect(told('The alarm was raised at 2:15 a.m. local time.')).toEqual([{ at: '2:15' }]);
  });

  it.each([
    'The work takes five to six weeks.',
    'They scored with 7:41 left.',
    'It happened shortly after six people had left.',
    'About seven in ten voters agree.',
    'They waited several minutes past six signals.',
    'The index closed at 14.20 points.',
  ])('is not in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
