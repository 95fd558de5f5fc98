import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createTagger } from '../../src/attribution/tagger.ts';
import { taggerModel } from '../../src/attribution/tagger-model.ts';
import type { ArticleInput } from '../../src/model.ts';

const require = createRequire(import.meta.url);
const winkNlp = require('wink-nlp');
const [parts, whole] = [taggerModel().model, require('wink-eng-lite-web-model')].map((model) =>
  winkNlp(model, ['pos']),
);

const samples = new URL('../../samples/', import.meta.url);
const texts = (JSON.parse(readFileSync(new URL('index.json', samples), 'utf8')) as string[]).map(
  (path) => (JSON.parse(readFileSync(new URL(path, samples), 'utf8')) as ArticleInput).text,
);

describe('the parts of the model that are loaded', () => {
  it.each(texts.map((text, index) => [index, text] as const))(
    'tag sample %i as the whole model does',
    (_index, text) => {
      const tagged = [parts, whole].map((nlp) => {
        const tokens = nlp.readDoc(text).tokens();
        return { values: tokens.out(nlp.its.value), tags: tokens.out(nlp.its.pos) };
      });
      expect(tagged[0]?.tags.length).toBeGreaterThan(10);
      expect(tagged[0]).toEqual(tagged[1]);
    },
  );
});

describe('words met in texts', () => {
  it('are forgotten when there are too many, and the tags stay as they were', () => {
    const sentence = 'The harbour board will vote on the lease in March .'.split(' ');
    const tagger = createTagger(100);
    const tags = tagger.tag(sentence);
    expect(tags).toContain('VERB');
    const sizes: number[] = [];
    for (let text = 0; text < 40; text++) {
      tagger.tag(Array.from({ length: 20 }, (_, word) => `qu${'abcdefghij'.charAt(word % 10)}x${text}z${word}`));
      sizes.push(tagger.newWords());
    }
    expect(Math.max(...sizes)).toBeGreaterThan(100);
    expect(Math.max(...sizes)).toBeLessThan(200);
    expect(Math.min(...sizes.slice(10))).toBeLessThan(100);
    expect(tagger.tag(sentence)).toEqual(tags);
  });
});
