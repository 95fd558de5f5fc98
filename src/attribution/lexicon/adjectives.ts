/** Adjectives of belief and feeling with their complements. Compiled by hand; classes after Quirk et al. 1985 §16.68–83. */

export interface AdjectiveEntry {
  readonly clause: boolean;
  readonly infinitive: boolean;
  readonly prepositions: ReadonlySet<string>;
}

const ROWS: readonly { readonly frames: string; readonly prepositions: string; readonly adjectives: string }[] = [
  {
    frames: 'C',
    prepositions: 'about',
    adjectives: `confident concerned worried convinced certain sure hopeful optimistic pessimistic skeptical sceptical doubtful
      adamant aware unaware mindful glad sorry happy unhappy angry upset furious disappointed surprised shocked
      pleased delighted grateful thankful proud afraid fearful anxious nervous excited mistaken unsure uncertain
      enthusiastic apprehensive clear`,
  },
  {
    frames: '',
    prepositions: 'of',
    adjectives:
      'critical dismissive supportive wary suspicious proud afraid aware mindful skeptical fond tired fearful',
  },
  { frames: '', prepositions: 'to', adjectives: 'opposed' },
  {
    frames: 'I',
    prepositions: 'to',
    adjectives: 'eager willing unwilling reluctant determined keen committed prepared hesitant',
  },
];

function build(): Map<string, AdjectiveEntry> {
  const entries = new Map<string, { clause: boolean; infinitive: boolean; prepositions: Set<string> }>();
  for (const row of ROWS) {
    for (const word of row.adjectives.split(/\s+/u).filter(Boolean)) {
      const entry = entries.get(word) ?? { clause: false, infinitive: false, prepositions: new Set<string>() };
      if (row.frames.includes('C')) entry.clause = true;
      if (row.frames.includes('I')) entry.infinitive = true;
      for (const preposition of row.prepositions.split(' ')) if (preposition) entry.prepositions.add(preposition);
      entries.set(word, entry);
    }
  }
  return entries;
}

/** Adjectives of belief and feeling, in lower case. */
export const ADJECTIVE_FORMS: ReadonlyMap<string, AdjectiveEntry> = build();
