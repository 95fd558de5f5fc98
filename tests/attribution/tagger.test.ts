import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { taggerModel } from '../../src/attribution/tagger-model.ts';
import type { ArticleInput } from '../../src/model.ts';

const require = createRequire(import.meta.url);
const winkNlp = require('wink-nlp');
const [parts, whole] = [taggerModel(), require('wink-eng-lite-web-model')].map((model) => winkNlp(model, ['pos']));

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
