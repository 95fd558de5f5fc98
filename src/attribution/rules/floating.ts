/** Quotations that no cue has claimed: they go on with the one who spoke before. */

import type { Document } from '../document.ts';
import type { Named } from '../settle.ts';

/** Quotations of fewer words are terms, titles or scare quotes. */
const UTTERANCE_WORDS_MIN = 5;

/**
 * Adds what floats: to the attribution before it in the same paragraph, else as one of its own by the same source.
 *
 * @param proposals what the rules found, in text order of their cues
 * @param quoteTaken by quote index, already the content of an attribution
 */
export function addFloating(doc: Document, proposals: readonly Named[], quoteTaken: Uint8Array): Named[] {
  const result = [...proposals];
  doc.quotes.forEach((quote, q) => {
    if (quoteTaken[q] || quote.words < UTTERANCE_WORDS_MIN || covered(result, quote.open, quote.close)) return;
    const frame = doc.frames.find((f) => f.inside < 0 && f.first <= quote.open && quote.open < f.last);
    if (!frame) return;
    const inner = doc.tokens[quote.close - 1]?.text ?? '';
    const whole = quote.open - frame.first <= 1 && frame.last - quote.close <= 2;
    if (!whole || (!/[.,!?…]/u.test(inner) && quote.closed && doc.tokens[quote.close + 1]?.text !== '.')) return;
    const before = lastBefore(doc, result, quote.open);
    result.push({
      source: before?.source ?? null,
      antecedent: before?.antecedent ?? null,
      cue: null,
      content: [[quote.open, quote.close + 1]],
      speech: true,
      stance: 'asserted',
      rule: 'floating-quote',
    });
  });
  return result;
}

const covered = (proposals: readonly Named[], from: number, to: number): boolean =>
  proposals.some((p) => p.content.some(([a, b]) => a <= from && to < b));

function lastBefore(doc: Document, proposals: readonly Named[], at: number): Named | null {
  let best: Named | null = null;
  let bestAt = -1;
  for (const proposal of proposals) {
    if (!proposal.speech || !proposal.source || (doc.quoteOf[proposal.source[0]] ?? -1) >= 0) continue;
    const end = proposal.cue?.[0] ?? proposal.source[0];
    if (end < at && end > bestAt) {
      best = proposal;
      bestAt = end;
    }
  }
  return best;
}
