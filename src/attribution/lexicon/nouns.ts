/** Nouns that attribute: "the claim that", "his plan to". Compiled by hand; classes after Quirk et al. 1985 §17.26–27. */

export interface NounEntry {
  readonly speech: boolean;
  /** Takes a that-clause. */
  readonly clause: boolean;
  /** Takes a to-infinitive. */
  readonly infinitive: boolean;
  /** Prepositions whose object is the content. */
  readonly prepositions: ReadonlySet<string>;
}

const ROWS: readonly {
  readonly speech: boolean;
  readonly frames: string;
  readonly prepositions: string;
  readonly nouns: string;
}[] = [
  {
    speech: true,
    frames: 'C',
    prepositions: '',
    nouns: `claim statement assertion allegation announcement remark comment suggestion argument insistence admission
      acknowledgment acknowledgement accusation contention declaration explanation prediction revelation rumor rumour report
      confirmation warning complaint boast assurance disclosure observation charge denial hint testimony account conclusion finding`,
  },
  { speech: true, frames: 'CI', prepositions: '', nouns: 'promise pledge vow threat offer demand' },
  { speech: true, frames: '', prepositions: 'for', nouns: 'call plea appeal' },
  { speech: true, frames: '', prepositions: 'of', nouns: 'criticism condemnation description denunciation' },
  {
    speech: false,
    frames: 'C',
    prepositions: '',
    nouns: `belief hope fear concern worry view opinion impression feeling sense conviction suspicion doubt
      notion assumption expectation understanding speculation confidence theory optimism skepticism`,
  },
  {
    speech: false,
    frames: 'I',
    prepositions: '',
    nouns: 'desire wish intention willingness refusal eagerness reluctance unwillingness',
  },
];

function build(): Map<string, NounEntry> {
  const entries = new Map<
    string,
    { speech: boolean; clause: boolean; infinitive: boolean; prepositions: Set<string> }
  >();
  for (const row of ROWS) {
    for (const noun of row.nouns.split(/\s+/u).filter(Boolean)) {
      const plural = /[^aeiou]y$/u.test(noun)
        ? `${noun.slice(0, -1)}ies`
        : /(?:s|ch|sh)$/u.test(noun)
          ? `${noun}es`
          : `${noun}s`;
      for (const form of [noun, plural]) {
        const entry = entries.get(form) ?? {
          speech: row.speech,
          clause: false,
          infinitive: false,
          prepositions: new Set<string>(),
        };
        if (row.frames.includes('C')) entry.clause = true;
        if (row.frames.includes('I')) entry.infinitive = true;
        for (const preposition of row.prepositions.split(' ')) if (preposition) entry.prepositions.add(preposition);
        entries.set(form, entry);
      }
    }
  }
  return entries;
}

/** Attributing nouns by their forms, in lower case. */
export const NOUN_FORMS: ReadonlyMap<string, NounEntry> = build();
