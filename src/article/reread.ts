/** When an article is read again for silent edits. */

/** After the first reading: 15 min, 1 h, 6 h, 24 h, 7 days. Edits come early; corrections late. */
export const REREAD_DELAYS_MS: readonly number[] = [
  15 * 60_000,
  3_600_000,
  6 * 3_600_000,
  24 * 3_600_000,
  7 * 24 * 3_600_000,
];

/**
 * Reads a schedule as the setting gives it: "15m 1h 6h 24h 7d", in any order, also with commas; "off" for none.
 * @returns delays after the first reading, ascending, or null when it cannot be read
 */
export function rereadDelaysMs(setting: string): number[] | null {
  const parts = setting
    .trim()
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 20) return null;
  if (parts.length === 1 && (parts[0] === 'off' || parts[0] === 'none')) return [];
  const delays = parts.map((part) => {
    const match = /^(\d+(?:\.\d+)?)(m|min|h|d)$/.exec(part);
    return match
      ? Number(match[1]) * (match[2] === 'h' ? 3_600_000 : match[2] === 'd' ? 86_400_000 : 60_000)
      : Number.NaN;
  });
  if (delays.some((ms) => !(ms >= 60_000) || ms > 365 * 86_400_000)) return null;
  return [...new Set(delays)].sort((a, b) => a - b);
}

/** When to read next an article first read at `firstReadAtMs`; null when the schedule is over. What was missed is read once, now. */
export function nextRereadAtMs(
  firstReadAtMs: number,
  lastReadAtMs: number,
  nowMs: number,
  delaysMs: readonly number[] = REREAD_DELAYS_MS,
): number | null {
  const due = delaysMs.map((delay) => firstReadAtMs + delay).filter((at) => at > lastReadAtMs);
  const missed = due.filter((at) => at <= nowMs);
  return missed.length > 0 ? nowMs : (due[0] ?? null);
}
