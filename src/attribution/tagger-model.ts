/**
 * The parts of wink-nlp's English web model that tagging needs, put together as the package does it (its `model.js`,
 * `read-core-model.js` and `load-core-model.js`, version 1.8.1), but without a copy of the whole and without what is only for
 * lemmas, sentiment and entities: that is two fifths of the time it takes to load. A test holds the two side by side.
 */
import { createRequire } from 'node:module';

interface Feature {
  readonly list: readonly (string | ReadonlySet<number>)[];
  readonly hash: Readonly<Record<string, number>>;
  readonly intrinsicSize: number;
  readonly index: number;
}

interface CoreModel {
  readonly lexicon: string | Uint32Array;
  readonly xpansions: string | Uint32Array;
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
  /** By feature: position, mask, shift, whether it is a list of words (0: it is), whether it is of a token's expansion. */
  readonly packing: {
    readonly layout: Readonly<Record<string, readonly number[]>>;
    readonly efList: readonly string[];
  };
  readonly features: Readonly<Record<string, Feature>>;
}

const require = createRequire(import.meta.url);
const part = (file: string) => require(`wink-eng-lite-web-model/dist/${file}`);

export interface TaggerModel {
  /** What `winkNlp(model, ['pos'])` takes; it may be given once. */
  readonly model: object;
  /** Words met in texts since, which the package keeps for good: some 50 bytes each. */
  newWords(): number;
}

export function taggerModel(): TaggerModel {
  const core = coreModel();
  const { lexeme } = core.features;
  const none = { machines: [], transformers: [] };
  // An automaton must be given for each annotation, though none but `pos` is run: the smallest there is.
  const unused = part('load-negation-model.js');
  const model = {
    core: () => core,
    featureFn: part('feature.js'),
    sbd: part('load-sbd-model.js'),
    pos: part('load-pos-model.js'),
    ner: () => none,
    negation: unused,
    sa: unused,
    metaCER: () => none,
    addons: {},
  };
  return { model, newWords: () => (lexeme ? lexeme.list.length - lexeme.intrinsicSize : 0) };
}

/** The package's own data stay as they are: words met in texts are added to these lists. */
function coreModel(): CoreModel {
  const data = part('languages/cur/models/eng-core-web-model.json') as CoreModel;
  const { layout } = data.packing;
  const features = Object.fromEntries(
    Object.entries(data.features).map(([name, feature]) => {
      const [, mask = 0, shift = 0, isPlain] = layout[name] ?? [];
      if (name === 'lexeme') return [name, numbered(feature)];
      if (name === 'posClusters') return [name, { ...feature, list: feature.list.map((tags) => tagSet(data, tags)) }];
      return [name, isPlain === 0 ? { ...numbered(feature), maxIndex: mask >>> shift } : { ...feature }];
    }),
  );
  const efList = Object.keys(layout).filter((name) => layout[name]?.[4] === 1);
  const [lexicon, xpansions] = [unpacked(data.lexicon as string), unpacked(data.xpansions as string)];
  return { ...data, features, packing: { ...data.packing, efList }, lexicon, xpansions };
}

const tagSet = ({ pos }: CoreModel, tags: Feature['list'][number]): ReadonlySet<number> =>
  new Set((tags as string).split('_').map((tag) => pos.hash[tag] || 0));

function unpacked(base64: string): Uint32Array {
  const bytes = Buffer.from(base64, 'base64');
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

function numbered(feature: Feature): Feature {
  const list = [...feature.list];
  const hash: Record<string, number> = Object.create(null);
  for (const [index, word] of list.entries()) hash[word as string] = index;
  return { ...feature, list, hash, intrinsicSize: list.length, index: list.length };
}
