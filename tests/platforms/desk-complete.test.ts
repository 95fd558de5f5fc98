import { describe, expect, it } from 'vitest';
import { completions } from '../../src/platforms/desk/complete.ts';
import { createFakeHost } from './fake-host.ts';

const SPEAKERS = ['Aksel Thorne', 'Petra Thorne', 'Odile Marchetti'];

const host = createFakeHost({
  complete: (_command, option, typed) =>
    (option === 'speaker' || option === 'by' ? SPEAKERS : [])
      .filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
      .map((name) => ({ name, value: name })),
});

/** What the box holds after the first completion is chosen. */
async function first(text: string): Promise<string | null> {
  const [choice] = await completions(host, 'desk', text);
  return choice ? text.slice(0, choice.from) + choice.insert : null;
}

describe('completion', () => {
  it.each([
    ['/', '/who-said '],
    ['/wa', '/watch '],
    ['/WA', '/watch '],
    ['/nothing', null],
    ['no slash', null],
    ['', null],
    ['/watch ', '/watch add '],
    ['/watch l', '/watch list '],
    ['/watch add ', '/watch add speaker:'],
    ['/watch add t', '/watch add topic:'],
    ['/watch add speaker:thor', '/watch add speaker:"Aksel Thorne" '],
    ['/watch add speaker:"petra t', '/watch add speaker:"Petra Thorne" '],
    ['/watch add speaker:"Petra Thorne" ', '/watch add speaker:"Petra Thorne" topic:'],
    ['/who-said sirens k', '/who-said sirens kind:'],
    ['/who-said sirens kind:d', '/who-said sirens kind:direct '],
    ['/who-said sirens kind:direct by:od', '/who-said sirens kind:direct by:"Odile Marchetti" '],
    ['/who-said "by:', null],
  ])('%s → %s', async (typed, expected) => {
    expect(await first(typed)).toBe(expected);
  });

  it('offers no option twice', async () => {
    const labels = (await completions(host, 'desk', '/who-said sirens by:x ')).map((choice) => choice.label);
    expect(labels).toEqual(['in:', 'since:', 'kind:']);
  });

  it('asks the app in the channel’s name, and shows nothing when the app fails', async () => {
    const failing = createFakeHost({
      complete: () => {
        throw new Error('down');
      },
    });
    expect(await completions(failing, 'desk', '/who-said x by:a')).toEqual([]);
    expect(failing.completions).toMatchObject([
      { command: 'who-said', option: 'by', typed: 'a', where: { channel: 'desk' } },
    ]);
  });
});
