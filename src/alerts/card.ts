/** One alert card: what one article added about one story, worst first; later evidence edits the card. */
import { groupBy } from '../group.ts';
import type { FindingRow } from '../ledger/findings.ts';
import type { FindingKind } from '../model.ts';
import type { Button, Message, Part, Run } from '../platform.ts';
import { em, evidenceParts, kindLabel, type Link, originsText, plural, shorten, strong, text } from './present.ts';

export interface CardInput {
  readonly story: { readonly id: number; readonly title: string };
  /** All findings on this card, in order of finding. */
  readonly findings: readonly FindingRow[];
  /** Null while the card is first posted; the time of the newest evidence afterwards. */
  readonly updatedAt: string | null;
  readonly link: Link;
}

/** What an editor must see first. */
const URGENCY: readonly FindingKind[] = ['conflict', 'variant', 'denial', 'reversal', 'edit', 'corroboration'];
const MATTERS_MAX = 4;
const SUMMARY_CHARS_MAX = 280;

/** Findings about one matter: one claim, told by one or several pairs of passages. */
interface Matter {
  readonly lead: FindingRow;
  readonly others: readonly FindingRow[];
}

export function alertCard(input: CardInput): Message {
  const matters = mattersOf(input.findings);
  const standing = matters.filter(({ lead }) => lead.withdrawn === null);
  const lead = (standing[0] ?? matters[0])?.lead;
  if (!lead) throw new Error('an alert card needs a finding');
  const shown = matters.slice(0, MATTERS_MAX);
  const rest = matters.length - shown.length;
  const more: Part[] =
    rest > 0 ? [{ type: 'text', runs: [em(`and ${plural(rest, 'more matter')} in this article`)] }] : [];
  const label = lead.withdrawn === null ? kindLabel(lead) : 'Withdrawn';
  return {
    kind: 'alert',
    summary: shorten(`${label} — ${lead.b.outlet}: ${lead.why}`, SUMMARY_CHARS_MAX),
    title: standing.length > 1 ? `${label} and ${standing.length - 1} more` : label,
    severity: 'alert',
    parts: [...shown.flatMap((matter, index) => matterParts(matter, index > 0, input.link)), ...more],
    context: contextOf(input, matters),
    buttons: buttonsOf(lead, input),
    timestamp: lead.foundAt,
    threadKey: `story:${input.story.id}`,
    visibility: 'channel',
  };
}

function mattersOf(findings: readonly FindingRow[]): Matter[] {
  const byMatter = groupBy(findings, (finding) => `${finding.kind} ${finding.cluster}`);
  const matters = [...byMatter.values()].map((group): Matter => {
    const [lead, ...others] = [...group].sort(bySeverityAndTime);
    return { lead: lead as FindingRow, others };
  });
  const rank = ({ lead }: Matter) => {
    const urgency = URGENCY.indexOf(lead.kind);
    return (lead.withdrawn === null ? 0 : 100) + (urgency < 0 ? URGENCY.length : urgency);
  };
  return matters.sort((x, y) => rank(x) - rank(y) || x.lead.seq - y.lead.seq);
}

const bySeverityAndTime = (x: FindingRow, y: FindingRow): number =>
  Number(x.withdrawn !== null) - Number(y.withdrawn !== null) ||
  Number(y.severity === 'alert') - Number(x.severity === 'alert') ||
  x.seq - y.seq;

function matterParts({ lead, others }: Matter, needsHeading: boolean, link: Link): Part[] {
  const heading: Part[] = needsHeading ? [{ type: 'heading', text: kindLabel(lead) }] : [];
  if (lead.withdrawn !== null) {
    return [...heading, { type: 'text', runs: [strong('Withdrawn: '), text(`${lead.withdrawn}. `), em(lead.why)] }];
  }
  const outlets = [...new Set(others.flatMap(({ a, b }) => [a?.outlet, b.outlet]))].filter(
    (outlet) => outlet !== undefined && outlet !== lead.a?.outlet && outlet !== lead.b.outlet,
  );
  const also: Part[] =
    outlets.length > 0 ? [{ type: 'text', runs: [em(`Also bears on it: ${outlets.join(', ')}`)] }] : [];
  return [...heading, { type: 'text', runs: [text(lead.why)] }, ...evidenceParts(lead, link), ...also];
}

function contextOf({ story, findings, updatedAt, link }: CardInput, matters: readonly Matter[]): Run[] {
  const href = link(`/stories/${story.id}`);
  const ends = findings.flatMap(({ a, b }) => (a ? [a, b] : [b]));
  const rules = [...new Set(matters.map(({ lead }) => lead.rule))].join(', ');
  return [
    text('Story: '),
    href ? { text: story.title, href } : text(story.title),
    text(` · ${originsText(ends)} · rule ${rules}`),
    ...(updatedAt ? [text(' · updated '), { time: updatedAt, style: 'time' } as const] : []),
  ];
}

function buttonsOf(lead: FindingRow, { story, link }: CardInput): Button[] {
  const href = link(`/compare/${lead.seq}`);
  const doubt =
    lead.kind === 'variant' || lead.kind === 'reversal'
      ? { label: 'Wrong quote', verdict: 'wrong-quote' }
      : { label: 'Not a conflict', verdict: 'not-a-conflict' };
  return [
    { label: 'Compare', action: 'compare', argument: String(lead.seq), style: 'primary', ...(href ? { href } : {}) },
    { label: 'Useful', action: 'feedback', argument: `useful:${lead.seq}` },
    { label: doubt.label, action: 'feedback', argument: `${doubt.verdict}:${lead.seq}` },
    { label: 'More…', action: 'more', argument: String(lead.seq) },
    { label: 'Mute…', action: 'mute-menu', argument: `${story.id}:${lead.seq}` },
  ];
}
