// Articles without end, for timing: sentences in the shapes of news over a vocabulary with the frequencies of language.
// Seeded, so that two runs time the same texts. They mean nothing.
const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri fro gru sta ple tri spo'.split(' ');
const GIVEN = 'Ada Bruno Carla Deniz Elif Farid Greta Hana Imre Jonas Kaya Lena Marek Nadia Omar Petra'.split(' ');
const VERBS = 'said told reporters|warned|added|argued|insisted|acknowledged|announced|said in a statement'.split('|');
const COMMON =
  'the a of to in and for on with that by from at as will has was it its new year more after over about'.split(' ');

/** Mulberry32: small, fast, good enough for texts. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = (() => {
  const next = random(7);
  const pick = () => SYLLABLES[Math.floor(next() * SYLLABLES.length)];
  return Array.from({ length: 30_000 }, () => pick() + pick() + (next() < 0.5 ? pick() : ''));
})();

export function createWriter(seed) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  // Zipf: rank k about 1/k as frequent.
  const word = () => (next() < 0.45 ? pick(COMMON) : (WORDS[Math.floor(WORDS.length ** next()) - 1] ?? WORDS[0]));
  const words = (from, to) => Array.from({ length: from + Math.floor(next() * (to - from)) }, word).join(' ');
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const surname = () => capital(WORDS[Math.floor(next() * 4000)]);
  const sentence = (people) => {
    const who = pick(people);
    const kind = next();
    if (kind < 0.3)
      return `“${capital(words(8, 22))},” ${who} ${pick(VERBS).replace('told reporters', 'told reporters')}.`;
    if (kind < 0.55) return `${who} said that ${words(8, 20)}.`;
    if (kind < 0.65) return `The ${words(2, 4)} was “${words(3, 8)}”, according to ${who}.`;
    return `${capital(words(10, 24))} ${Math.floor(next() * 900) + 2} ${words(2, 6)}.`;
  };
  let made = 0;
  return {
    next,
    word,
    words,
    /** About `chars` characters of text, with a few speakers. */
    article(chars = 5_000) {
      made++;
      const people = Array.from({ length: 4 }, () => `${pick(GIVEN)} ${surname()}`);
      const title = capital(words(6, 11));
      let text = `${title}\n`;
      while (text.length < chars) text += `${sentence(people)}${next() < 0.25 ? '\n' : ' '}`;
      return {
        id: `bench-${seed}-${made}`,
        outlet: `Outlet ${Math.floor(next() * 40)}`,
        url: `https://bench.example/${seed}/${made}`,
        published: new Date(1_780_000_000_000 + made * 60_000).toISOString(),
        title,
        text,
      };
    },
  };
}
