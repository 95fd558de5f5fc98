/** Spellings that differ between desks and mean one word: British and American, contractions, numerals. */

const CONTRACTIONS: ReadonlyMap<string, string> = new Map(
  (
    "can't=can not,cannot=can not,won't=will not,shan't=shall not,let's=let us,it's=it is,that's=that is,he's=he is,she's=she is," +
    "there's=there is,what's=what is,who's=who is,here's=here is,where's=where is,i'm=i am,gonna=going to,wanna=want to,ok=okay"
  )
    .split(',')
    .map((pair) => pair.split('=') as [string, string]),
);

const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((w, i) => [w, String(i)] as const),
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((w, i) => [w, `${i + 1}th`] as const),
  ['percent', '%'],
  ['1st', '1th'],
  ['2nd', '2th'],
  ['3rd', '3th'],
]);

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation/, 'ization'],
  [/(?<=[a-z]{3})is(e|ed|es|ing|er|ers)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/(?<=[a-z]{2})our(?=s?$|ed$|ing$|ite|hood|able|ful)/, 'or'],
  [/(?<=[a-z]{3}[bt])re(?=s?$)/, 'er'],
  [/ogue(?=s?$)/, 'og'],
  [/(?<=[aeiou])ll(ed|ing|er|ers)$/, 'l$1'],
  [/ae|oe(?=[a-z]{3})/, 'e'],
  [/jeweller/, 'jewel'],
  [/jewelr/, 'jewel'],
  [/(?<=[a-z]{4})or$/, 'er'],
  [/defence|offence|licence/, 'ense'],
  [/defense|offense|license/, 'ense'],
  [/programme/, 'program'],
  [/grey/, 'gray'],
  [/tyre/, 'tire'],
  [/towards$/, 'toward'],
];

/** One folded word as one or more comparable words ("I'm" → i am, "neighbourhood" → neighborhood, "11th-hour" → 11th hour). */
export function plainWords(folded: string): string[] {
  const whole = CONTRACTIONS.get(folded);
  if (whole) return whole.split(' ');
  const negative = /^(.+)n't$/.exec(folded);
  if (negative) return [negative[1] ?? '', 'not'];
  const clitic = /^(.+)'(ll|ve|re|d)$/.exec(folded);
  if (clitic) return [clitic[1] ?? '', { ll: 'will', ve: 'have', re: 'are', d: 'would' }[clitic[2] ?? ''] ?? ''];
  const possessive = /^(.+)'s$/.exec(folded);
  if (possessive) return [...plainWords(possessive[1] ?? ''), "'s"];
  return folded.replace(/'$/, '').split('-').filter(Boolean).map(plainWord);
}

function plainWord(word: string): string {
  const number = NUMBERS.get(word);
  if (number) return number;
  let plain = word.replaceAll(',', '');
  for (const [from, to] of SPELLINGS) plain = plain.replace(from, to);
  return plain;
}
