import { describe, expect, it } from 'vitest';
import { isoTime } from '../../src/article/page-dates.ts';
import { nextRereadAtMs, REREAD_DELAYS_MS, rereadDelaysMs } from '../../src/article/reread.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('the schedule of second looks', () => {
  it.each<[setting: string, delays: number[] | null]>([
    ['15m 1h 6h 24h 7d', [...REREAD_DELAYS_MS]],
    ['1h, 15min', [15 * MINUTE, HOUR]],
    ['1h 60m', [HOUR]],
    ['off', []],
    ['', null],
    ['soon', null],
    ['0m', null],
    ['400d', null],
    ['5', null],
  ])('%j', (setting, delays) => {
    expect(rereadDelaysMs(setting)).toEqual(delays);
  });

  it.each<[name: string, last: number, now: number, next: number | null]>([
    ['just read', 0, 0, 15 * MINUTE],
    ['read after a quarter of an hour', 15 * MINUTE, 15 * MINUTE, HOUR],
    ['read between two looks', 3 * HOUR, 3 * HOUR, 6 * HOUR],
    ['down for a day: what was missed is read once, now', 15 * MINUTE, 25 * HOUR, 25 * HOUR],
    ['after that the rest', 25 * HOUR, 25 * HOUR, 7 * DAY],
    ['after the last', 7 * DAY, 7 * DAY, null],
  ])('%s', (_name, last, now, next) => {
    expect(nextRereadAtMs(0, last, now)).toBe(next);
  });
});

describe('isoTime', () => {
  it.each([
    ['2026-02-05', '2026-02-05T00:00:00.000Z'],
    ['20260205', '2026-02-05T00:00:00.000Z'],
    ['20260205T103000Z', '2026-02-05T10:30:00.000Z'],
    ['2026-02-05T10:30:00+01:00', '2026-02-05T09:30:00.000Z'],
    ['2026-02-05T10:30:00+0100', '2026-02-05T09:30:00.000Z'],
    ['2026-02-05 10:30', '2026-02-05T10:30:00.000Z'],
    ['2026-02-05T10:30:00.5Z', '2026-02-05T10:30:00.500Z'],
    ['Thu, 05 Feb 2026 10:30:00 GMT', '2026-02-05T10:30:00.000Z'],
    ['Thu, 5 Feb 2026 10:30:00 EST', '2026-02-05T15:30:00.000Z'],
    ['5 Feb 2026 10:30 +0200', '2026-02-05T08:30:00.000Z'],
    ['February 5, 2026', '2026-02-05T00:00:00.000Z'],
    ['5 February 2026', '2026-02-05T00:00:00.000Z'],
    ['05.02.2026', '2026-02-05T00:00:00.000Z'],
    ['5.2.2026, 10:30 Uhr', '2026-02-05T10:30:00.000Z'],
    ['1770287400', '2026-02-05T10:30:00.000Z'],
    ['1770287400000', '2026-02-05T10:30:00.000Z'],
    ['yesterday', null],
    ['May', null],
    ['2026', null],
    ['2026-13-45', null],
    ['0000-00-00', null],
    ['', null],
    [null, null],
  ])('%s → %s', (text, expected) => {
    expect(isoTime(text)).toBe(expected);
  });
});
