/** Numbers as they are written: digits, scales ("1.1bn"), words ("twenty-four", "a dozen"), fractions ("a fifth"). */
import type { Token } from '../sentences.ts';

/** A number at tokens `first..last` of a sentence. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** "sixth", "85th": a rank, not a quantity. */
  readonly ordinal: boolean;
  /** What of the token follows the digits: "27-point" → "point", "15%" → "". */
  readonly suffix: string;
  /** "a fifth", "one in seven": a part of a whole, 0..1. */
  readonly share: boolean;
  /** Written with digits. */
  readonly digits: boolean;
}

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
const SMALL: ReadonlyMap<string, number> = new Map([
  ...`${UNITS} seventeen eighteen nineteen`.split(' ').map((word, i): [string, number] => [word, i]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, (i + 2) * 10]),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);
const WRITTEN_SCALES = new Set(['hundred', 'dozen', 'thousand', 'million', 'billion', 'trillion', 'bn', 'mn', 'm']);
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['sixth', 1 / 6],
  ['seventh', 1 / 7],
  ['eighth', 1 / 8],
  ['tenth', 1 / 10],
]);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i): [string, number] => [word, i + 1]),
);
const DIGITS = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(.*)$/;

/** "twenty-four" → 24, "five-hour" → 5 with the suffix "hour". */
export function wordValue(word: string): { value: number; suffix: string } | null {
  const [head = '', ...rest] = word.split('-');
  const first = SMALL.get(head);
  if (first === undefined) return null;
  // "one-million dollars", "two-million-euro".
  const scale = WRITTEN_SCALES.has(rest[0] ?? '') && rest[0] !== 'm' ? SCALES.get(rest[0] ?? '') : undefined;
  if (scale !== undefined) return { value: first * scale, suffix: rest.slice(1).join('-') };
  const second = SMALL.get(rest[0] ?? '');
  if (second !== undefined && second < 10 && first >= 20)
    return { value: first + second, suffix: rest.slice(1).join('-') };
  return { value: first, suffix: rest.join('-') };
}

/** Digits of a value, leading and trailing noughts aside. */
export const significantDigits = (value: number): number =>
  String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

interface Head {
  readonly value: number;
  readonly suffix: string;
  readonly ordinal: boolean;
  readonly digits: boolean;
}

function headOf(token: Token): Head | null {
  const word = token.folded;
  const match = DIGITS.exec(word);
  if (match) {
    const value = Number((match[1] ?? '').replaceAll(',', ''));
    const tail = (match[2] ?? '').replace(/^-/, '');
    if (/^(?:st|nd|rd|th)$/.test(tail)) return { value, suffix: '', ordinal: true, digits: true };
    const scale = /^(k|m|mn|mm|bn|b|tn)(?![a-z])/.exec(tail);
    const written = /^(million|billion|trillion|thousand)(?:-|$)/.exec(tail);
    if (written)
      return {
        value: value * (SCALES.get(written[1] ?? '') ?? 1),
        suffix: tail.slice(written[0].length),
        ordinal: false,
        digits: true,
      };
    // "5m" may be metres: the unit step decides; "1.1bn" may not.
    if (scale && scale[1] !== 'm')
      return {
        value: value * (SCALES.get(scale[1] ?? '') ?? 1),
        suffix: tail.slice(scale[0].length),
        ordinal: false,
        digits: true,
      };
    return { value, suffix: tail, ordinal: false, digits: true };
  }
  const ordinal = ORDINALS.get(word);
  if (ordinal !== undefined) return { value: ordinal, suffix: '', ordinal: true, digits: false };
  const written = wordValue(word);
  return written ? { ...written, ordinal: false, digits: false } : null;
}

const joined = (token: Token | undefined): boolean => token !== undefined && /^[\s-]*$/.test(token.before);

/** "a fifth of", "two thirds of", "one in seven", "one job in seven". */
function shareAt(tokens: readonly Token[], i: number): Numeral | null {
  const word = tokens[i]?.folded ?? '';
  const next = tokens[i + 1]?.folded ?? '';
  const count = word === 'a' ? 1 : (SMALL.get(word) ?? 0);
  const fraction = FRACTIONS.get(next);
  if (count > 0 && fraction !== undefined && /^(?:of|the|off|a)$/.test(tokens[i + 2]?.folded ?? ''))
    return { first: i, last: i + 1, value: count * fraction, ordinal: false, suffix: '', share: true, digits: false };
  if (word === 'half' && /^(?:of|its|the|their)$/.test(next))
    return { first: i, last: i, value: 0.5, ordinal: false, suffix: '', share: true, digits: false };
  if (word !== 'one') return null;
  for (const gap of [1, 2]) {
    const whole = headOf(tokens[i + gap + 1] ?? ({ folded: '' } as Token));
    if (tokens[i + gap]?.folded === 'in' && whole && !whole.ordinal && whole.value > 1 && whole.value <= 100)
      return {
        first: i,
        last: i + gap + 1,
        value: 1 / whole.value,
        ordinal: false,
        suffix: '',
        share: true,
        digits: false,
      };
  }
  return null;
}

/** "a dozen", "half a million", "a hundred". */
function articleScaleAt(tokens: readonly Token[], i: number): Numeral | null {
  if (tokens[i]?.folded !== 'a') return null;
  const scale = tokens[i + 1]?.folded ?? '';
  if (!['dozen', 'hundred', 'thousand', 'million', 'billion'].includes(scale)) return null;
  const half = tokens[i - 1]?.folded === 'half';
  const rest = half ? null : restAfter(tokens, i + 2, SCALES.get(scale) ?? 0);
  return {
    first: half ? i - 1 : i,
    last: rest?.last ?? i + 1,
    value: (SCALES.get(scale) ?? 1) * (half ? 0.5 : 1) + (rest?.value ?? 0),
    ordinal: false,
    suffix: '',
    share: false,
    digits: false,
  };
}

/** "an hour and a quarter", "three and a half years", "three years and a half": what is added to the number, 0..1. */
function halfAfter(tokens: readonly Token[], i: number): { value: number; last: number } | null {
  const [and, count, fraction] = tokens.slice(i, i + 3);
  if (and?.folded !== 'and' || !joined(and) || !joined(count) || !joined(fraction)) return null;
  const parts = /^(?:a|an|one)$/.test(count?.folded ?? '') ? 1 : (SMALL.get(count?.folded ?? '') ?? 0);
  const part = FRACTIONS.get(fraction?.folded ?? '');
  const hyphened = /^(?:three)-quarters$/.test(count?.folded ?? '') ? { value: 0.75, last: i + 1 } : null;
  return part !== undefined && parts > 0 ? { value: parts * part, last: i + 2 } : hyphened;
}

/** "an hour and a quarter": the number is before its unit, and the fraction after it. */
function unitAndFractionAt(tokens: readonly Token[], i: number): Numeral | null {
  const word = tokens[i]?.folded ?? '';
  const count = /^an?$/.test(word) ? 1 : (SMALL.get(word) ?? 0);
  if (count === 0 || !/^(?:hour|year|day|week|month|mile|minute|tonne|ton)s?$/.test(tokens[i + 1]?.folded ?? ''))
    return null;
  const half = halfAfter(tokens, i + 2);
  return (
    half && { first: i, last: i, value: count + half.value, ordinal: false, suffix: '', share: false, digits: false }
  );
}

/** The rest of a number in words: the "and sixty-one" of "a hundred and sixty-one". */
function restAfter(tokens: readonly Token[], i: number, below: number): { value: number; last: number } | null {
  const from = tokens[i]?.folded === 'and' && joined(tokens[i]) ? i + 1 : i;
  const word = tokens[from];
  if (!word || !joined(word) || /^\d/.test(word.folded)) return null;
  const head = wordValue(word.folded);
  if (!head || head.suffix !== '' || head.value === 0) return null;
  let { value } = head;
  let last = from;
  for (let scale = scaleAt(tokens, last + 1); scale > 0; scale = scaleAt(tokens, last + 1)) {
    // "One hundred and two hundred" are two numbers.
    if (value * scale >= below) return null;
    value *= scale;
    last++;
    const rest = restAfter(tokens, last + 1, scale);
    if (rest) ({ value, last } = { value: value + rest.value, last: rest.last });
  }
  return value < below ? { value, last } : null;
}

/** "hundred", "million" right after a number in words; 0 for anything else. */
const scaleAt = (tokens: readonly Token[], i: number): number => {
  const token = tokens[i];
  return token && joined(token) && /^(?:hundred|thousand|million|billion)$/.test(token.folded)
    ? (SCALES.get(token.folded) ?? 0)
    : 0;
};

/** Every number of a sentence, left to right, none overlapping. */
export function numeralsOf(tokens: readonly Token[]): Numeral[] {
  const found: Numeral[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const special = shareAt(tokens, i) ?? unitAndFractionAt(tokens, i) ?? articleScaleAt(tokens, i);
    if (special) {
      found.push(special);
      i = Math.max(special.last, halfAfter(tokens, special.last + 2)?.last ?? 0);
      continue;
    }
    const token = tokens[i];
    const head = token ? headOf(token) : null;
    if (!head) continue;
    let { value } = head;
    let last = i;
    while (head.suffix === '' && !head.ordinal && joined(tokens[last + 1])) {
      const word = tokens[last + 1]?.folded ?? '';
      if (!WRITTEN_SCALES.has(word) || (word === 'm' && !head.digits)) break;
      value *= SCALES.get(word) ?? 1;
      last++;
      const rest = head.digits ? null : restAfter(tokens, last + 1, SCALES.get(word) ?? 0);
      if (rest) {
        value += rest.value;
        last = rest.last;
      }
    }
    const half = last === i && head.suffix === '' && !head.ordinal ? halfAfter(tokens, last + 1) : null;
    if (half && joined(tokens[half.last + 1])) {
      // "Five and a half million"
      const scale = scaleAt(tokens, half.last + 1);
      value = (value + half.value) * (scale || 1);
      last = half.last + (scale > 0 ? 1 : 0);
    }
    found.push({
      first: i,
      last,
      value,
      ordinal: head.ordinal,
      suffix: head.suffix,
      share: false,
      digits: head.digits,
    });
    i = last;
  }
  return found;
}
