/** Which channels a reading's findings are for. Pure: watches and mutes in, one card a channel out. */
import { groupBy } from '../group.ts';
import type { Mute, Watch } from '../ledger/channels.ts';
import type { AlertDraft } from '../ledger/readings.ts';
import type { Finding } from '../model.ts';
import { fold, stem, words } from '../text/words.ts';

/** A finding with what watches look at. */
export interface MatchableFinding {
  readonly finding: Finding;
  /** Names of the speakers at both ends. */
  readonly speakers: readonly string[];
  readonly outlets: readonly string[];
  /** Both passages and the story's title. */
  readonly text: string;
}

export interface MatchInput {
  readonly findings: readonly MatchableFinding[];
  readonly watches: readonly Watch[];
  readonly mutes: readonly Mute[];
  readonly story: string;
  /** Key of the card for this article and story. */
  readonly key: string;
  /** Cards already posted about a cluster: `channel:kind:cluster` → the card's key. */
  readonly cards: ReadonlyMap<string, string>;
  /** Whether two names may be one person. */
  readonly sameSpeaker: (a: string, b: string) => boolean;
}

export const cardKey = (channel: number, kind: string, cluster: string): string => `${channel}:${kind}:${cluster}`;

/** One draft a channel and card. A finding about a matter that a card has already told goes onto that card. */
export function matchAlerts(input: MatchInput): AlertDraft[] {
  const drafts = new Map<string, { channel: number; key: string; findings: number[] }>();
  const prepared = input.findings.map((one) => ({ ...one, stems: stemsOf(one.text) }));
  const byChannel = groupBy(input.watches, (watch) => watch.channel);
  for (const [channel, watches] of byChannel) {
    const mutes = input.mutes.filter((mute) => mute.channel === channel);
    for (const [index, one] of prepared.entries()) {
      if (one.finding.a === null || one.finding.kind === 'new') continue;
      if (mutes.some((mute) => isMuted(mute, one, input))) continue;
      if (!watches.some((watch) => isWatched(watch, one, input))) continue;
      const key = input.cards.get(cardKey(channel, one.finding.kind, one.finding.cluster)) ?? input.key;
      const draft = drafts.get(`${channel} ${key}`) ?? { channel, key, findings: [] };
      draft.findings.push(index);
      drafts.set(`${channel} ${key}`, draft);
    }
  }
  return [...drafts.values()];
}

const stemsOf = (text: string): ReadonlySet<string> => new Set(words(text).map((word) => stem(word.folded)));

type Prepared = MatchableFinding & { readonly stems: ReadonlySet<string> };

function isMuted(mute: Mute, one: Prepared, input: MatchInput): boolean {
  switch (mute.kind) {
    case 'story':
      return mute.value === input.story;
    case 'speaker':
      return one.speakers.some((speaker) => input.sameSpeaker(speaker, mute.value));
    case 'outlet':
      return one.outlets.some((outlet) => fold(outlet) === fold(mute.value));
  }
}

/** Every criterion that a watch names must hold; one without criteria hears everything of its severity. */
function isWatched(watch: Watch, one: Prepared, input: MatchInput): boolean {
  const { finding } = one;
  if (watch.severity === 'alert' && finding.severity !== 'alert') return false;
  if (watch.kinds.length > 0 && !watch.kinds.includes(finding.kind)) return false;
  const { speaker, outlet } = watch;
  if (speaker && !one.speakers.some((name) => input.sameSpeaker(name, speaker))) return false;
  if (outlet && !one.outlets.some((name) => fold(name).includes(fold(outlet)))) return false;
  return watch.words === null || words(watch.words).every((word) => one.stems.has(stem(word.folded)));
}
