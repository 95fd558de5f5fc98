/**
 * A stemmer for English: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, in our own code.
 * The suffix tables below are the paper's steps 2 to 4; the irregular verbs are those news reports use most.
 */

/** Step 2: replaced when the stem before it holds at least one vowel-consonant sequence. Longest first. */
const STEP_2: readonly (readonly [suffix: string, by: string])[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['entli', 'ent'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['iser', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['eli', 'e'],
];

/** Step 3: the same condition. */
const STEP_3: readonly (readonly [suffix: string, by: string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['alise', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

/** Step 4: removed when the stem before it holds at least two such sequences. */
const STEP_4: readonly string[] = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'sion',
  'tion',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ise',
  'al',
  'er',
  'ic',
];

/** Past forms no suffix rule reaches. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'said say,told tell,spoke speak,spoken speak,wrote write,written write,gave give,given give,made make,took take,' +
    'taken take,went go,gone go,came come,saw see,seen see,knew know,known know,thought think,held hold,met meet,' +
    'left leave,felt feel,found find,kept keep,lost lose,won win,began begin,begun begin,became become,broke break,' +
    'broken break,brought bring,built build,bought buy,caught catch,chose choose,chosen choose,fell fall,fallen fall,' +
    'fought fight,grew grow,grown grow,heard hear,led lead,meant mean,paid pay,ran run,rose rise,risen rise,sent send,' +
    'shot shoot,sold sell,stood stand,struck strike,swore swear,sworn swear,taught teach,understood understand,' +
    'died die,dying die,lying lie,dead die,men man,women woman,children child,people person'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

const VOWEL = /[aeiouy]/;
const DOUBLE_END = /([bdfgmnprt])\1$/;
const SHORT_END = /[^aeiou][aeiouy][^aeiouwxy]$/;

/** Porter's m: how many vowel-consonant sequences the stem holds. */
function measure(stem: string): number {
  let sequences = 0;
  let inVowel = false;
  for (let i = 0; i < stem.length; i++) {
    const letter = stem.charAt(i);
    const vowel: boolean = 'aeiou'.includes(letter) || (letter === 'y' && i > 0 && !inVowel);
    if (inVowel && !vowel) sequences++;
    inVowel = vowel;
  }
  return sequences;
}

function plural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

function pastAndProgressive(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = word.endsWith('ed') ? 'ed' : word.endsWith('ing') ? 'ing' : '';
  const stem = suffix === '' ? word : word.slice(0, -suffix.length);
  if (suffix === '' || !VOWEL.test(stem) || stem.length < 2) return word;
  if (/(?:at|bl|iz|is)$/.test(stem)) return `${stem}e`;
  if (DOUBLE_END.test(stem)) return stem.slice(0, -1);
  if (measure(stem) === 1 && SHORT_END.test(stem)) return `${stem}e`;
  return stem;
}

function replaceSuffix(word: string, table: readonly (readonly [string, string])[]): string {
  for (const [suffix, by] of table) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    return measure(stem) > 0 ? stem + by : word;
  }
  return word;
}

function dropSuffix(word: string): string {
  for (const suffix of STEP_4) {
    if (!word.endsWith(suffix)) continue;
    const keep = suffix === 'sion' || suffix === 'tion' ? 1 : 0; // "-ion" goes, its "s" or "t" stays
    const stem = word.slice(0, word.length - suffix.length + keep);
    return measure(stem) > 1 ? stem : word;
  }
  return word;
}

function tidyEnd(word: string): string {
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    const size = measure(stem);
    if (size > 1 || (size === 1 && !SHORT_END.test(stem))) return stem;
  }
  return word.endsWith('ll') && measure(word) > 1 ? word.slice(0, -1) : word;
}

/**
 * The stem of one folded word ("warned", "warning", "warnings" → "warn"). Possessive endings go; words with digits,
 * other alphabets or under four letters stay as they are.
 */
export function stem(word: string): string {
  const bare = word.replace(/'s?$/, '');
  const regular = IRREGULAR.get(bare);
  if (regular !== undefined) return regular;
  if (bare.length < 4 || bare.length > 40 || !/^[a-z]+$/.test(bare)) return bare;
  let result = pastAndProgressive(plural(bare));
  if (/.[^aeiou]y$/.test(result)) result = `${result.slice(0, -1)}i`;
  return tidyEnd(dropSuffix(replaceSuffix(replaceSuffix(result, STEP_2), STEP_3)));
}
