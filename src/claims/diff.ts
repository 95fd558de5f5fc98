/** What a new article adds to the readings already on record: the rules, applied pair by pair. */
import type { Evidence, Finding, Span } from '../model.ts';
import { type Features, featuresOf } from './features.ts';
import { noveltyOf } from './novelty.ts';
import { RULES } from './rules/index.ts';
import type { Hit, Rule } from './rules/rule.ts';
import type { Sentence } from './sentences.ts';
import type { Feedback, Reading } from './types.ts';

export interface DiffOptions {
  /** Names of rules to leave out, for measuring what each brings. */
  readonly disabledRules?: ReadonlySet<string>;
  /** The version of the same article read before this one: what was found for it already is not found again. */
  readonly before?: Reading | null;
}

/** Order of publication, ties by id: the same whichever was read first. */
function inOrder(a: Features, b: Features): boolean {
  if (a.time !== b.time) return a.time < b.time;
  return a.reading.version.id <= b.reading.version.id;
}

function evidenceOf(features: Features, span: Span): Evidence {
  const { id, seq, text } = features.reading.version;
  let [start, end] = [Math.max(0, span[0]), Math.min(text.length, span[1])];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { article: id, version: seq, start, end };
}

/** What is about words themselves shows no more than they are. */
const OF_WORDS = new Set(['variant', 'repeat', 'reprint', 'edit']);

/** A figure or a name is shown with its whole sentence: an editor must see what it is said of. */
function shown(features: Features, span: Span, { kind, field }: Hit): Span {
  if (OF_WORDS.has(kind) || field === 'speaker' || field === 'wording') return span;
  const [sentence, other] = features.sentences.filter(({ start, end }) => start < span[1] && end > span[0]);
  return sentence && !other ? [sentence.start, sentence.end] : span;
}

function findingOf(rule: Rule, hit: Hit, next: Features, known: Features, nextIsLater: boolean): Finding {
  const [a, b] = nextIsLater ? [hit.earlier, hit.later] : [hit.later, hit.earlier];
  return {
    kind: hit.kind,
    field: hit.field,
    severity: hit.severity,
    a: evidenceOf(known, shown(known, a, hit)),
    b: evidenceOf(next, shown(next, b, hit)),
    why: hit.why,
    rule: rule.name,
    cluster: hit.matter,
  };
}

/** Of one rule and two articles; a table of results set against another would give thousands. */
const HITS_MAX = 60;

interface RuleHit {
  readonly rule: Rule;
  readonly hit: Hit;
}

const isTitle = (features: Features, span: Span): boolean => {
  const title: Sentence | undefined = features.sentences[0];
  return title?.headline === true && span[0] < title.end;
};

/** How good the evidence is: the rule's own rank, then body over title. */
const worth = ({ hit }: RuleHit, earlier: Features, later: Features): number =>
  (hit.rank ?? 0) - (isTitle(earlier, hit.earlier) ? 0.4 : 0) - (isTitle(later, hit.later) ? 0.4 : 0);

/** Two articles disagree on a matter once: the best evidence is the alert, the rest are notes beside it. */
function oneAlertAMatter(hits: readonly RuleHit[], earlier: Features, later: Features): RuleHit[] {
  const best = new Map<string, RuleHit>();
  for (const found of hits) {
    if (found.hit.severity !== 'alert') continue;
    const held = best.get(found.hit.matter);
    if (!held || worth(found, earlier, later) > worth(held, earlier, later)) best.set(found.hit.matter, found);
  }
  return hits.map((found) =>
    found.hit.severity === 'alert' && best.get(found.hit.matter) !== found
      ? { rule: found.rule, hit: { ...found.hit, severity: 'note' } }
      : found,
  );
}

function pairFindings(next: Features, known: Features, options: DiffOptions): Finding[] {
  const nextIsLater = inOrder(known, next);
  const [earlier, later] = nextIsLater ? [known, next] : [next, known];
  const hits = RULES.filter((rule) => !options.disabledRules?.has(rule.name)).flatMap((rule) =>
    rule
      .find(earlier, later)
      .slice(0, HITS_MAX)
      .map((hit): RuleHit => ({ rule, hit })),
  );
  return oneAlertAMatter(hits, earlier, later).map(({ rule, hit }) => findingOf(rule, hit, next, known, nextIsLater));
}

const passagesOf = ({ a, b }: Finding): string => `${a?.article} ${a?.start} ${a?.end} ${b.start} ${b.end}`;

/**
 * One finding for one pair of spans of one kind; of those an alert before a note. Two passages that are alerted of do not
 * bear each other out as well, though they may have some other figure in common.
 */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.field} ${passagesOf(finding)}`;
    const held = best.get(key);
    if (!held || (held.severity === 'note' && finding.severity === 'alert')) best.set(key, finding);
  }
  const alerted = new Set(findings.filter(({ severity }) => severity === 'alert').map(passagesOf));
  return [...best.values()].filter(
    (finding) =>
      finding.b.end > finding.b.start &&
      (finding.a === null || finding.a.end > finding.a.start) &&
      !(finding.kind === 'corroboration' && alerted.has(passagesOf(finding))),
  );
}

/**
 * What `next` adds to `known`: other articles of its story (at most some sixty) and readings that hold near-identical
 * quotations. `a` is what was known, `b` the new article. Versions of one article are not compared: that is `edits`.
 * Pure; the pairs found do not depend on the order of reading. Clusters an editor called wrong come as notes.
 */
export function diff(
  next: Reading,
  known: readonly Reading[],
  feedback: readonly Feedback[] = [],
  options: DiffOptions = {},
): Finding[] {
  const features = featuresOf(next);
  const others = known.filter(({ version }) => version.article !== next.version.article);
  const compared = (reader: Features) =>
    withoutRepeats(others.flatMap((reading) => pairFindings(reader, featuresOf(reading), options)));
  const { before = null } = options;
  const told = new Set(before ? compared(featuresOf(before)).map(matterOf) : []);
  const found = compared(features).filter((finding) => !told.has(matterOf(finding)));
  const record = before ? [...others, before] : others;
  return [...noveltyOf(next, record), ...applyFeedback(found, feedback)];
}

/** What a finding is about, whichever version of the article has it. */
const matterOf = ({ kind, severity, cluster, a }: Finding): string => `${kind} ${severity} ${cluster} ${a?.article}`;

const MUTING = new Set(['not-a-conflict', 'not-the-same-story', 'wrong-quote', 'same-person']);

/** An editor's "no" turns further alerts of that kind and cluster into notes. */
function applyFeedback(findings: readonly Finding[], feedback: readonly Feedback[]): Finding[] {
  const muted = new Set(
    feedback.filter(({ verdict }) => MUTING.has(verdict)).map(({ kind, cluster }) => `${kind} ${cluster}`),
  );
  return findings.map((finding) =>
    muted.has(`${finding.kind} ${finding.cluster}`) ? { ...finding, severity: 'note' as const } : finding,
  );
}
