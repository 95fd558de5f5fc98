/** Two values of which one is the other with a slip of the hand. */
import type { Quantity } from './facts/quantities.ts';

const limited = ({ bound }: Quantity): boolean => bound !== null && bound !== 'about';

/**
 * 3,400 and 4,300, 41,000 and 410,000: digits turned round, a nought lost. Nothing that happens changes a figure so.
 * Small and very round numbers coincide too often.
 */
export function isMisprint(a: Quantity, b: Quantity): boolean {
  if (limited(a) || limited(b) || (a.unit === 'count' && Math.min(a.value, b.value) < 12) || a.value === b.value)
    return false;
  // A slip is made in what is written; miles and kilometres are written apart.
  const inOneUnit = Math.abs(a.value * b.written - b.value * a.written) < 1e-9 * a.value * b.written;
  const [x, y] = inOneUnit ? [String(a.written), String(b.written)] : [String(a.value), String(b.value)];
  if (Math.abs(x.length - y.length) > 1) return false;
  const core = (text: string): string => text.replace(/[.]/g, '').replace(/0+$/, '');
  const digits = (text: string): string => [...core(text)].sort().join('');
  if (core(x).length < 2) return false;
  return x.length === y.length ? digits(x) === digits(y) : core(x) === core(y);
}
