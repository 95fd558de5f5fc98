/** Whose statement a hit is, as far as a query's `by` is concerned. */
import type { Span, Statement } from '../model.ts';
import { OFFICE_TITLES } from '../text/name-tables.ts';
import { isBody, matchNames, type NamedParty } from '../text/names.ts';
import { isStopWord, words } from '../text/words.ts';
import type { StatementHit } from './types.ts';

/**
 * Answers "is this the named speaker?" for many hits, comparing each distinct name once. The ledger's name of a speaker
 * counts before the article's; an office ("the health minister") finds whoever the article says holds it.
 */
export function speakerFilter(by: string): (hit: StatementHit) => boolean {
  const asked: NamedParty = { name: by, role: null };
  const mayBe = isBody(by) ? () => true : soundsLike(by);
  const holds = officeFilter(by);
  const known = new Map<string, boolean>();
  return (hit) => {
    const { speaker } = hit.statement;
    const name = hit.speakerName ?? speaker?.name ?? '';
    let same = name === '' ? false : known.get(name);
    if (same === undefined) {
      // A body's spokesman is not the body, though its name holds all of the body's.
      const body = holds !== null && !endsInTitle(name);
      same = !(body && isBody(name)) && mayBe(name) && matchNames(asked, { name, role: null }) !== 'different';
      known.set(name, same);
    }
    return same || (holds !== null && holds(speaker?.role ?? null));
  };
}

const plainWords = (text: string): string[] => words(text).map(({ folded }) => folded.replace(/'s?$/, ''));

const endsInTitle = (text: string): boolean => OFFICE_TITLES.has(plainWords(text).at(-1) ?? '');

/** For an office, ending in a title ("union spokeswoman"): does a role hold all of its words? Null for anything else. */
function officeFilter(by: string): ((role: string | null) => boolean) | null {
  if (!endsInTitle(by)) return null;
  const asked = plainWords(by).filter((word) => !isStopWord(word));
  return (role) => {
    if (role === null) return false;
    const held = plainWords(role);
    return asked.every((word) => held.includes(word));
  };
}

/** Letters that transliterations exchange, by the one that stands for them; vowels, y and j stand for nothing. */
const SOUNDS: Readonly<Record<string, string>> = {
  ...{ b: 'p', p: 'p', c: 'k', g: 'k', k: 'k', q: 'k', x: 'k', d: 't', t: 't', f: 'f', v: 'f', w: 'f' },
  ...{ s: 's', z: 's', l: 'l', m: 'm', n: 'n', r: 'r' },
};

/**
 * A cheap look before the careful one, which costs a hundred times as much: does any word of the name begin with the same
 * two consonants as a word of the name asked for?
 */
function soundsLike(by: string): (name: string) => boolean {
  const asked = soundsOf(by);
  return (name) =>
    asked.length === 0 || soundsOf(name).some((x) => asked.some((y) => x.startsWith(y) || y.startsWith(x)));
}

function soundsOf(name: string): string[] {
  const plain = name.normalize('NFKD').toLowerCase();
  const sounds = plain
    .split(/[^\p{L}\p{M}'’]+/u)
    .map((word) => [...word].map((letter) => SOUNDS[letter] ?? '').join(''));
  return sounds.filter((sound) => sound !== '').map((sound) => sound.slice(0, 2));
}

/** Both are the same speaker, as far as their names tell; two unnamed speakers never are. */
export function sameSpeaker(a: StatementHit, b: StatementHit): boolean {
  const [x, y] = [partyOf(a), partyOf(b)];
  if (x === null || y === null) return false;
  return x.name === y.name || matchNames(x, y) !== 'different';
}

function partyOf(hit: StatementHit): NamedParty | null {
  const name = hit.speakerName ?? hit.statement.speaker?.name ?? null;
  return name === null ? null : { name, role: hit.statement.speaker?.role ?? null };
}

/**
 * Tells a speaker's own utterances from what others say of him or her: a belief ascribed, an impression passed on, a
 * sentence inside somebody else's quotation. Looks for the enclosing statement among `hits`.
 */
export function ownWordsFilter(hits: readonly StatementHit[]): (hit: StatementHit) => boolean {
  const byVersion = new Map<string, StatementHit[]>();
  for (const hit of hits) {
    if (hit.statement.kind === 'narrated') continue;
    const list = byVersion.get(hit.version.id);
    if (list === undefined) byVersion.set(hit.version.id, [hit]);
    else list.push(hit);
  }
  return (hit) => {
    if (!isOwnWords(hit.statement)) return false;
    // Words in quotation marks that one party passes on are that speaker's, though relayed.
    if (hit.statement.via !== null) return true;
    return !(byVersion.get(hit.version.id) ?? []).some((other) => encloses(other, hit));
  };
}

function isOwnWords({ kind, speech, stance, via }: Statement): boolean {
  if (kind === 'narrated' || stance === 'negated' || stance === 'imagined') return false;
  if (kind === 'indirect') return speech && via === null && stance === 'asserted';
  return speech || via === null;
}

/** The other is somebody else's longer statement, and this one stands in it. */
function encloses(other: StatementHit, hit: StatementHit): boolean {
  const [outer, inner] = [other.statement, hit.statement];
  return (
    outer.start <= inner.start &&
    outer.end >= inner.end &&
    outer.end - outer.start > inner.end - inner.start &&
    outer.speaker !== null &&
    inner.speaker !== null &&
    outer.speaker.name !== inner.speaker.name &&
    !sameSpeaker(other, hit)
  );
}

/** Where other people speak, version by version, in order of their start: not to be taken for a speaker's own context. */
export function othersSpans(
  hits: readonly StatementHit[],
  isBy: (hit: StatementHit) => boolean,
): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  for (const hit of hits) {
    const { kind, speech, start, end } = hit.statement;
    if (kind === 'narrated' || !speech || isBy(hit)) continue;
    const list = spans.get(hit.version.id) ?? [];
    list.push([start, end]);
    spans.set(hit.version.id, list);
  }
  for (const list of spans.values()) list.sort((a, b) => a[0] - b[0]);
  return spans;
}
