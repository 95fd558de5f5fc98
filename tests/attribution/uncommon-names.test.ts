import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isListedGiven } from '../../src/attribution/5-speakers/given.ts';
import { extract } from '../../src/attribution/index.ts';
import type { ArticleInput } from '../../src/model.ts';

/** Given names of the world that no table of ours holds; a test below sees to that. */
const UNCOMMON =
  'Farhana Soren Levan Oyelaran Bheki Thandeka Zbigniew Wanjiru Adwoa Nandini Tevita Wiremu Yerlan Aigerim Tsering Ikaika Eino Tuomas Ragnhild Torbjorn Snorri Heimata Itzel Nahuel Moacir Chidinma Aissatou Lamin Tigist Nyandeng Rutendo Tinashe Nomvula Huong Somchai Sokha Bambang Ketut Thiri Nuwan'.split(
    ' ',
  );

const speakerOf = (text: string): string | null => {
  const { attributions } = extract(text);
  const said = attributions.find((attribution) => attribution.kind === 'direct');
  expect(said, 'a quotation').toBeDefined();
  return said?.speaker?.name ?? null;
};

describe('somebody whose given name is in no table', () => {
  it('has such a name', () => expect(UNCOMMON.filter((name) => isListedGiven(name.toLowerCase()))).toEqual([]));

  it.each([
    ['is answered by a pronoun', 'Levan Kapan has seen worse. “The roof held for an hour,” he said.', 'Levan Kapan'],
    [
      'in an apposition',
      'The port’s pilot on the night, Nandini Shore, has not slept. “I heard it before I saw it,” she said.',
      'Nandini Shore',
    ],
    [
      'under a title written like a name',
      'Harbour Master Soren Wick gave the order himself after dark. “I said pull, and they pulled,” he told us.',
      'Soren Wick',
    ],
    [
      'opens a new paragraph after somebody else spoke',
      '“It takes an hour,” said Ann Moss, a dental nurse.\n\nTevita Lund of the lifeboat expects a long night. “We shall be out till the tide turns,” he said.',
      'Tevita Lund',
    ],
    [
      'is addressed later',
      'The hearing was told that Oyelaran Holm had kept the keys. “Nobody asked me for them,” Ms Holm said.',
      'Oyelaran Holm',
    ],
    ['has an initial', 'The letter came from Oyelaran T. Holm. “I kept the keys,” Holm said.', 'Oyelaran T. Holm'],
  ])('%s', (_what, text, name) => {
    const quoted = extract(text).attributions.filter((attribution) => attribution.kind === 'direct');
    expect(quoted.at(-1)?.speaker?.name).toBe(name);
  });

  it.each([
    ['a place', 'Fernleigh Heath was quiet. “We wait,” he said.', null],
    ['a body', 'The firm Lantern Tide cut its price. “We had to,” he said.', null],
    [
      'not when somebody else is there',
      'Ann Moss runs the yard. Lantern Tide cut its price. “We had to,” she said.',
      'Ann Moss',
    ],
  ])('is not made of %s', (_what, text, name) => expect(speakerOf(text)).toBe(name));
});

/** The given names of the text's speakers that the tables hold, each with one that they do not. */
function renamed(text: string, offset: number): { text: string; swap: (name: string) => string } {
  const given = new Set<string>();
  for (const { speaker } of extract(text).attributions) {
    const words = speaker && !speaker.unnamed ? speaker.name.split(' ') : [];
    if (words.length > 1 && isListedGiven(words[0]?.toLowerCase() ?? '')) given.add(words[0] ?? '');
  }
  const names = new Map([...given].map((name, k) => [name, UNCOMMON[(offset + k) % UNCOMMON.length] ?? '']));
  const pattern = new RegExp(`(?<!\\p{L})(?:${[...given].join('|') || '(?!)'})(?!\\p{L})`, 'gu');
  const swap = (words: string): string => words.replace(pattern, (name) => names.get(name) ?? name);
  return { text: swap(text), swap };
}

describe('the sample articles with other given names', () => {
  const samples = new URL('../../samples/', import.meta.url);
  const texts = (JSON.parse(readFileSync(new URL('index.json', samples), 'utf8')) as string[]).map(
    (path) => (JSON.parse(readFileSync(new URL(path, samples), 'utf8')) as ArticleInput).text,
  );

  it('have the same speakers', () => {
    let [right, all] = [0, 0];
    const wrong: string[] = [];
    texts.forEach((text, k) => {
      const other = renamed(text, k * 5);
      const expected = extract(text).attributions.map(({ speaker }) => speaker && other.swap(speaker.name));
      const found = extract(other.text).attributions.map(({ speaker }) => speaker?.name ?? null);
      if (other.text === text || expected.length !== found.length) return;
      expected.forEach((name, i) => {
        all++;
        if (name === found[i]) right++;
        else wrong.push(`${name} → ${found[i]}`);
      });
    });
    expect(all).toBeGreaterThan(100);
    expect(right / all, wrong.join('; ')).toBeGreaterThan(0.95);
  });
});
