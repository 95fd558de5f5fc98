/** Posts: which office a sentence gives a person who is named in full. */
import { stem } from '../../text/words.ts';
import { type Features, memoised } from '../features.ts';
import { conceptOf, REPORTING } from '../lexicon/concepts.ts';
import { PORTFOLIOS, ROLE_PHRASES, SERVICES } from '../lexicon/roles.ts';
import type { Token } from '../sentences.ts';
import { OFFICES, type Person } from './people.ts';

export interface Post {
  readonly person: Person;
  readonly office: string;
  /** What the post is of: "finance" in "finance minister". */
  readonly field: string | null;
  /** "deputy", "vice": under the post of the same name. */
  readonly under: boolean;
  /** "will become chair", "the incoming chair": the post to come. */
  readonly coming: boolean;
  /** "former", "acting", "ex-": not the post itself. */
  readonly aside: boolean;
  /** Fire, police, rescue: the service the post is of, when it is of one. */
  readonly service: string | null;
  /** Folded names of the body the post is of: "Brant" in "chair of Brant Holdings"; empty when the text names none. */
  readonly bodies: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
}

/** Offices that outlets name by their field: only these can differ in it. */
const WITH_FIELD = new Set(
  'minister secretary director editor coach chief officer spokesman spokeswoman inspector commissioner professor'
    .split(' ')
    .map((word) => conceptOf(stem(word))),
);
const UNDER = new Set(['deputy', 'vice', 'assistant', 'associate']);
/** Say nothing of the field. */
const EMPTY = new Set(
  'the a its their his her our executive general senior chief managing former new first head top local national regional county city state federal government prime acting interim incoming next future and of'.split(
    ' ',
  ),
);
const ASIDE = /^(?:former|ex|acting|interim|onetime|then|late|retired|shadow|honorary|designate)$/;
const COMING = /^(?:incoming|new|next|future)$/;
/** Ordinals and participles: "the fifth coach", "the fired coach". */
const NO_FIELD = /^(?:first|second|third|\w+th|\w+ed)$|-(?:\w+ing|\w+ed)$/;
/** Words of one post at most: "the new deputy chief executive". */
const POST_WORDS_MAX = 5;

const HONORIFIC = /^(?:dr|mr|mrs|ms|miss|sir|dame|prof|professor|rev)$/;

/** Index of the office just before the name: "finance minister Ada Lind", "the finance minister, Ada Lind". */
function before(tokens: readonly Token[], person: Person): number | null {
  // "The vet, Dr Pia Lorentz"
  const first = HONORIFIC.test(tokens[person.first - 1]?.folded ?? '') ? person.first - 1 : person.first;
  if (!OFFICES.has(tokens[first - 1]?.concept ?? '')) return null;
  const led = tokens.slice(Math.max(0, first - 4), first - 1);
  const determined =
    led.some((token) => /^(?:the|its|their|our|his|her|whose)$|['’]s$/.test(token.folded)) ||
    /['’]/.test(tokens[first - 1]?.before ?? '');
  const gap = tokens[first]?.before ?? '';
  return /^\s$/.test(gap) || (determined && /^,\s$/.test(gap)) ? first - 1 : null;
}

/** First office in the words from `from` on, up to a comma. */
function officeFrom(tokens: readonly Token[], from: number): number | null {
  for (let i = from; i < Math.min(tokens.length, from + POST_WORDS_MAX); i++) {
    if (i > from && /[,;:.()]/.test(tokens[i]?.before ?? '')) return null;
    if (OFFICES.has(tokens[i]?.concept ?? '')) return i;
  }
  return null;
}

const LINKS = /^(?:the|a|an|its|their|our|his|her|of|for|and|one|now|then)$/;
const isVerb = (token: Token): boolean =>
  (REPORTING.has(token.stem) || /[a-z]{3}(?:ed|ing)$/.test(token.folded)) &&
  !COMING.test(token.folded) &&
  !ASIDE.test(token.folded);

/** "Ada Lind, the finance minister,". */
function apposed(tokens: readonly Token[], { last }: Person): number | null {
  const next = tokens[last + 1];
  const verb = /^(?:will|would|is|was|were|has|had|to|who|whose)$/.test(next?.folded ?? '');
  if (!/^,\s/.test(next?.before ?? '') || verb) return null;
  const at = officeFrom(tokens, last + 1);
  const between = tokens.slice(last + 1, at ?? last + 1);
  // "Ada Lind, until now the youth coach,"
  const words = between[0]?.folded === 'until' && between[1]?.folded === 'now' ? between.slice(2) : between;
  return words.every((token) => !token.stop || LINKS.test(token.folded)) && !words.some(isVerb) ? at : null;
}

const BECOMING =
  /^(?:(?:will|would|is|was|are|has|had|shall|to|been|be|also|now|then) )*(?:become|became|becomes|be|appointed|named|elected|made|take over as|serve as|is|was|been) /;

/** "Ada Lind will become chair", "Ada Lind, a farmer, is to be the new chair". */
function predicated(tokens: readonly Token[], { last }: Person): { at: number; coming: boolean } | null {
  let from = last + 1;
  if (/^,\s/.test(tokens[from]?.before ?? '')) {
    const close = tokens.findIndex((token, i) => i > from && /^,/.test(token.before));
    if (close < 0 || close - from > 8) return null;
    from = close;
  }
  const ahead = tokens.slice(from, from + 6).map((token) => token.folded);
  const verb = BECOMING.exec(`${ahead.join(' ')} `)?.[0].trim();
  if (!verb) return null;
  const size = verb.split(' ').length;
  const next = tokens[from + size]?.folded ?? '';
  if (!/^(?:the|a|an|its|as|their|new|deputy|acting)$/.test(next) && !OFFICES.has(tokens[from + size]?.concept ?? ''))
    return null;
  const at = officeFrom(tokens, from + size);
  return at === null ? null : { at, coming: /\b(?:will|would|to|become|appointed|named|elected)\b/.test(verb) };
}

/** "Chief executive" is a post and "chief inspector" an inspector; a "chief" or a "boss" may be anything. */
function nameOf(tokens: readonly Token[], at: number, hasField: boolean): string | null {
  const [office, next] = [tokens[at], tokens[at + 1]];
  if (!office || /^(?:boss(?:es)?|interim)$/.test(office.folded)) return null;
  if (office.concept !== CHIEF) return office.concept;
  if (office.folded === 'ceo' || next?.folded === 'executive') return CHIEF_EXECUTIVE;
  if (next && tokens[at + 2]?.folded === 'officer') return `chief ${next.stem} officer`;
  if (next && OFFICES.has(next.concept)) return next.concept;
  if (next?.folded === 'of') return tokens[at + 2]?.folded === 'staff' ? 'chief of staff' : null;
  return hasField ? office.concept : null;
}

/** "First mate" is a mate, "first officer" a co-pilot. */
function inPhrase(tokens: readonly Token[], at: number): string | null {
  const phrase = ROLE_PHRASES.get(`${tokens[at - 1]?.folded} ${tokens[at]?.folded}`);
  return phrase === undefined ? null : conceptOf(stem(phrase));
}

/** Words of the post's own phrase: three before the office, and what follows it up to a comma or verb. */
function phraseOf(tokens: readonly Token[], { first, last }: Person, at: number): Token[] {
  const found: Token[] = [];
  for (let i = at; i >= Math.max(0, at - 3) && !(i >= first && i <= last); i--) {
    found.push(tokens[i] as Token);
    if (/[,;:.()“"]/.test(tokens[i]?.before ?? '')) break;
  }
  for (let i = at + 1; i < Math.min(tokens.length, at + PHRASE_WORDS_MAX) && !(i >= first && i <= last); i++) {
    const token = tokens[i] as Token;
    if (/[,;:.()“"]/.test(token.before) || isVerb(token) || /^(?:who|which|that|when|and)$/.test(token.folded)) break;
    found.push(token);
  }
  return found;
}
const PHRASE_WORDS_MAX = 9;

function settingOf(tokens: readonly Token[], person: Person, at: number): Pick<Post, 'service' | 'bodies'> {
  const phrase = phraseOf(tokens, person, at);
  const services = new Set(phrase.map((token) => SERVICES.get(token.folded)).filter((found) => found !== undefined));
  const names = phrase.filter((token) => token.proper && !token.stop && !OFFICES.has(token.concept));
  return {
    service: services.size === 1 ? ([...services][0] ?? null) : null,
    bodies: new Set(names.map((token) => token.folded.replace(/['’]s$/, ''))),
  };
}

/** "Ada Lind, who heads the rescue service," "who chairs the board". */
function leading(person: Person): Post | null {
  const { tokens } = person.sentence;
  const at = person.last + 2;
  const verb = tokens[at]?.folded ?? '';
  if (tokens[at - 1]?.folded !== 'who' || !/^(?:heads|leads|chairs|runs|commands|directs)$/.test(verb)) return null;
  const office = verb === 'chairs' ? conceptOf('chairman') : HEAD;
  const rest = { field: null, under: false, coming: false, aside: false };
  const phrase = phraseOf(tokens, person, at);
  const to = Math.max(...phrase.map((token) => token.end));
  return { person, office, ...rest, ...settingOf(tokens, person, at), from: person.span[0], to };
}
export const HEAD = conceptOf(stem('head'));

const CHIEF = 'chief';
export const CHIEF_EXECUTIVE = 'chief executive';

/** "Director of operations", "secretary of state": what the post is of, said after it. */
function fieldAfter(tokens: readonly Token[], at: number): Token | null {
  const [office, of, field] = tokens.slice(at, at + 3);
  if (!office || of?.folded !== 'of' || !WITH_FIELD.has(office.concept)) return null;
  return field && !field.stop && !field.proper && /^ $/.test(field.before) && !EMPTY.has(field.folded) ? field : null;
}

const fieldNamed = (token: Token): string => PORTFOLIOS.get(token.folded) ?? token.stem;

function postAt(person: Person, at: number, coming: boolean): Post | null {
  const { tokens } = person.sentence;
  const office = tokens[at];
  if (!office) return null;
  const led = tokens.slice(Math.max(0, at - 4), at).filter((_, i, all) => {
    const gap = tokens[at - all.length + i + 1]?.before ?? '';
    return !/[,;:.()]/.test(gap);
  });
  const previous = tokens[at - 1];
  const joined = previous !== undefined && /^[\s-]$/.test(office.before) && at - 1 !== person.last;
  const word = joined ? previous.folded : '';
  const under =
    UNDER.has(word) || UNDER.has(office.folded.split('-')[0] ?? '') || UNDER.has(tokens[at - 2]?.folded ?? '');
  const hasField =
    joined &&
    !previous.stop &&
    !EMPTY.has(word) &&
    !UNDER.has(word) &&
    !NO_FIELD.test(word) &&
    !/['’]s?$/.test(previous.folded) &&
    (!previous.proper || (office.proper && PORTFOLIOS.has(word))) &&
    WITH_FIELD.has(office.concept);
  // A district attorney prosecutes, another attorney defends.
  const name = /^attorneys?$/.test(office.folded) ? 'attorney' : (inPhrase(tokens, at) ?? nameOf(tokens, at, hasField));
  if (name === null) return null;
  return {
    person,
    office: name,
    field: hasField ? fieldNamed(previous) : (fieldAfter(tokens, at)?.stem ?? null),
    under,
    coming: coming || led.some((token) => COMING.test(token.folded)),
    aside: led.some((token) => ASIDE.test(token.folded)) || /^(?:ex|former)-/.test(office.folded),
    ...settingOf(tokens, person, at),
    from: Math.min(person.span[0], tokens[Math.max(0, at - 1)]?.start ?? person.span[0]),
    to: Math.max(person.span[1], office.end, fieldAfter(tokens, at)?.end ?? 0),
  };
}

function postOf(person: Person): Post | null {
  const { tokens } = person.sentence;
  const beside = before(tokens, person) ?? apposed(tokens, person);
  if (beside !== null) return postAt(person, beside, false);
  const told = predicated(tokens, person);
  return told ? postAt(person, told.at, told.coming) : leading(person);
}

/** The posts an article gives its people, one a mention. A person introduced and then appointed has two. */
export const postsOf = memoised((article: Features): readonly Post[] =>
  article.people.flatMap((person) => {
    const first = postOf(person);
    const told = predicated(person.sentence.tokens, person);
    const beside = first && first.to <= person.span[1] ? apposed(person.sentence.tokens, person) : null;
    const third = beside === null ? null : postAt(person, beside, false);
    const second = told && first && told.at > first.person.last ? postAt(person, told.at, told.coming) : null;
    return [first, second, third].filter(
      (post, i) => post !== null && (i === 0 || post.office !== first?.office),
    ) as Post[];
  }),
);
